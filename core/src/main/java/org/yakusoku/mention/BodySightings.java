package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes sightings of bodies, organisations and companies out of what the rules match.
final class BodySightings {
    private final ActorWords words;
    private final Window window;
    private final ActorEdges edges;
    private final Brackets brackets;
    private final BodyNames bodies;

    /// how the names sighted so far end
    private final Set<String> endings = new HashSet<>();

    BodySightings(ActorWords words, Window window, ActorEdges edges, Brackets brackets) {
        this.words = words;
        this.window = window;
        this.edges = edges;
        this.brackets = brackets;
        this.bodies = new BodyNames(words);
    }

    /// Remembers how a name ends, so that 理事会 alone can mean 安全保障理事会 from here on.
    void remember(Sighting sighting) {
        String key = sighting.key();
        int shortest = key.length() - ActorNames.MIN_ENDING;
        for (int i = Math.max(1, key.length() - ActorNames.MAX_ENDING); i <= shortest; i++) {
            String ending = key.substring(i);
            if (words.isKind(ending)) {
                endings.add(ending);
            }
        }
    }

    /// A body, organisation or company that a table lists.
    @Nullable Sighting listed(Hit hit) {
        int end = hit.end();
        WordTable.Row row = hit.row("body");
        Mention.ActorType type = Mention.ActorType.COMPANY;
        if (row != null) {
            type = BodyNames.type(row.get("type"));
        }
        String note = row == null ? null : row.get("note");
        boolean place = note != null && note.contains("place");
        if (place && end < window.limit() && "にでへ".indexOf(window.folded.charAt(end)) >= 0) {
            return null;
        }
        boolean assembly = note != null && note.contains("session");
        if (assembly && isSession(hit.start(), end)) {
            return null;
        }
        boolean fund = note != null && note.contains("only where it acts");
        return body(
                hit,
                hit.start(),
                end,
                type,
                "",
                fund ? Sighting.Sort.WEAK : Sighting.Sort.NAMED,
                null);
    }

    /// さきの国会で, 成否を左右する国会である: a session, not the body.
    private boolean isSession(int start, int end) {
        return words.sessions().endsAt(window.folded, start)
                || window.folded.startsWith("であ", end)
                || window.folded.startsWith("この", start - 2) && window.folded.startsWith("で", end);
    }

    /// A name never seen, told by how it is made.
    @Nullable Sighting named(Hit hit) {
        if (hit.knows("quote")) {
            Span quote = hit.span("quote");
            return quote == null ? null : quoted(hit, quote);
        }
        if (!edges.closes(brackets.end(hit.end()), window.limit(), true)) {
            return null;
        }
        if (hit.knows("legal")) {
            Span legal = hit.span("legal");
            boolean ordinary =
                    legal == null
                            || legal.length() < 3
                                    && CharKind.of(window.folded.charAt(legal.start())).isHan();
            return ordinary
                    ? null
                    : body(
                            hit,
                            hit.start(),
                            hit.end(),
                            Mention.ActorType.COMPANY,
                            "",
                            Sighting.Sort.NAMED,
                            null);
        }
        if (!hit.knows("suffix")) {
            boolean definition =
                    hit.start() > window.floor()
                            && window.folded.charAt(hit.start() - 1) == '('
                            && window.folded.startsWith(")", hit.end());
            return definition
                    ? null
                    : body(
                            hit,
                            hit.start(),
                            hit.end(),
                            Mention.ActorType.ORGANISATION,
                            "",
                            Sighting.Sort.SHORT,
                            null);
        }
        return ending(hit);
    }

    /// A name by its ending, with a bracketed short form inside it or not.
    private @Nullable Sighting ending(Hit hit) {
        Span bracket = hit.knows("gloss") ? hit.span("gloss") : null;
        String gloss = bracket == null ? null : bracket.of(window.folded);
        String name = window.folded.substring(hit.start(), hit.end());
        if (bracket != null && gloss != null && !gloss.endsWith("担当")) {
            name =
                    window.folded.substring(hit.start(), bracket.start() - 1).strip()
                            + window.folded.substring(bracket.end() + 1, hit.end()).strip();
        }
        int next =
                hit.end() < window.limit() && window.folded.charAt(hit.end()) == ' '
                        ? hit.end() + 1
                        : hit.end();
        boolean letters =
                gloss != null && Brackets.hasLetters(gloss)
                        || next + 1 < window.limit()
                                && window.folded.charAt(next) == '('
                                && brackets.letters(next + 1);
        BodyNames.Judgement judgement = bodies.judge(name, letters, letters && bracket == null);
        if (judgement == null || bracket == null && isPair(name)) {
            return null;
        }
        if (judgement.sort() == Sighting.Sort.SHORT && !endings.contains(Sighting.key(name))) {
            return null;
        }
        return body(
                hit,
                hit.start(),
                hit.end(),
                judgement.type(),
                judgement.suffix(),
                judgement.sort(),
                gloss);
    }

    /// 「サプライチェーンにおける人権尊重の促進に関する日米タスクフォース」 by what it ends with.
    private @Nullable Sighting quoted(Hit hit, Span quote) {
        boolean behind = hit.has("suffix");
        int start = behind ? hit.start() : hit.start() + 1;
        int end = behind ? hit.end() : hit.end() - 1;
        String plain = brackets.plain(start, end, true);
        BodyNames.Judgement judgement =
                bodies.judge(plain, Brackets.hasLetters(quote.of(window.folded)));
        if (judgement == null
                || judgement.sort() == Sighting.Sort.SHORT
                || plain.contains("は、")
                || plain.length() < 6) {
            return null;
        }
        if (behind && !edges.closes(end, window.limit(), true)) {
            return null;
        }
        String written = brackets.plain(start, end, false);
        return new Sighting(
                start,
                end,
                hit.rule().id(),
                judgement.sort(),
                judgement.type(),
                written,
                Sighting.key(written),
                judgement.suffix(),
                null,
                List.of());
    }

    /// 防衛省・自衛隊 is two names, 外務・貿易省 is one.
    private boolean isPair(String name) {
        int dot = name.lastIndexOf('・');
        if (dot <= 0) {
            return false;
        }
        String left = name.substring(0, dot);
        String right = name.substring(dot + 1);
        boolean rightStands = words.bodies().has(right) || words.companies().has(right);
        boolean leftStands =
                words.bodies().has(left) || words.states().has(left) || words.companies().has(left);
        return rightStands && leftStands;
    }

    private @Nullable Sighting body(
            Hit hit,
            int start,
            int end,
            Mention.ActorType type,
            String suffix,
            Sighting.Sort sort,
            @Nullable String inner) {
        int close = brackets.end(end);
        if (!edges.closes(close, window.limit(), true)) {
            return null;
        }
        String gloss =
                close > end
                        ? window.folded.substring(window.folded.indexOf('(', end) + 1, close - 1)
                        : inner;
        boolean whole = close > end || suffix.equals("社") || suffix.endsWith("会社");
        String written =
                inner != null && !inner.endsWith("担当")
                        ? brackets.plain(start, end, false).replace("  ", " ")
                        : window.text.substring(start, end);
        return new Sighting(
                start,
                close,
                hit.rule().id(),
                sort,
                type,
                written,
                Sighting.key(written),
                suffix,
                whole ? gloss : null,
                List.of());
    }

    /// A body whose long form holds particles: 災害に強靱なインフラのためのコアリション(CDRI).
    @Nullable Sighting defined(AcronymReader.Definition found) {
        int at = found.start();
        if (!found.outside() || edges.runEnd(at, window.limit()) >= found.open() - 1) {
            return null;
        }
        String name = window.folded.substring(at, found.open()).strip();
        int tail =
                found.end() < window.limit() && edges.isName(found.end())
                        ? edges.runEnd(found.end(), window.limit())
                        : found.end();
        BodyNames.Judgement judgement =
                bodies.judge(name + window.folded.substring(found.end(), tail), true);
        if (judgement == null
                || judgement.sort() != Sighting.Sort.NAMED
                || !edges.closes(tail, window.limit(), true)) {
            return null;
        }
        String written =
                window.text.substring(at, found.open()).strip()
                        + window.text.substring(found.end(), tail);
        return new Sighting(
                at,
                tail,
                found.rule(),
                Sighting.Sort.NAMED,
                judgement.type(),
                written,
                Sighting.key(written),
                judgement.suffix(),
                window.folded.substring(found.open() + 1, found.end() - 1),
                List.of());
    }
}
