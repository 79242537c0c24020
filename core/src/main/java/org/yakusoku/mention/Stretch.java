package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/// A stretch of the calendar that words name: a day, a month, a year, a fiscal year, a season, a
/// part of these.
///
/// 令和12年度 is `2030-04/2031-03` from `2030-04` to `2031-03`. Months and days that are not named are
/// 0.
///
/// @param edtf the whole in EDTF (ISO 8601-2)
/// @param first its first piece, for open ends: `2030-04/..`
/// @param last its last piece, for deadlines: `../2031-03`
/// @param year the named year; of a fiscal year the one in which it begins
/// @param month the named month, or 0
/// @param day the named day, or 0
/// @param fiscal whether the year is a fiscal one
public record Stretch(
        String edtf, String first, String last, int year, int month, int day, boolean fiscal) {
    /// A calendar year.
    public static Stretch year(int year) {
        String text = four(year);
        return new Stretch(text, text, text, year, 0, 0, false);
    }

    /// A fiscal year, from April to March.
    public static Stretch fiscal(int year) {
        String first = four(year) + "-04";
        String last = four(year + 1) + "-03";
        return new Stretch(first + "/" + last, first, last, year, 0, 0, true);
    }

    /// A month, or null if there is no such month.
    public static @Nullable Stretch month(int year, int month) {
        if (month < 1 || month > 12) {
            return null;
        }
        String text = four(year) + "-" + two(month);
        return new Stretch(text, text, text, year, month, 0, false);
    }

    /// A day, or null if there is no such day.
    public static @Nullable Stretch day(int year, int month, int day) {
        try {
            return day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A day.
    public static Stretch day(LocalDate date) {
        String text = text(date);
        return new Stretch(
                text,
                text,
                text,
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                false);
    }

    /// The days from one to another, both included.
    public static Stretch days(LocalDate from, LocalDate to) {
        return new Stretch(
                text(from) + "/" + text(to),
                text(from),
                text(to),
                from.getYear(),
                from.getMonthValue(),
                0,
                false);
    }

    /// A season by its EDTF number: 21 spring, 22 summer, 23 autumn, 24 winter.
    public static Stretch season(int year, int season) {
        String text = four(year) + "-" + season;
        return new Stretch(text, text, text, year, 0, 0, false);
    }

    /// The months from one to another, counted from the beginning of this year or fiscal year, 1 to
    /// 12.
    public Stretch months(int from, int to) {
        int shift = fiscal ? 3 : 0;
        YearMonth first = YearMonth.of(year, 1).plusMonths(from - 1L + shift);
        YearMonth last = YearMonth.of(year, 1).plusMonths(to - 1L + shift);
        String one = text(first);
        String two = text(last);
        return new Stretch(
                from == to ? one : one + "/" + two,
                one,
                two,
                year,
                from == to ? first.getMonthValue() : 0,
                0,
                fiscal);
    }

    /// The days from one to another of this month; days behind the month's end count as its end.
    public Stretch days(int from, int to) {
        YearMonth whole = YearMonth.of(year, month);
        return days(whole.atDay(from), whole.atDay(Math.min(to, whole.lengthOfMonth())));
    }

    /// The same, roughly.
    public Stretch about() {
        return new Stretch(
                edtf.indexOf('/') < 0 ? edtf + "~" : first + "~/" + last + "~",
                first + "~",
                last + "~",
                year,
                month,
                day,
                fiscal);
    }

    /// Four digits of a year.
    public static String four(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /// The year and month in EDTF.
    public static String text(YearMonth month) {
        return four(month.getYear()) + "-" + two(month.getMonthValue());
    }

    /// The day in EDTF.
    public static String text(LocalDate date) {
        return four(date.getYear())
                + "-"
                + two(date.getMonthValue())
                + "-"
                + two(date.getDayOfMonth());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }
}
