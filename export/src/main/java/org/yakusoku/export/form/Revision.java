package org.yakusoku.export.form;

import java.time.Instant;

/// Which state of a commitment is shown. The number grows with each later reading of its edition
/// that finds it and with each approved correction, and never shrinks.
///
/// Read once and corrected once is revision 1, of the instant at which the correction was approved.
///
/// @param number from 0
/// @param at when it was read or corrected last (record time)
public record Revision(int number, Instant at) {
    /// Of what no entry of the history speaks of.
    public static final Revision NEVER = new Revision(0, Instant.EPOCH);

    /// The one that follows.
    ///
    /// @param when it was read or corrected again
    public Revision next(Instant when) {
        return new Revision(number + 1, when.isAfter(at) ? when : at);
    }
}
