package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Numbers as Japanese documents write them, turned into plain decimals.
///
/// 1億1,000 万 is 110000000, 百五十億 15000000000, 二〇三〇 2030, 一・五 1.5, 八万五、〇〇〇 85000. Works on folded
/// text (`org.yakusoku.rule.Fold`).
public final class JapaneseNumber {
    /// Longest number in characters; what is longer is not understood.
    public static final int MAX_LENGTH = 60;

    private static final int MAX_DIGITS = 18;
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private final String text;
    private int at;

    private JapaneseNumber(String text) {
        this.text = text;
    }

    /// The value of a folded number.
    ///
    /// @return null if the characters are no well-formed number (四五十, 1,23, 十百, 億)
    public static @Nullable BigDecimal parse(String folded) {
        return folded.isEmpty() || folded.length() > MAX_LENGTH
                ? null
                : new JapaneseNumber(folded).number();
    }

    /// The value as guidelines write it: no exponent, no trailing zeros, no digit signs.
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /// The value of one kanji digit or ASCII digit, or -1.
    static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : HAN_DIGITS.indexOf(c);
    }

    /// The power of ten of 万, 億 and 兆, or 0.
    static int greatPower(char c) {
        return switch (c) {
            case '万' -> 4;
            case '億' -> 8;
            case '兆' -> 12;
            default -> 0;
        };
    }

    private static int smallPower(char c) {
        return switch (c) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            default -> 0;
        };
    }

    /// Sections that end in 兆, 億, 万, in falling order, and a last one without.
    private @Nullable BigDecimal number() {
        var total = BigDecimal.ZERO;
        int last = Integer.MAX_VALUE;
        while (at < text.length()) {
            BigDecimal section = section();
            if (section == null) {
                return null;
            }
            blanks();
            int power = at < text.length() ? greatPower(text.charAt(at)) : 0;
            if (power == 0 && at < text.length()) {
                return null;
            }
            if (power >= last
                    || last != Integer.MAX_VALUE
                            && section.compareTo(BigDecimal.TEN.pow(last - power)) >= 0) {
                return null;
            }
            total = total.add(section.scaleByPowerOfTen(power));
            at += power > 0 ? 1 : 0;
            blanks();
            last = power;
        }
        return total;
    }

    /// What stands before 万, 億, 兆 or the end: 千二百三十四, 1,234, 1.5, 3百, 千.
    private @Nullable BigDecimal section() {
        var total = BigDecimal.ZERO;
        int last = Integer.MAX_VALUE;
        boolean any = false;
        while (at < text.length() && greatPower(text.charAt(at)) == 0) {
            int start = at;
            BigDecimal coefficient = digits();
            int power = 0;
            if (at < text.length()) {
                blanksBeforeUnit();
                power = smallPower(text.charAt(at));
            }
            if (coefficient == null && (power == 0 || start != at)) {
                return null;
            }
            boolean han = HAN_DIGITS.indexOf(text.charAt(start)) >= 0;
            if (coefficient != null
                    && power > 0
                    && han
                    && coefficient.compareTo(BigDecimal.TEN) >= 0) {
                return null;
            }
            if (power >= last
                    || power == 0
                            && at < text.length()
                            && greatPower(text.charAt(at)) == 0
                            && !atBlank()) {
                return null;
            }
            BigDecimal value = coefficient == null ? BigDecimal.ONE : coefficient;
            if (last != Integer.MAX_VALUE
                    && value.compareTo(BigDecimal.TEN.pow(last - power)) >= 0) {
                return null;
            }
            total = total.add(value.scaleByPowerOfTen(power));
            last = power;
            any = true;
            if (power == 0) {
                break;
            }
            at++;
        }
        return any ? total : null;
    }

    /// A run of digits with well-placed thousands separators and one decimal mark, or null.
    private @Nullable BigDecimal digits() {
        var plain = new StringBuilder();
        int group = 0;
        boolean grouped = false;
        boolean decimal = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            int digit = digit(c);
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
                group++;
            } else if ((c == ',' || c == '、')
                    && !decimal
                    && group > 0
                    && (grouped ? group == 3 : group <= 3)) {
                grouped = true;
                group = 0;
            } else if ((c == '.' || c == '・')
                    && !decimal
                    && group > 0
                    && (!grouped || group == 3)) {
                decimal = true;
                plain.append('.');
                group = 0;
                grouped = false;
            } else {
                break;
            }
        }
        if (plain.isEmpty() || group == 0 || grouped && group != 3 || plain.length() > MAX_DIGITS) {
            return null;
        }
        return new BigDecimal(plain.toString());
    }

    private boolean atBlank() {
        return text.charAt(at) == ' ';
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void blanksBeforeUnit() {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next < text.length()
                && (smallPower(text.charAt(next)) > 0 || greatPower(text.charAt(next)) > 0)) {
            at = next;
        }
    }
}
