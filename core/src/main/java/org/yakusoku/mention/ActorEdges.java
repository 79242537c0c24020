package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.WordTable;

/// Where a name can begin and end: 日本の holds a name, 日本人 and 日米同盟 hold none.
final class ActorEdges {
    private static final int MAX_LIST = 12;
    private final ActorWords words;
    private final String folded;

    ActorEdges(ActorWords words, String folded) {
        this.words = words;
        this.folded = folded;
    }

    /// Whether the character can stand inside a name: kanji, katakana, a letter, a digit.
    boolean isName(int at) {
        return CharKind.of(folded.charAt(at)).isNominal();
    }

    /// Whether a name that ends here stands free: before a particle, a mark, 及び, 等 and the like.
    ///
    /// @param body whether it is a body, organisation or company, which more words may follow
    ///   (大学間で)
    boolean closes(int end, int limit, boolean body) {
        return closes(end, limit, body, 0);
    }

    private boolean closes(int end, int limit, boolean body, int depth) {
        if (end >= limit) {
            return true;
        }
        char c = folded.charAt(end);
        switch (CharKind.of(c)) {
            case HAN, HAN_DIGIT, HAN_UNIT, KATAKANA, LATIN, DIGIT -> {
                return behind(end, limit, body);
            }
            case DOT -> {
                return behind(end, limit, body)
                        || depth < MAX_LIST && opensListed(end + 1, limit, depth);
            }
            case BLANK -> {
                boolean joins =
                        end + 1 < limit
                                && end > 0
                                && isName(end + 1)
                                && (endsInLetters(end)
                                        || CharKind.of(folded.charAt(end + 1)) == CharKind.LATIN);
                return !joins || behind(end + 1, limit, body);
            }
            case HIRAGANA -> {
                return behind(end, limit, body)
                        || !folded.startsWith("らし", end)
                                && !folded.startsWith("っぽ", end)
                                && !folded.startsWith("じゅう", end);
            }
            case OTHER -> {
                boolean joins =
                        (c == '-' || c == '/' || c == '&') && end + 1 < limit && isName(end + 1);
                return !joins || depth < MAX_LIST && opensListed(end + 1, limit, depth);
            }
        }
        return true;
    }

    private boolean behind(int end, int limit, boolean body) {
        WordTable.Row row = words.behind().longestAt(folded, end);
        if (row == null || !body && "body".equals(row.get("for"))) {
            return false;
        }
        int stop = end + row.key().length();
        return !"end".equals(row.get("then")) || stop >= limit || !isName(stop);
    }

    /// Whether a listed state or body begins here and itself stands free, as in 日本・中国・韓国は.
    private boolean opensListed(int at, int limit, int depth) {
        if (at >= limit) {
            return false;
        }
        WordTable.Row state = words.states().longestAt(folded, at);
        if (state != null && closes(at + state.key().length(), limit, false, depth + 1)) {
            return true;
        }
        WordTable.Row body = words.bodies().longestAt(folded, at);
        return body != null && closes(at + body.key().length(), limit, true, depth + 1);
    }

    /// Whether letters end here, digits behind them included: NASA, G7.
    private boolean endsInLetters(int end) {
        int i = end - 1;
        while (i > 0 && CharKind.of(folded.charAt(i)) == CharKind.DIGIT) {
            i--;
        }
        return i >= 0 && CharKind.of(folded.charAt(i)) == CharKind.LATIN;
    }

    /// First unit behind the run of name characters that holds `at`, joined by ・ & - / or a blank
    /// beside a letter.
    int runEnd(int at, int limit) {
        int i = at;
        while (i < limit) {
            char c = folded.charAt(i);
            CharKind kind = CharKind.of(c);
            if (kind.isNominal()) {
                i++;
                continue;
            }
            boolean joiner = kind == CharKind.DOT || c == '&' || c == '-' || c == '/';
            boolean blank =
                    kind == CharKind.BLANK
                            && i > at
                            && i + 1 < limit
                            && (endsInLetters(i)
                                    || CharKind.of(folded.charAt(i + 1)) == CharKind.LATIN);
            if (i > at && (joiner || blank) && i + 1 < limit && isName(i + 1)) {
                i++;
                continue;
            }
            break;
        }
        return i;
    }

    /// Where another name may begin inside a run, behind `at`, or `end` if nowhere: behind words
    /// such as 昨年 or 隣国, behind a date, behind ・.
    ///
    /// @param fresh whether `at` is itself such a place
    int nextStart(int at, int end, boolean fresh) {
        if (fresh) {
            int behind = behindLead(at, end);
            if (behind > at && behind < end) {
                return behind;
            }
        }
        for (int i = at + 1; i < end; i++) {
            char before = folded.charAt(i - 1);
            CharKind left = CharKind.of(before);
            CharKind right = CharKind.of(folded.charAt(i));
            if (!right.isNominal()) {
                continue;
            }
            if (left == CharKind.DOT) {
                return i;
            }
            boolean script =
                    left.isHan() != right.isHan()
                            || left == CharKind.LATIN != (right == CharKind.LATIN);
            if (script && lead(i) != null
                    || left.isHan()
                            && "年月日".indexOf(before) >= 0
                            && i > 1
                            && CharKind.of(folded.charAt(i - 2)).isNumeric()) {
                return i;
            }
        }
        return end;
    }

    /// The word ending here that may stand before a name, or null.
    WordTable.@Nullable Row lead(int end) {
        return words.lead().longestBefore(folded, end);
    }

    private int behindLead(int at, int end) {
        WordTable.Row row = words.lead().longestAt(folded, at);
        if (row == null || at + row.key().length() > end) {
            return at;
        }
        return at + row.key().length();
    }
}
