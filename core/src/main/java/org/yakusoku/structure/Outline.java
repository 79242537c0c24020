package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// The parts of one text, each list in the order of the text.
///
/// @param header what the document says about itself
/// @param bodyStart UTF-16 offset where the header ends and the text proper begins
/// @param headings titles of what follows
/// @param titles run-in titles of initiatives, without the colon; mentions are counted in them too
/// @param initiatives titled or bulleted units, none overlapping another
/// @param sentences all sentences
public record Outline(
        Header header,
        int bodyStart,
        List<Heading> headings,
        List<Span> titles,
        List<Initiative> initiatives,
        List<Sentence> sentences) {
    /// Keeps the lists unchangeable.
    public Outline {
        headings = List.copyOf(headings);
        titles = List.copyOf(titles);
        initiatives = List.copyOf(initiatives);
        sentences = List.copyOf(sentences);
    }

    /// The initiative that a stretch of text, usually a sentence, lies in; null when it lies in
    /// none.
    ///
    /// The sentence 「日米両国は、測位衛星を２基打ち上げる。」 lies in the initiative titled 衛星協力の強化.
    public @Nullable Initiative initiativeOf(Span span) {
        int at = lastBefore(initiatives, initiative -> initiative.span().start(), span.start());
        return at >= 0 && initiatives.get(at).span().contains(span) ? initiatives.get(at) : null;
    }

    /// The headings that a stretch of text stands under, the topmost first; empty before the first
    /// heading.
    ///
    /// A sentence below 「２．経済」 and 「（１）貿易」 stands under both. Costs no more than a look at the
    /// headings back to the last one of level 1.
    public List<Heading> headingsOver(Span span) {
        var over = new ArrayList<Heading>();
        int level = Integer.MAX_VALUE;
        for (int i = lastBefore(headings, heading -> heading.span().start(), span.start());
                i >= 0 && level > 1;
                i--) {
            if (headings.get(i).level() < level) {
                level = headings.get(i).level();
                over.addFirst(headings.get(i));
            }
        }
        return over;
    }

    /// The index of the last item that starts at or before `offset`, or -1.
    private static <T> int lastBefore(List<T> items, ToIntFunction<T> start, int offset) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(items.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// The same outline of a document that speaks for other parties.
    public Outline withParties(List<String> parties) {
        return new Outline(
                header.withParties(parties), bodyStart, headings, titles, initiatives, sentences);
    }
}
