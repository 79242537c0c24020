package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// An assessment as a person proposes it, before it has an id. Fields as in [Assessment].
///
/// @param commitment what is assessed
/// @param promisor for whom
/// @param stage how far it has come
/// @param score to what degree it was carried out
/// @param from first day on which it is true
/// @param to last day, or null while it lasts
/// @param evidence ids of evidence of the same commitment, never empty
/// @param note reasons, or null
public record AssessmentDraft(
        Id commitment,
        String promisor,
        Stage stage,
        Score score,
        LocalDate from,
        @Nullable LocalDate to,
        List<Id> evidence,
        @Nullable String note) {
    /// Keeps the list unchangeable.
    public AssessmentDraft {
        evidence = List.copyOf(evidence);
    }
}
