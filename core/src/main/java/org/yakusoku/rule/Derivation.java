package org.yakusoku.rule;

import org.yakusoku.text.Span;

/// One step of a reading: which rule made what of which words.
///
/// 約80億ドル by `ja.money.amount` gives `8000000000 USD about`.
///
/// @param span where the words stand
/// @param rule the rule that took them
/// @param value what it gave, as rule examples write it; `nothing` for words that are only
///   consumed, `unclear` for what could not be told (昨年 in a document without a date)
public record Derivation(Span span, Rule rule, String value) {
    /// Value of words that a rule consumes without giving anything.
    public static final String NOTHING = "nothing";

    /// Value of words that a rule understands but cannot resolve.
    public static final String UNCLEAR = "unclear";
}
