package org.yakusoku.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Words in several inks, before they are broken into lines.
///
///     new Styled().add("期限", Ink.FAINT).add("  本年6月までに")
///
/// Not for use by several threads.
public final class Styled {
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private final NavigableMap<Integer, Integer> wholes = new TreeMap<>();

    /// Adds plain words.
    public Styled add(String words) {
        return add(words, Ink.PLAIN);
    }

    /// Adds words in an ink.
    public Styled add(String words, Ink ink) {
        if (!words.isEmpty()) {
            text.append(words);
            if (!stretches.isEmpty() && stretches.getLast().ink == ink) {
                stretches.removeLast();
            }
            stretches.add(new Stretch(text.length(), ink));
        }
        return this;
    }

    /// Adds words that stay on one line where a line has room for them.
    public Styled addWhole(String words, Ink ink) {
        add(words, ink);
        if (!words.isEmpty()) {
            wholes.put(text.length() - words.length(), text.length());
        }
        return this;
    }

    /// Adds other words behind these, each in its own ink.
    public Styled add(Styled other) {
        int shift = text.length();
        other.wholes.forEach((start, end) -> wholes.put(start + shift, end + shift));
        int from = 0;
        for (Stretch stretch : other.stretches) {
            add(other.text.substring(from, stretch.end), stretch.ink);
            from = stretch.end;
        }
        return this;
    }

    /// The words alone.
    public String text() {
        return text.toString();
    }

    /// Columns that the words take on one line.
    public int columns() {
        return Columns.of(text);
    }

    /// Whether there are no words.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Where the words that stay together from here on end.
    ///
    /// @param start as [#nextWhole] gave it
    int wholeEnd(int start) {
        return wholes.getOrDefault(start, start);
    }

    /// Where the next words that stay together begin, at or behind a place, or the length of the
    /// text.
    int nextWhole(int from) {
        Integer next = wholes.ceilingKey(from);
        return next == null ? text.length() : next;
    }

    /// A part of the words.
    ///
    /// @param from first UTF-16 unit, inclusive
    /// @param to first unit behind the part
    /// @param colour whether inks show
    String part(int from, int to, boolean colour) {
        if (!colour) {
            return text.substring(from, to);
        }
        var part = new StringBuilder();
        int index = firstEndingBehind(from);
        int start = index == 0 ? 0 : stretches.get(index - 1).end;
        for (; index < stretches.size() && start < to; index++) {
            Stretch stretch = stretches.get(index);
            int a = Math.max(start, from);
            int b = Math.min(stretch.end, to);
            if (a < b) {
                part.append(stretch.ink.paint(text.substring(a, b)));
            }
            start = stretch.end;
        }
        return part.toString();
    }

    private int firstEndingBehind(int place) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).end <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Words up to `end` in one ink, from the end of the stretch before.
    private record Stretch(int end, Ink ink) {}
}
