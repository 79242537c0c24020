package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Hit;

import java.math.BigDecimal;

/// Numbers as English documents write them, turned into plain decimals.
///
/// `2.9` with the scale billion is 2900000000, `30,500` 30500, `three` 3.
final class EnglishNumber {
    private static final int MAX_LENGTH = 24;

    private EnglishNumber() {}

    /// The value of a slot with its scale, or null if the slot took no part or holds no number.
    ///
    /// @param slot a shape, or a table with a column `value`
    /// @param scale a table with a column `factor`
    static @Nullable BigDecimal of(Hit hit, String slot, String scale) {
        BigDecimal number = of(hit, slot);
        String factor = hit.meaning(scale, "factor");
        return number == null || factor == null ? number : number.multiply(new BigDecimal(factor));
    }

    /// The value of a slot, or null.
    static @Nullable BigDecimal of(Hit hit, String slot) {
        String value = hit.meaning(slot, "value");
        String text = value == null ? hit.text(slot) : value;
        return text == null ? null : parse(text);
    }

    /// The value of digits with a comma before every third, or null.
    static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int group = 0;
        boolean grouped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && i < whole) {
                boolean right = i > 0 && (grouped ? group == 3 : group <= 3);
                if (!right) {
                    return null;
                }
                grouped = true;
                group = 0;
            } else if (c >= '0' && c <= '9') {
                group += i < whole ? 1 : 0;
            } else if (i != point || i == 0 || i + 1 == text.length()) {
                return null;
            }
        }
        return grouped && group != 3 ? null : new BigDecimal(text.replace(",", ""));
    }

    /// A whole number of at most four digits, or -1.
    static int small(Hit hit, String slot) {
        BigDecimal number = of(hit, slot);
        return number == null
                        || number.stripTrailingZeros().scale() > 0
                        || number.compareTo(BigDecimal.valueOf(9999)) > 0
                ? -1
                : number.intValueExact();
    }

    /// Plain digits without a trailing fraction of zeros.
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
