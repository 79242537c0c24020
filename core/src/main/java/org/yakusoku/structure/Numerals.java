package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

/// Reads the small whole numbers of numbered lines and dates: １２, 12, 十二, 二〇二三, 千九百九十八.
final class Numerals {
    private static final int MAX_CHARS = 9;

    private Numerals() {}

    /// A number and the offset behind it.
    record Numeral(int value, int end) {}

    /// The number at `from`, or null; digits and 漢数字 are not mixed.
    static @Nullable Numeral at(String text, int from, int to) {
        int limit = Math.min(to, from + MAX_CHARS);
        int i = from;
        if (i < limit && Chars.isDigit(text.charAt(i))) {
            while (i < limit && Chars.isDigit(text.charAt(i))) {
                i++;
            }
            return new Numeral(digits(text, from, i), i);
        }
        while (i < limit && Chars.isKanjiNumeral(text.charAt(i))) {
            i++;
        }
        return i == from ? null : new Numeral(kanji(text, from, i), i);
    }

    /// The value of ASCII or full-width digits, at most nine of them.
    static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < Math.min(to, from + MAX_CHARS); i++) {
            value = value * 10 + Chars.digit(text.charAt(i));
        }
        return value;
    }

    private static int kanji(String text, int from, int to) {
        int total = 0;
        int pending = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += Math.max(pending, 1) * unit;
                pending = 0;
            } else {
                pending = pending * 10 + Math.max(Chars.kanjiDigit(c), 0);
            }
        }
        return total + pending;
    }
}
