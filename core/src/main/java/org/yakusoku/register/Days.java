package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days that a date in EDTF spans, so that dates of any precision can be put in a calendar.
///
/// `2024-06` spans 2024-06-01 to 2024-06-30; `../2024-06` has no first day and ends on 2024-06-30;
/// `202X` spans ten years; `2024-22`, summer, spans June to August. A qualifier (`~`, `?`, `%`)
/// does not move the days; [Due] keeps it in the expression.
///
/// @param first the first day, inclusive, or null without one
/// @param last the last day, inclusive, or null without one
/// @see <a href="https://www.loc.gov/standards/datetime/">EDTF, ISO 8601-2</a>
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    /// Neither a first nor a last day.
    public static final Days OPEN = new Days(null, null);

    private static final Pattern POINT =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d\\dXX)(?:-(\\d\\d)(?:-(\\d\\d))?)?[~?%]?");

    /// The days of a date; [#OPEN] for null and for what is no date that the project writes.
    ///
    /// @param edtf a date, a month, a season, a year, a decade, a century, or an interval of these
    public static Days of(@Nullable String edtf) {
        if (edtf == null) {
            return OPEN;
        }
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return point(edtf);
        }
        return new Days(
                point(edtf.substring(0, slash)).first(), point(edtf.substring(slash + 1)).last());
    }

    /// The day to sort by: the last, else the first, else null.
    public @Nullable LocalDate day() {
        return last == null ? first : last;
    }

    private static Days point(String edtf) {
        Matcher match = POINT.matcher(edtf);
        if (!match.matches()) {
            return OPEN;
        }
        String year = match.group(1);
        int from = Integer.parseInt(year.replace('X', '0'));
        int to = Integer.parseInt(year.replace('X', '9'));
        if (from == 0) {
            return OPEN;
        }
        if (match.group(2) == null) {
            return new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
        }
        int month = Integer.parseInt(match.group(2));
        if (match.group(3) != null) {
            int day = Integer.parseInt(match.group(3));
            if (month < 1
                    || month > 12
                    || day < 1
                    || day > YearMonth.of(from, month).lengthOfMonth()) {
                return OPEN;
            }
            LocalDate date = LocalDate.of(from, month, day);
            return new Days(date, date);
        }
        if (month >= 21 && month <= 24) {
            YearMonth start = YearMonth.of(from, 3 * (month - 20));
            return new Days(start.atDay(1), start.plusMonths(2).atEndOfMonth());
        }
        if (month < 1 || month > 12) {
            return OPEN;
        }
        YearMonth whole = YearMonth.of(from, month);
        return new Days(whole.atDay(1), whole.atEndOfMonth());
    }
}
