package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.json.Json;
import org.yakusoku.mention.Mention.Money;
import org.yakusoku.mention.Mention.Quantity;
import org.yakusoku.mention.Mention.Time;
import org.yakusoku.mention.Modifier;

/// Normalised values in a short form.
///
/// For a person 約80億ドル is `~8,000,000,000 USD`; for a table it is `8000000000 USD about`.
final class Amounts {
    private Amounts() {}

    static String shown(Money money) {
        return sign(money.modifier())
                + grouped(money.amount())
                + (money.max() == null ? "" : "–" + grouped(money.max()))
                + " "
                + money.currency();
    }

    static String shown(Quantity quantity) {
        return sign(quantity.modifier())
                + grouped(quantity.amount())
                + (quantity.max() == null ? "" : "–" + grouped(quantity.max()))
                + (quantity.unit() == null ? "" : " " + quantity.unit());
    }

    /// EDTF, or the length, or the repetition; empty where the text names no interval.
    static String shown(Time time) {
        if (time.edtf() != null) {
            return time.edtf();
        }
        if (time.duration() != null) {
            return time.duration();
        }
        return time.repeat() == null ? "" : "R/" + time.repeat();
    }

    static String tabular(Money money) {
        return tabular(money.amount(), money.max(), money.currency(), money.modifier());
    }

    static String tabular(Quantity quantity) {
        return tabular(quantity.amount(), quantity.max(), quantity.unit(), quantity.modifier());
    }

    private static String tabular(
            String amount,
            @Nullable String max,
            @Nullable String unit,
            @Nullable Modifier modifier) {
        return amount
                + (max == null ? "" : "/" + max)
                + (unit == null ? "" : " " + unit)
                + (modifier == null ? "" : " " + Json.code(modifier));
    }

    /// Whether a number stands in the words in plain digits already, so that its value says nothing
    /// new.
    static boolean isPlain(String words, String amount) {
        var digits = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (c == '.' || c == '．') {
                digits.append('.');
            } else if ("兆億万千百十割".indexOf(c) >= 0) {
                return false;
            }
        }
        return shortest(digits.toString()).equals(shortest(amount));
    }

    /// `2.0` as `2`.
    private static String shortest(String decimal) {
        if (decimal.indexOf('.') < 0) {
            return decimal;
        }
        int end = decimal.length();
        while (decimal.charAt(end - 1) == '0') {
            end--;
        }
        return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
    }

    static String sign(@Nullable Modifier modifier) {
        return switch (modifier) {
            case null -> "";
            case ABOUT -> "~";
            case OVER -> ">";
            case AT_LEAST -> "≥";
            case UP_TO -> "≤";
            case UNDER -> "<";
        };
    }

    /// `1234` as `1,234`.
    static String grouped(int count) {
        return grouped(Integer.toString(count));
    }

    /// `2900000000` as `2,900,000,000`; anything that is no plain decimal as it is.
    static String grouped(String amount) {
        int point = amount.indexOf('.');
        int end = point < 0 ? amount.length() : point;
        int start = amount.startsWith("-") ? 1 : 0;
        var grouped = new StringBuilder(amount);
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
