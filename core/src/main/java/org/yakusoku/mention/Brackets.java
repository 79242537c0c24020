package org.yakusoku.mention;

import org.yakusoku.rule.CharKind;

import java.util.Set;

/// Brackets behind and inside names: (JBIC), (フルブライト・ジャパン), (研究・工学担当).
final class Brackets {
    private static final int MAX_CHARS = 60;
    private static final Set<String> REMARKS = Set.of("当時", "仮称", "仮訳", "案", "注", "略");
    private final ActorWords words;
    private final Window window;

    Brackets(ActorWords words, Window window) {
        this.words = words;
        this.window = window;
    }

    /// Where the bracket opened at `open` closes, or -1 if not soon.
    int closing(int open) {
        return window.folded.indexOf(')', open, Math.min(window.limit(), open + MAX_CHARS + 1));
    }

    /// Where a bracket that renames what stands before it closes, or `end` if there is none.
    int end(int end) {
        int open = end < window.limit() && window.folded.charAt(end) == ' ' ? end + 1 : end;
        if (open >= window.limit() || window.folded.charAt(open) != '(') {
            return end;
        }
        int close = closing(open);
        if (close < 0 || close == open + 1) {
            return end;
        }
        String gloss = window.folded.substring(open + 1, close);
        char first = gloss.charAt(0);
        boolean remark =
                CharKind.of(first).isNumeric() && !hasLetters(gloss)
                        || first == '注'
                        || first == '※'
                        || REMARKS.contains(gloss)
                        || words.states().has(gloss)
                        || gloss.indexOf('。') >= 0 && !gloss.startsWith("以下")
                        || gloss.indexOf('、') >= 0 && !gloss.startsWith("以下");
        return remark ? end : close + 1;
    }

    /// Whether a short form in letters stands behind the opening bracket before this place.
    boolean letters(int at) {
        int close = closing(at);
        return close > at && AcronymReader.isShort(window.folded.substring(at, close));
    }

    /// Whether a letter is among the words.
    static boolean hasLetters(String gloss) {
        for (int i = 0; i < gloss.length(); i++) {
            if (CharKind.of(gloss.charAt(i)) == CharKind.LATIN) {
                return true;
            }
        }
        return false;
    }

    /// Words without quotes and bracketed short forms.
    String plain(int start, int end, boolean fold) {
        var plain = new StringBuilder();
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = window.folded.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0 && c != '「' && c != '」') {
                plain.append(fold ? c : window.text.charAt(i));
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return plain.toString();
    }
}
