package org.yakusoku.export.citation;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Extent;
import org.yakusoku.register.Id;
import org.yakusoku.structure.Header;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a text, or one commitment in it, is cited.
///
/// @param key id of the edition or of the commitment
/// @param title of the text; its alias where it has none
/// @param authors the parties
/// @param date of issue
/// @param place of issue, or null
/// @param publisher from whom the text was taken, or null
/// @param note of the text, or null
/// @param language BCP 47
/// @param url where it can be read, or null
/// @param at place of the commitment in the text, or null
/// @param words of the commitment, or null
record Citation(
        String key,
        String title,
        List<String> authors,
        Issued date,
        @Nullable String place,
        @Nullable String publisher,
        @Nullable String note,
        String language,
        @Nullable String url,
        @Nullable Extent at,
        @Nullable String words) {
    /// Day, month or year of issue.
    ///
    /// @param edtf as in the register, or null
    /// @param year null where the date is no plain one
    /// @param month 1 to 12, or null
    /// @param day or null
    record Issued(
            @Nullable String edtf,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day) {
        private static final Pattern PLAIN =
                Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d\\d))?)?[~?%]?");

        static Issued of(@Nullable String edtf) {
            Matcher match = PLAIN.matcher(edtf == null ? "" : edtf);
            return match.matches()
                    ? new Issued(
                            edtf,
                            number(match.group(1)),
                            number(match.group(2)),
                            number(match.group(3)))
                    : new Issued(edtf, null, null, null);
        }

        private static @Nullable Integer number(@Nullable String digits) {
            return digits == null ? null : Integer.valueOf(digits);
        }
    }

    /// Gives a citation of each edition, or of each commitment.
    static void each(Holdings holdings, Options options, Consumer<Citation> each) {
        switch (options.cite()) {
            case DOCUMENTS ->
                    holdings.documents(
                            document ->
                                    document.editions()
                                            .forEach(
                                                    edition ->
                                                            each.accept(
                                                                    of(
                                                                            document, edition,
                                                                            options))));
            case COMMITMENTS -> {
                var last = new Document[1];
                holdings.commitments(
                        commitment -> {
                            Id id = commitment.origin().document();
                            if (last[0] == null || !last[0].id().equals(id)) {
                                last[0] = holdings.document(id);
                            }
                            each.accept(of(last[0], commitment, options));
                        });
            }
        }
    }

    private static Citation of(Document document, Edition edition, Options options) {
        Header header = edition.header();
        String title = header.title() == null ? document.title() : header.title();
        return new Citation(
                edition.id().value(),
                title == null ? document.alias() : title,
                header.parties(),
                Issued.of(header.date() == null ? document.date() : header.date()),
                header.place(),
                header.source(),
                header.note(),
                header.language(),
                url(edition, edition.id(), options),
                null,
                null);
    }

    private static Citation of(Document document, Commitment commitment, Options options) {
        Edition edition =
                document.editions().stream()
                        .filter(each -> each.id().equals(commitment.origin().edition()))
                        .findFirst()
                        .orElse(document.editions().getFirst());
        Citation whole = of(document, edition, options);
        return new Citation(
                commitment.id().value(),
                whole.title,
                whole.authors,
                whole.date,
                whole.place,
                whole.publisher,
                whole.note,
                whole.language,
                options.address().isUrn() ? whole.url : options.address().link(commitment.id()),
                commitment.wording().clause(),
                commitment.wording().words());
    }

    /// Where the text was taken from if that is an address, else its page in a register that is
    /// served.
    private static @Nullable String url(Edition edition, Id id, Options options) {
        String origin = edition.provenance().origin();
        if (origin != null && origin.toLowerCase(Locale.ROOT).matches("(?s)https?://.+")) {
            return safe(origin);
        }
        return options.address().isUrn() ? null : options.address().link(id);
    }

    /// An address without characters that would end a field.
    private static String safe(String url) {
        var out = new StringBuilder();
        url.codePoints()
                .forEach(
                        c -> {
                            if (c <= 0x20
                                    || (c >= 0x7F && c <= 0x9F)
                                    || "\"<>\\^`{|}".indexOf(c) >= 0) {
                                out.append(String.format(Locale.ROOT, "%%%02X", c));
                            } else {
                                out.appendCodePoint(c);
                            }
                        });
        return out.toString();
    }

    /// The place of the commitment: `288–346`, or null.
    @Nullable String locator() {
        return at == null ? null : at.start() + "–" + at.end();
    }

    /// The note of the text, and the place of the commitment in words; null without either.
    @Nullable String remark() {
        if (at == null) {
            return note;
        }
        String place = (language.equals("ja") ? "文字 " : "characters ") + locator();
        return note == null ? place : note + "; " + place;
    }
}
