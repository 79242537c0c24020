package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.Meaning;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

/// Makes times of what the rules' slots hold, resolved against the document's date (guidelines,
/// section 3.3).
final class CalendarReader {
    private static final int FARTHEST = 60;

    /// First years of Japan's eras, the last era first.
    private final List<Integer> eras;

    CalendarReader(RuleSet rules) {
        eras =
                rules.table("ja/eras").rows().stream()
                        .filter(row -> row.get("country") == null)
                        .map(row -> integer(row, "start"))
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }

    /// What became of a match.
    sealed interface Result {
        /// a time
        record Resolved(Mention.Time time) implements Result {}

        /// it looks like a time that nobody can tell: 2月31日, or 昨年 in a document without a date
        record Unclear() implements Result {}

        /// it is no time after all
        record Refused() implements Result {}
    }

    private static final Result UNCLEAR = new Result.Unclear();
    private static final Result REFUSED = new Result.Refused();

    /// Ends one resolution from within; never leaves this class and has no stack trace.
    private static final class NotTold extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Result result;

        private NotTold(Result result) {
            super(null, null, false, false);
            this.result = result;
        }

        static NotTold unclear() {
            return new NotTold(UNCLEAR);
        }

        static NotTold noTime() {
            return new NotTold(REFUSED);
        }
    }

    /// A date or a range of dates.
    Result calendar(Hit hit, Anchor anchor) {
        try {
            return new Result.Resolved(
                    has(hit, "from.") ? range(hit, anchor) : single(hit, anchor));
        } catch (NotTold e) {
            return e.result;
        }
    }

    /// A decade or a century.
    Result decade(Hit hit, Anchor anchor) {
        try {
            if (has(hit, "from.")) {
                return new Result.Resolved(decadeRange(hit, anchor));
            }
            Stretch stretch = decadeStretch(hit, anchor);
            return new Result.Resolved(
                    date(hit, hit.has("about") ? stretch.about() : stretch, role(hit)));
        } catch (NotTold e) {
            return e.result;
        }
    }

    /// A length; of 2～3か月 the longer one.
    Result duration(Hit hit) {
        BigDecimal shortest = number(hit, "from");
        BigDecimal longest = number(hit, "n");
        if (shortest != null && longest != null && shortest.compareTo(longest) >= 0) {
            return REFUSED;
        }
        String length = length(hit);
        return length == null
                ? REFUSED
                : new Result.Resolved(
                        new Mention.Time(
                                hit.span(),
                                hit.rule().id(),
                                Mention.TimeType.DURATION,
                                null,
                                length,
                                null,
                                role(hit).role()));
    }

    /// A length from the document's date on.
    Result fromNow(Hit hit, Anchor anchor) {
        String length = length(hit);
        String unit = unit(hit);
        BigDecimal n = number(hit, "n");
        if (length == null
                || unit == null
                || unit.equals("C")
                || n == null
                || n.stripTrailingZeros().scale() > 0
                || n.precision() > 4) {
            return REFUSED;
        }
        if (!anchor.hasYear()) {
            return UNCLEAR;
        }
        int count = n.intValueExact();
        int months = unit.equals("Y") ? 12 * count + (hit.has("half") ? 6 : 0) : count;
        LocalDate day = anchor.day();
        String from;
        String to;
        if (day != null && (unit.equals("W") || unit.equals("D"))) {
            from = Stretch.text(day);
            to = Stretch.text(day.plusDays(unit.equals("W") ? 7L * count : count));
        } else if (day != null && (unit.equals("Y") || unit.equals("M"))) {
            from = Stretch.text(day);
            to = Stretch.text(day.plusMonths(months));
        } else if (anchor.month() > 0 && (unit.equals("Y") || unit.equals("M"))) {
            YearMonth month = YearMonth.of(anchor.year(), anchor.month());
            from = Stretch.text(month);
            to = Stretch.text(month.plusMonths(months));
        } else if (unit.equals("Y")) {
            from = Stretch.four(anchor.year());
            to = Stretch.four(anchor.year() + count);
        } else {
            return unit.startsWith("T") ? duration(hit) : UNCLEAR;
        }
        Mention.Role role = role(hit).role();
        String edtf = role == Mention.Role.DEADLINE ? "../" + to : from + "/" + to;
        return new Result.Resolved(
                new Mention.Time(
                        hit.span(),
                        hit.rule().id(),
                        Mention.TimeType.DATE,
                        edtf,
                        length,
                        null,
                        role));
    }

    /// A repetition.
    Result repeat(Hit hit) {
        String repeat = hit.rule().with().get("repeat");
        if (repeat == null) {
            repeat = hit.has("n") ? length(hit) : hit.meaning("word", "repeat");
            if (repeat == null && hit.has("n")) {
                return REFUSED;
            }
        }
        return new Result.Resolved(
                new Mention.Time(
                        hit.span(),
                        hit.rule().id(),
                        Mention.TimeType.SET,
                        null,
                        null,
                        repeat,
                        role(hit).role()));
    }

    // roles

    private enum RoleWord {
        DEADLINE,
        START,
        SINCE,
        DURING,
        AT_OR_BEFORE,
        AT;

        Mention.Role role() {
            return this == AT_OR_BEFORE ? Mention.Role.AT : Mention.Role.valueOf(name());
        }
    }

    private static RoleWord role(Hit hit) {
        String role = hit.meaning("role", "role");
        role = role == null ? hit.rule().with().get("role") : role;
        return role == null ? RoleWord.AT : RoleWord.valueOf(role);
    }

    private static Mention.Time date(Hit hit, Stretch stretch, RoleWord role) {
        String edtf =
                switch (role) {
                    case DEADLINE, AT_OR_BEFORE -> "../" + stretch.last();
                    case START, SINCE -> stretch.first() + "/..";
                    case DURING, AT -> stretch.edtf();
                };
        return new Mention.Time(
                hit.span(), hit.rule().id(), Mention.TimeType.DATE, edtf, null, null, role.role());
    }

    // dates

    private Mention.Time single(Hit hit, Anchor anchor) throws NotTold {
        Stretch stretch = resolve(hit, "", anchor, null);
        anchor.mention(stretch);
        return date(hit, hit.has("about") ? stretch.about() : stretch, role(hit));
    }

    private Mention.Time range(Hit hit, Anchor anchor) throws NotTold {
        Stretch from = resolve(hit, "from.", anchor, null);
        Stretch to = resolve(hit, "to.", anchor, from);
        if (from.first().compareTo(to.last()) >= 0) {
            throw NotTold.noTime();
        }
        anchor.mention(to);
        return new Mention.Time(
                hit.span(),
                hit.rule().id(),
                Mention.TimeType.DATE,
                from.first() + "/" + to.last(),
                null,
                null,
                role(hit).role());
    }

    private static boolean has(Hit hit, String prefix) {
        return hit.slots().stream()
                .anyMatch(slot -> slot.startsWith(prefix) && hit.span(slot) != null);
    }

    /// @param from the beginning of the range whose end this is, or null
    private Stretch resolve(Hit hit, String prefix, Anchor anchor, @Nullable Stretch from)
            throws NotTold {
        if (hit.has(prefix + "dayword")) {
            return namedDay(hit.row(prefix + "dayword"), anchor);
        }
        if (hit.has(prefix + "season")) {
            WordTable.Row row = need(hit.row(prefix + "season"));
            return Stretch.season(
                    documentYear(anchor) + integer(row, "offset"), integer(row, "season"));
        }
        if (hit.has(prefix + "week")) {
            return week(need(hit.row(prefix + "week")), hit.text("weekday"), anchor);
        }
        if (hit.row(prefix + "way") != null) {
            return ago(hit, anchor);
        }
        if (hit.has(prefix + "month") || hit.has(prefix + "monthword")) {
            return month(hit, prefix, anchor, from);
        }
        if (hit.has(prefix + "day")) {
            return dayAlone(hit, prefix, anchor, from);
        }
        Stretch base = base(hit, prefix, anchor, from);
        if (hit.has(prefix + "quarter")) {
            int quarter = small(hit, prefix + "quarter");
            if (quarter < 1 || quarter > 4) {
                throw NotTold.unclear();
            }
            return base.months(3 * quarter - 2, 3 * quarter);
        }
        WordTable.Row part = hit.row(prefix + "yearpart");
        return part == null ? base : part(base, part);
    }

    /// A year or fiscal year, or the document's own where only a part of it is named (年末, 年度内).
    private Stretch base(Hit hit, String prefix, Anchor anchor, @Nullable Stretch from)
            throws NotTold {
        if (hit.has(prefix + "fiscalword")) {
            WordTable.Row row = need(hit.row(prefix + "fiscalword"));
            Stretch mentioned = anchor.mentioned();
            boolean document = "document".equals(row.get("from")) || mentioned == null;
            int year = document || mentioned == null ? anchor.fiscalYear() : mentioned.year();
            if (document) {
                documentYear(anchor);
            }
            return Stretch.fiscal(year + integer(row, "offset"));
        }
        if (hit.has(prefix + "fiscal")) {
            return Stretch.fiscal(year(hit, prefix, "fiscal", anchor, from));
        }
        if (hit.has(prefix + "yearword") || hit.has(prefix + "year")) {
            return Stretch.year(year(hit, prefix, "year", anchor, from));
        }
        if (from != null) {
            return from.fiscal() ? Stretch.fiscal(from.year()) : Stretch.year(from.year());
        }
        if (hit.has(prefix + "quarter")) {
            Stretch mentioned = told(anchor.mentioned());
            return mentioned.fiscal()
                    ? Stretch.fiscal(mentioned.year())
                    : Stretch.year(mentioned.year());
        }
        WordTable.Row part = need(hit.row(prefix + "yearpart"));
        documentYear(anchor);
        return part.get("fiscal") == null
                ? Stretch.year(anchor.year())
                : Stretch.fiscal(anchor.fiscalYear());
    }

    private static Stretch part(Stretch base, WordTable.Row part) throws NotTold {
        if (part.get("season") != null) {
            return Stretch.season(base.year(), integer(part, "season"));
        }
        int first = integer(part, "first");
        int last = integer(part, "last");
        Stretch stretch = first == 1 && last == 12 ? base : base.months(first, last);
        return part.get("about") == null ? stretch : stretch.about();
    }

    private Stretch month(Hit hit, String prefix, Anchor anchor, @Nullable Stretch from)
            throws NotTold {
        Stretch month;
        if (hit.has(prefix + "monthword")) {
            month = namedMonth(need(hit.row(prefix + "monthword")), anchor);
        } else {
            int number = small(hit, prefix + "month");
            if (number < 1 || number > 12) {
                throw NotTold.unclear();
            }
            boolean hasYear = hit.has(prefix + "year") || hit.has(prefix + "yearword");
            int day = hit.has(prefix + "day") ? small(hit, prefix + "day") : 0;
            int year =
                    hasYear
                            ? year(hit, prefix, "year", anchor, from)
                            : yearOfMonth(hit, number, day, anchor, from);
            month = need(Stretch.month(year, number));
            if (hasYear && from == null) {
                anchor.name(month);
            }
            if (!hasYear && day > 0 && from == null) {
                month = need(Stretch.month(anchor.yearOf(number, day, year), number));
            }
        }
        if (hit.has(prefix + "day")) {
            return told(Stretch.day(month.year(), month.month(), small(hit, prefix + "day")));
        }
        WordTable.Row part = hit.row(prefix + "monthpart");
        return part == null || part.get("first") == null
                ? month
                : month.days(integer(part, "first"), integer(part, "last"));
    }

    /// The year of a month that stands without one.
    private static int yearOfMonth(
            Hit hit, int month, int day, Anchor anchor, @Nullable Stretch from) throws NotTold {
        if (from != null) {
            return from.month() > 0 && month < from.month() ? from.year() + 1 : from.year();
        }
        int year = documentYear(anchor);
        String way = hit.rule().with().get("way");
        if (way == null) {
            return anchor.yearOf(month, year);
        }
        if (anchor.month() == 0) {
            return year;
        }
        int order =
                month != anchor.month() || day == 0 || anchor.dayOfMonth() == 0
                        ? Integer.compare(month, anchor.month())
                        : Integer.compare(day, anchor.dayOfMonth());
        return way.equals("past") && order > 0
                ? year - 1
                : way.equals("coming") && order < 0 ? year + 1 : year;
    }

    /// 去る二十五日, a day of the document's month, or the second day of a range.
    private static Stretch dayAlone(Hit hit, String prefix, Anchor anchor, @Nullable Stretch from)
            throws NotTold {
        int day = small(hit, prefix + "day");
        if (from != null) {
            if (from.month() == 0) {
                throw NotTold.noTime();
            }
            return told(Stretch.day(from.year(), from.month(), day));
        }
        if (hit.rule().with().get("way") == null) {
            Stretch mentioned = anchor.mentioned();
            if (mentioned == null || mentioned.month() == 0) {
                throw NotTold.unclear();
            }
            return told(Stretch.day(mentioned.year(), mentioned.month(), day));
        }
        LocalDate document = anchor.day();
        if (document == null) {
            throw NotTold.unclear();
        }
        String way = hit.rule().with().get("way");
        YearMonth month = YearMonth.from(document);
        if ("month".equals(way)) {
            return told(Stretch.day(month.getYear(), month.getMonthValue(), day));
        }
        boolean past = "past".equals(way);
        month =
                past && day > document.getDayOfMonth()
                        ? month.minusMonths(1)
                        : !past && day < document.getDayOfMonth() ? month.plusMonths(1) : month;
        return told(Stretch.day(month.getYear(), month.getMonthValue(), day));
    }

    private static Stretch namedMonth(WordTable.Row row, Anchor anchor) throws NotTold {
        Stretch mentioned = anchor.mentioned();
        boolean document = "document".equals(row.get("from"));
        int year = document ? documentYear(anchor) : mentioned == null ? 0 : mentioned.year();
        int month = document ? anchor.month() : mentioned == null ? 0 : mentioned.month();
        if (month == 0) {
            throw NotTold.unclear();
        }
        YearMonth resolved = YearMonth.of(year, month).plusMonths(integer(row, "offset"));
        return need(Stretch.month(resolved.getYear(), resolved.getMonthValue()));
    }

    private static Stretch namedDay(WordTable.@Nullable Row row, Anchor anchor) throws NotTold {
        WordTable.Row word = need(row);
        LocalDate base = anchor.day();
        if (!"document".equals(word.get("from"))) {
            Stretch mentioned = anchor.mentioned();
            base =
                    mentioned == null || mentioned.day() == 0
                            ? null
                            : LocalDate.of(mentioned.year(), mentioned.month(), mentioned.day());
        }
        if (base == null) {
            throw NotTold.unclear();
        }
        return Stretch.day(base.plusDays(integer(word, "offset")));
    }

    private static Stretch week(WordTable.Row row, @Nullable String weekday, Anchor anchor)
            throws NotTold {
        LocalDate day = anchor.day();
        if (day == null) {
            throw NotTold.unclear();
        }
        LocalDate monday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(integer(row, "offset"));
        if (weekday != null) {
            return Stretch.day(monday.plusDays("月火水木金土日".indexOf(weekday.charAt(0))));
        }
        return row.get("part") == null
                ? Stretch.days(monday, monday.plusDays(6))
                : Stretch.days(monday.plusDays(5), monday.plusDays(6));
    }

    private static Stretch ago(Hit hit, Anchor anchor) throws NotTold {
        BigDecimal n = number(hit, "n");
        String unit = unit(hit);
        if (n == null
                || unit == null
                || n.stripTrailingZeros().scale() > 0
                || n.compareTo(BigDecimal.valueOf(1000)) > 0) {
            throw NotTold.noTime();
        }
        int year = documentYear(anchor);
        int count =
                "past".equals(hit.meaning("way", "way")) ? -n.intValueExact() : n.intValueExact();
        LocalDate day = anchor.day();
        if (unit.equals("Y")) {
            return Stretch.year(year + count);
        }
        if (unit.startsWith("Y") || unit.equals("M")) {
            if (anchor.month() == 0) {
                throw NotTold.unclear();
            }
            int months = unit.equals("M") ? count : 12 * count + 6 * Integer.signum(count);
            YearMonth month = YearMonth.of(year, anchor.month()).plusMonths(months);
            return need(Stretch.month(month.getYear(), month.getMonthValue()));
        }
        if (day == null) {
            throw NotTold.unclear();
        }
        return Stretch.day(day.plusDays(unit.equals("W") ? 7L * count : count));
    }

    // years

    private int year(Hit hit, String prefix, String slot, Anchor anchor, @Nullable Stretch from)
            throws NotTold {
        WordTable.Row word = hit.row(prefix + "yearword");
        if (word != null) {
            Stretch mentioned = anchor.mentioned();
            boolean document = "document".equals(word.get("from")) || mentioned == null;
            return (document || mentioned == null ? documentYear(anchor) : mentioned.year())
                    + integer(word, "offset");
        }
        String text = hit.text(prefix + slot);
        if (text == null) {
            throw NotTold.noTime();
        }
        int number = text.equals("元") ? 1 : small(hit, prefix + slot);
        String era = hit.meaning(prefix + "era", "start");
        if ("digits".equals(hit.reference(prefix + slot)) && number < 1000) {
            throw NotTold.noTime();
        }
        if (era == null && from != null && number < 100) {
            era = hit.meaning("from.era", "start");
            String begin = hit.text("from." + slot);
            if (era == null && begin != null && begin.length() == 4) {
                return from.year() - from.year() % 100 + number;
            }
        }
        if (era != null && number < 100) {
            if (number == 0) {
                throw NotTold.unclear();
            }
            return Integer.parseInt(era) + number - 1;
        }
        if (number >= 1000 && number <= 9999) {
            if (text.endsWith("千")
                    && anchor.hasYear()
                    && Math.abs(number - anchor.year()) > FARTHEST) {
                throw NotTold.noTime();
            }
            return number;
        }
        if (number >= 100 || number == 0 && text.length() < 2) {
            throw NotTold.noTime();
        }
        boolean decade = hit.rule().gives() == Meaning.DECADE;
        boolean shown =
                hit.has(prefix + "month")
                        || hit.has(prefix + "yearpart")
                        || decade
                        || slot.equals("fiscal") && number > 1
                        || from == null
                                && role(hit) == RoleWord.SINCE
                                && !"来".equals(hit.text("role"));
        if (!shown
                && (text.length() != 2
                        || !isPositionalKanji(text)
                        || number % 11 == 1 && number < 89)) {
            throw NotTold.noTime();
        }
        if (!anchor.hasYear()) {
            throw NotTold.unclear();
        }
        return shortYear(text, number, decade && isPositional(text), anchor.year());
    }

    /// A year of one or two digits: of the era or century that brings it nearest to the document's
    /// year. Of an era that is over only its own years count.
    private int shortYear(String text, int number, boolean century, int documentYear)
            throws NotTold {
        int best = 0;
        int next = Integer.MAX_VALUE;
        for (int start : eras) {
            int year = start + number - 1;
            if (start <= documentYear && !century) {
                if (number > 0 && year <= next && nearer(year, best, documentYear)) {
                    best = year;
                }
                next = start;
            }
        }
        if (text.length() == 2 && text.indexOf('十') < 0) {
            for (int hundreds = documentYear / 100 - 1;
                    hundreds <= documentYear / 100 + 1;
                    hundreds++) {
                if (nearer(100 * hundreds + number, best, documentYear)) {
                    best = 100 * hundreds + number;
                }
            }
        }
        if (best == 0 || Math.abs(best - documentYear) > FARTHEST) {
            throw NotTold.unclear();
        }
        return best;
    }

    private static boolean nearer(int year, int best, int documentYear) {
        return best == 0 || Math.abs(year - documentYear) < Math.abs(best - documentYear);
    }

    private static boolean isPositional(String text) {
        return text.indexOf('十') < 0;
    }

    private static boolean isPositionalKanji(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("〇一二三四五六七八九".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int documentYear(Anchor anchor) throws NotTold {
        if (!anchor.hasYear()) {
            throw NotTold.unclear();
        }
        return anchor.year();
    }

    // decades and centuries

    private Stretch decadeStretch(Hit hit, Anchor anchor) throws NotTold {
        if (hit.has("century")) {
            int century = small(hit, "century");
            if (century < 1 || century > 99) {
                throw NotTold.noTime();
            }
            return century(century - 1, hit.row("part"));
        }
        WordTable.Row word = hit.row("word");
        if (word != null) {
            return century(documentYear(anchor) / 100 + integer(word, "offset"), hit.row("part"));
        }
        int year =
                hit.has("year")
                        ? year(hit, "", "year", anchor, null)
                        : documentYear(anchor) / 10 * 10;
        boolean era = hit.has("era") || year % 10 != 0;
        WordTable.Row part = hit.row("part");
        int first = part == null ? 0 : integer(part, "first");
        int last = part == null ? 9 : integer(part, "last");
        String from = Stretch.four(year + first);
        String to = Stretch.four(year + last);
        String edtf =
                part == null && !era
                        ? from.substring(0, 3) + "X"
                        : first == last ? from : from + "/" + to;
        var stretch = new Stretch(edtf, from, to, year, 0, 0, false);
        return part != null && part.get("about") != null ? stretch.about() : stretch;
    }

    private Mention.Time decadeRange(Hit hit, Anchor anchor) throws NotTold {
        int first = year(hit, "from.", "year", anchor, null);
        int last = year(hit, "to.", "year", anchor, Stretch.year(first));
        if (last <= first) {
            throw NotTold.noTime();
        }
        String from = Stretch.four(first);
        String to = Stretch.four(last + 9);
        return date(hit, new Stretch(from + "/" + to, from, to, first, 0, 0, false), role(hit));
    }

    /// A century or a part of it; the beginning of one is not told from the whole.
    private static Stretch century(int hundreds, WordTable.@Nullable Row part) {
        String digits = Stretch.four(100 * hundreds).substring(0, 2);
        if (part != null && integer(part, "last") > 0) {
            int first = integer(part, "first");
            int last = integer(part, "last");
            boolean end = first == 9;
            String from = digits + first + (end ? "9" : "0");
            String to = digits + last + (first == last && !end ? "0" : "9");
            return new Stretch(
                    from.equals(to) ? from : from + "/" + to,
                    from,
                    to,
                    100 * hundreds,
                    0,
                    0,
                    false);
        }
        return new Stretch(
                digits + "XX", digits + "00", digits + "99", 100 * hundreds, 0, 0, false);
    }

    // lengths

    private static @Nullable String length(Hit hit) {
        String word = hit.meaning("word", "duration");
        if (word != null) {
            return word;
        }
        BigDecimal n = number(hit, "n");
        String unit = unit(hit);
        if (n == null || unit == null || n.signum() == 0 || n.precision() - n.scale() > 6) {
            return null;
        }
        String count = JapaneseNumber.plain(n);
        if (unit.equals("C")) {
            return "P" + JapaneseNumber.plain(n.movePointRight(2)) + "Y";
        }
        if (unit.startsWith("T")) {
            return hit.has("half") ? null : "PT" + count + unit.substring(1);
        }
        BigDecimal months = number(hit, "n2");
        if (months != null) {
            return "P" + count + "Y" + JapaneseNumber.plain(months) + "M";
        }
        if (!hit.has("half")) {
            return "P" + count + unit;
        }
        return switch (unit) {
            case "Y" -> "P" + count + "Y6M";
            case "M" -> "P" + count + "M15D";
            case "D" -> "P" + count + "DT12H";
            default -> null;
        };
    }

    private static @Nullable String unit(Hit hit) {
        String unit = hit.meaning("unit", "unit");
        return unit == null ? hit.rule().with().get("unit") : unit;
    }

    private static @Nullable BigDecimal number(Hit hit, String slot) {
        String text = hit.text(slot);
        return text == null ? null : JapaneseNumber.parse(text);
    }

    /// A whole number of at most four digits.
    private static int small(Hit hit, String slot) throws NotTold {
        BigDecimal number = number(hit, slot);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(9999)) > 0) {
            throw NotTold.noTime();
        }
        return number.intValueExact();
    }

    private static int integer(WordTable.Row row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("row " + row.phrase() + " has no " + column);
        }
        return Integer.parseInt(value);
    }

    private static <T> T need(@Nullable T value) throws NotTold {
        if (value == null) {
            throw NotTold.noTime();
        }
        return value;
    }

    private static <T> T told(@Nullable T value) throws NotTold {
        if (value == null) {
            throw NotTold.unclear();
        }
        return value;
    }
}
