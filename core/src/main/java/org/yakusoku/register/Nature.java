package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.statement.Force;

/// What an amount of money is of. Sums never mix natures.
public enum Nature {
    /// measures a commitment
    PROMISED,
    /// measures what is done
    PAST,
    /// measures a forecast
    EXPECTED,
    /// measures what is welcomed or supported
    ENDORSED,
    /// measures what somebody else is asked to do
    ASKED,
    /// stands in the text and measures no statement
    MENTIONED;

    /// The nature of an amount that measures a statement.
    ///
    /// @param force of that statement, or null where the amount measures none
    public static Nature of(@Nullable Force force) {
        return switch (force) {
            case null -> MENTIONED;
            case PLEDGE, WILL, PLAN, INTEND, AIM, EXPLORE -> PROMISED;
            case DONE -> PAST;
            case EXPECT -> EXPECTED;
            case WELCOME -> ENDORSED;
            case CALL -> ASKED;
        };
    }
}
