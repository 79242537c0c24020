package org.yakusoku.export.form;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Modifier;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Due;
import org.yakusoku.register.Measure;

import java.math.BigDecimal;
import java.util.Locale;

/// Values as programs and tables write them.
public final class Values {
    private Values() {}

    /// A constant: `AT_LEAST` is `at_least`.
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// An amount on one line: `AMOUNT[/MAX] CURRENCY [modifier]`, such as `8000000000 USD about`.
    public static String of(Amount amount) {
        return number(amount.amount(), amount.max(), amount.currency(), amount.modifier());
    }

    /// A quantity on one line: `3000 人 over`.
    public static String of(Measure measure) {
        return number(measure.amount(), measure.max(), measure.unit(), measure.modifier());
    }

    /// A time on one line: the EDTF date, else the duration, else the repetition as `R/P1Y`, else
    /// nothing.
    public static String of(Due due) {
        if (due.edtf() != null) {
            return due.edtf();
        }
        if (due.duration() != null) {
            return due.duration();
        }
        return due.repeat() == null ? "" : "R/" + due.repeat();
    }

    private static String number(
            BigDecimal amount,
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable Modifier modifier) {
        return amount.toPlainString()
                + (max == null ? "" : "/" + max.toPlainString())
                + (unit == null ? "" : " " + unit)
                + (modifier == null ? "" : " " + code(modifier));
    }
}
