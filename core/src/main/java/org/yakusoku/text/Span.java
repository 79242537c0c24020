package org.yakusoku.text;

/// A half-open stretch `[start, end)` of a [SourceText], counted in UTF-16 units.
///
/// 「本年6月までに」 at the very beginning of a text is `[0, 7)`. Whatever leaves the program counts
/// Unicode code points instead; [CodePoints] is the one place that converts.
///
/// @param start first unit, inclusive, at least 0
/// @param end first unit behind the stretch, never before `start`
public record Span(int start, int end) implements Comparable<Span> {
    /// Checks the bounds.
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /// How many UTF-16 units the stretch has.
    public int length() {
        return end - start;
    }

    /// Whether no unit is inside.
    public boolean isEmpty() {
        return start == end;
    }

    /// Whether `other` lies wholly inside this stretch; equal stretches contain each other.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the unit at `offset` is inside.
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// Whether the two stretches share at least one unit.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The words of the stretch.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /// Orders by start, then by end.
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
