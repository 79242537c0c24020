package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

/// One line that is not blank.
///
/// @param from offset of its first character, blanks included
/// @param start offset of its first character that is no blank
/// @param end offset behind its last character that is no blank
/// @param next offset of the line behind it, blank or not; the text's length at the end
/// @param indent columns of the blanks before `start`
/// @param blankBefore whether a blank line, or the beginning, comes before it
record Line(int from, int start, int end, int next, int indent, boolean blankBefore) {
    private static final int TAB = 4;

    /// The first line at or behind `from` that is not blank, or null.
    static @Nullable Line after(String text, int from) {
        boolean blankBefore = from == 0;
        int at = from;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int lineEnd = newline < 0 ? text.length() : newline;
            int next = newline < 0 ? text.length() : newline + 1;
            int start = at;
            int indent = 0;
            while (start < lineEnd && Chars.isBlank(text.charAt(start))) {
                indent += text.charAt(start) == '\t' ? TAB : Chars.width(text.charAt(start));
                start++;
            }
            if (start < lineEnd) {
                int end = lineEnd;
                while (Chars.isBlank(text.charAt(end - 1))) {
                    end--;
                }
                return new Line(at, start, end, next, indent, blankBefore);
            }
            blankBefore = true;
            at = next;
        }
        return null;
    }

    /// The words of the line.
    String of(String text) {
        return text.substring(start, end);
    }
}
