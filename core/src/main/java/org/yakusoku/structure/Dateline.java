package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A date of issue in any writing, with the place beside it.
///
/// 「２０２３年５月２０日、広島」 gives `2023-05-20` and 広島; 「平成十年十一月十三日」 `1998-11-13`; `Washington, D.C., April
/// 10, 2024` `2024-04-10` and `Washington, D.C.`
///
/// @param date in EDTF, as exact as the words: year, month, day, or an interval of days
/// @param place beside the date, or null
/// @param issuer an office beside the date, or null
/// @param pure whether the line has nothing else, so that it is a dateline and no title or sentence
record Dateline(String date, @Nullable String place, @Nullable String issuer, boolean pure) {
    private static final Map<String, Integer> ERAS =
            Map.of("明治", 1868, "大正", 1912, "昭和", 1926, "平成", 1989, "令和", 2019);
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final int MAX_LINE = 160;
    private static final int MAX_PLACE = 30;

    /// The first date on the line, or null.
    static @Nullable Dateline in(String line) {
        if (line.length() > MAX_LINE) {
            return null;
        }
        for (int i = 0; i < line.length(); i++) {
            var found = at(line, i);
            if (found != null) {
                return around(line, i, found);
            }
        }
        return null;
    }

    /// A date and the offset behind it.
    private record Found(String edtf, int end) {}

    private static @Nullable Found at(String line, int i) {
        char c = line.charAt(i);
        if (i > 0 && Chars.isDigit(c) && Chars.isDigit(line.charAt(i - 1))) {
            return null;
        }
        if (Chars.isLatin(c)) {
            return i > 0 && Chars.isLatin(line.charAt(i - 1)) ? null : monthFirst(line, i);
        }
        if (i + 2 < line.length() && ERAS.get(line.substring(i, i + 2)) instanceof Integer first) {
            int number = skip(line, i + 2);
            boolean firstYear = line.startsWith("元", number);
            var year =
                    firstYear
                            ? new Numerals.Numeral(1, number + 1)
                            : Numerals.at(line, number, line.length());
            return year == null ? null : fromYear(line, first + year.value() - 1, year.end());
        }
        var number = Numerals.at(line, i, line.length());
        if (number == null) {
            return null;
        }
        var numeric = Chars.isDigit(c) && number.value() >= 1000 ? numeric(line, number) : null;
        if (numeric != null) {
            return numeric;
        }
        if (number.value() >= 1000 && number.value() <= 2999) {
            return fromYear(line, number.value(), number.end());
        }
        return Chars.isDigit(c) ? dayFirst(line, number) : null;
    }

    /// N年, N年M月, N年M月D日 or N年M月D日～E日.
    private static @Nullable Found fromYear(String line, int year, int afterNumber) {
        int unit = skip(line, afterNumber);
        if (!line.startsWith("年", unit) || year < 1000 || year > 2999) {
            return null;
        }
        var onlyYear = new Found(String.format(Locale.ROOT, "%04d", year), unit + 1);
        var month = Numerals.at(line, skip(line, unit + 1), line.length());
        if (month == null
                || !line.startsWith("月", skip(line, month.end()))
                || month.value() < 1
                || month.value() > 12) {
            return onlyYear;
        }
        int behindMonth = skip(line, month.end()) + 1;
        var toMonth =
                new Found(
                        String.format(Locale.ROOT, "%04d-%02d", year, month.value()), behindMonth);
        var day = Numerals.at(line, skip(line, behindMonth), line.length());
        if (day == null
                || !line.startsWith("日", skip(line, day.end()))
                || !isDay(year, month.value(), day.value())) {
            return toMonth;
        }
        int behindDay = skip(line, day.end()) + 1;
        String start =
                String.format(Locale.ROOT, "%04d-%02d-%02d", year, month.value(), day.value());
        int dash = skip(line, behindDay);
        if (dash < line.length() && "～〜~－-–―".indexOf(line.charAt(dash)) >= 0) {
            var last = Numerals.at(line, skip(line, dash + 1), line.length());
            if (last != null
                    && line.startsWith("日", last.end())
                    && last.value() > day.value()
                    && isDay(year, month.value(), last.value())) {
                return new Found(
                        start
                                + String.format(
                                        Locale.ROOT,
                                        "/%04d-%02d-%02d",
                                        year,
                                        month.value(),
                                        last.value()),
                        last.end() + 1);
            }
        }
        return new Found(start, behindDay);
    }

    /// 2024-04-10, 2024/4/10, 2024.4.10.
    private static @Nullable Found numeric(String line, Numerals.Numeral year) {
        if (year.end() >= line.length()
                || "-/.．／－".indexOf(line.charAt(year.end())) < 0
                || year.value() > 2999) {
            return null;
        }
        var month = Numerals.at(line, year.end() + 1, line.length());
        if (month == null
                || month.end() >= line.length()
                || line.charAt(month.end()) != line.charAt(year.end())) {
            return null;
        }
        var day = Numerals.at(line, month.end() + 1, line.length());
        if (day == null || !isDay(year.value(), month.value(), day.value())) {
            return null;
        }
        return new Found(
                String.format(
                        Locale.ROOT, "%04d-%02d-%02d", year.value(), month.value(), day.value()),
                day.end());
    }

    /// April 10, 2024 and April 2024.
    private static @Nullable Found monthFirst(String line, int at) {
        int month = month(line, at);
        if (month == 0) {
            return null;
        }
        int i = skipPoint(line, wordEnd(line, at));
        var first = Numerals.at(line, skip(line, i), line.length());
        if (first == null) {
            return null;
        }
        if (first.value() >= 1000 && first.value() <= 2999) {
            return new Found(
                    String.format(Locale.ROOT, "%04d-%02d", first.value(), month), first.end());
        }
        int behind = skip(line, ordinal(line, first.end()));
        behind = line.startsWith(",", behind) ? skip(line, behind + 1) : behind;
        var year = Numerals.at(line, behind, line.length());
        if (year == null || !isDay(year.value(), month, first.value())) {
            return null;
        }
        return new Found(
                String.format(Locale.ROOT, "%04d-%02d-%02d", year.value(), month, first.value()),
                year.end());
    }

    /// 10 April 2024.
    private static @Nullable Found dayFirst(String line, Numerals.Numeral day) {
        int word = skip(line, ordinal(line, day.end()));
        int month = word < line.length() ? month(line, word) : 0;
        if (month == 0) {
            return null;
        }
        int i = skipPoint(line, wordEnd(line, word));
        i = line.startsWith(",", i) ? i + 1 : i;
        var year = Numerals.at(line, skip(line, i), line.length());
        if (year == null || !isDay(year.value(), month, day.value())) {
            return null;
        }
        return new Found(
                String.format(Locale.ROOT, "%04d-%02d-%02d", year.value(), month, day.value()),
                year.end());
    }

    private static int month(String line, int at) {
        String word = line.substring(at, wordEnd(line, at)).toLowerCase(Locale.ROOT);
        for (int m = 0; m < MONTHS.size() && word.length() >= 3; m++) {
            String name = MONTHS.get(m);
            if (word.equals(name)
                    || word.equals(name.substring(0, 3))
                    || word.equals("sept") && m == 8) {
                return m + 1;
            }
        }
        return 0;
    }

    private static int wordEnd(String line, int at) {
        int i = at;
        while (i < line.length() && Chars.isLatin(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int skipPoint(String line, int i) {
        return line.startsWith(".", i) ? i + 1 : i;
    }

    private static int ordinal(String line, int i) {
        for (String ending : new String[] {"st", "nd", "rd", "th"}) {
            if (line.startsWith(ending, i)) {
                return i + 2;
            }
        }
        return i;
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 1000
                && year <= 2999
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    private static int skip(String line, int from) {
        int i = from;
        while (i < line.length() && Chars.isBlank(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static Dateline around(String line, int start, Found found) {
        String before = bare(line.substring(0, start));
        String after = bare(line.substring(found.end()));
        boolean bracketed =
                start > 0
                        && line.charAt(start - 1) != '：'
                        && hasOpen(line, start)
                        && !before.isEmpty();
        boolean held = after.startsWith("於");
        String rest = withoutHeld(before.isEmpty() ? after : before);
        boolean oneSide = before.isEmpty() || after.isEmpty();
        if (rest.isEmpty()
                || !oneSide
                || bracketed
                || !isPlace(
                        rest,
                        held
                                || (before.isEmpty()
                                        ? gap(line, found.end())
                                        : gapBefore(line, start)))) {
            return new Dateline(found.edtf(), null, null, rest.isEmpty());
        }
        return Issuers.isOffice(rest)
                ? new Dateline(found.edtf(), null, rest, true)
                : new Dateline(found.edtf(), place(rest), null, true);
    }

    private static boolean hasOpen(String line, int start) {
        return Chars.opens(line.charAt(start - 1)) >= 0;
    }

    /// Whether something sets the place off from the date: a comma, a blank, a bracket, 於.
    private static boolean gap(String line, int at) {
        return at < line.length()
                && ("、,，（(於".indexOf(line.charAt(at)) >= 0 || Chars.isBlank(line.charAt(at)));
    }

    private static boolean gapBefore(String line, int at) {
        return at > 0
                && ("、,，）)".indexOf(line.charAt(at - 1)) >= 0
                        || Chars.isBlank(line.charAt(at - 1)));
    }

    private static boolean isPlace(String rest, boolean setOff) {
        if (!setOff || rest.length() > MAX_PLACE) {
            return false;
        }
        boolean words = true;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            words &=
                    !Chars.isDigit(c)
                            && c != '。'
                            && !Chars.isColon(c)
                            && c != '、'
                            && !(Chars.isHiragana(c) && i > 0 && c == 'は');
        }
        for (String ending : TitleBlock.TITLE_ENDS) {
            words &= !rest.endsWith(ending);
        }
        return words
                && !rest.matches(
                        ".*(statement|Statement|STATEMENT|Fact Sheet|FACT SHEET|Remarks|REMARKS).*");
    }

    /// 於：広島 and the like without 於.
    private static String withoutHeld(String rest) {
        for (String mark : new String[] {"於：", "於:", "於　", "於 ", "於", "場所：", "at ", "in "}) {
            if (rest.startsWith(mark)) {
                return bare(rest.substring(mark.length()));
            }
        }
        return rest;
    }

    private static String place(String rest) {
        String place = rest;
        for (String ending : new String[] {"において", "にて", "で"}) {
            if (place.endsWith(ending)) {
                place = place.substring(0, place.length() - ending.length());
                break;
            }
        }
        return place.strip();
    }

    /// The words without blanks, commas and brackets around them, weekdays and the labels 日時 and
    /// 日付.
    private static String bare(String words) {
        String bare = words.strip();
        String previous = "";
        while (!bare.equals(previous)) {
            previous = bare;
            bare = strip(bare);
            for (String label :
                    new String[] {"日時", "日付", "年月日", "発表日", "発出日", "Date", "On", "on"}) {
                bare = bare.equals(label) ? "" : bare;
            }
            for (String day :
                    new String[] {
                        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
                    }) {
                bare =
                        bare.equalsIgnoreCase(day)
                                ? ""
                                : bare.endsWith(", " + day)
                                        ? bare.substring(0, bare.length() - day.length() - 2)
                                        : bare;
            }
            if (!bare.isEmpty() && "月火水木金土日".indexOf(bare.charAt(0)) >= 0) {
                String rest =
                        bare.startsWith("曜日", 1)
                                ? bare.substring(3)
                                : bare.startsWith("曜", 1) ? bare.substring(2) : bare.substring(1);
                boolean weekday = rest.isEmpty() || Chars.closes(rest.charAt(0)) >= 0;
                bare = weekday ? rest : bare;
            }
        }
        return bare;
    }

    private static String strip(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && isFrame(words.charAt(start), false)) {
            start++;
        }
        while (end > start && isFrame(words.charAt(end - 1), true)) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean isFrame(char c, boolean atEnd) {
        boolean point = c == '.' && !atEnd;
        return Chars.isBlank(c)
                || Chars.opens(c) >= 0
                || Chars.closes(c) >= 0
                || Chars.isColon(c)
                || "、，,・*_/-―–".indexOf(c) >= 0
                || point;
    }
}
