package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Modifier;

import java.math.BigDecimal;

/// An amount of money as the register keeps it: 約 80 億ドル is 8000000000 USD, about.
///
/// @param at where it stands; null where a person entered it in a correction
/// @param words as written; the person's own where entered
/// @param amount plain decimal in the currency's unit, the lower end of a range
/// @param max upper end of a range, else null
/// @param currency ISO 4217
/// @param modifier how it is qualified, or null
/// @param rule that gave it; `person` where entered
public record Amount(
        @Nullable Extent at,
        String words,
        BigDecimal amount,
        @Nullable BigDecimal max,
        String currency,
        @Nullable Modifier modifier,
        String rule) {
    /// Rule of what a person entered.
    public static final String BY_PERSON = "person";
}
