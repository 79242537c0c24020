package org.yakusoku.structure;

import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Cuts one paragraph into sentences.
///
/// 「首脳は「平和。自由。」と述べた。両国は歓迎した。」 has two: full stops inside brackets end nothing while the sentence
/// goes on behind them. Nor do the points of `U.S.`, `No. 5` and `$1.5`. Work is linear in the
/// paragraph; a pair of brackets further apart than [#MAX_BRACKETED_CHARS] or nested deeper than
/// [#MAX_DEPTH] is taken for stray characters.
final class SentenceSplitter {
    static final int MAX_BRACKETED_CHARS = 2_000;
    static final int MAX_DEPTH = 64;

    private static final Set<String> NEVER_LAST =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sen", "rep", "gov", "amb",
                    "adm", "hon", "st", "mt", "ft", "vs", "cf", "art", "sec", "fig", "vol", "pp",
                    "approx", "e.g", "i.e", "messrs", "capt", "sgt", "pres", "dept");
    private static final Set<String> SELDOM_LAST =
            Set.of(
                    "jr", "sr", "inc", "ltd", "co", "corp", "bros", "etc", "jan", "feb", "mar",
                    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos",
                    "ph.d", "et al");
    private static final Set<String> OPENING_WORDS =
            Set.of(
                    "The",
                    "This",
                    "These",
                    "Those",
                    "That",
                    "There",
                    "We",
                    "Our",
                    "It",
                    "Its",
                    "They",
                    "Their",
                    "He",
                    "She",
                    "In",
                    "On",
                    "At",
                    "As",
                    "To",
                    "For",
                    "By",
                    "With",
                    "From",
                    "Through",
                    "Under",
                    "Both",
                    "A",
                    "An",
                    "And",
                    "But",
                    "Additionally",
                    "Furthermore",
                    "Moreover",
                    "However",
                    "Since",
                    "While",
                    "When",
                    "If",
                    "Together",
                    "Building",
                    "Following",
                    "Each",
                    "All",
                    "Such",
                    "Also",
                    "After",
                    "Today");
    private static final String GOES_ON = "とのはをにがもでへやなか、。・，．,";

    private final String text;
    private final boolean japanese;

    SentenceSplitter(String text, boolean japanese) {
        this.text = text;
        this.japanese = japanese;
    }

    /// The sentences of the paragraph `[from, to)`, without the blanks around them; what has
    /// neither letter nor digit is none.
    List<Span> split(int from, int to) {
        var sentences = new ArrayList<Span>();
        var paired = pairedBrackets(from, to);
        int start = from;
        int depth = 0;
        int opened = from;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = -1;
            if (paired.get(i - from)) {
                if (Chars.opens(c) >= 0) {
                    opened = depth == 0 ? i : opened;
                    depth++;
                } else {
                    depth--;
                    if (depth == 0
                            && (isWholeQuotation(start, opened, i, to)
                                    || isRemark(start, opened, i))) {
                        end = i + 1;
                    }
                }
            } else if (depth == 0 && Chars.isTerminator(c) && ends(i, start, to)) {
                end = behindClosers(i + 1, to, paired, from);
            }
            if (end >= 0) {
                add(sentences, start, end);
                start = end;
                i = end;
            } else {
                i++;
            }
        }
        add(sentences, start, to);
        return sentences;
    }

    /// Whether `[start, end)` closes like a sentence: with a full stop or the like, brackets and
    /// emphasis behind it apart.
    boolean isTerminated(Span sentence) {
        int i = sentence.end() - 1;
        while (i > sentence.start() && isTrailing(text.charAt(i))) {
            i--;
        }
        char c = text.charAt(i);
        return Chars.isTerminator(c)
                && !(c == '.' && isAbbreviation(i, sentence.start()) && isShort(sentence));
    }

    private static boolean isShort(Span sentence) {
        return sentence.length() <= 80;
    }

    private static boolean isTrailing(char c) {
        return Chars.closes(c) >= 0
                || c == '"'
                || c == '\''
                || c == '’'
                || c == '*'
                || c == '_'
                || Chars.isSpace(c);
    }

    private void add(List<Span> sentences, int from, int to) {
        int start = Markup.skip(text, from, to);
        int end = Markup.trimEnd(text, start, to);
        if (Chars.hasWords(text, start, end) && !StageDirections.contain(text, start, end)) {
            sentences.add(new Span(start, end));
        }
    }

    /// The offsets, from 0 at `from`, of brackets that have their partner in the paragraph.
    private BitSet pairedBrackets(int from, int to) {
        var paired = new BitSet();
        var stack = new int[MAX_DEPTH];
        var open = new int[Chars.bracketKinds()];
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int opens = Chars.opens(c);
            if (opens >= 0 && depth < MAX_DEPTH) {
                stack[depth] = i;
                depth++;
                open[opens]++;
                continue;
            }
            int closes = Chars.closes(c);
            if (closes >= 0 && open[closes] > 0) {
                int kind = -1;
                int partner = -1;
                while (kind != closes) {
                    depth--;
                    partner = stack[depth];
                    kind = Chars.opens(text.charAt(partner));
                    open[kind]--;
                }
                if (i - partner <= MAX_BRACKETED_CHARS) {
                    paired.set(partner - from);
                    paired.set(i - from);
                }
            }
        }
        return paired;
    }

    /// Whether the bracket closing at `close` ends the sentence because it holds a full stop of its
    /// own.
    private boolean isWholeQuotation(int start, int opened, int close, int to) {
        int last = close - 1;
        while (last > opened && isTrailing(text.charAt(last))) {
            last--;
        }
        if (last <= opened || !Chars.isTerminator(text.charAt(last))) {
            return false;
        }
        boolean atStart = Chars.skipSpace(text, start, to) == opened;
        if (!atStart && text.charAt(opened) != '“') {
            return false;
        }
        int next = Chars.skipSpace(text, close + 1, to);
        if (next >= to) {
            return true;
        }
        char c = text.charAt(next);
        if (Chars.closes(c) >= 0 || Character.isLowerCase(c)) {
            return false;
        }
        return GOES_ON.indexOf(c) < 0
                || text.startsWith("なお", next)
                || next > close + 1 && text.charAt(close + 1) == '\u3000';
    }

    /// Whether the bracket closing at `close` holds applause or the like, and begins where a
    /// sentence would.
    private boolean isRemark(int start, int opened, int close) {
        return Chars.skipSpace(text, start, opened) == opened
                && StageDirections.contain(text, opened, close + 1);
    }

    private int behindClosers(int from, int to, BitSet paired, int origin) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            boolean stray = Chars.closes(c) >= 0 && !paired.get(i - origin);
            boolean quote =
                    (c == '"' || c == '’' || c == '\'')
                            && (i + 1 == to || !Character.isLetterOrDigit(text.charAt(i + 1)));
            if (!stray && !quote && !(Chars.isTerminator(c) && c != '.')) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean ends(int at, int start, int to) {
        char c = text.charAt(at);
        if (c == '。' || c == '｡') {
            return true;
        }
        int next = at + 1;
        if (c == '．') {
            boolean behindWord =
                    at > start
                            && (Chars.isJapanese(text.charAt(at - 1))
                                    || Chars.closes(text.charAt(at - 1)) >= 0);
            return behindWord && japanese && (next >= to || !Chars.isDigit(text.charAt(next)));
        }
        if (c == '！' || c == '？') {
            return next >= to || !Chars.isHiragana(text.charAt(next)) && text.charAt(next) != '、';
        }
        while (next < to && isTrailing(text.charAt(next)) && !Chars.isSpace(text.charAt(next))) {
            next++;
        }
        if (c != '.') {
            return next >= to
                    || Chars.isSpace(text.charAt(next))
                    || Chars.isKanji(text.charAt(next))
                    || Chars.isKatakana(text.charAt(next));
        }
        return next >= to
                || Chars.isSpace(text.charAt(next))
                        && pointEnds(at, start, Chars.skipSpace(text, next, to), to);
    }

    private boolean pointEnds(int at, int start, int next, int to) {
        if (next >= to) {
            return true;
        }
        char following = text.charAt(next);
        char before = at > start ? text.charAt(at - 1) : '\n';
        if (Character.isLowerCase(following) || Chars.isSpace(before)) {
            return false;
        }
        if (Chars.isJapanese(following) && !Chars.isJapanese(before)) {
            return false;
        }
        if (onlyNumber(start, at)) {
            return false;
        }
        if (!isAbbreviation(at, start)) {
            return true;
        }
        String word = wordBefore(at, start);
        if (NEVER_LAST.contains(word) || word.startsWith("no") && Chars.isDigit(following)) {
            return false;
        }
        int wordEnd = next;
        while (wordEnd < to && wordEnd - next < 20 && Chars.isLatin(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return word.equals("no") || OPENING_WORDS.contains(text.substring(next, wordEnd));
    }

    private boolean onlyNumber(int start, int at) {
        int i = Chars.skipSpace(text, start, at);
        if (at - i > 3) {
            return false;
        }
        while (i < at && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        return i == at;
    }

    private boolean isAbbreviation(int at, int start) {
        String word = wordBefore(at, start);
        return word.length() == 1 && Character.isLetter(word.charAt(0))
                || word.indexOf('.') > 0
                || NEVER_LAST.contains(word)
                || SELDOM_LAST.contains(word);
    }

    private String wordBefore(int at, int start) {
        int i = at;
        while (i > start
                && at - i < 12
                && (Chars.isLatin(text.charAt(i - 1)) || text.charAt(i - 1) == '.')) {
            i--;
        }
        return text.substring(i, at).toLowerCase(java.util.Locale.ROOT);
    }
}
