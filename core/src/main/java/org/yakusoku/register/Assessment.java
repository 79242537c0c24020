package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What a person says became of a commitment, for one of its promisors. It has two times: from when
/// to when it is true (valid time), and when it was entered and decided (record time, in the
/// decision).
///
/// @param id permanent
/// @param commitment what is assessed
/// @param promisor for whom; one of the commitment's promisors
/// @param stage how far it has come
/// @param score to what degree it was carried out
/// @param from first day on which it is true, inclusive
/// @param to last day, inclusive, or null while it lasts
/// @param evidence ids, never empty
/// @param note the person's reasons, or null
/// @param decision who proposed and who decided
public record Assessment(
        Id id,
        Id commitment,
        String promisor,
        Stage stage,
        Score score,
        LocalDate from,
        @Nullable LocalDate to,
        List<Id> evidence,
        @Nullable String note,
        Decision decision) {
    /// Checks that there is evidence and that the days are in order.
    ///
    /// @throws RegisterException if there is no evidence, or it ends before it begins
    public Assessment {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new RegisterException(
                    "an assessment needs evidence; add it first, or with --source and --quote");
        }
        if (to != null && to.isBefore(from)) {
            throw new RegisterException(
                    "the assessment ends before it begins: " + from + " to " + to);
        }
    }
}
