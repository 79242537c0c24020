package org.yakusoku.structure;

/// What kind of character stands somewhere. Works on UTF-16 units; a lone surrogate is none of
/// these.
final class Chars {
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final String OPENERS = "「『（(【［[〈《〔“＜";
    private static final String CLOSERS = "」』）)】］]〉》〕”＞";

    private Chars() {}

    /// Blank on a line: ASCII and ideographic space, tab, no-break space, zero-width space, byte
    /// order mark.
    static boolean isBlank(char c) {
        return c == ' '
                || c == '\u3000'
                || c == '\t'
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\u202f'
                || c == '\ufeff'
                || c == '\f';
    }

    /// Blank or a line end.
    static boolean isSpace(char c) {
        return c == '\n' || isBlank(c);
    }

    static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゟ';
    }

    static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヿ' || c >= 'ｦ' && c <= 'ﾟ';
    }

    static boolean isKanji(char c) {
        return c >= '\u3400' && c <= '\u9fff'
                || c >= '\uf900' && c <= '\ufaff'
                || c == '々'
                || c == '〇';
    }

    static boolean isJapanese(char c) {
        return isHiragana(c) || isKatakana(c) || isKanji(c);
    }

    static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c);
    }

    /// ASCII or full-width digit.
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /// The value of an ASCII or full-width digit.
    static int digit(char c) {
        return c <= '9' ? c - '0' : c - '０';
    }

    /// The value of 〇 to 九, or -1.
    static int kanjiDigit(char c) {
        return KANJI_DIGITS.indexOf(c);
    }

    static boolean isKanjiNumeral(char c) {
        return kanjiDigit(c) >= 0 || c == '十' || c == '百' || c == '千' || c == '零';
    }

    /// Which kind of bracket `c` opens, or -1.
    static int opens(char c) {
        return c > '〕' && c < '（' ? -1 : OPENERS.indexOf(c);
    }

    /// Which kind of bracket `c` closes, or -1.
    static int closes(char c) {
        return c > '〕' && c < '（' ? -1 : CLOSERS.indexOf(c);
    }

    /// How many kinds of brackets there are.
    static int bracketKinds() {
        return OPENERS.length();
    }

    /// A mark that always ends a sentence, or does so unless the sentence goes on.
    static boolean isTerminator(char c) {
        return c == '。' || c == '｡' || c == '！' || c == '？' || c == '!' || c == '?' || c == '.'
                || c == '．';
    }

    static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    /// Columns on a page of fixed width: two for Japanese and full-width characters, else one.
    static int width(char c) {
        return c >= '\u1100' && c <= '\uff60' && !(c >= '\u2000' && c <= '\u2e7f')
                        || c >= '\uffe0' && c <= '\uffe6'
                ? 2
                : 1;
    }

    /// Whether any letter or digit stands in `[from, to)`.
    static boolean hasWords(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /// The first offset at or behind `from` that is no blank or line end, at most `to`.
    static int skipSpace(String text, int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// The end of `[from, to)` without the blanks and line ends at its end.
    static int trimEnd(String text, int from, int to) {
        int i = to;
        while (i > from && isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /// The words of `[from, to)` with each line end and the blanks around it as one blank, none
    /// between Japanese letters.
    static String onOneLine(String text, int from, int to) {
        if (text.indexOf('\n', from, to) < 0) {
            return text.substring(from, to);
        }
        var line = new StringBuilder();
        int i = from;
        while (i < to) {
            int next = skipSpace(text, i, to);
            if (next > i && text.indexOf('\n', i, next) >= 0) {
                boolean japanese = !line.isEmpty() && width(line.charAt(line.length() - 1)) == 2;
                line.append(japanese || next == to ? "" : " ");
                i = next;
            } else {
                line.append(text.charAt(i));
                i++;
            }
        }
        return line.toString();
    }
}
