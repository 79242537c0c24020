package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Set;

/// Makes sightings of states and of words that stand for other actors out of what the rules match.
final class GroupSightings {
    private static final String STATES = "日米英仏独豪韓露ロソ中印清";
    private final ActorWords words;
    private final Window window;
    private final ActorEdges edges;
    private final Brackets brackets;

    GroupSightings(ActorWords words, Window window, ActorEdges edges, Brackets brackets) {
        this.words = words;
        this.window = window;
        this.edges = edges;
        this.brackets = brackets;
    }

    /// A state or its government.
    @Nullable Sighting state(Hit hit) {
        int end = hit.end();
        if (!edges.closes(end, window.limit(), false)) {
            return null;
        }
        String name = hit.meaning("state", "name");
        name = name == null ? hit.meaning("kanji", "name") : name;
        return name == null
                ? null
                : Sighting.of(hit, end, Sighting.Sort.STATE, Mention.ActorType.STATE, name, "");
    }

    /// States side by side: 日米豪三か国, 日・EU.
    @Nullable Sighting states(Hit hit) {
        Span chain = hit.span("states");
        if (chain == null) {
            return null;
        }
        var members = new ArrayList<String>();
        int at = chain.start();
        int count = 0;
        while (at < chain.end()) {
            if (window.folded.charAt(at) == '・') {
                at++;
                continue;
            }
            WordTable.Row row = words.kanji().longestAt(window.folded, at);
            String name = row == null ? null : row.get("name");
            if (row == null || name == null || at + row.key().length() > chain.end()) {
                return null;
            }
            at += row.key().length();
            members.add(name);
            count++;
        }
        String state = hit.meaning("state", "name");
        if (state != null) {
            members.add(state);
            count++;
        }
        String word = hit.text("word");
        boolean kana =
                chain.length() > 0
                        && CharKind.of(window.folded.charAt(chain.end() - 1)) == CharKind.KATAKANA;
        boolean inWord =
                kana
                        && chain.end() < window.limit()
                        && CharKind.of(window.folded.charAt(chain.end())) == CharKind.KATAKANA;
        if (count < 2 || Set.copyOf(members).size() < count || inWord || !isPlain(chain)) {
            return null;
        }
        int end = hit.end();
        int close = brackets.end(end);
        if (!edges.closes(close, window.limit(), false)) {
            return null;
        }
        String gloss = close > end ? window.folded.substring(end + 1, close - 1) : null;
        String name = window.text.substring(hit.start(), end);
        return new Sighting(
                hit.start(),
                close,
                hit.rule().id(),
                Sighting.Sort.STATES,
                Mention.ActorType.GROUP,
                name,
                window.folded.substring(hit.start(), end),
                word == null ? "" : word,
                gloss,
                members);
    }

    /// Whether kanji side by side can be states: one of those that are named most, and no ordinary
    /// word (西欧, 土星).
    private boolean isPlain(Span chain) {
        if (words.generic().has(chain.of(window.folded))) {
            return false;
        }
        for (int i = chain.start(); i < chain.end(); i++) {
            if (STATES.indexOf(window.folded.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// A word for several actors or the speaker.
    @Nullable Sighting group(Hit hit) {
        int end = hit.end();
        if (!edges.closes(end, window.limit(), false)) {
            return null;
        }
        String word = hit.knows("name") ? "諸国" : hit.text("word");
        return Sighting.of(
                hit,
                end,
                Sighting.Sort.GROUP,
                Mention.ActorType.GROUP,
                window.text.substring(hit.start(), end),
                word == null ? hit.span().of(window.folded) : word);
    }

    /// A word for an actor named before: 同社, この基金.
    @Nullable Sighting back(Hit hit) {
        int end = hit.end();
        if (!edges.closes(end, window.limit(), true)) {
            return null;
        }
        String suffix = hit.text("suffix");
        String title = hit.text("title");
        String word = hit.text("word");
        WordTable.Row row = hit.row("title");
        String note = row == null ? null : row.get("note");
        boolean ordinary = note != null && note.contains("only right behind");
        boolean listed =
                suffix != null
                        && window.folded.charAt(hit.start()) != '同'
                        && words.bodies().has(suffix);
        if (ordinary
                || listed
                || suffix != null && "never".equals(hit.meaning("suffix", "needs"))) {
            return null;
        }
        String tail = title != null ? title : suffix != null ? suffix : word != null ? word : "";
        Mention.ActorType type =
                title != null
                        ? Mention.ActorType.PERSON
                        : suffix != null
                                ? BodyNames.type(hit.meaning("suffix", "type"))
                                : Mention.ActorType.STATE;
        return Sighting.of(
                hit, end, Sighting.Sort.BACK, type, window.text.substring(hit.start(), end), tail);
    }
}
