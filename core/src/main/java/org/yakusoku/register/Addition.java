package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;

/// A text on its way into the register.
///
/// @param original the bytes as they came
/// @param name what a person calls it, usually the file's name
/// @param origin where it was taken from, or null for standard input
/// @param mediaType of the original
/// @param reading what was read in it; its source is the text
/// @param editionOf the work that it is a version of, or null for a work of its own
/// @param alias short name for a new work, or null to make one from the date
public record Addition(
        byte[] original,
        String name,
        @Nullable String origin,
        String mediaType,
        Reading reading,
        @Nullable Id editionOf,
        @Nullable String alias) {

    /// What became of it.
    ///
    /// @param document the work
    /// @param edition the text
    /// @param isNew false where the register already had the same bytes; nothing was changed then
    public record Result(Document document, Edition edition, boolean isNew) {}
}
