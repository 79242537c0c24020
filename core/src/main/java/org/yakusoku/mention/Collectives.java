package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

/// Recognises noun phrases for actors of a kind: 民間部門, 全ての主要経済国, 志を同じくするパートナー国, 26の国及び地域.
///
/// They are mentions only where a statement makes them promisor or counterpart (guidelines 3.4), so
/// nothing is found here by itself; the statement stage asks at a place. Safe for use by many
/// threads.
public final class Collectives {
    private static final int MAX_CHARS = 40;
    private final WordTable phrases;
    private final WordTable heads;
    private final WordTable before;
    private final WordTable behind;

    /// A recogniser by these rules.
    public Collectives(RuleSet rules) {
        this.phrases = rules.table("ja/collectives");
        this.heads = rules.table("ja/collective-heads");
        this.before = rules.table("ja/collective-before");
        this.behind = rules.table("ja/actor-behind");
    }

    /// The phrase that ends at `end`, or null if the words there are none.
    ///
    /// 「他の国際的なパートナーとの協力」 asked before との gives 国際的なパートナー.
    ///
    /// @param folded the text as [org.yakusoku.rule.Fold] gives it
    /// @param floor first unit that may belong to it
    /// @param end first unit behind it
    public @Nullable Span endingAt(String folded, int floor, int end) {
        int from = Math.max(floor, end - MAX_CHARS);
        WordTable.Row phrase = phrases.longestBefore(folded, end);
        int start = phrase == null ? end : end - phrase.key().length();
        int run = runStart(folded, from, end);
        boolean headed = run < end && heads.longestBefore(folded, end) != null;
        if (phrase == null && !headed || start < from) {
            return null;
        }
        start = Math.min(start, headed || start > run ? run : start);
        return new Span(widen(folded, from, start), end);
    }

    /// The phrase that begins at `at`, or null if the words there are none.
    ///
    /// @param limit where it must have ended
    public @Nullable Span startingAt(String folded, int at, int limit) {
        int stop = Math.min(limit, at + MAX_CHARS);
        for (int end = stop; end > at; end--) {
            boolean inside =
                    end < limit
                            && CharKind.of(folded.charAt(end)).isNominal()
                            && !behind.beginsAt(folded, end);
            if (!inside
                    && (phrases.longestBefore(folded, end) != null
                            || heads.longestBefore(folded, end) != null)) {
                Span span = endingAt(folded, at, end);
                if (span != null && span.start() == at && isOnePhrase(folded, span)) {
                    return span;
                }
            }
        }
        return null;
    }

    /// Whether no particle of a clause stands inside.
    private static boolean isOnePhrase(String folded, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = folded.charAt(i);
            if (c == '、' || c == '。' || c == 'は') {
                return false;
            }
        }
        return true;
    }

    /// Where the run of kanji, katakana and letters that ends at `end` begins.
    private static int runStart(String folded, int from, int end) {
        int i = end;
        while (i > from
                && (CharKind.of(folded.charAt(i - 1)).isNominal() || folded.charAt(i - 1) == '・')) {
            i--;
        }
        return i;
    }

    /// Takes in what belongs to the phrase on its left: 全ての, 志を同じくする, 26の.
    private int widen(String folded, int from, int start) {
        int at = start;
        WordTable.Row row = before.longestBefore(folded, at);
        if (row != null && at - row.key().length() >= from) {
            at -= row.key().length();
        }
        if (at > from + 1 && folded.charAt(at - 1) == 'の' && isCount(folded.charAt(at - 2))) {
            int i = at - 1;
            while (i > from && isCount(folded.charAt(i - 1))) {
                i--;
            }
            return i;
        }
        return at;
    }

    private static boolean isCount(char c) {
        return CharKind.of(c).isNumeric();
    }
}
