package org.yakusoku.mention;

import org.yakusoku.text.Span;

/// The stretch of a text that is being searched: nothing outside it is looked at.
final class Window {
    final String text;
    final String folded;
    private int floor;
    private int limit;

    Window(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    void move(Span span) {
        floor = span.start();
        limit = span.end();
    }

    /// First unit that may be looked at.
    int floor() {
        return floor;
    }

    /// First unit that may not.
    int limit() {
        return limit;
    }
}
