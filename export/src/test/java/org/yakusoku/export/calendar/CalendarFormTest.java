package org.yakusoku.export.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;

import org.junit.jupiter.api.Test;
import org.yakusoku.export.SmallHoldings;
import org.yakusoku.export.form.Characters;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Due;
import org.yakusoku.testkit.SeededText;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Read back with ical4j.
final class CalendarFormTest {
    private static final CalendarForm FORM = new CalendarForm();

    @Test
    void everyCommitmentWithALastDayIsAnEventOnIt() {
        SmallHoldings holdings =
                SmallHoldings.examples("us-india-2023.ja.txt", "ticad-2008.ja.txt");
        List<Commitment> due =
                holdings.commitments().stream()
                        .filter(each -> each.due() != null && each.due().days().last() != null)
                        .toList();
        assertThat(due).hasSizeGreaterThan(3);
        List<CalendarComponent> events = read(holdings).getComponents("VEVENT");
        assertThat(events).hasSameSizeAs(due);
        for (int i = 0; i < due.size(); i++) {
            assertThat(value(events.get(i), "UID")).isEqualTo(due.get(i).id() + "@yakusoku");
            assertThat(value(events.get(i), "DTSTART"))
                    .isEqualTo(lastDay(due.get(i)).replace("-", ""));
            assertThat(value(events.get(i), "CATEGORIES")).isEqualTo(due.get(i).force().name());
            assertThat(value(events.get(i), "DTSTAMP")).isEqualTo("20261120T010203Z");
            assertThat(value(events.get(i), "SEQUENCE")).isEqualTo("0");
        }
    }

    @Test
    void theDescriptionHasTheExpressionWhatItMeansAndHowExactThatIs() {
        SmallHoldings holdings = SmallHoldings.of("共同声明\n2024年4月10日\n\n日本は、本年6月までに第一回会合を開催する。\n");
        CalendarComponent event = read(holdings).getComponents("VEVENT").getFirst();
        assertThat(value(event, "DTSTART")).isEqualTo("20240630");
        assertThat(value(event, "SUMMARY")).startsWith("日本: ").contains("第一回会合を開催");
        assertThat(value(event, "DESCRIPTION"))
                .contains("日本は、本年6月までに第一回会合を開催する。")
                .contains("「本年6月までに」 → ../2024-06（精度: 月、最終日: 2024-06-30）");
    }

    @Test
    void aCorrectedDayMovesTheSameEvent() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt");
        CalendarComponent before = read(holdings).getComponents("VEVENT").getFirst();
        CalendarComponent after = read(holdings.withPeople()).getComponents("VEVENT").getFirst();
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(after, "DTSTART")).isEqualTo("20130531");
        assertThat(value(before, "DTSTART")).isNotEqualTo("20130531");
        assertThat(value(after, "SEQUENCE")).isEqualTo("1");
        assertThat(value(after, "DTSTAMP")).isEqualTo("20261121T050607Z");
    }

    @Test
    void aTimeWithoutADayIsAnEntryWithoutADate() {
        SmallHoldings holdings = SmallHoldings.of("共同声明\n2024年4月10日\n\n日本は、毎年、対話を開催する。\n");
        Calendar calendar = read(holdings);
        assertThat(calendar.getComponents("VEVENT")).isEmpty();
        CalendarComponent entry = calendar.getComponents("VJOURNAL").getFirst();
        assertThat(entry.getProperty("DTSTART")).isEmpty();
        assertThat(value(entry, "DESCRIPTION")).contains("「毎年」 → R/P1Y（日付に定まらない）");
    }

    @Test
    void nothingIsACalendarThatSaysSo() {
        Calendar calendar = read(SmallHoldings.empty());
        assertThat(calendar.getComponents("VJOURNAL")).hasSize(1);
    }

    @Test
    void anyTextIsFoldedEscapedAndComesBack() {
        SeededText.forEach(
                150,
                random -> {
                    SmallHoldings holdings =
                            SmallHoldings.hostile(
                                    word ->
                                            "x"
                                                    + (random.chance(50)
                                                            ? random.text(random.number(1, 300))
                                                            : random.noise(random.number(1, 300))),
                                    random);
                    byte[] bytes = holdings.bytes(FORM, SmallHoldings.OPTIONS);
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    checkLines(text);
                    Calendar calendar = read(holdings);
                    List<CalendarComponent> all = calendar.getComponents();
                    assertThat(all).hasSize(2);
                    for (int i = 0; i < 2; i++) {
                        String words =
                                Characters.plain(holdings.commitments().get(i).wording().words());
                        assertThat(value(all.get(i), "DESCRIPTION")).startsWith(words + "\n\n");
                    }
                });
    }

    @Test
    void aLongLineOfCharactersBeyondTheBasicPlaneIsCutBetweenThem() {
        SmallHoldings holdings = SmallHoldings.hostile(word -> "𠮷".repeat(500), SeededText.of(3));
        checkLines(holdings.text(FORM, SmallHoldings.OPTIONS));
        assertThat(holdings.text(FORM, SmallHoldings.OPTIONS).replace("\r\n ", ""))
                .contains("DESCRIPTION;LANGUAGE=");
    }

    private static String lastDay(Commitment commitment) {
        Due due = commitment.due();
        return due == null ? "" : String.valueOf(due.days().last());
    }

    private static void checkLines(String text) {
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        for (String line : text.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
    }

    private static Calendar read(SmallHoldings holdings) {
        try {
            Calendar calendar =
                    new CalendarBuilder()
                            .build(
                                    new ByteArrayInputStream(
                                            holdings.bytes(FORM, SmallHoldings.OPTIONS)));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(CalendarComponent component, String name) {
        return component.getProperty(name).map(Property::getValue).orElse("");
    }
}
