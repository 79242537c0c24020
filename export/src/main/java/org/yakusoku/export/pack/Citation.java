package org.yakusoku.export.pack;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a pack wants to be cited, as far as a person says so. What is not said is left out, or
/// marked as unavailable where DataCite demands it; nothing is guessed.
///
/// All on one line each.
///
/// @param title of the pack, or null for `Yakusoku register` with the day of its last entry
/// @param creators names of persons or bodies, as they want to be cited
/// @param publisher who holds it ready, or null
/// @param year of publication, or null for the year of the last entry
/// @param doi `10.1234/abcd`, or null
/// @param rights under which it may be used, such as `CC-BY-4.0`, or null
/// @param description what it holds, or null
public record Citation(
        @Nullable String title,
        List<String> creators,
        @Nullable String publisher,
        @Nullable Integer year,
        @Nullable String doi,
        @Nullable String rights,
        @Nullable String description) {
    /// Nothing is said.
    public static final Citation NONE = new Citation(null, List.of(), null, null, null, null, null);

    /// Keeps the creators unchangeable.
    ///
    /// @throws IllegalArgumentException if a part has a control character or is blank, if the DOI
    ///   does not start with `10.`, or if the year has not four digits
    public Citation {
        creators = List.copyOf(creators);
        creators.forEach(creator -> check("creator", creator));
        check("title", title);
        check("publisher", publisher);
        check("doi", doi);
        check("rights", rights);
        check("description", description);
        if (doi != null && !doi.matches("10\\.[0-9.]+/\\S+")) {
            throw new IllegalArgumentException(
                    "no DOI: " + doi + "; give one such as 10.1234/abcd");
        }
        if (year != null && (year < 1000 || year > 9999)) {
            throw new IllegalArgumentException("no year: " + year + "; give four digits");
        }
    }

    private static void check(String part, @Nullable String value) {
        if (value != null
                && (value.isBlank()
                        || value.codePoints()
                                .anyMatch(c -> Character.isISOControl(c) || isSurrogate(c)))) {
            throw new IllegalArgumentException(
                    "the " + part + " of a pack is one line of text; leave it out if unknown");
        }
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
