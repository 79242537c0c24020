package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Mention.ActorType;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds who acts in an English text: states, bodies, companies, organisations, persons and groups.
///
/// "Our two countries will work with the Northern Science Foundation (NSF)" in a document of Japan
/// and the United States gives the group our two countries and the organisation Northern Science
/// Foundation; a later NSF has that name. Safe for use by many threads.
final class EnglishActors {
    static final String NAMED = "en.actor.named";
    private static final String ACTING = "en.actor.acting";

    /// How many actors back is looked for those that a group stands for.
    private static final int FAR = 60;

    private static final int LONGEST_LIST = 30;

    private final Automaton automaton;
    private final Automaton groups;
    private final EnglishNames names;
    private final Map<String, List<String>> arrangements = new HashMap<>();
    private final WordTable afterState;

    EnglishActors(RuleSet rules) {
        automaton = rules.stage("en/actor");
        groups = rules.stage("en/group");
        names = new EnglishNames(rules);
        afterState = rules.table("en/after-state");
        for (WordTable.Row row : rules.table("en/arrangements").rows()) {
            String members = row.get("members");
            if (members != null) {
                arrangements.put(row.phrase(), List.of(members.split("\\|")));
            }
        }
    }

    /// Somebody seen at a place, before the document as a whole has told the full name.
    ///
    /// @param who of a group: what it stands for
    /// @param shortForm what stands in brackets right behind the name, or null
    private record Sighting(
            Span span,
            String rule,
            ActorType type,
            String name,
            @Nullable String who,
            @Nullable String shortForm,
            int place) {}

    /// Reads one document.
    ///
    /// @param places headings, run-in titles and sentences in the order of the text
    /// @param titles which of them are headings or titles
    /// @param parties in whose name the document speaks
    List<Mention.Actor> read(
            String text,
            String cased,
            String lower,
            List<EnglishWords> places,
            Set<Span> titles,
            List<String> parties) {
        var shortForms = new HashSet<String>();
        var placeNames = new HashSet<String>();
        for (EnglishWords words : places) {
            for (int i = 0; i < words.size(); i++) {
                if (words.is(i, "(") && words.is(i + 2, ")")) {
                    shortForms.add(words.cased(i + 1));
                } else if (words.is(i, "in")) {
                    placeNames.add(words.cased(i + 1));
                }
            }
        }
        var first = new Scan(text, cased, lower, titles, Map.of(), Map.of(), shortForms);
        for (int i = 0; i < places.size(); i++) {
            first.scan(places.get(i), i);
        }
        var aliases = aliases(placeNames, first.found);
        var second = new Scan(text, cased, lower, titles, aliases, first.acting(), shortForms);
        for (int i = 0; i < places.size(); i++) {
            second.scan(places.get(i), i);
        }
        return new Resolution(text, second.found, aliases, parties).resolve();
    }

    /// Short forms by letters, and companies by their first word.
    private Map<String, Sighting> aliases(Set<String> placeNames, List<Sighting> found) {
        var aliases = new HashMap<String, Sighting>();
        var doubtful = new HashSet<String>();
        for (Sighting one : found) {
            if (one.shortForm() != null) {
                aliases.putIfAbsent(one.shortForm(), one);
            }
            int blank = one.name().indexOf(' ');
            String word = blank > 2 ? one.name().substring(0, blank) : "";
            if (one.type() == ActorType.COMPANY
                    && one.rule().equals(NAMED)
                    && blank > 2
                    && !names.isCompany(word)
                    && !placeNames.contains(word)) {
                Sighting other = aliases.putIfAbsent(word, one);
                if (other != null && !other.name().equals(one.name())) {
                    doubtful.add(word);
                }
            }
        }
        doubtful.forEach(aliases::remove);
        return aliases;
    }

    /// One pass over the places of one text.
    private final class Scan {
        private final String text;
        private final String cased;
        private final String lower;
        private final Set<Span> titles;
        private final Map<String, Sighting> aliases;
        private final Map<String, ActorType> acting;
        private final Set<String> shortForms;
        private final List<Sighting> found = new ArrayList<>();
        private EnglishWords words;
        private int place;

        Scan(
                String text,
                String cased,
                String lower,
                Set<Span> titles,
                Map<String, Sighting> aliases,
                Map<String, ActorType> acting,
                Set<String> shortForms) {
            this.text = text;
            this.shortForms = shortForms;
            this.cased = cased;
            this.lower = lower;
            this.titles = titles;
            this.aliases = aliases;
            this.acting = acting;
            this.words = new EnglishWords(cased, lower, new Span(0, 0));
        }

        /// Unknown names that acted somewhere; the second pass finds them everywhere.
        Map<String, ActorType> acting() {
            var all = new HashMap<String, ActorType>();
            for (Sighting one : found) {
                if (one.rule().equals(ACTING)) {
                    all.put(one.name(), one.type());
                }
            }
            return all;
        }

        void scan(EnglishWords place, int index) {
            this.words = place;
            this.place = index;
            int i = 0;
            while (i < words.size()) {
                Sighting sighting = words.isWord(i) ? sight(i) : null;
                if (sighting == null) {
                    i++;
                } else {
                    found.add(sighting);
                    i = Math.max(i + 1, words.from(sighting.span().end()));
                }
            }
        }

        private boolean isTitle() {
            return titles.contains(words.place());
        }

        private @Nullable Sighting sight(int i) {
            Sighting group =
                    groups.canBegin(lower.charAt(words.start(i)))
                            ? groups.match(
                                    lower, words.start(i), words.place().end(), false, this::group)
                            : null;
            if (group != null) {
                return group;
            }
            if (!words.isCapital(i) && !words.cased(i).startsWith("e-")) {
                return null;
            }
            Sighting listed =
                    automaton.match(
                            cased,
                            words.start(i),
                            words.place().end(),
                            false,
                            hit -> listed(hit, i));
            Sighting named = named(i);
            if (listed != null
                    && (named == null
                            || named.span().end() <= listed.span().end()
                            || listed.type() == ActorType.STATE
                                    && listed.span().length() > listed.name().length() + 3
                                    && cased.startsWith("Government", words.start(i)))) {
                Sighting full = aliases.get(listed.span().of(cased));
                return full == null || listed.type() == ActorType.COMPANY ? listed : alias(i);
            }
            if (named != null) {
                return named;
            }
            Sighting alias = alias(i);
            return alias == null ? acting(i) : alias;
        }

        // names of the tables

        private @Nullable Sighting listed(Hit hit, int i) {
            if (!EnglishFold.isWordEnd(cased, hit.end())) {
                return null;
            }
            int next = words.from(hit.end());
            return switch (hit.rule().gives()) {
                case STATE -> state(hit, i, next);
                case LISTED -> body(hit, i, next);
                case PERSON -> person(hit, i, next);
                default -> null;
            };
        }

        private @Nullable Sighting state(Hit hit, int i, int next) {
            String name = hit.meaning("state", "name");
            if (name == null || isJoined(hit.start(), hit.end())) {
                return null;
            }
            boolean government = hit.rule().id().endsWith("government");
            if (!government && isPartOfName(i, next)) {
                return null;
            }
            String written = hit.span().of(cased);
            if ((written.equals("U.S.") || written.equals("US")) && !standsAlone(i, next)) {
                return null;
            }
            Span span = behindBracket(hit.span(), next);
            return new Sighting(
                    span,
                    hit.rule().id(),
                    ActorType.STATE,
                    name,
                    null,
                    shortForm(span, hit.end()),
                    place);
        }

        private boolean isJoined(int start, int end) {
            return end < cased.length() && cased.charAt(end) == '-' && !cased.startsWith("- ", end)
                    || start > 0 && cased.charAt(start - 1) == '-';
        }

        /// A capital right behind or before: Japan Innovation Campus, North America.
        private boolean isPartOfName(int i, int next) {
            boolean behind =
                    words.isCapital(next)
                            && !names.isLead(words.cased(next))
                            && (!isTitle() || next < words.size());
            boolean before =
                    i > 1
                            && words.isCapital(i - 1)
                            && !isTitle()
                            && !names.isLead(words.cased(i - 1));
            boolean region =
                    words.is(i - 1, "-")
                            || words.is(i - 1, "north")
                            || words.is(i - 1, "south")
                            || words.is(i - 1, "latin")
                            || words.is(i - 1, "central")
                            || words.is(i - 1, "new");
            return behind || before || region;
        }

        /// The U.S. itself: behind "the" and before a verb, a preposition or a mark.
        private boolean standsAlone(int i, int next) {
            if (!words.is(i - 1, "the")) {
                return false;
            }
            if (!words.isWord(next)) {
                return true;
            }
            if (words.is(next, "and") || words.is(next, "or")) {
                String other = words.lower(next + 1);
                return names.isState(words.cased(next + 1))
                        || !other.endsWith("ese")
                                && !other.endsWith("an")
                                && !other.endsWith("ine")
                                && !other.endsWith("ish");
            }
            return afterState.has(words.lower(next));
        }

        private @Nullable Sighting body(Hit hit, int i, int next) {
            String slot = hit.has("body") ? "body" : "company";
            String name = hit.meaning(slot, "name");
            String type = hit.meaning("body", "type");
            boolean name2 = words.isCapital(next) && !names.isLead(words.cased(next));
            if (name == null
                    || isJoined(hit.start(), hit.end())
                    || name2 && !isTitle()
                    || i > 1
                            && words.isCapital(i - 1)
                            && !isTitle()
                            && !words.cased(i - 1).equals("U.S.")
                            && !names.isLead(words.cased(i - 1))) {
                return null;
            }
            Span span = behindBracket(hit.span(), next);
            return new Sighting(
                    span,
                    hit.rule().id(),
                    slot.equals("company")
                            ? ActorType.COMPANY
                            : type == null ? ActorType.ORGANISATION : EnglishNames.type(type),
                    name,
                    null,
                    shortForm(span, hit.end()),
                    place);
        }

        private @Nullable Sighting person(Hit hit, int i, int next) {
            String title = hit.span().of(cased);
            int at = next;
            while (words.isCapital(at)
                    && at - next < 4
                    && !names.isLead(words.cased(at))
                    && !names.isHead(words.cased(at))) {
                at++;
            }
            if (at > next) {
                if (i > 0 && words.is(i - 1, "general")) {
                    return null;
                }
                String name = text.substring(words.start(next), words.end(at - 1));
                return new Sighting(
                        new Span(hit.start(), words.end(at - 1)),
                        hit.rule().id(),
                        ActorType.PERSON,
                        name,
                        title,
                        null,
                        place);
            }
            boolean office =
                    hit.meaning("title", "alone") != null
                            && words.is(i - 1, "the")
                            && !words.is(next, "of");
            return office
                    ? new Sighting(
                            hit.span(), hit.rule().id(), ActorType.PERSON, "", title, null, place)
                    : null;
        }

        // names never seen before

        private @Nullable Sighting named(int i) {
            if (names.isLead(words.cased(i)) && !words.isCapital(i + 1)
                    || i == 0 && names.isLead(words.cased(i))
                    || i > 0 && words.isCapital(i - 1) && isInside(i)) {
                return null;
            }
            EnglishNames.Name name = names.from(words, i);
            if (name != null) {
                int end = words.end(name.end() - 1);
                Span span = behindBracket(new Span(words.start(i), end), name.end());
                return new Sighting(
                        span,
                        NAMED,
                        name.type(),
                        plain(words.start(i), end),
                        null,
                        shortForm(span, end),
                        place);
            }
            return null;
        }

        /// Whether a capital word goes on a name that has not been taken.
        private boolean isInside(int i) {
            return !names.isLead(words.cased(i - 1))
                    && !(isTitle() && i - 1 == 0)
                    && (found.isEmpty() || found.getLast().span().end() < words.end(i - 1));
        }

        private @Nullable Sighting acting(int i) {
            int end = i;
            while (words.isCapital(end) && end - i < 5) {
                end++;
            }
            if (end == i || isTitle() || i > 0 && words.isCapital(i - 1)) {
                return null;
            }
            String name = plain(words.start(i), words.end(end - 1));
            ActorType known = acting.get(name);
            if (known != null) {
                return new Sighting(
                        new Span(words.start(i), words.end(end - 1)),
                        ACTING,
                        known,
                        name,
                        null,
                        null,
                        place);
            }
            return names.acts(words, i, end) && !shortForms.contains(name)
                    ? new Sighting(
                            new Span(words.start(i), words.end(end - 1)),
                            ACTING,
                            ActorType.COMPANY,
                            name,
                            null,
                            null,
                            place)
                    : null;
        }

        private @Nullable Sighting alias(int i) {
            Sighting full = aliases.get(words.cased(i));
            if (full == null
                    || isJoined(words.start(i), words.end(i))
                    || !isTitle() && words.isCapital(i + 1) && !names.isLead(words.cased(i + 1))
                    || !isTitle()
                            && i > 1
                            && words.isCapital(i - 1)
                            && !names.isLead(words.cased(i - 1))
                            && !words.cased(i - 1).equals("U.S.")) {
                return null;
            }
            return new Sighting(
                    new Span(words.start(i), words.end(i)),
                    full.rule(),
                    full.type(),
                    full.name(),
                    null,
                    null,
                    place);
        }

        // groups

        private @Nullable Sighting group(Hit hit) {
            String who = hit.meaning("word", "who");
            if (who == null || !EnglishFold.isWordEnd(lower, hit.end())) {
                return null;
            }
            int behind = words.from(hit.end());
            if (arrangements.containsKey(who)
                    && (words.is(behind, "'") || words.isCapital(behind))) {
                return null;
            }
            boolean article = hit.span().of(lower).startsWith("the ");
            int start = article ? hit.start() + 4 : hit.start();
            return new Sighting(
                    new Span(start, hit.end()),
                    hit.rule().id(),
                    ActorType.GROUP,
                    text.substring(start, hit.end()),
                    who,
                    null,
                    place);
        }

        // brackets

        /// The span with a short form in brackets right behind it.
        private Span behindBracket(Span span, int next) {
            int at = words.is(next, "'s") && words.is(next + 1, "(") ? next + 1 : next;
            if (!words.is(at, "(") || !words.isWord(at + 1)) {
                return span;
            }
            int close = at + 2;
            while (close < words.size() && close - at < 8 && !words.is(close, ")")) {
                close++;
            }
            if (!words.is(close, ")")) {
                return span;
            }
            close += words.is(close + 1, ")") ? 1 : 0;
            String inside = text.substring(words.end(at), words.start(close));
            return EnglishAcronyms.isShort(inside)
                    ? new Span(span.start(), words.end(close))
                    : span;
        }

        private @Nullable String shortForm(Span span, int nameEnd) {
            int open = cased.indexOf('(', nameEnd);
            return open < 0 || open >= span.end() ? null : text.substring(open + 1, span.end() - 1);
        }

        /// The words on one line, without short forms in brackets.
        private String plain(int from, int to) {
            return EnglishAcronyms.withoutBrackets(text.substring(from, to))
                    .replaceAll("\\s+", " ");
        }
    }

    /// Full names and members, told by the document as a whole.
    private final class Resolution {
        private final String text;
        private final List<Sighting> found;
        private final Map<String, Sighting> aliases;
        private final List<String> parties;
        private final Map<String, String> fullest = new HashMap<>();
        private final Map<String, Set<String>> holders = new HashMap<>();
        private final List<Mention.Actor> actors = new ArrayList<>();
        private List<String> subject = List.of();
        private int subjectPlace = -1;

        Resolution(
                String text,
                List<Sighting> found,
                Map<String, Sighting> aliases,
                List<String> parties) {
            this.text = text;
            this.found = found;
            this.aliases = aliases;
            this.parties = parties;
        }

        List<Mention.Actor> resolve() {
            fullNames();
            for (Sighting one : found) {
                if (one.type() == ActorType.PERSON && !one.name().isEmpty()) {
                    holders.computeIfAbsent(String.valueOf(one.who()), _ -> new HashSet<>())
                            .add(fullest.getOrDefault(one.name(), one.name()));
                }
            }
            for (int i = 0; i < found.size(); i++) {
                Sighting one = found.get(i);
                Mention.Actor actor =
                        switch (one.type()) {
                            case GROUP -> group(one, i);
                            case PERSON -> person(one);
                            default -> actor(one, fullest.getOrDefault(one.name(), one.name()));
                        };
                if (actor != null) {
                    actors.add(actor);
                    follow(one, actor);
                }
            }
            return actors;
        }

        /// A name that ends a longer one of the document, once only, is short for it.
        private void fullNames() {
            var all = new HashSet<String>();
            for (Sighting one : found) {
                if (one.type() != ActorType.GROUP && one.type() != ActorType.STATE) {
                    all.add(one.name());
                }
            }
            var byTail = new HashMap<String, String>();
            var several = new HashSet<String>();
            for (String name : all) {
                int blank = name.indexOf(' ');
                while (blank > 0) {
                    String tail = name.substring(blank + 1);
                    if (all.contains(tail)) {
                        String other = byTail.put(tail, name);
                        if (other != null) {
                            several.add(tail);
                        }
                    }
                    blank = name.indexOf(' ', blank + 1);
                }
            }
            byTail.forEach(
                    (tail, name) -> {
                        if (!several.contains(tail) || isPrefixed(tail, name)) {
                            fullest.put(tail, name);
                        }
                    });
            for (Sighting one : found) {
                Sighting full = aliases.get(one.name());
                if (full != null && full.type() == one.type()) {
                    fullest.put(one.name(), fullest.getOrDefault(full.name(), full.name()));
                }
                String known = names.longName(one.name());
                if (known != null && !fullest.containsKey(one.name())) {
                    String name = all.contains(known) ? known : byTail.get(known);
                    name =
                            name == null
                                    ? all.stream()
                                            .filter(other -> other.endsWith(" " + known))
                                            .sorted()
                                            .findFirst()
                                            .orElse(null)
                                    : name;
                    if (name != null) {
                        fullest.put(one.name(), fullest.getOrDefault(name, name));
                    }
                }
            }
        }

        private static boolean isPrefixed(String tail, String name) {
            return name.equals("U.S. " + tail);
        }

        private static Mention.Actor actor(Sighting one, String name) {
            return new Mention.Actor(one.span(), one.rule(), one.type(), name, List.of());
        }

        private Mention.@Nullable Actor person(Sighting one) {
            if (!one.name().isEmpty()) {
                return actor(one, fullest.getOrDefault(one.name(), one.name()));
            }
            Set<String> known = holders.getOrDefault(String.valueOf(one.who()), Set.of());
            return known.size() == 1 ? actor(one, known.iterator().next()) : null;
        }

        private Mention.@Nullable Actor group(Sighting one, int index) {
            List<String> members = members(one, index);
            String name = one.name().replaceAll("\\s+", " ");
            name = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            boolean capital =
                    name.startsWith("aUKUS") || name.startsWith("quad") || name.startsWith("g7");
            return members.isEmpty()
                    ? null
                    : new Mention.Actor(
                            one.span(),
                            one.rule(),
                            ActorType.GROUP,
                            capital ? one.name() : name,
                            members);
        }

        private List<String> members(Sighting one, int index) {
            String who = String.valueOf(one.who());
            List<String> arranged = arrangements.get(who);
            if (arranged != null) {
                return arranged;
            }
            return switch (who) {
                case "all" -> parties;
                case "leaders", "all-the" -> parties.size() > 1 ? parties : List.of();
                case "they" ->
                        one.place() - subjectPlace <= 2 && subjectPlace >= 0 ? subject : List.of();
                case "bodies" -> lastBodies(index);
                case "two" -> {
                    List<String> pair =
                            one.name().endsWith("sides") ? pairBefore(index) : List.of();
                    yield pair.isEmpty() ? counted(2, index) : pair;
                }
                case "three" -> counted(3, index);
                case "four" -> counted(4, index);
                case "five" -> counted(5, index);
                case "seven" -> counted(7, index);
                default -> List.of();
            };
        }

        /// As many states as the words say: the parties, or they with those named last.
        private List<String> counted(int number, int index) {
            if (parties.size() == number) {
                return parties;
            }
            var states = new ArrayList<String>(number > parties.size() ? parties : List.of());
            int place = found.get(index).place();
            for (int i = index - 1;
                    i >= 0 && index - i < FAR && place - found.get(i).place() <= 2;
                    i--) {
                Sighting one = found.get(i);
                if (one.type() == ActorType.STATE
                        && !states.contains(one.name())
                        && states.size() < number) {
                    states.add(one.name());
                }
            }
            states.sort(null);
            return states.size() == number ? states : List.of();
        }

        /// The two bodies that the same sentence has named right before: between NSF and DST, both
        /// sides.
        private List<String> pairBefore(int index) {
            if (index < 2) {
                return List.of();
            }
            Sighting one = found.get(index - 2);
            Sighting other = found.get(index - 1);
            boolean near =
                    one.place() == found.get(index).place()
                            && other.place() == one.place()
                            && other.span().start() - one.span().end() < 8
                            && isBody(one)
                            && isBody(other);
            return near
                    ? List.of(
                            fullest.getOrDefault(one.name(), one.name()),
                            fullest.getOrDefault(other.name(), other.name()))
                    : List.of();
        }

        private static boolean isBody(Sighting one) {
            return one.type() == ActorType.BODY
                    || one.type() == ActorType.ORGANISATION
                    || one.type() == ActorType.COMPANY;
        }

        private List<String> lastBodies(int index) {
            var bodies = new ArrayList<String>();
            int place = found.get(index).place();
            for (int i = index - 1;
                    i >= 0
                            && index - i < FAR
                            && bodies.size() < 2
                            && place - found.get(i).place() <= 3;
                    i--) {
                Sighting one = found.get(i);
                String name = fullest.getOrDefault(one.name(), one.name());
                if (one.type() != ActorType.STATE
                        && one.type() != ActorType.GROUP
                        && one.type() != ActorType.PERSON
                        && !bodies.contains(name)) {
                    bodies.add(0, name);
                }
            }
            return bodies.size() == 2 ? bodies : List.of();
        }

        /// Remembers who was spoken of last in the plural, for they and their.
        private void follow(Sighting one, Mention.Actor actor) {
            if (actor.type() == ActorType.GROUP) {
                if (!"they".equals(one.who())) {
                    subject = actor.members();
                }
                subjectPlace = one.place();
                return;
            }
            int last = actors.size() - 1;
            var list = new ArrayList<String>(actor.stands());
            int at = last;
            while (at > 0
                    && last - at < LONGEST_LIST
                    && isList(actors.get(at - 1), actors.get(at))) {
                at--;
                list.addAll(0, actors.get(at).stands());
            }
            if (at < last) {
                subject = list;
                subjectPlace = one.place();
            }
        }

        private boolean isList(Mention.Actor one, Mention.Actor next) {
            int from = one.span().end();
            int to = next.span().start();
            if (to - from > 12 || to < from) {
                return false;
            }
            String between = text.substring(from, to).strip();
            return between.equals(",")
                    || between.equals("and")
                    || between.equals("and the")
                    || between.equals(", and")
                    || between.equals(", the")
                    || between.equals(", and the");
        }
    }
}
