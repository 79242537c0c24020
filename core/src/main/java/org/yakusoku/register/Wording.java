package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The words of a statement and where they stand.
///
/// @param clause the clause, usually the sentence
/// @param words of the clause
/// @param cue the marker, or the verb
/// @param cueWords of the cue
/// @param action what is to be done, or null where the text names nothing
/// @param actionWords of the action, or null
/// @param headings words of the headings above it, the topmost first
/// @param initiative run-in title of the unit of cooperation it belongs to, or null
public record Wording(
        Extent clause,
        String words,
        Extent cue,
        String cueWords,
        @Nullable Extent action,
        @Nullable String actionWords,
        List<String> headings,
        @Nullable String initiative) {
    /// Keeps the headings unchangeable.
    public Wording {
        headings = List.copyOf(headings);
    }
}
