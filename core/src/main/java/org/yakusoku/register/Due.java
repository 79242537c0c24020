package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;

import java.time.LocalDate;

/// When an action is to be done, with the words that say so.
///
/// 「本年6月までに」 in a document of 2024-04-10 is `../2024-06`, whose last day is 2024-06-30.
///
/// @param at where the words stand; null where a person entered it in a correction
/// @param words as written; the person's own where entered
/// @param edtf the date (ISO 8601-2), or null where the text gives a length or a repetition only
/// @param duration a length (ISO 8601), or null
/// @param repeat a repetition (ISO 8601), or null
/// @param role what the time does in its sentence
/// @param days the days that the date spans; without a bound where the text sets none
/// @param rule that gave it; `person` where entered
public record Due(
        @Nullable Extent at,
        String words,
        @Nullable String edtf,
        @Nullable String duration,
        @Nullable String repeat,
        Mention.Role role,
        Days days,
        String rule) {
    /// Whether the time has passed on a day: it has a last day, and that lies before the day. A
    /// flag only: whether the promise was kept is for people to say.
    ///
    /// @param day the day of the question, usually today
    public boolean isOver(LocalDate day) {
        LocalDate last = days.last();
        return last != null && last.isBefore(day);
    }
}
