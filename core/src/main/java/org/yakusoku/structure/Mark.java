package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// The number or bullet at the start of a line: 「（１）」, 「①」, 「第一章」, 「・」, `#`.
///
/// @param kind how it is written; lines of the same kind are siblings
/// @param symbol the character of a bullet, whose kind alone would not tell ・ from ●; else 0
/// @param number what it counts, from 1; the depth of a Markdown heading; 0 for a bullet
/// @param weak whether it could be the beginning of plain words (「一、」, `A.`), so that it needs its
///   predecessor
/// @param end offset behind the mark and the blanks that follow it
record Mark(Kind kind, char symbol, int number, boolean weak, int end) {
    /// How a mark is written, from the outermost that official documents use to the innermost.
    enum Kind {
        PART,
        CHAPTER,
        SECTION,
        SUBSECTION,
        ARTICLE,
        ROMAN,
        KANJI,
        DIGIT,
        DECIMAL,
        DEEPER_DECIMAL,
        LETTER,
        PAREN_KANJI,
        PAREN_DIGIT,
        DIGIT_PAREN,
        CIRCLED,
        KANA,
        PAREN_KANA,
        PAREN_LETTER,
        LETTER_PAREN,
        SYMBOL,
        HASH
    }

    private static final String UNITS = "編部章節款目条項";
    private static final List<Kind> UNIT_KINDS =
            List.of(
                    Kind.PART,
                    Kind.PART,
                    Kind.CHAPTER,
                    Kind.SECTION,
                    Kind.SUBSECTION,
                    Kind.SUBSECTION,
                    Kind.ARTICLE,
                    Kind.ARTICLE);
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";
    private static final String FREE_SYMBOLS = "・･●○〇◎◆◇■□▪▫◾◽▶▷►▸‣•◦⚫⚪❖➢➤✓✔★☆\uf0b7\uf06c\u2043";
    private static final String SPACED_SYMBOLS = "-*+－–—―‐−ー";

    /// Dashes that are bullets without a blank too, right before a letter: 「－両国は」, not 「－1.5度」.
    private static final String DASHES = "－−";

    /// Symbols that as often title what follows as they begin an item.
    private static final String TITLING_SYMBOLS = "●○〇◎◆◇■□★☆❖";

    private static final String COUNTERS = "年月人億万兆千百時分%％か";
    private static final int MAX_NUMBER_CHARS = 3;

    /// The mark at `start`, or null.
    static @Nullable Mark at(String text, int start, int end) {
        if (start >= end) {
            return null;
        }
        char c = text.charAt(start);
        if (c == '#') {
            return hash(text, start, end);
        }
        if (c == '（' || c == '(') {
            return bracketed(text, start, end);
        }
        if (c == '第') {
            return unit(text, start, end);
        }
        if (circled(c) > 0) {
            return new Mark(Kind.CIRCLED, '\0', circled(c), false, skip(text, start + 1, end));
        }
        if (Chars.isDigit(c)) {
            return digits(text, start, end);
        }
        var symbol = symbol(text, start, end);
        if (symbol != null) {
            return symbol;
        }
        if (Chars.isKanjiNumeral(c)) {
            return kanji(text, start, end);
        }
        if (c >= 'Ⅰ'
                && c <= 'Ⅻ'
                && start + 1 < end
                && (isSeparator(text.charAt(start + 1))
                        || Chars.isJapanese(text.charAt(start + 1)))) {
            return new Mark(
                    Kind.ROMAN, '\0', c - 'Ⅰ' + 1, false, skipSeparator(text, start + 1, end));
        }
        if (KANA.indexOf(c) >= 0 && start + 1 < end && isSeparator(text.charAt(start + 1))) {
            return new Mark(
                    Kind.KANA,
                    '\0',
                    KANA.indexOf(c) + 1,
                    true,
                    skipSeparator(text, start + 1, end));
        }
        return Chars.isLatin(c) || letter(c) > 0 ? letters(text, start, end) : null;
    }

    /// Whether a line with this mark and without a sentence may title plain paragraphs behind it.
    boolean mayTitleParagraphs() {
        return kind != Kind.SYMBOL || TITLING_SYMBOLS.indexOf(symbol) >= 0;
    }

    /// Whether two marks make siblings of their lines.
    boolean sameKind(Mark other) {
        return kind == other.kind
                && symbol == other.symbol
                && (kind != Kind.HASH || number == other.number);
    }

    private static @Nullable Mark hash(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == '#' && i - start < 7) {
            i++;
        }
        boolean heading = i - start <= 6 && i < end && Chars.isBlank(text.charAt(i));
        return heading ? new Mark(Kind.HASH, '\0', i - start, false, skip(text, i, end)) : null;
    }

    private static @Nullable Mark bracketed(String text, int start, int end) {
        int close = start + 1;
        while (close < end
                && close - start <= 5
                && text.charAt(close) != '）'
                && text.charAt(close) != ')') {
            close++;
        }
        if (close >= end || close - start > 5 || close == start + 1) {
            return null;
        }
        int behind = skip(text, close + 1, end);
        var number = Numerals.at(text, start + 1, close);
        if (number != null && number.end() == close && close - start <= MAX_NUMBER_CHARS + 1) {
            var kind = Chars.isDigit(text.charAt(start + 1)) ? Kind.PAREN_DIGIT : Kind.PAREN_KANJI;
            return new Mark(kind, '\0', number.value(), false, behind);
        }
        char c = text.charAt(start + 1);
        if (close == start + 2 && KANA.indexOf(c) >= 0) {
            return new Mark(Kind.PAREN_KANA, '\0', KANA.indexOf(c) + 1, false, behind);
        }
        if (close == start + 2 && letter(c) > 0) {
            return new Mark(Kind.PAREN_LETTER, '\0', letter(c), false, behind);
        }
        int roman = roman(text, start + 1, close);
        return roman > 0 ? new Mark(Kind.PAREN_LETTER, 'i', roman, false, behind) : null;
    }

    private static @Nullable Mark unit(String text, int start, int end) {
        var number = Numerals.at(text, start + 1, Math.min(end, start + 6));
        if (number == null || number.end() >= end) {
            return null;
        }
        int unit = UNITS.indexOf(text.charAt(number.end()));
        int behind = number.end() + 1;
        if (unit < 0
                || behind < end
                        && !Chars.isBlank(text.charAt(behind))
                        && !Chars.isColon(text.charAt(behind))) {
            return null;
        }
        return new Mark(UNIT_KINDS.get(unit), '\0', number.value(), false, skip(text, behind, end));
    }

    private static @Nullable Mark digits(String text, int start, int end) {
        int i = start;
        while (i < end && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        if (i - start > MAX_NUMBER_CHARS || i >= end) {
            return null;
        }
        int value = Numerals.digits(text, start, i);
        char c = text.charAt(i);
        if (c == ')' || c == '）') {
            return new Mark(Kind.DIGIT_PAREN, '\0', value, false, skip(text, i + 1, end));
        }
        if (c == '\\' && i + 1 < end && text.charAt(i + 1) == '.') {
            return new Mark(Kind.DIGIT, '\0', value, false, skip(text, i + 2, end));
        }
        if (c == '.' || c == '．') {
            if (i + 1 < end && Chars.isDigit(text.charAt(i + 1))) {
                return decimal(text, i, end);
            }
            boolean free =
                    i + 1 >= end
                            || c == '．'
                            || Chars.isBlank(text.charAt(i + 1))
                            || Chars.isJapanese(text.charAt(i + 1));
            return free ? new Mark(Kind.DIGIT, '\0', value, false, skip(text, i + 1, end)) : null;
        }
        if (c == '、' || c == '，') {
            return new Mark(Kind.DIGIT, '\0', value, true, skip(text, i + 1, end));
        }
        if (!Chars.isBlank(c)) {
            return null;
        }
        int behind = skip(text, i, end);
        if (c == ' ' && behind == i + 1 && behind < end) {
            char next = text.charAt(behind);
            boolean counted =
                    COUNTERS.indexOf(next) >= 0
                            || next == '日'
                                    && (behind + 1 >= end
                                            || !Chars.isKanji(text.charAt(behind + 1)))
                            || !Chars.isJapanese(next);
            return counted ? null : new Mark(Kind.DIGIT, '\0', value, true, behind);
        }
        return new Mark(Kind.DIGIT, '\0', value, true, behind);
    }

    private static @Nullable Mark decimal(String text, int firstPoint, int end) {
        int parts = 1;
        int i = firstPoint;
        int last = 0;
        while (i + 1 < end
                && (text.charAt(i) == '.' || text.charAt(i) == '．')
                && Chars.isDigit(text.charAt(i + 1))
                && parts < 6) {
            int from = i + 1;
            i = from;
            while (i < end && Chars.isDigit(text.charAt(i)) && i - from <= MAX_NUMBER_CHARS) {
                i++;
            }
            last = Numerals.digits(text, from, i);
            parts++;
        }
        if (i < end && (text.charAt(i) == '.' || text.charAt(i) == '．')) {
            i++;
        }
        if (i >= end || !Chars.isBlank(text.charAt(i))) {
            return null;
        }
        return new Mark(
                parts == 2 ? Kind.DECIMAL : Kind.DEEPER_DECIMAL,
                '\0',
                last,
                true,
                skip(text, i, end));
    }

    private static @Nullable Mark kanji(String text, int start, int end) {
        var number = Numerals.at(text, start, Math.min(end, start + MAX_NUMBER_CHARS + 1));
        if (number == null || number.end() - start > MAX_NUMBER_CHARS || number.end() >= end) {
            return null;
        }
        boolean separated = isSeparator(text.charAt(number.end()));
        return separated
                ? new Mark(
                        Kind.KANJI,
                        '\0',
                        number.value(),
                        true,
                        skipSeparator(text, number.end(), end))
                : null;
    }

    private static @Nullable Mark letters(String text, int start, int end) {
        int i = start;
        while (i < end
                && i - start < 5
                && (Chars.isLatin(text.charAt(i)) || letter(text.charAt(i)) > 0)) {
            i++;
        }
        if (i >= end || ".．)）".indexOf(text.charAt(i)) < 0) {
            return null;
        }
        char c = text.charAt(i);
        boolean free =
                i + 1 < end
                        && (Chars.isBlank(text.charAt(i + 1))
                                || Chars.isJapanese(text.charAt(i + 1)));
        if (!free) {
            return null;
        }
        int behind = skip(text, i + 1, end);
        int roman = roman(text, start, i);
        boolean upper = Character.isUpperCase(text.charAt(start));
        if (roman > 0 && upper && (i - start > 1 || roman == 1)) {
            return new Mark(Kind.ROMAN, '\0', roman, true, behind);
        }
        if (i - start != 1 || letter(text.charAt(start)) == 0) {
            return null;
        }
        var kind = c == ')' || c == '）' ? Kind.LETTER_PAREN : Kind.LETTER;
        return new Mark(kind, upper ? 'A' : 'a', letter(text.charAt(start)), true, behind);
    }

    private static @Nullable Mark symbol(String text, int start, int end) {
        char c = text.charAt(start);
        char next = start + 1 < end ? text.charAt(start + 1) : '\n';
        boolean spaced = Chars.isBlank(next);
        if (SPACED_SYMBOLS.indexOf(c) >= 0 && spaced) {
            return new Mark(Kind.SYMBOL, c, 0, false, skip(text, start + 1, end));
        }
        boolean free =
                FREE_SYMBOLS.indexOf(c) >= 0 && next != c && next != '\n'
                        || DASHES.indexOf(c) >= 0 && Character.isLetter(next);
        if (c == '〇' && (Chars.isKanjiNumeral(next) || next == '年')) {
            return null;
        }
        return free ? new Mark(Kind.SYMBOL, c, 0, false, skip(text, start + 1, end)) : null;
    }

    private static int circled(char c) {
        if (c >= '①' && c <= '⑳') {
            return c - '①' + 1;
        }
        if (c >= '㉑' && c <= '㉟') {
            return c - '㉑' + 21;
        }
        if (c >= '㊱' && c <= '㊿') {
            return c - '㊱' + 36;
        }
        if (c >= '❶' && c <= '❿') {
            return c - '❶' + 1;
        }
        return c >= '⑴' && c <= '⒇' ? c - '⑴' + 1 : c >= '⒈' && c <= '⒛' ? c - '⒈' + 1 : 0;
    }

    private static int letter(char c) {
        for (char first : new char[] {'a', 'A', 'ａ', 'Ａ'}) {
            if (c >= first && c < first + 26) {
                return c - first + 1;
            }
        }
        return 0;
    }

    private static int roman(String text, int from, int to) {
        String[] numerals = {
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"
        };
        return to - from > 4
                ? 0
                : Arrays.asList(numerals)
                                .indexOf(
                                        text.substring(from, to).toLowerCase(java.util.Locale.ROOT))
                        + 1;
    }

    private static boolean isSeparator(char c) {
        return Chars.isBlank(c) || c == '、' || c == '．' || c == '.' || c == '）' || c == ')';
    }

    private static int skipSeparator(String text, int from, int end) {
        int i = from < end && isSeparator(text.charAt(from)) ? from + 1 : from;
        return skip(text, i, end);
    }

    private static int skip(String text, int from, int end) {
        int i = from;
        while (i < end && Chars.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
