package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.WordTable;

import java.util.Set;

/// Takes a person's name out of name and title: 岸田 out of 岸田日本国内閣総理大臣, ナレンドラ・モディ out of
/// ナレンドラ・モディ・インド首相, nothing out of 防衛装備庁長官.
final class PersonNames {
    private static final int MAX_KANJI = 6;
    private static final String NO_LAST = "省庁局院府県州党団社会員者長側等国級的性化策界民係本管諸命兩両";
    private static final String NO_FIRST = "各両同全前故現副総当本他次第最主共筆諸又此其八";
    private static final String SHORT_SURNAMES = "菅林森原堀桂岸関谷辻尹李文金朴習蔡馬江王胡温盧全趙韓";

    /// offices that stand behind the name of a place rather than of a person: 長崎県知事
    private static final Set<String> LOCAL = Set.of("県知事", "府知事", "市長", "町長", "村長", "区長");

    private static final String[] PORTFOLIOS = {"担当", "選出", "所属", "出身", "付"};
    private final ActorWords words;

    PersonNames(ActorWords words) {
        this.words = words;
    }

    /// A name with its title.
    ///
    /// @param start where the name starts, behind a state before it (米国オースティン長官)
    /// @param end where the name ends, or its start if there is none
    /// @param title the title that ends the stretch, folded
    record Parts(int start, int end, String title) {}

    /// Takes apart what stands between `start` and `end`.
    ///
    /// @return null if it is neither a person by name nor an office
    @Nullable Parts parts(String folded, int start, int end) {
        WordTable.Row title = words.titles().longestBefore(folded, end);
        if (title == null || end - title.key().length() < start) {
            return null;
        }
        String note = title.get("note");
        boolean weak =
                note != null && (note.contains("only right behind") || note.contains("generic"));
        int name = nameEnd(folded, start, end - title.key().length());
        if (words.notPersons().has(folded.substring(start, end))) {
            return null;
        }
        if (name == start) {
            return weak ? null : new Parts(start, start, title.key());
        }
        boolean local = LOCAL.contains(title.key()) && name - start <= 3;
        if (local && words.notPersons().has(folded.substring(start, name))) {
            return null;
        }
        if (local && CharKind.of(folded.charAt(start)).isHan()) {
            return new Parts(start, start, title.key());
        }
        int full = katakanaEnd(folded, start, name);
        if (full > start && full < name && folded.substring(start, full).indexOf('・') > 0) {
            return new Parts(start, full, title.key());
        }
        boolean katakana = CharKind.of(folded.charAt(start)) == CharKind.KATAKANA;
        int first = start;
        WordTable.Row state = words.states().longestAt(folded, start);
        if (state != null && start + state.key().length() < name) {
            boolean whole =
                    katakana
                            && CharKind.of(folded.charAt(start + state.key().length()))
                                    == CharKind.KATAKANA;
            first = whole ? start : start + state.key().length();
        }
        return weak && !katakana || !isName(folded.substring(first, name))
                ? null
                : new Parts(first, name, title.key());
    }

    /// Strips from the right what belongs to the title: a state, a body, 前, 兼, a portfolio.
    private int nameEnd(String folded, int start, int from) {
        int at = from;
        while (at > start) {
            int next = strip(folded, start, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int strip(String folded, int start, int at) {
        char last = folded.charAt(at - 1);
        if (last == '兼') {
            WordTable.Row title = words.titles().longestBefore(folded, at - 1);
            return title == null || at - 1 - title.key().length() < start
                    ? at
                    : at - 1 - title.key().length();
        }
        WordTable.Row state = words.states().longestBefore(folded, at);
        if (state != null && at - state.key().length() >= start) {
            int stop = at - state.key().length();
            boolean katakana = CharKind.of(folded.charAt(stop)) == CharKind.KATAKANA;
            boolean inside =
                    stop > start
                            && katakana
                            && CharKind.of(folded.charAt(stop - 1)) == CharKind.KATAKANA;
            if (!inside) {
                return stop > start && folded.charAt(stop - 1) == '・' ? stop - 1 : stop;
            }
        }
        WordTable.Row lead = words.lead().longestBefore(folded, at);
        if (lead != null
                && ("office".equals(lead.get("kind")) || "old".equals(lead.get("kind")))
                && (at - lead.key().length() == start || at - lead.key().length() >= start + 2)) {
            return at - lead.key().length();
        }
        WordTable.Row body = words.bodies().longestBefore(folded, at);
        if (body != null && body.key().length() > 1 && at - body.key().length() >= start) {
            return at - body.key().length();
        }
        if (words.kanji().has(String.valueOf(last))
                && CharKind.of(last).isHan()
                && (at - 1 == start || CharKind.of(folded.charAt(at - 2)) == CharKind.KATAKANA)) {
            return at - 1;
        }
        for (String portfolio : PORTFOLIOS) {
            if (folded.startsWith(portfolio, at - portfolio.length())
                    && at - portfolio.length() >= start) {
                int i = at;
                while (i > start && CharKind.of(folded.charAt(i - 1)) != CharKind.KATAKANA) {
                    i--;
                }
                return i;
            }
        }
        return at;
    }

    /// Whether the words are only short kanji of states: 日米 of 日米外相.
    private boolean isStates(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!words.kanji().has(name.substring(i, i + 1))) {
                return false;
            }
        }
        return name.length() > 1;
    }

    private static int katakanaEnd(String folded, int start, int end) {
        int i = start;
        while (i < end && isSound(folded.charAt(i))) {
            i++;
        }
        boolean ordinal =
                i > start
                        && i + 1 < end
                        && CharKind.of(folded.charAt(i)).isNumeric()
                        && folded.charAt(i + 1) == '世';
        return ordinal ? i + 2 : i;
    }

    private static boolean isSound(char c) {
        CharKind kind = CharKind.of(c);
        return kind == CharKind.KATAKANA
                || kind == CharKind.DOT
                || kind == CharKind.LATIN
                || ".='-".indexOf(c) >= 0;
    }

    /// Whether the folded words can be a person's name: katakana or two to six kanji that are no
    /// ordinary word.
    boolean isName(String name) {
        if (words.generic().has(name)
                || words.states().has(name)
                || words.bodies().has(name)
                || words.lead().has(name)
                || words.groups().has(name)
                || words.companies().has(name)
                || words.notPersons().has(name)) {
            return false;
        }
        if (katakanaEnd(name, 0, name.length()) == name.length()) {
            return name.length() >= 2 && CharKind.of(name.charAt(0)) == CharKind.KATAKANA;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!CharKind.of(name.charAt(i)).isHan()) {
                return false;
            }
        }
        if (isStates(name)) {
            return false;
        }
        WordTable.Row lead = words.lead().longestAt(name, 0);
        if (lead != null
                && ("time".equals(lead.get("kind")) || "adverb".equals(lead.get("kind")))) {
            return false;
        }
        if (name.length() == 1) {
            return SHORT_SURNAMES.contains(name);
        }
        return name.length() <= MAX_KANJI
                && NO_FIRST.indexOf(name.charAt(0)) < 0
                && NO_LAST.indexOf(name.charAt(name.length() - 1)) < 0
                && words.generic().longestBefore(name, name.length()) == null;
    }
}
