package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

/// What shows what became of a commitment: a quotation with its source.
///
/// @param id permanent
/// @param commitment what it is evidence of
/// @param source where it is: an address, a document's id in this register, or a citation
/// @param date of the source (EDTF), or null where unknown
/// @param quotation the words of the source
/// @param relation how it bears on the commitment
/// @param note the person's remark, or null
public record Evidence(
        Id id,
        Id commitment,
        String source,
        @Nullable String date,
        String quotation,
        Relation relation,
        @Nullable String note) {
    /// Checks that something is said and where.
    ///
    /// @throws RegisterException if source or quotation is empty
    public Evidence {
        if (source.isBlank() || quotation.isBlank()) {
            throw new RegisterException(
                    "evidence needs a source and a quotation; say where it is and what it says");
        }
    }

    /// How evidence bears on a commitment.
    public enum Relation {
        /// says what became of it
        DIRECT,
        /// makes it likely
        SUPPORTING,
        /// has to do with it
        RELATED,
        /// speaks against it
        CONTRARY
    }
}
