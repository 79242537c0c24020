package org.yakusoku.export.form;

import java.util.function.IntPredicate;

/// Characters that a format cannot hold. Each becomes one U+FFFD (�), so that counts of characters
/// stay as they are.
public final class Characters {
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /// A text that can be written in UTF-8: without lone surrogates.
    public static String unicode(String text) {
        return replaced(text, c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /// A text that every format of lines can hold: without lone surrogates, control characters and
    /// noncharacters; CR LF and CR are LF. Tabs and line ends stay.
    ///
    /// `a\u0007b\r\nc` is `a�b\nc`.
    public static String plain(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return replaced(lines, Characters::isOdd);
    }

    /// A text on one line: as [#plain], with each tab, line end and line separator as a blank.
    public static String line(String text) {
        return plain(text)
                .replace('\n', ' ')
                .replace('\t', ' ')
                .replace('\u2028', ' ')
                .replace('\u2029', ' ');
    }

    private static boolean isOdd(int c) {
        return (c < 0x20 && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }

    private static String replaced(String text, IntPredicate odd) {
        if (text.codePoints().noneMatch(odd)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(odd.test(c) ? REPLACEMENT : c));
        return out.toString();
    }
}
