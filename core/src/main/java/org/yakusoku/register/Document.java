package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A work: a joint statement, a fact sheet, a communiqué, a speech; with its editions.
///
/// @param id permanent
/// @param alias short name for people, such as `2024-04-10`; unique, can be given anew
/// @param editions in the order in which they were added, never empty
public record Document(Id id, String alias, List<Edition> editions) {
    /// Keeps the editions unchangeable.
    public Document {
        editions = List.copyOf(editions);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a document without an edition: " + id);
        }
    }

    /// What the first edition with a title calls the work.
    public @Nullable String title() {
        return editions.stream()
                .map(edition -> edition.header().title())
                .filter(title -> title != null)
                .findFirst()
                .orElse(null);
    }

    /// Day, month or year of issue (EDTF), from the first edition that states one.
    public @Nullable String date() {
        return editions.stream()
                .map(edition -> edition.header().date())
                .filter(date -> date != null)
                .findFirst()
                .orElse(null);
    }
}
