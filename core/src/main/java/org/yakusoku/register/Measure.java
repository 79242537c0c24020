package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Modifier;

import java.math.BigDecimal;

/// A quantity as the register keeps it: 3,000 人超 is 3000 人, over.
///
/// @param at where it stands
/// @param words as written
/// @param amount plain decimal, the lower end of a range
/// @param max upper end of a range, else null
/// @param unit counter or unit as written, null where only a noun follows
/// @param modifier how it is qualified, or null
/// @param rule that gave it
public record Measure(
        Extent at,
        String words,
        BigDecimal amount,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable Modifier modifier,
        String rule) {}
