package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Goes over a text once and sights whatever may name an actor, the longest name first.
final class ActorScanner {
    private static final int MAX_GLOSS = 60;

    /// legal forms before a name, which do not tell two bodies apart
    private static final String[] FORMS = {
        "株式会社",
        "独立行政法人",
        "国立研究開発法人",
        "国立大学法人",
        "公益財団法人",
        "一般財団法人",
        "公益社団法人",
        "一般社団法人",
        "財団法人",
        "社団法人",
        "特定非営利活動法人",
        "学校法人"
    };

    private static final String STATES = "日米英仏独豪韓露ロソ中印清";
    private static final Set<String> NO_GLOSS = Set.of("当時", "仮称", "仮訳", "案", "注", "略", "東京");

    private final Automaton automaton;
    private final ActorWords words;
    private final BodyNames bodies;
    private final PersonNames persons;
    private final ActorEdges edges;
    private final String text;
    private final String folded;
    private final List<AcronymReader.Definition> definitions;
    private final List<Sighting> found = new ArrayList<>();

    /// how the names seen so far end
    private final Set<String> endings = new HashSet<>();

    private int definition;
    private int limit;
    private int floor;

    ActorScanner(
            Automaton automaton,
            ActorWords words,
            String text,
            String folded,
            List<AcronymReader.Definition> definitions) {
        this.automaton = automaton;
        this.words = words;
        this.bodies = new BodyNames(words);
        this.persons = new PersonNames(words);
        this.edges = new ActorEdges(words, folded);
        this.text = text;
        this.folded = folded;
        this.definitions = definitions;
    }

    /// All sightings in the order of the text; none overlaps another.
    List<Sighting> scan(List<Span> spans) {
        for (Span span : spans) {
            limit = span.end();
            floor = span.start();
            int at = span.start();
            while (at < limit) {
                at = step(at);
            }
        }
        return found;
    }

    /// Looks at one place and gives the next one to look at.
    private int step(int at) {
        char c = folded.charAt(at);
        CharKind kind = CharKind.of(c);
        if (kind.isNominal()) {
            return run(at, edges.runEnd(at, limit));
        }
        if (c == '「' || c == '『' || kind == CharKind.HIRAGANA && automaton.canBegin(c)) {
            Sighting sighting = match(at, true);
            if (sighting != null) {
                return add(sighting);
            }
        }
        return at + 1;
    }

    /// Looks through one run of name characters.
    private int run(int start, int end) {
        int at = start;
        boolean fresh = true;
        while (at < end) {
            boolean joined = at > start && CharKind.of(folded.charAt(at - 1)) == CharKind.DOT;
            Sighting sighting = !joined || behindActor(at) ? sight(at) : null;
            if (sighting != null) {
                at = add(sighting);
                if (at >= end) {
                    return at;
                }
                if (CharKind.of(folded.charAt(at)) == CharKind.DOT) {
                    at++;
                    continue;
                }
                fresh = false;
            }
            int next = edges.nextStart(at, end, fresh);
            int defined = nextDefinition(at, Math.min(next, end));
            at = defined > at ? defined : next;
            fresh = true;
        }
        return end;
    }

    private int add(Sighting sighting) {
        found.add(sighting);
        if (sighting.isBody()) {
            String key = sighting.key();
            for (int i = Math.max(1, key.length() - ActorNames.MAX_ENDING);
                    i <= key.length() - ActorNames.MIN_ENDING;
                    i++) {
                endings.add(key.substring(i));
            }
        }
        return sighting.end();
    }

    /// Whether ・ before this place joins it to an actor.
    private boolean behindActor(int at) {
        return !found.isEmpty() && found.getLast().end() == at - 1;
    }

    private @Nullable Sighting sight(int at) {
        Sighting defined = defined(at);
        return defined == null ? match(at, false) : defined;
    }

    private int nextDefinition(int from, int to) {
        for (int i = definition; i < definitions.size(); i++) {
            int start = definitions.get(i).start();
            if (start >= to) {
                return -1;
            }
            if (start > from) {
                return start;
            }
        }
        return -1;
    }

    private AcronymReader.@Nullable Definition definitionAt(int at) {
        while (definition < definitions.size() && definitions.get(definition).start() < at) {
            definition++;
        }
        return definition < definitions.size() && definitions.get(definition).start() == at
                ? definitions.get(definition)
                : null;
    }

    /// A body whose long form holds particles: 災害に強靱なインフラのためのコアリション(CDRI).
    private @Nullable Sighting defined(int at) {
        AcronymReader.Definition found = definitionAt(at);
        if (found == null || !found.outside() || edges.runEnd(at, limit) >= found.open() - 1) {
            return null;
        }
        String name = folded.substring(at, found.open()).strip();
        int tail =
                found.end() < limit && edges.isName(found.end())
                        ? edges.runEnd(found.end(), limit)
                        : found.end();
        BodyNames.Judgement judgement =
                bodies.judge(name + folded.substring(found.end(), tail), true);
        if (judgement == null
                || judgement.sort() != Sighting.Sort.NAMED
                || !edges.closes(tail, limit, true)) {
            return null;
        }
        String written =
                text.substring(at, found.open()).strip() + text.substring(found.end(), tail);
        return new Sighting(
                at,
                tail,
                found.rule(),
                Sighting.Sort.NAMED,
                judgement.type(),
                written,
                key(written),
                judgement.suffix(),
                folded.substring(found.open() + 1, found.end() - 1),
                List.of());
    }

    private @Nullable Sighting match(int at, boolean inside) {
        Sighting sighting = automaton.match(folded, at, limit, inside, this::take);
        return sighting == null || inside || isWanted(sighting) ? sighting : null;
    }

    /// Behind 前, 故 and the like stands a person, behind 新 and 旧 a name of some length, but no 国会 or
    /// 政府.
    private boolean isWanted(Sighting sighting) {
        WordTable.Row lead =
                sighting.start() > floor && edges.isName(sighting.start() - 1)
                        ? edges.lead(sighting.start())
                        : null;
        String kind = lead == null ? null : lead.get("kind");
        if (!"office".equals(kind) && !"old".equals(kind)) {
            return true;
        }
        return sighting.type() == Mention.ActorType.PERSON
                || "old".equals(kind)
                        && sighting.key().length() > 2
                        && sighting.sort() != Sighting.Sort.GROUP;
    }

    private @Nullable Sighting take(Hit hit) {
        return switch (hit.rule().gives()) {
            case STATE -> state(hit);
            case LISTED -> listed(hit);
            case NAMED -> named(hit);
            case PERSON -> person(hit);
            case STATES -> states(hit);
            case GROUP -> group(hit);
            case BACK -> back(hit);
            default -> null;
        };
    }

    private @Nullable Sighting state(Hit hit) {
        int end = hit.end();
        if (!edges.closes(end, limit, false)) {
            return null;
        }
        String name = hit.meaning("state", "name");
        name = name == null ? hit.meaning("kanji", "name") : name;
        return name == null
                ? null
                : sighting(
                        hit,
                        end,
                        Sighting.Sort.STATE,
                        Mention.ActorType.STATE,
                        name,
                        "",
                        null,
                        List.of(name));
    }

    private @Nullable Sighting listed(Hit hit) {
        int end = hit.end();
        WordTable.Row row = hit.row("body");
        Mention.ActorType type = Mention.ActorType.COMPANY;
        if (row != null) {
            type = BodyNames.type(row.get("type"));
        }
        String note = row == null ? null : row.get("note");
        boolean place = note != null && note.contains("place");
        if (place && end < limit && "にでへ".indexOf(folded.charAt(end)) >= 0) {
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

    private @Nullable Sighting named(Hit hit) {
        if (hit.knows("quote")) {
            Span quote = hit.span("quote");
            return quote == null ? null : quoted(hit, quote);
        }
        if (!edges.closes(glossEnd(hit.end()), limit, true)) {
            return null;
        }
        if (hit.knows("legal")) {
            Span legal = hit.span("legal");
            boolean ordinary =
                    legal == null
                            || legal.length() < 3
                                    && CharKind.of(folded.charAt(legal.start())).isHan();
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
                    hit.start() > floor
                            && folded.charAt(hit.start() - 1) == '('
                            && folded.startsWith(")", hit.end());
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
        String gloss = bracket == null ? null : bracket.of(folded);
        String name = folded.substring(hit.start(), hit.end());
        if (bracket != null && gloss != null && !gloss.endsWith("担当")) {
            name =
                    folded.substring(hit.start(), bracket.start() - 1).strip()
                            + folded.substring(bracket.end() + 1, hit.end()).strip();
        }
        int next = hit.end() < limit && folded.charAt(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
        boolean letters =
                gloss != null && hasLetters(gloss)
                        || next + 1 < limit && folded.charAt(next) == '(' && letters(next + 1);
        BodyNames.Judgement judgement = bodies.judge(name, letters, letters && bracket == null);
        if (judgement == null || bracket == null && isPair(hit.start(), hit.end())) {
            return null;
        }
        if (judgement.sort() == Sighting.Sort.SHORT && !endings.contains(key(name))) {
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
        String plain = plain(start, end, true);
        BodyNames.Judgement judgement = bodies.judge(plain, hasLetters(quote.of(folded)));
        if (judgement == null
                || judgement.sort() == Sighting.Sort.SHORT
                || plain.contains("は、")
                || plain.length() < 6) {
            return null;
        }
        if (behind && !edges.closes(end, limit, true)) {
            return null;
        }
        String written = plain(start, end, false);
        return new Sighting(
                start,
                end,
                hit.rule().id(),
                judgement.sort(),
                judgement.type(),
                written,
                key(written),
                judgement.suffix(),
                null,
                List.of());
    }

    /// Words without quotes and bracketed short forms.
    private String plain(int start, int end, boolean fold) {
        var plain = new StringBuilder();
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = folded.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0 && c != '「' && c != '」') {
                plain.append(fold ? c : text.charAt(i));
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return plain.toString();
    }

    /// 防衛省・自衛隊 is two names, 外務・貿易省 is one.
    private boolean isPair(int start, int end) {
        int dot = folded.lastIndexOf('・', end - 1);
        if (dot <= start) {
            return false;
        }
        String left = folded.substring(start, dot);
        String right = folded.substring(dot + 1, end);
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
        int close = glossEnd(end);
        if (!edges.closes(close, limit, true)) {
            return null;
        }
        String gloss =
                close > end ? folded.substring(folded.indexOf('(', end) + 1, close - 1) : inner;
        boolean whole = close > end || suffix.equals("社") || suffix.endsWith("会社");
        String written =
                inner != null && !inner.endsWith("担当")
                        ? plain(start, end, false).replace("  ", " ")
                        : text.substring(start, end);
        return new Sighting(
                start,
                close,
                hit.rule().id(),
                sort,
                type,
                written,
                key(written),
                suffix,
                whole ? gloss : null,
                List.of());
    }

    private @Nullable Sighting person(Hit hit) {
        Span bracket = hit.knows("gloss") ? hit.span("gloss") : null;
        int end = hit.end();
        int close = end;
        if (bracket == null && end < limit && folded.charAt(end) == '(') {
            int closing = folded.indexOf(')', end);
            if (closing > 0
                    && closing < limit
                    && closing - end < MAX_GLOSS
                    && folded.startsWith("担当", closing - 2)) {
                close = closing + 1;
            }
        }
        boolean late = folded.charAt(hit.start()) == '故' || folded.startsWith("両", hit.start());
        if (!edges.closes(close, limit, false) || isRole(close) || late) {
            return null;
        }
        if (bracket != null && isReading(bracket)) {
            Span rest = hit.span("rest");
            return rest == null || !persons.isName(rest.of(folded))
                    ? null
                    : sighting(
                            hit,
                            end,
                            Sighting.Sort.PERSON,
                            Mention.ActorType.PERSON,
                            rest.of(text),
                            folded.substring(bracket.end() + 1, end),
                            null,
                            List.of());
        }
        if (bracket != null) {
            String name = plain(hit.start(), end, false);
            return sighting(
                    hit,
                    end,
                    Sighting.Sort.OFFICE,
                    Mention.ActorType.PERSON,
                    name,
                    "",
                    bracket.of(folded),
                    List.of());
        }
        PersonNames.Parts parts = persons.parts(folded, hit.start(), end);
        if (parts == null) {
            return null;
        }
        if (parts.end() == parts.start()) {
            return sighting(
                    hit,
                    close,
                    Sighting.Sort.OFFICE,
                    Mention.ActorType.PERSON,
                    text.substring(hit.start(), close),
                    parts.title(),
                    null,
                    List.of());
        }
        return sighting(
                hit,
                close,
                Sighting.Sort.PERSON,
                Mention.ActorType.PERSON,
                text.substring(parts.start(), parts.end()),
                folded.substring(parts.end(), end),
                null,
                List.of());
    }

    /// Whether a bracket only tells how a name sounds: 尹錫悦(ユン・ソンニョル).
    private boolean isReading(Span bracket) {
        for (int i = bracket.start(); i < bracket.end(); i++) {
            CharKind kind = CharKind.of(folded.charAt(i));
            if (kind != CharKind.KATAKANA
                    && kind != CharKind.HIRAGANA
                    && kind != CharKind.DOT
                    && kind != CharKind.BLANK) {
                return false;
            }
        }
        return true;
    }

    /// 内閣総理大臣として, 大使に任命: an office as a role, nobody who acts.
    private boolean isRole(int end) {
        return folded.startsWith("として", end)
                || folded.startsWith("に任命", end)
                || folded.startsWith("に就任", end)
                || folded.startsWith("を務め", end)
                || folded.startsWith("レベル", end)
                || folded.startsWith("の職", end);
    }

    private @Nullable Sighting states(Hit hit) {
        Span chain = hit.span("states");
        if (chain == null) {
            return null;
        }
        var members = new ArrayList<String>();
        int at = chain.start();
        int count = 0;
        while (at < chain.end()) {
            if (folded.charAt(at) == '・') {
                at++;
                continue;
            }
            WordTable.Row row = words.kanji().longestAt(folded, at);
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
                        && CharKind.of(folded.charAt(chain.end() - 1)) == CharKind.KATAKANA;
        boolean inWord =
                kana
                        && chain.end() < limit
                        && CharKind.of(folded.charAt(chain.end())) == CharKind.KATAKANA;
        if (count < 2 || Set.copyOf(members).size() < count || inWord || !isPlain(chain)) {
            return null;
        }
        int end = hit.end();
        int close = glossEnd(end);
        if (!edges.closes(close, limit, false)) {
            return null;
        }
        String gloss = close > end ? folded.substring(end + 1, close - 1) : null;
        String name = text.substring(hit.start(), end);
        return new Sighting(
                hit.start(),
                close,
                hit.rule().id(),
                Sighting.Sort.STATES,
                Mention.ActorType.GROUP,
                name,
                folded.substring(hit.start(), end),
                word == null ? "" : word,
                gloss,
                members);
    }

    /// Whether kanji side by side can be states: one of those that are named most, and no ordinary
    /// word (西欧, 土星).
    private boolean isPlain(Span chain) {
        if (words.generic().has(chain.of(folded))) {
            return false;
        }
        for (int i = chain.start(); i < chain.end(); i++) {
            if (STATES.indexOf(folded.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Sighting group(Hit hit) {
        int end = hit.end();
        if (!edges.closes(end, limit, false)) {
            return null;
        }
        String word = hit.knows("name") ? "諸国" : hit.text("word");
        return sighting(
                hit,
                end,
                Sighting.Sort.GROUP,
                Mention.ActorType.GROUP,
                text.substring(hit.start(), end),
                word == null ? hit.span().of(folded) : word,
                null,
                List.of());
    }

    private @Nullable Sighting back(Hit hit) {
        int end = hit.end();
        if (!edges.closes(end, limit, true)) {
            return null;
        }
        String suffix = hit.text("suffix");
        String title = hit.text("title");
        String word = hit.text("word");
        WordTable.Row row = hit.row("title");
        String note = row == null ? null : row.get("note");
        boolean ordinary = note != null && note.contains("only right behind");
        boolean listed =
                suffix != null && folded.charAt(hit.start()) != '同' && words.bodies().has(suffix);
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
        return sighting(
                hit,
                end,
                Sighting.Sort.BACK,
                type,
                text.substring(hit.start(), end),
                tail,
                null,
                List.of());
    }

    private static Sighting sighting(
            Hit hit,
            int end,
            Sighting.Sort sort,
            Mention.ActorType type,
            String name,
            String tail,
            @Nullable String gloss,
            List<String> members) {
        return new Sighting(
                hit.start(),
                end,
                hit.rule().id(),
                sort,
                type,
                name,
                key(name),
                tail,
                gloss,
                members);
    }

    /// Where a bracket that renames what stands before it closes, or `end` if there is none.
    private int glossEnd(int end) {
        int open = end < limit && folded.charAt(end) == ' ' ? end + 1 : end;
        if (open >= limit || folded.charAt(open) != '(') {
            return end;
        }
        int close = folded.indexOf(')', open);
        if (close < 0 || close >= limit || close - open > MAX_GLOSS || close == open + 1) {
            return end;
        }
        String gloss = folded.substring(open + 1, close);
        char first = gloss.charAt(0);
        boolean remark =
                CharKind.of(first).isNumeric() && !hasLetters(gloss)
                        || first == '注'
                        || first == '※'
                        || NO_GLOSS.contains(gloss)
                        || words.states().has(gloss)
                        || gloss.indexOf('。') >= 0 && !gloss.startsWith("以下")
                        || gloss.indexOf('、') >= 0 && !gloss.startsWith("以下");
        return remark ? end : close + 1;
    }

    private boolean letters(int at) {
        int close = folded.indexOf(')', at);
        return close > at && close < limit && AcronymReader.isShort(folded.substring(at, close));
    }

    private static boolean hasLetters(String gloss) {
        for (int i = 0; i < gloss.length(); i++) {
            if (CharKind.of(gloss.charAt(i)) == CharKind.LATIN) {
                return true;
            }
        }
        return false;
    }

    /// A name for comparing: folded, without blanks and without what only says that it is a
    /// company.
    static String key(String name) {
        String key = org.yakusoku.rule.Fold.of(name);
        key = key.indexOf(' ') >= 0 && !isLatin(key) ? key.replace(" ", "") : key;
        for (String form : FORMS) {
            if (key.startsWith(form) && key.length() > form.length() + 1) {
                key = key.substring(form.length());
                break;
            }
        }
        if (key.endsWith("株式会社") && key.length() > 4) {
            key = key.substring(0, key.length() - 4);
        } else if (key.endsWith("社")
                && key.length() > 2
                && !CharKind.of(key.charAt(key.length() - 2)).isHan()) {
            key = key.substring(0, key.length() - 1);
        }
        return key;
    }

    private static boolean isLatin(String key) {
        return key.chars().allMatch(c -> c < 0x250);
    }
}
