package org.yakusoku.export.calendar;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Account;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Revision;
import org.yakusoku.export.form.Sink;
import org.yakusoku.export.form.Values;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Due;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A calendar with an all-day event on the last day of each commitment that has one.
///
/// 「本年6月までに」 in a document of 2024-04-10 is an event on 2024-06-30, whose description has the
/// words, `../2024-06` and how exact that is. A time without a last day (毎年, 今後10年間 without a
/// start) is a journal entry without a date, so that nothing is left out in silence. Other
/// statements and commitments without a time are not in it.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
public final class CalendarForm implements Form {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "icalendar";
    }

    @Override
    public String mediaType() {
        return "text/calendar; charset=utf-8";
    }

    @Override
    public String ending() {
        return "ics";
    }

    @Override
    public String says() {
        return "a calendar with the last day of each commitment that has one";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        Sink sink = Sink.into(out);
        var lines = new ContentLines(sink);
        lines.raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Yakusoku//Register of commitments//EN")
                .raw("CALSCALE", "GREGORIAN")
                .text("NAME", options.title())
                .text("X-WR-CALNAME", options.title());
        boolean[] isEmpty = {true};
        holdings.commitments(
                commitment -> {
                    Due due = commitment.due();
                    if (due != null && commitment.isCommitment()) {
                        component(lines, commitment, due, holdings.revision(commitment), options);
                        isEmpty[0] = false;
                    }
                });
        if (isEmpty[0]) {
            nothing(lines, options.asOf());
        }
        lines.raw("END", "VCALENDAR");
        sink.flush();
    }

    private static void component(
            ContentLines lines,
            Commitment commitment,
            Due due,
            Revision revision,
            Options options) {
        LocalDate last = due.days().last();
        String kind = last == null ? "VJOURNAL" : "VEVENT";
        Instant at = revision.at().equals(Instant.EPOCH) ? options.asOf() : revision.at();
        String language = ";LANGUAGE=" + language(commitment.origin().language());
        lines.raw("BEGIN", kind)
                .raw("UID", commitment.id() + "@yakusoku")
                .raw("DTSTAMP", INSTANT.format(at))
                .raw("LAST-MODIFIED", INSTANT.format(at))
                .raw("SEQUENCE", Integer.toString(revision.number()));
        day(lines, last);
        lines.text("SUMMARY" + language, Account.headline(commitment))
                .text("DESCRIPTION" + language, Account.of(commitment, options))
                .text("CATEGORIES", commitment.force().name())
                .raw("URL", options.address().link(commitment.id()))
                .text("X-YAKUSOKU-DUE", Values.of(due))
                .raw("END", kind);
    }

    private static void day(ContentLines lines, @Nullable LocalDate last) {
        if (last != null) {
            lines.raw("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(last))
                    .raw("TRANSP", "TRANSPARENT");
        }
    }

    /// A calendar must hold something: one entry that says that there is nothing.
    private static void nothing(ContentLines lines, Instant asOf) {
        lines.raw("BEGIN", "VJOURNAL")
                .raw("UID", "nothing@yakusoku")
                .raw("DTSTAMP", INSTANT.format(asOf))
                .text("SUMMARY", "期限のある約束はない / No commitment has a time")
                .raw("END", "VJOURNAL");
    }

    /// A language tag as a parameter can hold it.
    private static String language(String tag) {
        return tag.matches("[A-Za-z0-9-]{1,35}") ? tag : "und";
    }
}
