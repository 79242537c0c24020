package org.yakusoku.app.terminal;

import java.util.List;

/// A page of text while it is set, line by line, in one width.
///
/// Not for use by several threads.
public final class Sheet {
    private final int width;
    private final Typesetter typesetter;
    private final StringBuilder page = new StringBuilder();

    /// An empty page.
    ///
    /// @param width columns of a line
    /// @param colour whether inks show
    public Sheet(int width, boolean colour) {
        this.width = width;
        this.typesetter = new Typesetter(colour);
    }

    /// Everything set so far, each line ended by LF.
    public String text() {
        return page.toString();
    }

    /// Everything set since the sheet was last taken, each line ended by LF; leaves it empty.
    public String take() {
        String text = page.toString();
        page.setLength(0);
        return text;
    }

    /// An empty line.
    public void blank() {
        page.append('\n');
    }

    /// A line from edge to edge.
    public void rule(String mark, Ink ink) {
        page.append(typesetter.line(new Styled().add(mark.repeat(width), ink))).append('\n');
    }

    /// Words in as many lines as they need, each that far from the left edge.
    public void lines(int indent, Styled words) {
        for (String line : typesetter.lines(words, width - indent)) {
            page.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    /// A label with words behind it; further lines of the words stand below their first.
    ///
    ///     期限  本年6月までに
    ///
    /// @param column where the words begin
    public void labelled(int indent, Styled label, int column, Styled words) {
        List<String> lines = typesetter.lines(words, width - column);
        page.append(" ".repeat(indent)).append(typesetter.line(label));
        int gap = Math.max(1, column - indent - label.columns());
        for (int i = 0; i < lines.size(); i++) {
            page.append(" ".repeat(i == 0 ? gap : column)).append(lines.get(i)).append('\n');
        }
        page.append(lines.isEmpty() ? "\n" : "");
    }

    /// A label with words behind it, and a note at the right edge of the first line.
    ///
    ///     1  意図 INTEND   日本、豪州                  30–89
    ///
    /// @param reserved columns at the right edge that the words keep free
    public void edged(Styled label, Styled words, Styled note, int reserved) {
        int column = label.columns();
        int room = width - column - Math.max(reserved, note.columns() + 1);
        List<String> lines = typesetter.lines(words, room);
        int first = Columns.of(plain(words, room, lines).getFirst());
        page.append(typesetter.line(label)).append(lines.getFirst());
        page.append(" ".repeat(Math.max(1, width - column - first - note.columns())));
        page.append(typesetter.line(note)).append('\n');
        for (String more : lines.subList(1, lines.size())) {
            page.append(" ".repeat(column)).append(more).append('\n');
        }
    }

    /// Words with a line drawn from their end to the right edge, as over a chapter.
    public void titled(Styled words, String mark, Ink ink) {
        List<String> lines = typesetter.lines(words, width);
        int last = Columns.of(plain(words, width, lines).getLast());
        page.append(String.join("\n", lines));
        if (width - last > 2) {
            String drawn = " " + mark.repeat(width - last - 1);
            page.append(typesetter.line(new Styled().add(drawn, ink)));
        }
        page.append('\n');
    }

    /// The lines without their inks.
    private List<String> plain(Styled words, int room, List<String> lines) {
        return typesetter.colour() ? new Typesetter(false).lines(words, room) : lines;
    }
}
