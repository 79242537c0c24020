package org.yakusoku.compare;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Force;

/// One difference between two statements that are paired, from what to what.
///
/// 「2024年までに500万ドルを拠出する計画である」 and a year later 「2026年までに800万ドルを拠出する」 have three: PLAN → WILL,
/// 5000000 → 8000000 USD, `../2024` → `../2026`. The mentions carry their spans, each in its own
/// text; null stands for what only one of the two says.
public sealed interface Difference {
    /// The force is another one.
    ///
    /// @param from of the earlier statement
    /// @param to of the later statement
    record Strength(Force from, Force to) implements Difference {
        /// Whether the later statement binds more, on the scale PLEDGE to EXPLORE.
        public boolean stronger() {
            return to.compareTo(from) < 0;
        }
    }

    /// The money is another one, or only one of the two names it.
    ///
    /// @param from of the earlier statement, or null
    /// @param to of the later statement, or null
    record Amount(Mention.@Nullable Money from, Mention.@Nullable Money to) implements Difference {}

    /// The quantity is another one, or only one of the two names it.
    ///
    /// @param from of the earlier statement, or null
    /// @param to of the later statement, or null
    record Count(Mention.@Nullable Quantity from, Mention.@Nullable Quantity to)
            implements Difference {}

    /// The time that bounds or schedules the action is another one, or only one of the two names
    /// it. Relative times are compared by the day they come to in their own document.
    ///
    /// @param from of the earlier statement, or null
    /// @param to of the later statement, or null
    record Due(Mention.@Nullable Time from, Mention.@Nullable Time to) implements Difference {}
}
