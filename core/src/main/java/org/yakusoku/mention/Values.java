package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One-line descriptions of what mentions mean, as rule examples and `explain` write them.
///
/// `8000000000 USD about`, `12..15 隻`, `3000 人 over`, `../2024-06 deadline`, `P90D deadline`,
/// `2024-04-10/2026-04-10 P2Y during`, `set P1Y`, `state 日本`, `group 我々 [日本, 米国]`, `BIAC =
/// 日米共同情報分析組織`. Role *at* and absent fields are left out.
public final class Values {
    private Values() {}

    /// The description of one mention.
    public static String of(Mention mention) {
        return switch (mention) {
            case Mention.Money money ->
                    range(money.amount(), money.max())
                            + " "
                            + money.currency()
                            + word(money.modifier());
            case Mention.Quantity quantity ->
                    range(quantity.amount(), quantity.max())
                            + word(quantity.unit())
                            + word(quantity.modifier());
            case Mention.Time time -> time(time);
            case Mention.Actor actor ->
                    lower(actor.type())
                            + " "
                            + actor.name()
                            + (actor.members().isEmpty() ? "" : " " + actor.members());
            case Mention.Acronym acronym -> acronym.shortForm() + " = " + acronym.longForm();
        };
    }

    private static String time(Mention.Time time) {
        String value =
                switch (time.type()) {
                    case DATE -> time.edtf() + word(time.duration());
                    case DURATION -> "" + time.duration();
                    case SET -> "set" + word(time.repeat());
                };
        return time.role() == Mention.Role.AT ? value : value + word(time.role());
    }

    private static String range(String amount, @Nullable String max) {
        return max == null ? amount : amount + ".." + max;
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : " " + word;
    }

    private static String word(@Nullable Enum<?> word) {
        return word == null ? "" : " " + lower(word);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
