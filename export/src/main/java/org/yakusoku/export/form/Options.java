package org.yakusoku.export.form;

import java.time.Instant;
import java.time.LocalDate;

/// What a caller says to a format beside what goes out. Nothing is taken from a clock.
///
///     Options.of(LocalDate.of(2026, 11, 23), asOf).withAddress(Address.of("https://example.org/register"))
///
/// @param today the day for which overdue and standing assessments are asked
/// @param asOf record time of the register's last entry; the time of a feed as a whole
/// @param address how ids become links
/// @param title name of the register, for the heads of calendars and feeds
/// @param version of the program, for what says by what it was made
/// @param cite what citations are of
public record Options(
        LocalDate today, Instant asOf, Address address, String title, String version, Cite cite) {
    /// What a citation is of.
    public enum Cite {
        /// each edition of each work
        DOCUMENTS,
        /// each commitment, with its place in the text
        COMMITMENTS
    }

    /// The usual: ids as links, citations of documents.
    public static Options of(LocalDate today, Instant asOf) {
        return new Options(today, asOf, Address.URN, "Yakusoku", "0", Cite.DOCUMENTS);
    }

    /// The same with links at an address.
    public Options withAddress(Address other) {
        return new Options(today, asOf, other, title, version, cite);
    }

    /// The same under another name.
    public Options withTitle(String other) {
        return new Options(today, asOf, address, other, version, cite);
    }

    /// The same made by another version of the program.
    public Options withVersion(String other) {
        return new Options(today, asOf, address, title, other, cite);
    }

    /// The same with citations of something else.
    public Options withCite(Cite other) {
        return new Options(today, asOf, address, title, version, other);
    }
}
