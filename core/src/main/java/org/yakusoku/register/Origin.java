package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

/// The document and edition that a commitment stands in, with what a reader of a list wants to see
/// of them.
///
/// @param document the work
/// @param alias of the work
/// @param edition the text
/// @param title of the edition, or null
/// @param date of the edition (EDTF), or null
/// @param language of the edition (BCP 47)
public record Origin(
        Id document,
        String alias,
        Id edition,
        @Nullable String title,
        @Nullable String date,
        String language) {}
