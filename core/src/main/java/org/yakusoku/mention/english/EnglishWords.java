package org.yakusoku.mention.english;

import org.yakusoku.rule.EnglishFold;
import org.yakusoku.text.Span;

import java.util.Arrays;

/// The words and marks of one stretch of English text, usually a sentence.
///
/// `Japan's U.S.-led R&D (in 2024).` has the words Japan, U.S.-led, R&D, in, 2024 and the marks 's
/// ( ) and the full stop. Offsets are those of the text.
public final class EnglishWords {
    private final String cased;
    private final String lower;
    private final Span place;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    /// The words of a place.
    ///
    /// @param cased the whole text as [EnglishFold#cased] gives it
    /// @param lower the same without capitals
    /// @param place where the words stand
    public EnglishWords(String cased, String lower, Span place) {
        this.cased = cased;
        this.lower = lower;
        this.place = place;
        int i = place.start();
        while (i < place.end()) {
            if (cased.charAt(i) == ' ') {
                i++;
                continue;
            }
            int end = wordEnd(i);
            add(i, end);
            i = end;
        }
    }

    private int wordEnd(int from) {
        char c = cased.charAt(from);
        if (c == '\'' && isPossessive(from)) {
            boolean letter = from + 1 < place.end() && cased.charAt(from + 1) == 's';
            return from + (letter ? 2 : 1);
        }
        if (!EnglishFold.isWord(c)) {
            return from + 1;
        }
        int i = from + 1;
        int segment = from;
        while (i < place.end()) {
            char d = cased.charAt(i);
            boolean more = i + 1 < place.end() && EnglishFold.isWord(cased.charAt(i + 1));
            if (EnglishFold.isWord(d)) {
                i++;
            } else if (d == '.'
                    && i - segment == 1
                    && Character.isUpperCase(cased.charAt(segment))) {
                i++;
                segment = i;
            } else if ((d == '-' || d == '&') && more) {
                i++;
                segment = i;
            } else if ((d == '.' || d == ',') && more && isDigits(i)) {
                i++;
            } else if (d == '\'' && more && !isPossessive(i)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean isDigits(int at) {
        return Character.isDigit(cased.charAt(at - 1)) && Character.isDigit(cased.charAt(at + 1));
    }

    /// 's, or ' behind an s.
    private boolean isPossessive(int at) {
        if (at == 0
                || !EnglishFold.isWord(cased.charAt(at - 1))
                        && cased.charAt(at - 1) != ')'
                        && cased.charAt(at - 1) != '.') {
            return false;
        }
        boolean s =
                at + 1 < cased.length()
                        && cased.charAt(at + 1) == 's'
                        && EnglishFold.isWordEnd(cased, at + 2);
        boolean bare =
                cased.charAt(at - 1) == 's'
                        && (at + 1 >= cased.length() || cased.charAt(at + 1) == ' ');
        return s || bare;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /// The whole text with its capitals.
    public String text() {
        return cased;
    }

    /// How many there are.
    public int size() {
        return count;
    }

    /// Where the words stand.
    public Span place() {
        return place;
    }

    /// Where a word begins.
    public int start(int i) {
        return starts[i];
    }

    /// Where a word ends.
    public int end(int i) {
        return ends[i];
    }

    /// The word without capitals, nothing outside the place.
    public String lower(int i) {
        return i < 0 || i >= count ? "" : lower.substring(starts[i], ends[i]);
    }

    /// The word with its capitals, nothing outside the place.
    public String cased(int i) {
        return i < 0 || i >= count ? "" : cased.substring(starts[i], ends[i]);
    }

    /// Whether it is a word rather than a mark.
    public boolean isWord(int i) {
        return i >= 0 && i < count && EnglishFold.isWord(cased.charAt(starts[i]));
    }

    /// Whether it is a word that begins with a capital.
    public boolean isCapital(int i) {
        return isWord(i) && Character.isUpperCase(cased.charAt(starts[i]));
    }

    /// Whether it is this mark or word, capitals apart.
    public boolean is(int i, String word) {
        return i >= 0
                && i < count
                && ends[i] - starts[i] == word.length()
                && lower.startsWith(word, starts[i]);
    }

    /// The first word that begins at or behind an offset; the number of words if none does.
    public int from(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at : -at - 1;
    }
}
