package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds where an English text defines a short form: Bilateral Information Analysis Cell (BIAC).
///
/// The long form is the shortest one before the bracket that has the letters of the short form in
/// order, the first at the beginning of a word.
final class EnglishAcronyms {
    private static final int MAX_SHORT = 16;
    private static final int MAX_WORDS = 16;
    private static final Set<String> SMALL =
            Set.of("of", "for", "and", "the", "on", "in", "a", "an", "to", "with", "by", "or");

    private final Automaton automaton;
    private final WordTable heads;

    EnglishAcronyms(RuleSet rules) {
        automaton = rules.stage("en/acronym");
        heads = rules.table("en/actor-heads");
    }

    /// A definition.
    ///
    /// @param start first unit of the long form
    /// @param open the opening bracket
    /// @param end first unit behind the bracket
    /// @param shortForm as written
    /// @param longForm as written
    /// @param rule id of the rule
    record Definition(
            int start, int open, int end, String shortForm, String longForm, String rule) {}

    /// All definitions of a place in the order of the text.
    List<Definition> read(String text, String cased, EnglishWords words) {
        var found = new ArrayList<Definition>();
        for (int i = 1; i + 1 < words.size(); i++) {
            int behind = found.isEmpty() ? 0 : found.getLast().end();
            if (words.is(i, "(") && words.start(i) >= behind) {
                int bracket = i;
                Definition definition =
                        automaton.match(
                                cased,
                                words.start(i),
                                words.place().end(),
                                false,
                                hit -> definition(text, words, bracket, hit));
                if (definition != null) {
                    found.add(definition);
                }
            }
        }
        return found;
    }

    private @Nullable Definition definition(String text, EnglishWords words, int bracket, Hit hit) {
        String shortForm = text.substring(hit.start() + 1, hit.end() - 1);
        if (!isShort(shortForm)) {
            return null;
        }
        int last = bracket - 1;
        if (words.is(last, "'s") || words.is(last, "'")) {
            last--;
        }
        int first = longForm(words, last, letters(shortForm));
        if (first < 0) {
            return null;
        }
        int start = words.start(first);
        int end = words.end(last);
        return start >= end
                ? null
                : new Definition(
                        start,
                        hit.start(),
                        hit.end(),
                        shortForm,
                        withoutBrackets(text.substring(start, end)),
                        hit.rule().id());
    }

    /// The words without a short form within them.
    static String withoutBrackets(String words) {
        String plain = words;
        int open = plain.indexOf('(');
        while (open > 0) {
            int close = plain.indexOf(')', open);
            if (close < 0) {
                break;
            }
            plain = plain.substring(0, open).stripTrailing() + plain.substring(close + 1);
            open = plain.indexOf('(');
        }
        return plain;
    }

    /// Two capitals, or one and a hyphen, and no more than a few letters.
    static boolean isShort(String letters) {
        long capitals = letters.chars().filter(Character::isUpperCase).count();
        return letters.length() >= 2
                && letters.length() <= MAX_SHORT
                && (capitals >= 2 || capitals == 1 && letters.indexOf('-') > 0);
    }

    private static String letters(String shortForm) {
        var letters = new StringBuilder();
        int length = shortForm.length();
        boolean plural =
                length > 2
                        && shortForm.endsWith("s")
                        && Character.isUpperCase(shortForm.charAt(length - 2));
        for (int i = 0; i < (plural ? length - 1 : length); i++) {
            if (Character.isLetterOrDigit(shortForm.charAt(i))) {
                letters.append(shortForm.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /// The first word of the long form that ends with word `last`, or -1.
    private int longForm(EnglishWords words, int last, String letters) {
        int floor = Math.max(0, last + 1 - Math.min(MAX_WORDS, 2 * letters.length() + 4));
        int first = matched(words, floor, last, letters);
        first = first < 0 ? initial(words, floor, last, letters) : first;
        return first < 0 ? first : widened(words, first, letters.charAt(0));
    }

    /// Letters from the last to the first, each somewhere before the one behind it.
    private static int matched(EnglishWords words, int floor, int last, String letters) {
        int letter = letters.length() - 1;
        for (int i = last; i >= floor; i--) {
            if (words.is(i, ")") || words.is(i, ";") || words.is(i, ":")) {
                i = skipBracket(words, i, floor);
                if (i < floor) {
                    return -1;
                }
                continue;
            }
            String word = words.lower(i);
            for (int at = word.length() - 1; at >= 0; at--) {
                boolean begins = at == 0 || !EnglishFold.isWord(word.charAt(at - 1));
                if (word.charAt(at) == letters.charAt(letter)
                        && (letter > 0 || begins && !SMALL.contains(word))) {
                    if (letter == 0) {
                        return i;
                    }
                    letter--;
                }
            }
        }
        return -1;
    }

    /// Over (S&T) within a longer name; below the floor where no bracket opens.
    private static int skipBracket(EnglishWords words, int close, int floor) {
        for (int i = close - 1; i >= floor && close - i <= 4; i--) {
            if (words.is(i, "(")) {
                return i;
            }
        }
        return floor - 1;
    }

    /// The nearest word with the first letter, for short forms such as GX that have letters of
    /// their own.
    private static int initial(EnglishWords words, int floor, int last, String letters) {
        int lowest = Math.max(floor, last - letters.length() - 3);
        for (int i = last - 1; i >= lowest; i--) {
            if (words.isWord(i)
                    && words.lower(i).charAt(0) == letters.charAt(0)
                    && !SMALL.contains(words.lower(i))) {
                return i;
            }
        }
        return -1;
    }

    /// National Institute of Advanced Science (AIST) begins with its head; Perovskite PV Centre
    /// (PC) with the first of two words that have the letter.
    private int widened(EnglishWords words, int first, char letter) {
        int start = first;
        String before = words.lower(start - 1);
        if (words.isCapital(start)
                && words.isCapital(start - 1)
                && (before.equals("international")
                        || before.equals("la")
                        || before.charAt(0) == letter && start > 1)) {
            start--;
        }
        if (before.equals("of") && words.isCapital(start - 2)) {
            int head = start - 2;
            boolean isHead = heads.has(words.cased(head));
            while (isHead && words.isCapital(head - 1) && !words.cased(head - 1).contains(".")) {
                head--;
            }
            start = isHead ? head : start;
        }
        return start;
    }
}
