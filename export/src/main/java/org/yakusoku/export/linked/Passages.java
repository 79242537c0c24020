package org.yakusoku.export.linked;

import org.yakusoku.register.Extent;

/// The words around places of one text, counted in code points.
final class Passages {
    private static final int AROUND = 32;

    private final int[] points;

    Passages(String text) {
        this.points = text.codePoints().toArray();
    }

    /// The words of a place.
    String exact(Extent at) {
        return slice(at.start(), at.end());
    }

    /// At most 32 characters before a place.
    String prefix(Extent at) {
        return slice(at.start() - AROUND, at.start());
    }

    /// At most 32 characters behind a place.
    String suffix(Extent at) {
        return slice(at.end(), at.end() + AROUND);
    }

    private String slice(int start, int end) {
        int from = Math.clamp(start, 0, points.length);
        return new String(points, from, Math.clamp(end, from, points.length) - from);
    }
}
