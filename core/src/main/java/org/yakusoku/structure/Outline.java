package org.yakusoku.structure;

import java.util.List;
import org.yakusoku.text.Span;

/// The parts of one text, each list in the order of the text.
///
/// @param header what the document says about itself
/// @param bodyStart UTF-16 offset where the header ends and the text proper begins
/// @param headings titles of what follows
/// @param titles run-in titles of initiatives, without the colon; mentions are counted in them too
/// @param initiatives titled or bulleted units
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
}
