package org.yakusoku.compare;

import org.yakusoku.rule.CharKind;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts folded text into terms without a dictionary, whatever the language.
///
/// Kanji become pairs of neighbours (重要鉱物 is 重要, 要鉱, 鉱物), katakana runs of three, with ・ left out
/// (クリーン・エネルギー is クリーンエネルギー); words of letters their first six in lower case, so that strengthen
/// and strengthening are one. Hiragana, punctuation and figures are no terms. Which words are too
/// common to say anything is told by counting, not by a list.
final class WordScanner {
    private static final int STEM = 6;
    private static final int GRAM = 3;
    private static final double HAN = 1;
    private static final double HAN_ALONE = 0.5;
    private static final double KATAKANA = 0.9;
    private static final double LETTERS = 1;
    private static final double NAME = 1.3;

    private final String text;
    private final boolean[] taken;

    /// @param text folded
    /// @param taken which characters are figures
    WordScanner(String text, boolean[] taken) {
        this.text = text;
        this.taken = taken;
    }

    /// The terms of one stretch, in the order of the text.
    List<Term> scan(Span span) {
        var terms = new ArrayList<Term>();
        int i = span.start();
        while (i < span.end()) {
            int end = i + 1;
            switch (kind(i)) {
                case HAN -> {
                    end = runOf(CharKind.HAN, i, span.end());
                    han(i, end, terms);
                }
                case KATAKANA -> {
                    end = katakanaEnd(i, span.end());
                    katakana(i, end, terms);
                }
                case LATIN, DIGIT -> {
                    end = lettersEnd(i, span.end());
                    letters(i, end, span.start(), terms);
                }
                default -> {}
            }
            i = end;
        }
        return terms;
    }

    /// Letters and digits alone, in lower case: what stays when wording is compared.
    static String lettersOf(String folded) {
        var letters = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == 'ー')
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private CharKind kind(int i) {
        if (taken[i]) {
            return CharKind.OTHER;
        }
        CharKind kind = CharKind.of(text.charAt(i));
        return kind.isHan() ? CharKind.HAN : kind;
    }

    private int runOf(CharKind kind, int from, int limit) {
        int end = from;
        while (end < limit && kind(end) == kind) {
            end++;
        }
        return end;
    }

    private void han(int start, int end, List<Term> terms) {
        if (end - start == 1) {
            add("w:" + text.charAt(start), start, end, HAN_ALONE, terms);
        }
        double worth = HAN * share(end - start - 1);
        for (int i = start; i + 1 < end; i++) {
            add("w:" + text.substring(i, i + 2), i, i + 2, worth, terms);
        }
    }

    /// What one of `count` pieces of a run is worth: a long word says more than a short one, but
    /// not as much more as it has pieces.
    private static double share(int count) {
        return count < 2 ? 1 : Math.pow(count, -0.25);
    }

    private int katakanaEnd(int from, int limit) {
        int end = runOf(CharKind.KATAKANA, from, limit);
        while (end + 1 < limit && kind(end) == CharKind.DOT && kind(end + 1) == CharKind.KATAKANA) {
            end = runOf(CharKind.KATAKANA, end + 1, limit);
        }
        return end;
    }

    private void katakana(int start, int end, List<Term> terms) {
        var letters = new StringBuilder();
        var places = new ArrayList<Integer>();
        for (int i = start; i < end; i++) {
            if (kind(i) == CharKind.KATAKANA) {
                letters.append(text.charAt(i));
                places.add(i);
            }
        }
        int last = Math.max(0, letters.length() - GRAM);
        double worth = KATAKANA * share(last + 1);
        for (int i = 0; i <= last; i++) {
            int stop = Math.min(i + GRAM, letters.length());
            add(
                    "w:" + letters.substring(i, stop),
                    places.get(i),
                    places.get(stop - 1) + 1,
                    worth,
                    terms);
        }
    }

    private int lettersEnd(int from, int limit) {
        int end = from;
        while (end < limit && (kind(end) == CharKind.LATIN || kind(end) == CharKind.DIGIT)) {
            end++;
        }
        return end;
    }

    private void letters(int start, int end, int first, List<Term> terms) {
        String word = text.substring(start, end);
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean number = word.chars().allMatch(Character::isDigit);
        if (number || word.length() == 1 && capitals == 0) {
            return;
        }
        boolean name = capitals > 0 && start > first;
        String lower = word.toLowerCase(Locale.ROOT);
        String stem = lower.substring(0, Math.min(STEM, lower.length()));
        Resemblance.Kind kind =
                capitals > 1
                        ? Resemblance.Kind.ACRONYM
                        : name ? Resemblance.Kind.NAME : Resemblance.Kind.WORDING;
        double worth = capitals > 1 || name ? NAME : LETTERS;
        terms.add(new Term("w:" + stem, kind, new Span(start, end), worth));
    }

    private static void add(String key, int start, int end, double worth, List<Term> terms) {
        terms.add(new Term(key, Resemblance.Kind.WORDING, new Span(start, end), worth));
    }
}
