package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells whom the group words of one document stand for: 我々, 両国, 日米両国, 四首脳, 両機関.
final class ActorGroups {
    private static final int MAX_BACK = 200;
    private final ActorWords words;
    private final String folded;
    private final List<String> parties;
    private final Sentences sentences;
    private final List<String> leaders = new ArrayList<>();
    private final List<String> ministers = new ArrayList<>();

    /// keys of states side by side that act as a forum in their own name
    private final Set<String> forums = new HashSet<>();

    private final Map<String, List<String>> apposed = new HashMap<>();

    /// states side by side by the other name that a bracket gives them: クアッド
    private final Map<String, Sighting> renamed = new HashMap<>();

    ActorGroups(
            ActorWords words,
            String folded,
            List<String> parties,
            Sentences sentences,
            ActorNames names,
            List<Sighting> sightings) {
        this.words = words;
        this.folded = folded;
        this.parties = parties;
        this.sentences = sentences;
        var led = new LinkedHashSet<String>();
        var served = new LinkedHashSet<String>();
        for (Sighting person : names.persons()) {
            String name = names.person(person.name(), person.key());
            if (leads(person.tail())) {
                led.add(name);
            } else if (serves(person.tail())) {
                served.add(name);
            }
        }
        leaders.addAll(led);
        ministers.addAll(served);
        for (Sighting sighting : sightings) {
            if (sighting.sort() == Sighting.Sort.STATES && sighting.gloss() != null) {
                renamed.putIfAbsent(sighting.gloss(), sighting);
            }
            if (sighting.sort() == Sighting.Sort.STATES
                    && sighting.gloss() != null
                    && sighting.tail().isEmpty()
                    && new HashSet<>(sighting.members()).equals(new HashSet<>(parties))
                    && isTopic(sighting.end())) {
                forums.add(sighting.key());
                forums.add(sighting.gloss());
            }
            if (sighting.sort() == Sighting.Sort.GROUP && sighting.tail().equals("諸国")) {
                List<String> members = apposition(sighting.end());
                if (!members.isEmpty()) {
                    apposed.putIfAbsent(sighting.key(), members);
                }
            }
        }
    }

    /// Whether a title is that of a head of state or government.
    static boolean leads(String title) {
        boolean head =
                title.endsWith("大統領")
                        || title.endsWith("首相")
                        || title.endsWith("総理大臣")
                        || title.endsWith("総理")
                        || title.endsWith("国家主席")
                        || title.endsWith("総書記")
                        || title.endsWith("国王陛下");
        return head
                && !title.contains("副")
                && !title.contains("前")
                && !title.contains("元大")
                && !title.contains("元首相")
                && !title.contains("故");
    }

    /// Whether a title is that of a minister.
    static boolean serves(String title) {
        return title.endsWith("大臣")
                || title.endsWith("相")
                || title.endsWith("長官")
                || title.endsWith("外交部長");
    }

    /// The state that a title begins with, by its usual name, or null: 韓国大統領, 米大統領.
    @Nullable String stateOf(String title) {
        WordTable.Row row = words.states().longestAt(title, 0);
        row = row == null && !title.isEmpty() ? words.kanji().row(title.substring(0, 1)) : row;
        return row == null ? null : row.get("name");
    }

    /// Whether a title does not belong to another state than this.
    boolean isOf(String title, @Nullable String state) {
        String own = stateOf(title);
        return state == null || own == null || own.equals(state);
    }

    /// The mention of a group, or null where its members cannot be told.
    ///
    /// @param before mentions before it, in the order of the text
    Mention.@Nullable Actor resolve(Sighting sighting, List<Mention.Actor> before) {
        if (sighting.sort() == Sighting.Sort.STATES) {
            return states(sighting);
        }
        if (sighting.tail().equals("諸国")) {
            List<String> members = apposed.get(sighting.key());
            return members == null ? null : group(sighting, members);
        }
        WordTable.Row row = words.groups().row(sighting.tail());
        String stands = row == null ? null : row.get("members");
        if (row == null || stands == null) {
            return null;
        }
        return switch (stands) {
            case "speaker" -> speaker(sighting, before);
            case "leaders" -> members(sighting, leaders(sighting, before));
            case "ministers" -> members(sighting, ministers(sighting, before));
            case "organisations" -> members(sighting, organisations(sighting, before));
            default -> {
                Mention.Actor others = others(sighting, before);
                yield others == null ? members(sighting, parties(sighting, before)) : others;
            }
        };
    }

    /// The group or forum that the document also calls by this name, or null: クアッド behind
    /// 日米豪印(クアッド).
    Mention.@Nullable Actor renamed(Sighting sighting) {
        Sighting states = renamed.get(sighting.key());
        if (states == null) {
            return null;
        }
        Mention.Actor actor = states(states);
        return actor == null
                ? null
                : new Mention.Actor(
                        new Span(sighting.start(), sighting.end()),
                        sighting.rule(),
                        actor.type(),
                        actor.name(),
                        actor.members());
    }

    private Mention.@Nullable Actor members(Sighting sighting, List<String> members) {
        return members.isEmpty() ? null : group(sighting, members);
    }

    private static Mention.Actor group(Sighting sighting, List<String> members) {
        return new Mention.Actor(
                new Span(sighting.start(), sighting.end()),
                sighting.rule(),
                Mention.ActorType.GROUP,
                sighting.name(),
                members);
    }

    private Mention.@Nullable Actor states(Sighting sighting) {
        WordTable.Row row = words.groups().row(sighting.tail());
        String stands = row == null ? "" : row.get("members");
        if ("leaders".equals(stands)) {
            int count = sighting.members().size();
            return group(sighting, leaders.size() == count ? leaders : sighting.members());
        }
        if ("ministers".equals(stands)) {
            int count = sighting.members().size();
            return group(sighting, ministers.size() == count ? ministers : sighting.members());
        }
        if (sighting.tail().isEmpty() && forums.contains(sighting.key())) {
            return new Mention.Actor(
                    new Span(sighting.start(), sighting.end()),
                    sighting.rule(),
                    Mention.ActorType.ORGANISATION,
                    sighting.name(),
                    List.of());
        }
        int number = number(sighting.tail());
        return number > 0 && number != sighting.members().size()
                ? null
                : group(sighting, sighting.members());
    }

    /// 私, 我が国, 政府 of a document in which one state speaks.
    private Mention.@Nullable Actor speaker(Sighting sighting, List<Mention.Actor> before) {
        if (parties.size() != 1
                || sighting.tail().equals("政府") && isDescribed(sighting.start(), before)) {
            return null;
        }
        return new Mention.Actor(
                new Span(sighting.start(), sighting.end()),
                sighting.rule(),
                Mention.ActorType.STATE,
                parties.getFirst(),
                List.of());
    }

    /// 小さな政府, 国民の政府, 米国の政府: some government, not the one that speaks.
    private boolean isDescribed(int start, List<Mention.Actor> before) {
        if (start < 2) {
            return false;
        }
        char last = folded.charAt(start - 1);
        boolean named = !before.isEmpty() && before.getLast().span().end() == start - 1;
        return last == 'な'
                || last == 'の' && (named || "国民々時代領族".indexOf(folded.charAt(start - 2)) >= 0);
    }

    private List<String> parties(Sighting sighting, List<Mention.Actor> before) {
        String word = sighting.tail();
        if (word.startsWith("各") && !word.startsWith("各国")) {
            return List.of();
        }
        if (word.startsWith("各国")) {
            return eachStands(sighting, before) ? parties : List.of();
        }
        int number = number(word);
        if (word.startsWith("双方")
                && sighting.start() > 0
                && folded.charAt(sighting.start() - 1) == 'の') {
            return List.of();
        }
        if (number == 2) {
            List<String> pair = pair(sighting, before, parties.size() == 2);
            if (pair.isEmpty()
                    && parties.size() < 2
                    && word.equals("両者")
                    && isTopic(sighting.end())) {
                return lastTwo(sighting, before);
            }
            return pair.isEmpty() && parties.size() == 2 ? parties : pair;
        }
        if (number > 2) {
            List<String> listed = listed(number, sighting, before);
            if (!listed.isEmpty()) {
                return listed;
            }
            return parties.size() == number ? parties : lastStates(number, before);
        }
        boolean we =
                word.startsWith("我")
                        || word.startsWith("われ")
                        || word.startsWith("わた")
                        || word.startsWith("私");
        return we || word.startsWith("それぞれ") && parties.size() > 1 ? parties : List.of();
    }

    /// 「日本は用意があることを表明し、他の三か国は」: the parties without the one that the sentence speaks of, or null.
    private Mention.@Nullable Actor others(Sighting sighting, List<Mention.Actor> before) {
        int number = number(sighting.tail());
        int start = sighting.start() - 2;
        if (number < 2 || parties.size() != number + 1 || !folded.startsWith("他の", start)) {
            return null;
        }
        Span sentence = sentences.at(sighting.start());
        for (int i = before.size() - 1;
                i >= 0 && before.get(i).span().start() >= sentence.start();
                i--) {
            Mention.Actor one = before.get(i);
            if (parties.contains(one.name()) && isTopic(one.span().end())) {
                var rest = new ArrayList<>(parties);
                rest.remove(one.name());
                return new Mention.Actor(
                        new Span(start, sighting.end()),
                        sighting.rule(),
                        Mention.ActorType.GROUP,
                        folded.substring(start, sighting.end()),
                        rest);
            }
        }
        return null;
    }

    /// 両者 behind a sentence that named two actors and no more.
    private List<String> lastTwo(Sighting sighting, List<Mention.Actor> before) {
        Span sentence = sentences.at(sighting.start());
        if (sentence.start() == 0) {
            return List.of();
        }
        int from = sentences.at(sentence.start() - 1).start();
        var named = new LinkedHashSet<String>();
        for (int i = before.size() - 1; i >= 0 && before.get(i).span().start() >= from; i--) {
            if (before.get(i).type() == Mention.ActorType.GROUP) {
                return List.of();
            }
            named.add(before.get(i).name());
        }
        return named.size() == 2 ? List.copyOf(named).reversed() : List.of();
    }

    /// 各国の事情 with the parties as topic, 各国の産業は at the beginning of a sentence: each of the parties.
    private boolean eachStands(Sighting sighting, List<Mention.Actor> before) {
        int end = sighting.end();
        boolean particle = folded.startsWith("の", end) || folded.startsWith("から", end);
        if (parties.size() < 2 || !particle) {
            return false;
        }
        Span sentence = sentences.at(sighting.start());
        if (sighting.start() == sentence.start() || words.own().beginsAt(folded, end + 1)) {
            return true;
        }
        for (int i = before.size() - 1;
                i >= earliest(before) && before.get(i).span().start() >= sentence.start();
                i--) {
            if (before.get(i).members().equals(parties) && isTopic(before.get(i).span().end())) {
                return true;
            }
        }
        return false;
    }

    /// The two states that were last named side by side, if the parties are not meant.
    private List<String> pair(Sighting sighting, List<Mention.Actor> before, boolean bilateral) {
        Span sentence = sentences.at(sighting.start());
        for (int i = before.size() - 1; i > 0; i--) {
            Mention.Actor second = before.get(i);
            Mention.Actor first = before.get(i - 1);
            if (bilateral && first.span().start() < sentence.start() || before.size() - i > 12) {
                break;
            }
            if (first.type() == Mention.ActorType.STATE
                    && second.type() == Mention.ActorType.STATE
                    && !first.name().equals(second.name())
                    && joins(first.span().end(), second.span().start())) {
                var pair = List.of(first.name(), second.name());
                boolean outside =
                        !parties.contains(first.name()) && !parties.contains(second.name());
                return bilateral && !outside ? List.of() : pair;
            }
        }
        return List.of();
    }

    /// How far back a group word can reach, so that reading stays linear in the text.
    private static int earliest(List<Mention.Actor> before) {
        return Math.max(0, before.size() - MAX_BACK);
    }

    private boolean joins(int from, int to) {
        return switch (folded.substring(from, to)) {
            case "及び", "と", "、", "・", "並びに", "や" -> true;
            default -> false;
        };
    }

    /// The states of 「インド、タイ及びベトナムの三か国」, or none.
    private List<String> listed(int number, Sighting sighting, List<Mention.Actor> before) {
        int first = before.size() - number;
        if (first < 0
                || before.getLast().span().end() != sighting.start() - 1
                || folded.charAt(sighting.start() - 1) != 'の') {
            return List.of();
        }
        var named = new ArrayList<String>();
        for (int i = first; i < before.size(); i++) {
            Mention.Actor actor = before.get(i);
            boolean joined =
                    i == first || joins(before.get(i - 1).span().end(), actor.span().start());
            if (actor.type() != Mention.ActorType.STATE || !joined) {
                return List.of();
            }
            named.add(actor.name());
        }
        return named;
    }

    /// The last states side by side of that number, as 日米豪 before a bare 三か国.
    private List<String> lastStates(int number, List<Mention.Actor> before) {
        for (int i = before.size() - 1; i >= earliest(before); i--) {
            List<String> members = before.get(i).members();
            if (members.size() == number) {
                return members;
            }
            List<String> row = row(i, number, before);
            if (!row.isEmpty()) {
                return row;
            }
        }
        return List.of();
    }

    /// The states of 「カザフスタン、ウズベキスタン及びキルギス」 whose last stands at `last`, if they are so many, else
    /// none.
    private List<String> row(int last, int number, List<Mention.Actor> before) {
        int first = last;
        while (first > 0
                && last - first <= number
                && before.get(first).type() == Mention.ActorType.STATE
                && before.get(first - 1).type() == Mention.ActorType.STATE
                && joins(before.get(first - 1).span().end(), before.get(first).span().start())) {
            first--;
        }
        var named = new LinkedHashSet<String>();
        before.subList(first, last + 1).forEach(state -> named.add(state.name()));
        return named.size() == number && last - first + 1 == number
                ? List.copyOf(named)
                : List.of();
    }

    private List<String> leaders(Sighting sighting, List<Mention.Actor> before) {
        int number = number(sighting.tail());
        boolean bare = sighting.tail().startsWith("首脳");
        if (isOurs(sighting)) {
            return parties.size() > 1 && leaders.size() == parties.size() ? leaders : parties;
        }
        if (bare && !bareLeaders(sighting, before) || sighting.tail().startsWith("各国")) {
            return List.of();
        }
        int count = number > 0 ? number : parties.size();
        if (count < 2 || number > 0 && number != parties.size() && leaders.size() < number) {
            return List.of();
        }
        return leaders.size() >= count ? leaders.subList(0, count) : parties;
    }

    /// Whether the word stands behind 我々: 我々首脳, 我々G7首脳.
    private static boolean isOurs(Sighting sighting) {
        return sighting.key().startsWith("我")
                || sighting.key().startsWith("われ")
                || sighting.key().startsWith("私");
    }

    /// 首脳 alone: at the beginning of a sentence, or behind a list of all parties.
    private boolean bareLeaders(Sighting sighting, List<Mention.Actor> before) {
        int end = sighting.end();
        boolean particle =
                folded.startsWith("は", end)
                        || folded.startsWith("が", end)
                        || folded.startsWith("の", end);
        if (!particle || parties.size() < 2) {
            return false;
        }
        if (sentences.at(sighting.start()).start() == sighting.start()) {
            return true;
        }
        if (!folded.startsWith("の", sighting.start() - 1) || before.isEmpty()) {
            return false;
        }
        if (before.getLast().span().end() == sighting.start() - 1
                && same(before.getLast().members())) {
            return true;
        }
        if (before.size() < parties.size()) {
            return false;
        }
        var named = new ArrayList<String>();
        for (Mention.Actor actor : before.subList(before.size() - parties.size(), before.size())) {
            named.add(actor.name());
        }
        return same(named);
    }

    private boolean same(List<String> names) {
        return new HashSet<>(names).equals(new HashSet<>(parties));
    }

    private List<String> ministers(Sighting sighting, List<Mention.Actor> before) {
        int number = number(sighting.tail());
        boolean bare =
                number == 0
                        && sentences.at(sighting.start()).start() == sighting.start()
                        && isTopic(sighting.end());
        if (bare && parties.size() > 1) {
            if (ministers.size() < parties.size()) {
                return parties;
            }
            return ministers.size() % parties.size() == 0
                    ? ministers
                    : ministers.subList(0, parties.size());
        }
        if (number < 2) {
            return List.of();
        }
        if (ministers.size() == number) {
            return ministers;
        }
        var named = new ArrayList<String>();
        for (int i = before.size() - 1; i >= earliest(before) && named.size() < number; i--) {
            Mention.Actor actor = before.get(i);
            if (actor.type() == Mention.ActorType.PERSON && !named.contains(actor.name())) {
                named.addFirst(actor.name());
            }
        }
        return named.size() == number ? named : parties.size() == number ? parties : List.of();
    }

    /// 両機関, 両社: the last two of the kind.
    private List<String> organisations(Sighting sighting, List<Mention.Actor> before) {
        String word = sighting.tail();
        int number = number(word);
        if (number < 2) {
            return List.of();
        }
        String kind = word.substring(1);
        var named = new ArrayList<String>();
        for (int i = before.size() - 1; i >= earliest(before) && named.size() < number; i--) {
            Mention.Actor actor = before.get(i);
            boolean body =
                    actor.type() == Mention.ActorType.BODY
                            || actor.type() == Mention.ActorType.ORGANISATION;
            boolean fits =
                    switch (kind) {
                        case "社", "企業" -> actor.type() == Mention.ActorType.COMPANY;
                        case "機関", "団体", "組織", "当局", "者" ->
                                body || actor.type() == Mention.ActorType.COMPANY;
                        case "省庁" -> actor.name().endsWith("省") || actor.name().endsWith("庁");
                        default -> body && actor.name().endsWith(kind);
                    };
            if (fits && !named.contains(actor.name())) {
                named.addFirst(actor.name());
            }
        }
        return named.size() == number ? named : List.of();
    }

    /// The states of 「 ― 豪州、英国及び米国 ― 」 or 「(豪州、英国及び米国)」 behind a group's name.
    private List<String> apposition(int end) {
        int at = end;
        while (at < folded.length() && " -(".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        if (at == end) {
            return List.of();
        }
        var members = new ArrayList<String>();
        while (at < folded.length()) {
            WordTable.Row row = words.states().longestAt(folded, at);
            String name = row == null ? null : row.get("name");
            if (row == null || name == null) {
                break;
            }
            members.add(name);
            at += row.key().length();
            if (folded.startsWith("、", at)) {
                at++;
            } else if (folded.startsWith("及び", at)) {
                at += 2;
            } else {
                break;
            }
        }
        boolean closed = at < folded.length() && " -)".indexOf(folded.charAt(at)) >= 0;
        return closed && members.size() > 1 ? members : List.of();
    }

    private boolean isTopic(int end) {
        return folded.startsWith("は", end) || folded.startsWith("が", end);
    }

    /// How many a word counts: 両国 2, 四か国 4, 我々 0.
    private static int number(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        if (word.contains("両") || word.startsWith("双方") || word.startsWith("二")) {
            return 2;
        }
        int digit =
                Math.max(
                        "  二三四五六七八九".indexOf(word.charAt(0)), "0123456789".indexOf(word.charAt(0)));
        return Math.max(digit, 0);
    }
}
