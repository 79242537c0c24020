package org.yakusoku.structure;

import java.util.Set;

/// Tells titles from clauses by their words: a title is a noun phrase, a clause has a predicate or
/// a topic.
///
/// 「同盟の指揮・統制の向上」 and 「Space Cooperation」 are titles; 「両国は次を確認した」, 「取組は次のとおり」 and 「We welcome the
/// following deals」 are none.
final class Phrases {
    static final int MAX_JAPANESE_TITLE = 80;
    static final int MAX_ENGLISH_TITLE = 140;
    private static final String[] CLAUSE_ENDS = {
        "とおり", "通り", "次", "以下", "下記", "左記", "する", "した", "ある", "いる", "おる", "です", "ます", "った", "なる",
        "れる", "せる", "ない", "せん", "ぬ", "である", "いく", "ため、", "られた", "された", "きた", "だ", "よ", "か", "ました",
        "あり", "候", "として", "おいて", "より", "から", "すること", "する事", "べし", "度に", "れば"
    };
    private static final String NO_TITLE_END = "はがをもでと、,，";
    private static final Set<String> LABELS =
            Set.of(
                    "注", "備考", "出典", "参考", "日時", "場所", "資料", "問合せ先", "問い合わせ先", "連絡先", "担当", "note",
                    "source", "contact", "date", "place");
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "its", "of",
                    "on", "or", "our", "the", "their", "through", "to", "under", "via", "with",
                    "between", "among", "against", "across", "beyond", "within", "over", "–", "—",
                    "-", "&", "/");
    private static final Set<String> PREDICATES =
            Set.of(
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "will",
                    "shall",
                    "has",
                    "have",
                    "had",
                    "can",
                    "may",
                    "must",
                    "should",
                    "would",
                    "could",
                    "we",
                    "they",
                    "it",
                    "following",
                    "below",
                    "intend",
                    "intends",
                    "plan",
                    "plans",
                    "welcome",
                    "welcomed",
                    "announced",
                    "announce",
                    "agreed",
                    "include",
                    "includes",
                    "said",
                    "says",
                    "reaffirmed",
                    "commit",
                    "committed",
                    "decided",
                    "support",
                    "these",
                    "that");
    private static final int MAX_WORDS = 24;

    private Phrases() {}

    /// Whether the words of `[from, to)` are a title by themselves.
    static boolean isTitle(String text, int from, int to, boolean japanese) {
        if (to <= from || !Chars.hasWords(text, from, to)) {
            return false;
        }
        boolean inJapanese = japanese && hasJapanese(text, from, to);
        if (to - from > (inJapanese ? MAX_JAPANESE_TITLE : MAX_ENGLISH_TITLE)) {
            return false;
        }
        return inJapanese
                ? isJapaneseTitle(text.substring(from, to))
                : isEnglishTitle(text.substring(from, to));
    }

    /// Whether the words are a label such as 注 or 日時, which titles nothing.
    static boolean isLabel(String words) {
        return LABELS.contains(words.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean hasJapanese(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isJapanese(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJapaneseTitle(String words) {
        char last = words.charAt(words.length() - 1);
        if (NO_TITLE_END.indexOf(last) >= 0) {
            return false;
        }
        for (String end : CLAUSE_ENDS) {
            if (words.endsWith(end)) {
                return false;
            }
        }
        return !hasTopic(words);
    }

    /// A は between a name and what is said of it: 「両国は、」, 「両国は次の」; not はじめ, はやぶさ, では.
    private static boolean hasTopic(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += Chars.opens(c) >= 0 ? 1 : Chars.closes(c) >= 0 && depth > 0 ? -1 : 0;
            if (c != 'は' || i == 0 || depth > 0) {
                continue;
            }
            char before = words.charAt(i - 1);
            char after = i + 1 < words.length() ? words.charAt(i + 1) : '、';
            boolean behindName =
                    Chars.isKanji(before)
                            || Chars.isKatakana(before)
                            || Chars.isLatin(before)
                            || Chars.closes(before) >= 0;
            if (after == '、' || behindName && !Chars.isHiragana(after)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnglishTitle(String words) {
        String[] parts = words.strip().split("\\s+", MAX_WORDS + 2);
        if (parts.length > MAX_WORDS || words.endsWith(",") || words.endsWith(";")) {
            return false;
        }
        int capital = 0;
        int counted = 0;
        boolean predicate = false;
        for (String part : parts) {
            String bare = part.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            if (bare.isEmpty()) {
                continue;
            }
            predicate |= PREDICATES.contains(bare);
            if (!SMALL_WORDS.contains(bare)) {
                counted++;
                capital += Character.isLowerCase(bare.charAt(0)) ? 0 : 1;
            }
        }
        boolean capitalised = capital * 10 >= counted * 6;
        char first = firstLetter(words);
        return counted > 0
                && !Character.isLowerCase(first)
                && (capitalised
                        ? !predicate || capital == counted
                        : !predicate && parts.length <= 9);
    }

    private static char firstLetter(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetterOrDigit(words.charAt(i))) {
                return words.charAt(i);
            }
        }
        return 'a';
    }
}
