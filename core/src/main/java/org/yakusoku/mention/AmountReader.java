package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Hit;
import org.yakusoku.text.Span;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Makes money and quantities of what the rules' slots hold.
final class AmountReader {
    private static final int FRACTION_DIGITS = 4;

    private AmountReader() {}

    /// An amount of money, or null if the number is none.
    static Mention.@Nullable Money money(Hit hit) {
        String currency = hit.meaning("currency", "currency");
        currency = currency == null ? hit.meaning("symbol", "currency") : currency;
        Amount amount = amount(hit);
        if (amount == null || currency == null) {
            return null;
        }
        return new Mention.Money(
                hit.span(), hit.rule().id(), amount.low(), amount.high(), currency, modifier(hit));
    }

    /// A quantity, or null if the number is none.
    ///
    /// @param text the text as it is; the unit is kept as written
    static Mention.@Nullable Quantity quantity(Hit hit, String text) {
        Amount amount = amount(hit);
        if (amount == null || isVague(hit)) {
            return null;
        }
        Span unit = hit.span("unit");
        return new Mention.Quantity(
                hit.span(),
                hit.rule().id(),
                amount.low(),
                amount.high(),
                unit == null ? null : unit.of(text),
                modifier(hit));
    }

    /// 一の製鋼所 is "a mill", 二三の要点 "some points".
    private static boolean isVague(Hit hit) {
        String n = hit.text("n");
        if (n == null || hit.has("n2")) {
            return false;
        }
        String digits = "一二三四五六七八九";
        boolean some =
                n.length() == 2
                        && digits.indexOf(n.charAt(0)) >= 0
                        && digits.indexOf(n.charAt(1)) == digits.indexOf(n.charAt(0)) + 1
                        && !isMeasured(hit);
        return some || n.equals("一") && (hit.has("noun") || hit.slots().contains("noun"));
    }

    private static boolean isMeasured(Hit hit) {
        String unit = hit.text("unit");
        return unit != null && (unit.startsWith("%") || unit.startsWith("パ"));
    }

    private record Amount(String low, @Nullable String high) {}

    private static @Nullable Amount amount(Hit hit) {
        BigDecimal low = number(hit);
        if (low == null) {
            return null;
        }
        String scale = hit.meaning("scale", "power");
        if (scale != null) {
            low = low.scaleByPowerOfTen(Integer.parseInt(scale));
        }
        if (hit.has("tenths")) {
            BigDecimal tenths = parse(hit.text("tenths"));
            low = tenths == null ? low : low.add(tenths.movePointLeft(1));
        }
        if (hit.has("denominator")) {
            BigDecimal denominator = parse(hit.text("denominator"));
            if (denominator == null || denominator.signum() == 0) {
                return null;
            }
            low =
                    low.divide(denominator, MathContext.DECIMAL64)
                            .setScale(FRACTION_DIGITS, RoundingMode.HALF_UP);
        }
        if (!hit.has("n2")) {
            return new Amount(JapaneseNumber.plain(low), null);
        }
        BigDecimal high = parse(hit.text("n2"));
        if (high == null) {
            return null;
        }
        low = sameScale(low, hit.text("n"), high, hit.text("n2"));
        return low.compareTo(high) < 0
                ? new Amount(JapaneseNumber.plain(low), JapaneseNumber.plain(high))
                : null;
    }

    /// 5〜10億円 begins with 5億.
    private static BigDecimal sameScale(
            BigDecimal low, @Nullable String lowText, BigDecimal high, @Nullable String highText) {
        if (lowText == null || highText == null || JapaneseNumber.greatPower(last(lowText)) > 0) {
            return low;
        }
        BigDecimal scaled = low.scaleByPowerOfTen(JapaneseNumber.greatPower(last(highText)));
        return scaled.compareTo(high) < 0 ? scaled : low;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static @Nullable BigDecimal number(Hit hit) {
        String text = hit.text("n");
        String tail = hit.text("tail");
        return parse(text == null || tail == null ? text : text + tail);
    }

    private static @Nullable BigDecimal parse(@Nullable String text) {
        return text == null ? null : JapaneseNumber.parse(text);
    }

    /// The word behind the number decides; 約300人以上 is at least 300.
    private static @Nullable Modifier modifier(Hit hit) {
        // 65歳から74歳まで: まで belongs to the range
        boolean until = hit.has("n2") && "まで".equals(hit.text("after"));
        String after = until ? null : hit.meaning("after", "modifier");
        String word = after == null ? hit.meaning("before", "modifier") : after;
        return word == null ? null : Modifier.valueOf(word);
    }
}
