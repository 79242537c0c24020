package org.yakusoku.mention;

import org.yakusoku.text.Span;

import java.util.List;

/// The stretches that are read, to ask what stands in the same one.
///
/// @param folded the whole text, folded
/// @param spans in the order of the text, not overlapping
record Sentences(String folded, List<Span> spans) {
    /// The stretch that holds a place, or the nearest before it.
    Span at(int place) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return spans.get(low);
    }

    /// Whether the sentence around a place only says what something is: it ends with である or です.
    boolean isCopular(int place) {
        Span span = at(Math.max(0, place - 1));
        int end = span.end();
        while (end > span.start() && "。」』) ".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.startsWith("である", end - 3)
                || folded.startsWith("です", end - 2)
                || folded.startsWith("であります", end - 5);
    }
}
