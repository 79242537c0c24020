package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

/// Evidence as a person enters it, before it has an id. Fields as in [Evidence].
///
/// @param commitment what it is evidence of
/// @param source where it is
/// @param date of the source (EDTF), or null where unknown
/// @param quotation the words of the source
/// @param relation how it bears on the commitment
/// @param note remark, or null
public record EvidenceDraft(
        Id commitment,
        String source,
        @Nullable String date,
        String quotation,
        Evidence.Relation relation,
        @Nullable String note) {}
