package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What relative dates of one document hang on: the document's own date and the date mentioned
/// last.
///
/// With 2024-04-10 as the document's date, 昨年10月 is 2023-10; 同年12月 behind it is 2023-12. Not safe
/// for use by several threads; one for a reading.
public final class Anchor {
    private final int year;
    private final int month;
    private final int day;
    private final Map<Integer, Integer> yearsOfDays = new HashMap<>();
    private @Nullable Stretch mentioned;
    private @Nullable Stretch monthOfSentence;

    private Anchor(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /// The anchor of a document.
    ///
    /// @param edtf day, month or year; anything else, and null, is a date that nobody knows
    public static Anchor of(@Nullable String edtf) {
        if (edtf == null) {
            return new Anchor(0, 0, 0);
        }
        String[] parts = edtf.split("-", -1);
        try {
            int year = Integer.parseInt(parts[0]);
            int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            boolean valid =
                    parts.length <= 3
                            && year >= 1
                            && year <= 9999
                            && (parts.length < 2
                                    || LocalDate.of(year, month, Math.max(1, day)).getYear()
                                            == year);
            return valid ? new Anchor(year, month, day) : new Anchor(0, 0, 0);
        } catch (NumberFormatException | DateTimeException e) {
            return new Anchor(0, 0, 0);
        }
    }

    /// Whether the document's year is known.
    public boolean hasYear() {
        return year > 0;
    }

    /// The document's year; 0 if nobody knows it.
    public int year() {
        return year;
    }

    /// The document's month, or 0.
    public int month() {
        return month;
    }

    /// The document's day of the month, or 0.
    public int dayOfMonth() {
        return day;
    }

    /// The fiscal year in which the document was issued; without a month, that of most of its year.
    public int fiscalYear() {
        return month > 0 && month < 4 ? year - 1 : year;
    }

    /// The document's day, or null if it is not known to the day.
    public @Nullable LocalDate day() {
        return day > 0 ? LocalDate.of(year, month, day) : null;
    }

    /// The date that the text has mentioned last, or null.
    public @Nullable Stretch mentioned() {
        return mentioned;
    }

    /// Remembers a date for 同年, 翌年 and the like.
    public void mention(Stretch stretch) {
        mentioned = stretch;
        if (stretch.day() > 0) {
            yearsOfDays.put(100 * stretch.month() + stretch.day(), stretch.year());
        }
    }

    /// Forgets what only holds within a sentence.
    public void beginSentence() {
        monthOfSentence = null;
    }

    /// Remembers a month that the sentence names together with its year.
    public void name(Stretch month) {
        monthOfSentence = month;
    }

    /// The year of a month that stands without one: 昨年10月に合意し、12月に署名した goes on in the year that the
    /// sentence has named, as long as the months go on; else it is the document's.
    ///
    /// @param documentYear the document's year
    public int yearOf(int monthOfYear, int documentYear) {
        Stretch named = monthOfSentence;
        return named != null && named.month() < monthOfYear ? named.year() : documentYear;
    }

    /// The year of a day that stands without one: that of an earlier mention of the same day, else
    /// the given one.
    public int yearOf(int monthOfYear, int dayOfMonth, int otherwise) {
        return yearsOfDays.getOrDefault(100 * monthOfYear + dayOfMonth, otherwise);
    }
}
