package org.yakusoku.register;

import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

/// A half-open stretch `[start, end)` of an edition's text, counted in Unicode code points: the
/// form in which a place leaves a reading and stays in the register.
///
/// In 「𠮷田は」 the は is `[2, 3)`, where a [Span] says `[3, 4)`.
///
/// @param start first code point, inclusive, at least 0
/// @param end first code point behind the stretch, never before `start`
public record Extent(int start, int end) implements Comparable<Extent> {
    /// Checks the bounds.
    public Extent {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no extent: " + start + " to " + end);
        }
    }

    /// The same stretch, counted in code points.
    public static Extent of(Span span, CodePoints points) {
        return new Extent(points.at(span.start()), points.at(span.end()));
    }

    /// How many code points both stretches share.
    public int shared(Extent other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /// Orders by start, then by end.
    @Override
    public int compareTo(Extent other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
