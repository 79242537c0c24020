package org.yakusoku.structure;

/// Marks of emphasis that Markdown puts around words: `**`, `_`, `<u>`. They are no part of a
/// heading or title.
final class Markup {
    private static final String[] MARKS = {"<u>", "</u>", "<b>", "</b>", "<strong>", "</strong>"};

    private Markup() {}

    /// The first offset at or behind `from` that is neither emphasis nor blank.
    static int skip(String text, int from, int to) {
        int i = from;
        while (i < to) {
            int length = markAt(text, i);
            if (length == 0 && !Chars.isSpace(text.charAt(i))) {
                break;
            }
            i += Math.max(length, 1);
        }
        return Math.min(i, to);
    }

    /// The end of `[from, to)` without emphasis and blanks.
    static int trimEnd(String text, int from, int to) {
        int i = to;
        while (i > from) {
            char c = text.charAt(i - 1);
            int length = c == '*' || c == '_' || Chars.isSpace(c) ? 1 : 0;
            for (String mark : MARKS) {
                length =
                        c == '>' && text.startsWith(mark, i - mark.length())
                                ? mark.length()
                                : length;
            }
            if (length == 0) {
                break;
            }
            i -= length;
        }
        return Math.max(i, from);
    }

    private static int markAt(String text, int at) {
        char c = text.charAt(at);
        if (c == '*' || c == '_') {
            return 1;
        }
        for (String mark : MARKS) {
            if (c == '<' && text.startsWith(mark, at)) {
                return mark.length();
            }
        }
        return 0;
    }
}
