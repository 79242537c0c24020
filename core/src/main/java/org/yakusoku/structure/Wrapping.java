package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

/// Whether a document breaks its lines at a fixed width, and so whether a line goes on in the next
/// one.
///
/// Text copied from a page or mail ends its lines at some column in the middle of a sentence; text
/// typed for a web page has one line a paragraph, so that a line without a full stop is a heading.
/// Both occur without blank lines between paragraphs. The document's own lines decide: it is
/// wrapped when many of them break off open and about as wide as each other.
final class Wrapping {
    private static final int MIN_WIDTH = 30;
    private static final int MAX_WIDTH = 160;
    private static final int MIN_OPEN_LINES = 3;
    private static final int FULL_SLACK = 12;
    private static final int MAX_TITLE = 60;
    private static final String CLINGING = "、。，．）」』】〕・ー々";
    private static final String OPEN_ENDS = "、，,（(「";

    private final String text;
    private final boolean japanese;
    private final int width;

    private Wrapping(String text, boolean japanese, int width) {
        this.text = text;
        this.japanese = japanese;
        this.width = width;
    }

    /// Measures the lines from `from` on.
    static Wrapping of(String text, int from, boolean japanese) {
        var widths = new int[MAX_WIDTH + 2];
        int open = 0;
        int lines = 0;
        var line = Line.after(text, from);
        while (line != null) {
            var next = Line.after(text, line.next());
            lines++;
            if (next != null
                    && !next.blankBefore()
                    && isOpen(text, line)
                    && Mark.at(text, next.start(), next.end()) == null) {
                widths[Math.min(columns(text, line), MAX_WIDTH + 1)]++;
                open++;
            }
            line = next;
        }
        int limit = percentile(widths, open, 9);
        boolean wide = limit >= MIN_WIDTH && limit <= MAX_WIDTH;
        boolean many = open >= MIN_OPEN_LINES && open * 10 >= lines * 3;
        int slack = japanese ? 12 : 24;
        int full = 0;
        for (int w = Math.max(0, limit - slack); w < widths.length; w++) {
            full += widths[w];
        }
        return new Wrapping(text, japanese, wide && many && full * 10 >= open * 6 ? limit : 0);
    }

    /// Whether the sentence or title on `line` goes on in `next`.
    ///
    /// @param first the paragraph's first line
    /// @param mark its mark, or null
    boolean joins(Line first, @Nullable Mark mark, Line line, Line next) {
        if (next.blankBefore() || hasHardBreak(line)) {
            return false;
        }
        char last = text.charAt(line.end() - 1);
        char initial = text.charAt(next.start());
        if (mark != null && mark.kind() == Mark.Kind.HASH) {
            return false;
        }
        boolean marked = Mark.at(text, next.start(), next.end()) != null;
        if (CLINGING.indexOf(initial) >= 0 && !marked) {
            return true;
        }
        if (marked && !isFull(line, next)) {
            return false;
        }
        if (mark != null
                && !japanese
                && width > 0
                && next.indent() >= first.indent() + mark.end() - first.start()) {
            return true;
        }
        if (OPEN_ENDS.indexOf(last) >= 0) {
            return true;
        }
        if (isFull(line, next)) {
            return isOpen(text, line)
                    || !japanese
                    || next.indent() <= line.indent() && !marked && !opensAnew(next);
        }
        return !japanese
                && isOpen(text, line)
                && Character.isLowerCase(initial)
                && !Chars.isColon(last);
    }

    /// Whether a line behind a full one that ends with a full stop looks like a heading or a title.
    private boolean opensAnew(Line line) {
        boolean colon = false;
        for (int i = line.start(); i < Math.min(line.end(), line.start() + MAX_TITLE); i++) {
            colon |= Chars.isColon(text.charAt(i));
        }
        boolean heading = isOpen(text, line) && columns(text, line) + FULL_SLACK < width;
        return colon || heading || text.charAt(line.start()) == '【';
    }

    /// Whether `next`'s first word had found no room on `line`.
    private boolean isFull(Line line, Line next) {
        if (width == 0) {
            return false;
        }
        int room = japanese ? Math.max(latinColumns(next), 2) : wordColumns(next) + 1;
        return columns(text, line) + room + (japanese ? 6 : 3) > width;
    }

    private int latinColumns(Line line) {
        int i = line.start();
        while (i < line.end() && Chars.isLatin(text.charAt(i)) && i - line.start() < MAX_WIDTH) {
            i++;
        }
        return i - line.start();
    }

    private int wordColumns(Line line) {
        int i = line.start();
        while (i < line.end() && !Chars.isSpace(text.charAt(i)) && i - line.start() < MAX_WIDTH) {
            i++;
        }
        return i - line.start();
    }

    private boolean hasHardBreak(Line line) {
        return text.startsWith("  ", line.end())
                        && !text.startsWith("   ", line.end())
                        && Chars.isLatin(text.charAt(line.start()))
                || text.startsWith("**  ", line.end() - 2)
                || text.startsWith("  \n", line.end());
    }

    private static boolean isOpen(String text, Line line) {
        char last = text.charAt(line.end() - 1);
        return !Chars.isTerminator(last) && !Chars.isColon(last) && Chars.closes(last) < 0;
    }

    private static int columns(String text, Line line) {
        int columns = line.indent();
        for (int i = line.start(); i < line.end() && columns <= MAX_WIDTH; i++) {
            columns += Chars.width(text.charAt(i));
        }
        return columns;
    }

    private static int percentile(int[] widths, int count, int tenths) {
        int seen = 0;
        for (int w = 0; w < widths.length; w++) {
            seen += widths[w];
            if (count > 0 && seen * 10L >= (long) count * tenths) {
                return w;
            }
        }
        return 0;
    }
}
