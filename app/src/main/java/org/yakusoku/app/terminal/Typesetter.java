package org.yakusoku.app.terminal;

import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines as Japanese and English are broken: no closing mark at the beginning of
/// a line, no opening bracket at its end (kinsoku), no Latin word or number apart.
///
/// At 10 columns 「日米両国は、協力する。」 becomes 「日米両国」 and 「は、協力す」 and 「る。」, because は may not leave its
/// comma.
///
/// @param colour whether inks show
/// @see <a href="https://www.w3.org/TR/jlreq/">JLReq, 3.1.7 and 3.1.8</a>
public record Typesetter(boolean colour) {
    private static final boolean[] NOT_FIRST =
            set("、。，．,.:;!?：；！？・」』）］｝〉》〕】”’)]}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ…‥％%℃°〜～–−");
    private static final boolean[] NOT_LAST = set("「『（［｛〈《〔【“‘([{＄$￥¥第約");
    private static final boolean[] BEHIND_NUMBER = set("兆億万千百十年月日時分人件社回円%％");
    private static final int LONGEST_UNIT = 240;

    /// The words as lines of at most `width` columns; a word that is longer by itself is cut.
    ///
    /// @param width at least 4
    public List<String> lines(Styled words, int width) {
        String text = words.text();
        int room = Math.max(4, width);
        var lines = new ArrayList<String>();
        int lineStart = 0;
        int used = 0;
        int whole = words.nextWhole(0);
        int i = 0;
        while (i < text.length()) {
            whole = whole < i ? words.nextWhole(i) : whole;
            int end = 0;
            if (i == whole) {
                end = words.wholeEnd(i);
                whole = words.nextWhole(i + 1);
            }
            if (end == 0 || Columns.of(text, i, end) > room) {
                end = unitEnd(text, i, whole);
            }
            int blanks = blanksBehind(text, end);
            int columns = Columns.of(text, i, end);
            if (used > 0 && used + columns > room) {
                lines.add(words.part(lineStart, stripEnd(text, lineStart, i), colour));
                lineStart = i;
                used = 0;
            }
            if (columns > room) {
                int cut = cut(text, i, end, room);
                lines.add(words.part(i, cut, colour));
                i = cut;
                lineStart = cut;
                continue;
            }
            used += columns + blanks;
            i = end + blanks;
        }
        if (lineStart < text.length()) {
            lines.add(words.part(lineStart, stripEnd(text, lineStart, text.length()), colour));
        }
        return lines;
    }

    /// The words on one line, however long.
    public String line(Styled words) {
        return words.part(0, words.text().length(), colour);
    }

    /// Where the stretch that starts at `i` and may not be broken ends.
    private static int unitEnd(String text, int i, int limit) {
        int end = i;
        int before = -1;
        while (end < limit) {
            int c = text.codePointAt(end);
            if (c == ' ' || end - i > LONGEST_UNIT || (before >= 0 && mayBreak(before, c))) {
                break;
            }
            before = Columns.of(c) == 0 && before >= 0 ? before : c;
            end += Character.charCount(c);
        }
        return Math.max(end, Math.min(i + 1, text.length()));
    }

    private static boolean mayBreak(int before, int after) {
        if (Columns.of(after) == 0
                || has(NOT_FIRST, after)
                || has(NOT_LAST, before)
                || (isDigit(before) && has(BEHIND_NUMBER, after))) {
            return false;
        }
        return !(isWordPart(before) && isWordPart(after));
    }

    /// Characters by code, so that each is told in one step.
    private static boolean[] set(String characters) {
        var set = new boolean[Character.MAX_VALUE + 1];
        for (int i = 0; i < characters.length(); i++) {
            set[characters.charAt(i)] = true;
        }
        return set;
    }

    private static boolean has(boolean[] set, int codePoint) {
        return codePoint < set.length && set[codePoint];
    }

    /// Latin letters, digits and their marks, of full width too.
    private static boolean isWordPart(int c) {
        return Columns.of(c) == 1 || isDigit(c) || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static int blanksBehind(String text, int end) {
        int i = end;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i - end;
    }

    private static int stripEnd(String text, int start, int end) {
        int i = end;
        while (i > start && text.charAt(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    private static int cut(String text, int start, int end, int room) {
        int columns = 0;
        int i = start;
        while (i < end) {
            int c = text.codePointAt(i);
            columns += Columns.of(c);
            if (columns > room) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
