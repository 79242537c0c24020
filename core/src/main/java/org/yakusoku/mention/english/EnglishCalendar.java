package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Anchor;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Stretch;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/// Makes times of what the English rules' slots hold, resolved against the document's date
/// (guidelines, section 3.3).
final class EnglishCalendar {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;

    /// Months that are ordinary words too.
    private static final Set<String> WORDS = Set.of("may", "march");

    private static final Set<String> BEFORE_MONTH =
            Set.of("in", "by", "since", "of", "until", "from", "through", "during", "and", "to");
    private static final Set<String> BEFORE_YEAR =
            Set.of(
                    "in", "by", "since", "from", "to", "and", "of", "until", "for", "the", "our",
                    "on", "before", "after", "during", "through", "between", "with", "a", "its",
                    "their", "at", "as", "under");

    private EnglishCalendar() {}

    /// What became of a match.
    sealed interface Result {
        /// a time
        record Resolved(Mention.Time time) implements Result {}

        /// it looks like a time that nobody can tell: last year in a document without a date
        record Unclear() implements Result {}

        /// it is no time after all
        record Refused() implements Result {}
    }

    private static final Result UNCLEAR = new Result.Unclear();
    private static final Result REFUSED = new Result.Refused();

    /// Where a match stands.
    ///
    /// @param text the text as it is, for its capitals
    /// @param sentence where the sentence begins
    /// @param limit where it ends
    record Place(String text, int sentence, int limit) {}

    /// A date or a range of dates.
    static Result calendar(Hit hit, Anchor anchor, Place place) {
        if (!isCapital(hit, place) || isName(hit, place)) {
            return REFUSED;
        }
        if ("ago".equals(hit.rule().with().get("way"))) {
            return ago(hit, anchor);
        }
        if (hit.knows("to.month") || hit.knows("to.year") || hit.knows("to.day")) {
            return range(hit, anchor);
        }
        if (hit.rule().with().containsKey("part")) {
            return anchor.hasYear()
                    ? date(hit, need(Stretch.month(anchor.year(), 12)), role(hit))
                    : UNCLEAR;
        }
        if (needsYear(hit) && !anchor.hasYear()) {
            return UNCLEAR;
        }
        Stretch stretch = resolve(hit, "", anchor);
        if (stretch == null) {
            return REFUSED;
        }
        anchor.mention(stretch);
        return date(hit, stretch, role(hit));
    }

    private static Stretch need(@Nullable Stretch stretch) {
        if (stretch == null) {
            throw new IllegalStateException("every year has a December");
        }
        return stretch;
    }

    /// A decade or a century.
    static Result decade(Hit hit, Anchor anchor) {
        int year = EnglishNumber.small(hit, "year");
        String century = hit.meaning("century", "value");
        WordTable.Row word = hit.row("word");
        int years = word == null ? 10 : integer(word, "years");
        if (year >= 0 && year % 10 != 0) {
            return REFUSED;
        }
        if (word != null || year < 0 && century == null) {
            if (!anchor.hasYear()) {
                return UNCLEAR;
            }
            boolean whole = word == null && hit.span().of(hit.folded()).endsWith("century");
            years = whole ? 100 : years;
            year = anchor.year() + (word == null ? 0 : years * integer(word, "offset"));
        } else if (century != null) {
            years = 100;
            year = 100 * (Integer.parseInt(century) - 1);
        }
        String digits = Stretch.four(year);
        boolean decade = years == 10;
        String stem = decade ? digits.substring(0, 3) : digits.substring(0, 2);
        String last = stem + (decade ? "9" : "99");
        if (hit.rule().with().containsKey("part")) {
            return date(hit, Stretch.year(Integer.parseInt(last)), role(hit));
        }
        String first = stem + (decade ? "0" : "00");
        String whole = stem + (decade ? "X" : "XX");
        return date(
                hit,
                new Stretch(whole, first, last, Integer.parseInt(first), 0, 0, false),
                role(hit));
    }

    /// A length.
    static Result duration(Hit hit) {
        String length = length(hit);
        return length == null
                ? REFUSED
                : resolved(
                        new Mention.Time(
                                hit.span(),
                                hit.rule().id(),
                                Mention.TimeType.DURATION,
                                null,
                                length,
                                null,
                                role(hit)));
    }

    /// A length from the document's date on.
    static Result fromNow(Hit hit, Anchor anchor) {
        String length = length(hit);
        String unit = hit.meaning("unit", "unit");
        BigDecimal n = EnglishNumber.of(hit, hit.has("n2") ? "n2" : "n");
        if (length == null
                || unit == null
                || unit.startsWith("T")
                || n == null
                || n.stripTrailingZeros().scale() > 0
                || n.precision() > 4) {
            return REFUSED;
        }
        if (hit.rule().with().containsKey("n") && hit.meaning("unit", "single") == null) {
            return REFUSED;
        }
        if (!anchor.hasYear()) {
            return UNCLEAR;
        }
        int count = n.intValueExact() * factor(hit);
        LocalDate day = anchor.day();
        String from;
        String to;
        if (day != null) {
            from = Stretch.text(day);
            to =
                    Stretch.text(
                            switch (unit) {
                                case "Y" -> day.plusYears(count);
                                case "M" -> day.plusMonths(count);
                                case "W" -> day.plusWeeks(count);
                                default -> day.plusDays(count);
                            });
        } else if (anchor.month() > 0 && (unit.equals("Y") || unit.equals("M"))) {
            YearMonth month = YearMonth.of(anchor.year(), anchor.month());
            from = Stretch.text(month);
            to = Stretch.text(month.plusMonths(unit.equals("Y") ? 12L * count : count));
        } else if (unit.equals("Y")) {
            from = Stretch.four(anchor.year());
            to = Stretch.four(anchor.year() + count);
        } else {
            return UNCLEAR;
        }
        Mention.Role role =
                hit.has("role") || hit.rule().with().containsKey("role")
                        ? role(hit)
                        : Mention.Role.DURING;
        return resolved(
                new Mention.Time(
                        hit.span(),
                        hit.rule().id(),
                        Mention.TimeType.DATE,
                        role == Mention.Role.DEADLINE ? "../" + to : from + "/" + to,
                        length,
                        null,
                        role));
    }

    /// A repetition.
    static Result repeat(Hit hit, Place place) {
        WordTable.Row row = hit.row("word");
        boolean name =
                hit.start() > place.sentence()
                        && Character.isUpperCase(place.text().charAt(hit.start()));
        if (name || row != null && row.get("after-amount") != null && !isRate(hit, place)) {
            return REFUSED;
        }
        String repeat = row == null ? length(hit) : row.get("repeat");
        return row == null && repeat == null
                ? REFUSED
                : resolved(
                        new Mention.Time(
                                hit.span(),
                                hit.rule().id(),
                                Mention.TimeType.SET,
                                null,
                                null,
                                repeat,
                                Mention.Role.AT));
    }

    /// Whether "a year" says how often: a number stands in the few words before it, and no word of
    /// the year follows.
    private static boolean isRate(Hit hit, Place place) {
        String next = EnglishAmounts.nextWord(hit.folded(), hit.end(), place.limit());
        int from = Math.max(place.sentence(), hit.start() - 30);
        boolean number =
                hit.folded().substring(from, hit.start()).chars().anyMatch(Character::isDigit);
        return number && !next.equals("of") && !next.equals("ago") && !next.equals("later");
    }

    // roles and results

    private static Result resolved(Mention.Time time) {
        return new Result.Resolved(time);
    }

    private static Mention.Role role(Hit hit) {
        String role = hit.meaning("role", "role");
        role = role == null ? hit.rule().with().get("role") : role;
        return role == null ? Mention.Role.AT : Mention.Role.valueOf(role);
    }

    private static Result date(Hit hit, Stretch stretch, Mention.Role role) {
        String edtf =
                switch (role) {
                    case DEADLINE -> "../" + stretch.last();
                    case START, SINCE -> stretch.first() + "/..";
                    case DURING, AT -> stretch.edtf();
                };
        return resolved(
                new Mention.Time(
                        hit.span(),
                        hit.rule().id(),
                        Mention.TimeType.DATE,
                        edtf,
                        null,
                        null,
                        role));
    }

    private static Result range(Hit hit, Anchor anchor) {
        boolean days = !hit.has("from.month") && !hit.has("from.year") && !hit.has("from.yearword");
        Stretch from = days ? resolve(hit, "", anchor) : null;
        Stretch to;
        if (days) {
            int day = EnglishNumber.small(hit, "to.day");
            to = from == null ? null : Stretch.day(from.year(), from.month(), day);
        } else {
            to = resolve(hit, "to.", anchor);
            int year = to == null ? 0 : to.year();
            from =
                    hasYear(hit, "from.") || hit.has("from.yearword") || to == null
                            ? resolve(hit, "from.", anchor)
                            : month(hit, "from.", anchor, year);
        }
        if (from == null || to == null || from.first().compareTo(to.last()) >= 0) {
            return REFUSED;
        }
        anchor.mention(to);
        return resolved(
                new Mention.Time(
                        hit.span(),
                        hit.rule().id(),
                        Mention.TimeType.DATE,
                        from.first() + "/" + to.last(),
                        null,
                        null,
                        role(hit)));
    }

    // dates

    private static boolean needsYear(Hit hit) {
        return !hasYear(hit, "");
    }

    private static @Nullable Stretch resolve(Hit hit, String prefix, Anchor anchor) {
        WordTable.Row day = hit.row(prefix + "dayword");
        if (day != null) {
            LocalDate today = anchor.day();
            return today == null ? null : Stretch.day(today.plusDays(integer(day, "offset")));
        }
        WordTable.Row week = hit.row(prefix + "week");
        if (week != null) {
            return week(week, anchor);
        }
        WordTable.Row season = hit.row(prefix + "season");
        if (season != null) {
            int number = integer(season, "season");
            int year = year(hit, prefix, anchor);
            int first = 3 * (number - 21) + 3;
            return Stretch.season(
                    shifted(hit, prefix, year, first, Math.min(12, first + 2), anchor), number);
        }
        if (hit.has(prefix + "month")) {
            return month(hit, prefix, anchor, 0);
        }
        int year = year(hit, prefix, anchor);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        Stretch base =
                hit.has(prefix + "fiscal") || hit.has(prefix + "fiscalword")
                        ? Stretch.fiscal(year)
                        : Stretch.year(year);
        WordTable.Row part = hit.row(prefix + "yearpart");
        return part == null ? base : base.months(integer(part, "first"), integer(part, "last"));
    }

    /// Whether a year is written out; four digits behind a month are no day.
    private static boolean hasYear(Hit hit, String prefix) {
        String day = hit.text(prefix + "day");
        return hit.has(prefix + "year") || day != null && day.length() == 4;
    }

    private static boolean hasDay(Hit hit, String prefix) {
        return hit.has(prefix + "day") && (hit.has(prefix + "year") || !hasYear(hit, prefix));
    }

    private static @Nullable Stretch month(Hit hit, String prefix, Anchor anchor, int known) {
        WordTable.Row row = hit.row(prefix + "month");
        if (row == null) {
            return null;
        }
        int number = integer(row, "month");
        boolean named = hasYear(hit, prefix) || hit.has(prefix + "yearword");
        int year = known > 0 ? known : year(hit, prefix, anchor);
        if (!named && known == 0) {
            year =
                    hit.has(prefix + "way")
                            ? shifted(hit, prefix, year, number, number, anchor)
                            : anchor.yearOf(number, year);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        Stretch month = Stretch.month(year, number);
        if (month == null) {
            return null;
        }
        if (named) {
            anchor.name(month);
        }
        if (hasDay(hit, prefix)) {
            return Stretch.day(year, number, EnglishNumber.small(hit, prefix + "day"));
        }
        WordTable.Row part = hit.row(prefix + "monthpart");
        return part == null || part.get("first") == null
                ? month
                : month.days(integer(part, "first"), integer(part, "last"));
    }

    /// The year that the words name, else the document's.
    private static int year(Hit hit, String prefix, Anchor anchor) {
        String slot = hasYear(hit, prefix) && !hit.has(prefix + "year") ? "day" : "year";
        String text = hit.text(prefix + slot);
        if (text != null && hasYear(hit, prefix)) {
            return text.length() == 4 ? EnglishNumber.small(hit, prefix + slot) : -1;
        }
        WordTable.Row word = hit.row(prefix + "yearword");
        WordTable.Row fiscal = hit.row(prefix + "fiscalword");
        return fiscal != null
                ? anchor.fiscalYear() + integer(fiscal, "offset")
                : anchor.year() + (word == null ? 0 : integer(word, "offset"));
    }

    /// The year of last October or next spring.
    private static int shifted(
            Hit hit, String prefix, int year, int first, int last, Anchor anchor) {
        String way = hit.meaning(prefix + "way", "way");
        if (way == null || anchor.month() == 0) {
            return way == null || way.equals("document")
                    ? year
                    : way.equals("past") ? year - 1 : year + 1;
        }
        return way.equals("past") && last >= anchor.month()
                ? year - 1
                : way.equals("coming") && first <= anchor.month() ? year + 1 : year;
    }

    private static @Nullable Stretch week(WordTable.Row row, Anchor anchor) {
        int offset = integer(row, "offset");
        if ("M".equals(row.get("unit"))) {
            if (anchor.month() == 0) {
                return null;
            }
            YearMonth month = YearMonth.of(anchor.year(), anchor.month()).plusMonths(offset);
            return Stretch.month(month.getYear(), month.getMonthValue());
        }
        LocalDate day = anchor.day();
        if (day == null) {
            return null;
        }
        LocalDate monday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset);
        return Stretch.days(monday, monday.plusDays(6));
    }

    private static Result ago(Hit hit, Anchor anchor) {
        BigDecimal n = EnglishNumber.of(hit, "n");
        String unit = hit.meaning("unit", "unit");
        if (n == null || unit == null || n.precision() > 4 || n.scale() > 0) {
            return REFUSED;
        }
        if (!anchor.hasYear()) {
            return UNCLEAR;
        }
        int count = n.intValueExact() * factor(hit);
        LocalDate day = anchor.day();
        if (unit.equals("Y") && anchor.year() - count > 0) {
            return date(hit, Stretch.year(anchor.year() - count), Mention.Role.AT);
        }
        if (day == null || unit.equals("Y") || unit.startsWith("T")) {
            return UNCLEAR;
        }
        if (unit.equals("M")) {
            YearMonth month = YearMonth.from(day).minusMonths(count);
            return date(
                    hit,
                    need(Stretch.month(month.getYear(), month.getMonthValue())),
                    Mention.Role.AT);
        }
        return date(
                hit,
                Stretch.day(unit.equals("W") ? day.minusWeeks(count) : day.minusDays(count)),
                Mention.Role.AT);
    }

    // what is no time

    /// Whether months begin with a capital; may and march alone need a preposition too.
    private static boolean isCapital(Hit hit, Place place) {
        for (String prefix : new String[] {"", "from.", "to."}) {
            Span month = hit.span(prefix + "month");
            if (month == null) {
                continue;
            }
            if (!Character.isUpperCase(place.text().charAt(month.start()))) {
                return false;
            }
            boolean alone =
                    !hit.has(prefix + "year")
                            && !hit.has(prefix + "yearword")
                            && !hit.has(prefix + "day")
                            && !hit.has(prefix + "way")
                            && !hit.has(prefix + "monthpart");
            if (alone
                    && prefix.isEmpty()
                    && WORDS.contains(month.of(hit.folded()))
                    && !hit.has("role")
                    && !BEFORE_MONTH.contains(wordBefore(hit.folded(), hit.start()))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a bare year belongs to a name (Tourism Year 2024) or counts something.
    private static boolean isName(Hit hit, Place place) {
        Span year = hit.span("year");
        if (year == null || hit.has("month") || hit.has("season") || hit.has("fiscal")) {
            return false;
        }
        if (year.start() > hit.start()) {
            return false;
        }
        String next = EnglishAmounts.nextWord(hit.folded(), hit.end(), place.limit());
        boolean goal = next.startsWith("goal") || next.startsWith("target");
        String before = wordBefore(hit.folded(), hit.start());
        return !goal
                && !BEFORE_YEAR.contains(before)
                && EnglishAmounts.isBehindName(place.text(), hit.start(), place.sentence());
    }

    private static String wordBefore(String lower, int at) {
        int end = at;
        while (end > 0 && lower.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && EnglishFold.isWord(lower.charAt(start - 1))) {
            start--;
        }
        return lower.substring(start, end);
    }

    // lengths

    private static int factor(Hit hit) {
        String factor = hit.meaning("unit", "factor");
        return factor == null ? 1 : Integer.parseInt(factor);
    }

    private static @Nullable String length(Hit hit) {
        BigDecimal n = EnglishNumber.of(hit, hit.has("n2") ? "n2" : "n");
        String unit = hit.meaning("unit", "unit");
        if (n == null || unit == null || n.signum() == 0 || n.precision() - n.scale() > 6) {
            return null;
        }
        String count = EnglishNumber.plain(n.multiply(BigDecimal.valueOf(factor(hit))));
        return unit.startsWith("T") ? "PT" + count + unit.substring(1) : "P" + count + unit;
    }

    private static int integer(WordTable.Row row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("row " + row.phrase() + " has no " + column);
        }
        return Integer.parseInt(value);
    }
}
