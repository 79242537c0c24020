package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a document says about itself (guidelines, section 1). Null where it is silent.
///
/// @param title of the document, without 仮訳 and the like
/// @param date day, month or year of issue in EDTF, e.g. `2024-04-10`; anchors every relative
///   expression
/// @param place where it was issued
/// @param source where the text was taken from, e.g. 外務省
/// @param note remarks such as 仮訳
/// @param language `ja` or `en` (BCP 47)
/// @param parties the governments or bodies in whose name it speaks, by usual short name, in the
///   text's order
public record Header(
        @Nullable String title,
        @Nullable String date,
        @Nullable String place,
        @Nullable String source,
        @Nullable String note,
        String language,
        List<String> parties) {
    /// Keeps the parties unchangeable.
    public Header {
        parties = List.copyOf(parties);
    }

    /// The same header speaking for other parties.
    public Header withParties(List<String> others) {
        return new Header(title, date, place, source, note, language, others);
    }
}
