package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How far what one person proposed has come: proposed, then approved or rejected by another.
///
/// @param proposedBy who proposed it
/// @param proposedAt when (record time)
/// @param verdict what became of it
/// @param decidedBy who decided, or null while it is open
/// @param decidedAt when, or null while it is open
/// @param note of the one who decided, or null
public record Decision(
        String proposedBy,
        Instant proposedAt,
        Verdict verdict,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {
    /// What became of a proposal.
    public enum Verdict {
        /// waits for a second person
        OPEN,
        /// holds
        APPROVED,
        /// does not hold
        REJECTED
    }

    /// Just proposed.
    public static Decision open(String by, Instant at) {
        return new Decision(by, at, Verdict.OPEN, null, null, null);
    }

    /// Whether it holds.
    public boolean isApproved() {
        return verdict == Verdict.APPROVED;
    }
}
