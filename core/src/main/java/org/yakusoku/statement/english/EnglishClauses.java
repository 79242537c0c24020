package org.yakusoku.statement.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Mention.ActorType;
import org.yakusoku.mention.english.EnglishWords;
import org.yakusoku.rule.WordTable;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.english.EnglishMarkers.Marker;
import org.yakusoku.statement.english.EnglishVerbs.Form;
import org.yakusoku.statement.english.EnglishVerbs.Verb;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes over one sentence from left to right, finds the predicates that have a subject who can act,
/// and follows their markers inward.
final class EnglishClauses {
    private static final String VERB = "en.force.verb";
    private static final int MAX_CHAIN = 6;

    /// How many words apart two things may stand and still belong together.
    private static final int FAR = 120;

    private static final int MAX_ADVERBS = 12;
    private static final int LONGEST_LIST = 30;
    private static final Set<Form> FINITE = EnumSet.of(Form.BASE, Form.THIRD, Form.PAST);
    private static final Set<Form> INNER = EnumSet.of(Form.BASE, Form.ING);
    private static final Set<String> APPOSITIONS =
            Set.of(
                    "a",
                    "an",
                    "the",
                    "in",
                    "with",
                    "through",
                    "together",
                    "along",
                    "including",
                    "which",
                    "who",
                    "under",
                    "as",
                    "one",
                    "led",
                    "its",
                    "based",
                    "also",
                    "on",
                    "by",
                    "alongside",
                    "pursuant",
                    "working",
                    "acting",
                    "via",
                    "for",
                    "where");
    private static final Set<String> STEADY =
            Set.of("steadfast", "firm", "resolute", "unwavering", "united", "strong");
    private static final Set<String> ADJECTIVES =
            Set.of(
                    "secure",
                    "open",
                    "complete",
                    "further",
                    "share",
                    "double",
                    "test",
                    "link",
                    "set",
                    "place",
                    "position",
                    "use",
                    "train",
                    "track",
                    "map",
                    "move",
                    "end",
                    "fund",
                    "form",
                    "support",
                    "report",
                    "survey",
                    "help",
                    "change",
                    "act",
                    "name",
                    "list",
                    "visit",
                    "return",
                    "start",
                    "lead",
                    "pay");
    private static final Set<String> CALLED =
            Set.of(
                    "firm",
                    "company",
                    "companies",
                    "firms",
                    "giant",
                    "maker",
                    "manufacturer",
                    "startup",
                    "provider",
                    "subsidiary",
                    "developer",
                    "group",
                    "as",
                    "leader",
                    "agency",
                    "partner",
                    "airline",
                    "operator",
                    "organization",
                    "nonprofit",
                    "carrier",
                    "supplier",
                    "builder");
    private static final Set<String> OWN_HEADS =
            Set.of(
                    "work",
                    "investment",
                    "investments",
                    "contribution",
                    "contributions",
                    "commitment",
                    "commitments",
                    "support",
                    "funding",
                    "assistance",
                    "pledge");

    /// What holds for the whole document.
    record Document(String text, String lower, List<String> parties, @Nullable String date) {}

    /// What a sentence leaves to the next one.
    ///
    /// @param subject who was spoken of last
    /// @param leadIn the statement of a sentence that ends with a colon before a list, or null
    record Carried(List<String> subject, @Nullable EnglishDraft leadIn) {
        static final Carried NONE = new Carried(List.of(), null);
    }

    private enum Sort {
        ACTOR,
        SHARED,
        CONTENT,
        THING,
        START,
        NONE
    }

    /// Whom a predicate is said of.
    ///
    /// @param start the word where the subject begins, its article included
    /// @param loose whether it stands right behind a noun
    private record Subject(
            Sort sort,
            List<String> names,
            List<String> with,
            int start,
            boolean loose,
            boolean many,
            boolean generic) {
        Subject(
                Sort sort,
                List<String> names,
                List<String> with,
                int start,
                boolean loose,
                boolean many) {
            this(sort, names, with, start, loose, many, false);
        }

        static final Subject NONE = of(Sort.NONE);

        static Subject of(Sort sort) {
            return new Subject(sort, List.of(), List.of(), -1, false, false);
        }
    }

    /// What stands between the subject and a verb.
    private record Left(
            int before,
            boolean copula,
            boolean remains,
            boolean have,
            boolean earlier,
            int start) {}

    private final EnglishVerbs verbs;
    private final EnglishMarkers markers;
    private final EnglishLexicon lexicon;
    private final Document document;
    private final EnglishWords words;
    private final Carried before;
    private final List<Mention.Actor> actors = new ArrayList<>();
    private final BitSet inside = new BitSet();
    private final Map<String, ActorType> types = new HashMap<>();
    private final int[] actorFrom;
    private final int[] actorTo;
    private final int[] timeTo;
    private final int[] open;
    private final List<EnglishDraft> drafts = new ArrayList<>();
    private final List<Mention> collectives = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<String> lastSubject;
    private @Nullable EnglishDraft lastReport;
    private int reportEnd = -2;

    EnglishClauses(
            EnglishVerbs verbs,
            EnglishMarkers markers,
            EnglishLexicon lexicon,
            Document document,
            EnglishWords words,
            List<Mention> mentions,
            Carried before) {
        this.verbs = verbs;
        this.markers = markers;
        this.lexicon = lexicon;
        this.document = document;
        this.words = words;
        this.before = before;
        this.lastSubject = before.subject();
        int size = words.size() + 1;
        actorFrom = filled(size);
        actorTo = filled(size);
        timeTo = filled(size);
        open = filled(size);
        for (Mention mention : mentions) {
            int from = words.from(mention.span().start());
            int to = words.from(mention.span().end()) - 1;
            if (to < from || from >= words.size()) {
                continue;
            }
            if (mention instanceof Mention.Actor actor) {
                actors.add(actor);
                inside.set(from, to + 1);
                types.putIfAbsent(actor.name(), actor.type());
                actorFrom[from] = actors.size() - 1;
                actorTo[to] = actors.size() - 1;
            } else if (mention instanceof Mention.Time) {
                timeTo[to] = from;
            }
        }
        int depth = 0;
        int opened = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "(") || words.is(i, "[")) {
                opened = depth == 0 ? i : opened;
                depth++;
            }
            open[i] = depth > 0 ? opened : -1;
            if ((words.is(i, ")") || words.is(i, "]")) && depth > 0) {
                depth--;
            }
        }
    }

    private static int[] filled(int size) {
        var array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    List<EnglishDraft> drafts() {
        return drafts;
    }

    List<Mention> collectives() {
        return collectives;
    }

    List<Finding> findings() {
        return findings;
    }

    /// What the next sentence may go on from.
    ///
    /// @param item whether this one stood in an item of a list
    Carried carried(boolean item) {
        boolean list = words.is(words.size() - 1, ":") && !drafts.isEmpty();
        EnglishDraft lead = list ? drafts.getLast() : item ? before.leadIn() : null;
        if (list && drafts.getLast().actionStart >= words.size() - 1) {
            drafts.removeLast();
        }
        return new Carried(lastSubject, lead);
    }

    /// Reads the sentence.
    ///
    /// @param opens whether an item of a list begins with it
    void read(boolean opens) {
        int t = opens ? item() : 0;
        while (t < words.size()) {
            if (!words.isWord(t) || open[t] >= 0) {
                t++;
                continue;
            }
            int next = predicate(t);
            t = Math.max(next, t + 1);
        }
        close();
    }

    // items of a list

    /// A list item that goes on a sentence ending in "will:" or "plan to:", or begins with a verb.
    private int item() {
        EnglishDraft lead = before.leadIn();
        Verb verb = words.size() == 0 ? null : verbs.at(words, 0, EnumSet.of(Form.BASE, Form.ING));
        boolean goesOn = words.is(0, "continue") || words.is(0, "continuing");
        boolean deed = verb != null && !verb.is("state") && !verb.is("stance");
        if (lead == null || !lead.force().isCommitment() || !deed && !goesOn) {
            return 0;
        }
        var draft = new EnglishDraft(words);
        draft.chain.addAll(lead.chain);
        draft.rules.addAll(lead.rules);
        draft.promisors = lead.promisors;
        draft.kind = "marker";
        draft.continuing = lead.continuing;
        draft.reaffirmed = lead.reaffirmed;
        draft.cueStart = 0;
        draft.cueEnd = verb == null ? 1 : verb.end();
        int end = extend(draft, 0);
        drafts.add(draft);
        return end;
    }

    // predicates

    private int predicate(int t) {
        if (actorFrom[t] >= 0) {
            return words.from(actors.get(actorFrom[t]).span().end());
        }
        Marker marker = markers.at(words, document.lower(), t);
        if (marker != null) {
            return marker.is("noun") || marker.is("marker") && isOwner(t - 1)
                    ? noun(marker)
                    : marked(marker);
        }
        return plain(t);
    }

    private Left left(int t) {
        int k = t - 1;
        boolean copula = false;
        boolean remains = false;
        boolean have = false;
        boolean earlier = false;
        int start = t;
        while (k >= 0 && t - k < MAX_ADVERBS) {
            String word = words.lower(k);
            if (actorTo[k] >= 0) {
                break;
            }
            if (EnglishLexicon.isCopula(word)) {
                copula = true;
                remains |= word.startsWith("remain");
                start = k;
            } else if (EnglishLexicon.isHave(word)) {
                have = true;
                start = k;
            } else if (word.equals(")") && open[k] > 0) {
                k = open[k];
            } else if (timeTo[k] >= 0 && k + 1 < t + 1 && timeTo[k] > 0) {
                earlier |= words.is(timeTo[k], "last");
                k = timeTo[k];
            } else if (!lexicon.isAdverb(words, k) && !word.equals("not")) {
                break;
            }
            k--;
        }
        return new Left(k, copula, remains, have, earlier, start);
    }

    // subjects

    private Subject subject(int k) {
        if (k < 0) {
            return Subject.of(Sort.START);
        }
        if (words.is(k, "and") || words.is(k, "but") || words.is(k, "or")) {
            return Subject.of(Sort.SHARED);
        }
        int ending = actorEnding(k);
        if (ending >= 0) {
            return listed(k);
        }
        if (words.is(k, ",")) {
            return apposed(k);
        }
        if (words.is(k, "-") || words.is(k, "—")) {
            for (int j = k - 1; j > 0 && k - j < 40; j--) {
                boolean dash = words.is(j, "-") || words.is(j, "—");
                if (dash && actorEnding(j - 1) >= 0) {
                    return listed(j - 1);
                }
            }
            return Subject.NONE;
        }
        if (EnglishLexicon.isRelative(words, k)) {
            return Subject.NONE;
        }
        if (EnglishLexicon.isPronoun(words.lower(k))) {
            return pronoun(k);
        }
        return phrase(k);
    }

    /// it, she, he: whoever was spoken of last, if the clause is what that one says.
    private Subject pronoun(int k) {
        boolean content = isContent(k);
        List<String> names = lastSubject;
        if (words.is(k, "she") || words.is(k, "he")) {
            for (int i = Math.max(0, k - FAR); i < k; i++) {
                if (actorTo[i] >= 0 && actors.get(actorTo[i]).type() == ActorType.PERSON) {
                    names = List.of(actors.get(actorTo[i]).name());
                }
            }
        }
        boolean expected =
                !drafts.isEmpty()
                        && drafts.getLast().kind.equals("expect")
                        && drafts.getLast().cueEnd >= k - 1;
        boolean thing =
                names.isEmpty()
                        || expected
                        || words.is(k, "they") && !content
                        || !content && words.is(k, "it") && isParties(names)
                        || words.isWord(k - 1)
                                && lexicon.subordinators.has(words.lower(k - 1))
                                && !(words.is(k, "she") || words.is(k, "he"))
                        || !content && words.is(k, "it") && k == 0 && !isMarked(1);
        return thing
                ? Subject.of(Sort.THING)
                : new Subject(
                        content ? Sort.CONTENT : Sort.ACTOR, names, List.of(), k, false, false);
    }

    /// Whether "has" or a marker stands behind "it", so that it is somebody who acts.
    private boolean isMarked(int i) {
        return words.is(i, "has") || words.is(i, "will") || words.is(i, "plans");
    }

    private boolean isParties(List<String> names) {
        return document.parties().containsAll(names);
    }

    /// The actor that ends with a word or its bracket, or -1; owners are none.
    private int actorEnding(int k) {
        boolean owner =
                words.is(k + 1, "'s")
                        || words.is(k + 1, "'")
                        || words.is(k, "our")
                        || words.is(k, "their");
        return k < 0 || owner ? -1 : actorTo[k];
    }

    /// Prime Minister Modi of India is the person.
    private boolean isPersonEnding(int k) {
        int ending = actorEnding(k);
        return ending >= 0 && actors.get(ending).type() == ActorType.PERSON;
    }

    private boolean isContent(int start) {
        int at = words.is(start - 1, "that") ? start - 1 : start;
        return lastReport != null && at == reportEnd;
    }

    /// Actors side by side that end with word `k`.
    private Subject listed(int k) {
        var names = new ArrayList<String>();
        int last = k;
        int start = k;
        boolean joined = false;
        int count = 0;
        while (true) {
            Mention.Actor actor = actors.get(actorTo[last]);
            int place = words.from(actor.span().start()) - 1;
            place -= words.is(place, "the") ? 1 : 0;
            if (words.is(place, "of") && isPersonEnding(place - 1)) {
                last = place - 1;
                actor = actors.get(actorTo[last]);
            }
            names.addAll(0, actor.stands());
            count++;
            start = words.from(actor.span().start());
            int p = start - 1;
            if (words.is(p, "'s") || words.is(p, "'")) {
                int owner = p - 1;
                while (owner > 0 && actorTo[owner] >= 0 && actorFrom[owner] < 0) {
                    owner--;
                }
                if (owner >= 0 && actorTo[p - 1] >= 0) {
                    start = words.from(actors.get(actorTo[p - 1]).span().start());
                    p = start - 1;
                }
            }
            while (words.is(p, "the") || words.is(p, "both") || words.is(p, "respective")) {
                start = p;
                p--;
            }
            boolean comma = words.is(p, ",");
            boolean and = words.is(p, "and") || words.is(p, "or");
            int q = p;
            if (and) {
                q--;
                comma = words.is(q, ",");
                q -= comma ? 1 : 0;
            } else if (comma && joined) {
                q--;
            } else {
                break;
            }
            int other = actorEnding(q);
            if (other < 0 || count > LONGEST_LIST) {
                break;
            }
            int otherStart = words.from(actors.get(other).span().start());
            int beforeOther = words.is(otherStart - 1, "the") ? otherStart - 2 : otherStart - 1;
            if (and && comma && lexicon.isPreposition(words, beforeOther) && count == 1) {
                break;
            }
            joined = true;
            last = q;
        }
        int p = start - 1;
        boolean many = count > 1 || actors.get(actorTo[k]).type() == ActorType.GROUP;
        if (words.is(p, "with") || words.is(p, "alongside")) {
            int host = words.is(p - 1, "together") || words.is(p - 1, "along") ? p - 2 : p - 1;
            host = words.is(host, ",") ? host - 1 : host;
            if (actorEnding(host) >= 0) {
                Subject main = listed(host);
                return new Subject(main.sort(), main.names(), names, main.start(), false, true);
            }
        }
        if (words.is(p, "of") && actorEnding(p - 1) >= 0) {
            return listed(p - 1);
        }
        if (lexicon.isPreposition(words, p)) {
            return phrase(k);
        }
        if (isContent(start)) {
            return new Subject(Sort.CONTENT, distinct(names), List.of(), start, false, many);
        }
        if (words.isWord(p)
                        && lexicon.subordinators.has(words.lower(p))
                        && !(words.is(p, "so") || words.is(p, "whether") && lastReport != null)
                || EnglishLexicon.isRelative(words, p)) {
            return Subject.NONE;
        }
        boolean loose =
                words.isWord(p)
                        && !lexicon.isAdverb(words, p)
                        && !words.is(p, "and")
                        && !words.is(p, "but")
                        && !words.is(p, "while")
                        && !words.is(p, "wherein")
                        && timeTo[p] < 0
                        && !CALLED.contains(words.lower(p))
                        && p != reportEnd - 1;
        return new Subject(Sort.ACTOR, distinct(names), List.of(), start, loose, many);
    }

    private static List<String> distinct(List<String> names) {
        return names.stream().distinct().toList();
    }

    /// Quantinuum, a maker of computers, plans: the actor before the comma that opens the aside.
    private Subject apposed(int k) {
        for (int j = k - 1; j > 0 && k - j < 45; j--) {
            if (words.is(j, ",")
                    && actorEnding(j - 1) >= 0
                    && (APPOSITIONS.contains(words.lower(j + 1))
                            || words.lower(j + 1).endsWith("ing"))) {
                Subject found = listed(j - 1);
                return found.sort() == Sort.ACTOR && !found.loose() ? found : Subject.NONE;
            }
            if (words.is(j, ";")) {
                break;
            }
        }
        return Subject.NONE;
    }

    /// A subject that is no actor by itself: a collective, somebody's own work, or a thing.
    private Subject phrase(int k) {
        if (words.is(k, "to")) {
            return Subject.NONE;
        }
        int from = k;
        while (from > 0
                && !words.is(from - 1, ",")
                && !words.is(from - 1, ";")
                && !words.is(from - 1, ":")
                && !words.is(from - 1, "—")
                && !words.is(from - 1, "while")
                && !words.is(from - 1, "that")
                && k - from < 40) {
            from--;
        }
        int start = from;
        while (words.is(start, "the")
                || words.is(start, "these")
                || words.is(start, "and")
                || lexicon.isAdverb(words, start)) {
            start++;
        }
        for (int p = start; p <= k && p - start < 5; p++) {
            WordTable.Row row =
                    words.isWord(p)
                            ? lexicon.collectives.longestAt(document.lower(), words.start(p))
                            : null;
            if (row != null) {
                int end = words.from(words.start(p) + row.key().length());
                boolean whole = words.end(end - 1) == words.start(p) + row.key().length();
                boolean headed = end == k + 1 || lexicon.isPreposition(words, end);
                if (whole && headed) {
                    return collective(start, end, row);
                }
            }
            if (!words.isWord(p)
                    || actorTo[p] >= 0
                    || isAuxiliary(p)
                    || lexicon.isPreposition(words, p)
                    || words.is(p, "to")
                    || EnglishLexicon.isRelative(words, p)) {
                break;
            }
        }
        return owned(start, k);
    }

    private boolean isAuxiliary(int p) {
        String word = words.lower(p);
        return EnglishLexicon.isCopula(word)
                || EnglishLexicon.isHave(word)
                || word.equals("will")
                || word.equals("would")
                || word.equals("shall")
                || word.equals("can")
                || word.equals("may");
    }

    private Subject collective(int start, int end, WordTable.Row row) {
        if (row.get("parties") != null && document.parties().size() > 1) {
            return new Subject(Sort.ACTOR, document.parties(), List.of(), start, false, true);
        }
        var span = new Span(words.start(start), words.end(end - 1));
        String name = span.of(document.text()).replaceAll("\\s+", " ");
        boolean taken = false;
        for (int i = start; i < end; i++) {
            taken |= inside.get(i);
        }
        inside.set(start, end);
        if (!taken) {
            collectives.add(
                    new Mention.Actor(
                            span, "en.actor.collective", ActorType.GROUP, name, List.of()));
        }
        return new Subject(Sort.ACTOR, List.of(name), List.of(), start, false, true, true);
    }

    /// The U.S. and Japan's work has supported: what somebody does or gives.
    private Subject owned(int start, int k) {
        for (int p = start; p < k; p++) {
            boolean owner = words.is(p, "'s") || words.is(p, "'");
            boolean ours = actorTo[p] >= 0 && (words.is(p, "our") || words.is(p, "their"));
            if (!owner && !ours) {
                continue;
            }
            int at = owner ? p - 1 : p;
            if (at < 0 || actorTo[at] < 0) {
                break;
            }
            boolean head = false;
            for (int q = p + 1; q <= k && q - p < 4 && words.isWord(q); q++) {
                head |= OWN_HEADS.contains(words.lower(q));
                if (lexicon.isPreposition(words, q)) {
                    break;
                }
            }
            if (head) {
                var names = new ArrayList<String>();
                for (int q = start; q <= at; q++) {
                    if (actorTo[q] >= 0) {
                        names.addAll(actors.get(actorTo[q]).stands());
                    }
                }
                return new Subject(Sort.THING, distinct(names), List.of(), start, false, false);
            }
            break;
        }
        return Subject.of(Sort.THING);
    }

    // marked predicates

    private int marked(Marker marker) {
        Left left = left(marker.start());
        String word = words.lower(marker.start());
        boolean ing = word.endsWith("ing");
        boolean bound = word.equals("committed") || marker.is("participle");
        boolean passive = left.copula() && !ing && !bound;
        if (ing && (!left.copula() || left.have())
                || marker.is("participle") && !left.copula()
                || passive && !marker.is("forecast") && !marker.is("nominal")
                || word.equals("set") && !left.copula()) {
            return marker.start() + 1;
        }
        Subject subject = subject(left.before());
        if (marker.is("forecast")) {
            return forecast(marker, subject);
        }
        if (word.equals("would") && subject.sort() != Sort.CONTENT
                || marker.rule().equals("en.force.is-to") && !isInfinitive(marker.end(), subject)) {
            return marker.start() + 1;
        }
        if (!acts(subject, true)) {
            leftOver(marker);
            return marker.is("continue") ? marker.start() + 1 : marker.end();
        }
        if (marker.is("modal") && subject.generic() && words.is(marker.end(), "be")) {
            return marker.end();
        }
        EnglishDraft draft = begin(subject, left, marker.start());
        draft.kind = "marker";
        draft.rules.add(marker.rule());
        draft.cueStart = marker.start();
        draft.cueEnd = marker.end();
        draft.continuing = left.remains();
        boolean earlier = left.earlier() && word.endsWith("ed") && !left.copula();
        if (marker.is("continue")) {
            return goesOn(draft, marker, word);
        }
        if (marker.is("forward")) {
            return forward(draft, marker);
        }
        draft.reaffirmed = word.startsWith("reaffirm") || word.startsWith("reiterate");
        draft.chain.add(earlier ? Force.DONE : marker.force());
        draft.past = earlier;
        int from = marker.end();
        if (marker.is("nominal") && (words.is(from, "to") || words.is(from, "toward"))) {
            from++;
            draft.cueEnd = from;
        }
        return add(draft, earlier ? from : extend(draft, from), earlier ? marker.start() : -1);
    }

    private boolean isInfinitive(int at, Subject subject) {
        int p = at;
        while (lexicon.isAdverb(words, p)) {
            p++;
        }
        return subject.sort() == Sort.ACTOR
                && !subject.loose()
                && verbs.at(words, p, EnumSet.of(Form.BASE)) != null;
    }

    private int add(EnglishDraft draft, int end, int actionStart) {
        if (actionStart >= 0) {
            draft.actionStart = actionStart;
        }
        drafts.add(draft);
        return end;
    }

    private int goesOn(EnglishDraft draft, Marker marker, String word) {
        draft.continuing = true;
        int at = marker.end();
        while (lexicon.isAdverb(words, at)) {
            at++;
        }
        if (word.equals("continued")) {
            draft.chain.add(Force.DONE);
            draft.past = true;
            draft.actionStart = marker.start();
            drafts.add(draft);
            return at;
        }
        Marker inner = markers.at(words, document.lower(), at);
        Verb verb = verbs.at(words, at, EnumSet.of(Form.BASE));
        boolean marked = inner != null && inner.is("marker");
        boolean forced = verb != null && verb.force() != null && verb.kind().isEmpty();
        if (marked || forced) {
            int end = extend(draft, at);
            draft.cueEnd = marked && inner != null ? inner.end() : verb == null ? at : verb.end();
            drafts.add(draft);
            return end;
        }
        draft.chain.add(Force.WILL);
        draft.cueEnd = verb == null ? marker.end() : verb.end();
        draft.actionStart = marker.start();
        drafts.add(draft);
        return at;
    }

    private int forward(EnglishDraft draft, Marker marker) {
        boolean act =
                words.lower(marker.end()).endsWith("ing")
                        || lexicon.isAdverb(words, marker.end())
                                && words.lower(marker.end() + 1).endsWith("ing");
        draft.chain.add(act ? Force.WILL : Force.EXPECT);
        draft.actionStart = marker.end();
        drafts.add(draft);
        return marker.end();
    }

    private int forecast(Marker marker, Subject subject) {
        boolean said =
                subject.sort() == Sort.THING
                        || subject.sort() == Sort.ACTOR
                        || subject.sort() == Sort.CONTENT
                        || subject.sort() == Sort.SHARED;
        if (!said) {
            return marker.end();
        }
        var draft = new EnglishDraft(words);
        draft.clauseStart = subject.start() < 0 ? marker.start() : subject.start();
        draft.predicate = marker.start();
        draft.kind = "expect";
        draft.chain.add(Force.EXPECT);
        draft.rules.add(marker.rule());
        draft.cueStart = marker.start();
        draft.cueEnd = marker.end();
        draft.actionStart = marker.end();
        if (subject.sort() == Sort.ACTOR && !words.is(subject.start(), "it")) {
            draft.promisors = subject.names();
        }
        drafts.add(draft);
        return marker.end();
    }

    private void leftOver(Marker marker) {
        boolean told =
                marker.force() == Force.PLEDGE
                        || marker.force() == Force.PLAN
                        || marker.force() == Force.INTEND;
        if (told && marker.is("marker")) {
            findings.add(
                    new Finding(
                            Finding.Kind.MARKER,
                            new Span(words.start(marker.start()), words.end(marker.end() - 1))));
        }
    }

    /// Whether a predicate has somebody who says or does it.
    ///
    /// @param strong whether its form alone shows that it is finite: plan to, will
    private boolean acts(Subject subject, boolean strong) {
        return switch (subject.sort()) {
            case ACTOR -> strong || !subject.loose();
            case CONTENT -> true;
            case SHARED -> !drafts.isEmpty() && !drafts.getLast().promisors.isEmpty();
            case THING, START, NONE -> false;
        };
    }

    /// A draft with its subject; content replaces the report that it stands in.
    private EnglishDraft begin(Subject subject, Left left, int t) {
        var draft = new EnglishDraft(words);
        draft.predicate = t;
        draft.cueStart = left.start();
        draft.promisors = subject.names();
        draft.counterparts.addAll(subject.with());
        draft.clauseStart = subject.start() >= 0 ? subject.start() : left.start();
        if (subject.sort() == Sort.SHARED) {
            EnglishDraft last = drafts.getLast();
            draft.promisors = last.promisors;
            draft.reported = last.reported && last.kind.equals("marker");
        }
        EnglishDraft report = lastReport;
        if (subject.sort() == Sort.CONTENT && report != null) {
            int at = drafts.lastIndexOf(report);
            if (at >= 0) {
                drafts.remove(at);
            }
            draft.clauseStart = report.clauseStart;
            draft.reported = report.reported;
            draft.reaffirmed = report.reaffirmed;
            lastReport = null;
        }
        if (!draft.promisors.isEmpty()) {
            lastSubject = draft.promisors;
        }
        return draft;
    }

    /// Follows markers inward from word `from` and gives the word where the action begins.
    private int extend(EnglishDraft draft, int from) {
        int at = from;
        for (int depth = 0; depth < MAX_CHAIN; depth++) {
            while (lexicon.isAdverb(words, at) || words.is(at, "not")) {
                at++;
            }
            Marker marker = markers.at(words, document.lower(), at);
            if (marker != null && marker.is("continue")) {
                draft.continuing = true;
                int next = marker.end();
                while (lexicon.isAdverb(words, next)) {
                    next++;
                }
                Marker inner = markers.at(words, document.lower(), next);
                Verb verb = verbs.at(words, next, INNER);
                boolean goes =
                        inner != null && inner.is("marker")
                                || verb != null && verb.force() != null && verb.kind().isEmpty();
                if (!goes) {
                    break;
                }
                at = next;
                continue;
            }
            if (marker != null && marker.is("marker")) {
                draft.chain.add(marker.force());
                draft.rules.add(marker.rule());
                at = marker.end();
                continue;
            }
            if (words.is(at, "continue") || words.is(at, "continuing")) {
                draft.continuing = true;
                break;
            }
            Verb verb = verbs.at(words, at, INNER);
            if (verb != null && verb.force() != null && verb.kind().isEmpty()) {
                draft.chain.add(verb.force());
                draft.rules.add(VERB);
                at = possibility(verb.end());
                continue;
            }
            if (verb != null && verb.base().startsWith("work")) {
                int explored = explored(verb.end());
                if (explored >= 0) {
                    draft.chain.add(Force.EXPLORE);
                    draft.rules.add(VERB);
                    at = explored;
                }
            }
            break;
        }
        if (draft.chain.isEmpty()) {
            draft.chain.add(Force.WILL);
            draft.rules.add(VERB);
        }
        draft.actionStart = at;
        return at;
    }

    private int possibility(int at) {
        if (words.is(at, "the")
                && (words.is(at + 1, "possibility") || words.is(at + 1, "possibilities"))
                && words.is(at + 2, "of")) {
            return at + 3;
        }
        return at;
    }

    /// Behind "work together": where the object of the first infinitive begins if it explores.
    private int explored(int from) {
        for (int i = from; i < words.size() && i - from < 40; i++) {
            if (words.is(i, "to")) {
                Verb verb = verbs.at(words, i + 1, EnumSet.of(Form.BASE));
                if (verb != null) {
                    return verb.force() == Force.EXPLORE ? verb.end() : -1;
                }
            }
        }
        return -1;
    }

    // nouns that bear a force

    private int noun(Marker marker) {
        int p = marker.start() - 1;
        int steps = 0;
        while (p >= 0
                && steps < 6
                && !isOwner(p)
                && (words.isWord(p) || words.is(p, ","))
                && !words.is(p, "a")) {
            if (lexicon.isPreposition(words, p)) {
                return marker.start() + 1;
            }
            p--;
            steps++;
        }
        if (words.is(p, "a") && words.is(p - 1, "and") && !drafts.isEmpty()) {
            return another(marker, p);
        }
        if (p < 0 || !isOwner(p)) {
            return marker.start() + 1;
        }
        if (words.is(p - 1, "in") && STEADY.contains(words.lower(p - 2))) {
            Left left = left(p - 2);
            Subject subject = subject(left.before());
            if (left.copula() && acts(subject, true)) {
                EnglishDraft draft = begin(subject, left, left.start());
                draft.continuing = left.remains();
                return named(draft, marker);
            }
        }
        EnglishDraft over = drafts.isEmpty() ? null : drafts.getLast();
        if (over == null || !isObject(over, p)) {
            return marker.start() + 1;
        }
        var draft = new EnglishDraft(words);
        draft.predicate = over.predicate;
        draft.clauseStart = over.clauseStart;
        draft.cueStart = marker.start();
        boolean own =
                words.is(p, "our")
                        || words.is(p, "their")
                        || words.is(p, "its")
                        || words.is(p, "his")
                        || words.is(p, "her");
        draft.promisors =
                own || actorTo[p - 1] < 0 ? over.promisors : actors.get(actorTo[p - 1]).stands();
        draft.reaffirmed = over.reaffirmed;
        drafts.removeLast();
        lastReport = null;
        int end = named(draft, marker);
        if (over.kind.equals("confirm") && marker.force() == Force.PLEDGE) {
            draft.cueStart = over.cueStart;
        }
        return end;
    }

    private int named(EnglishDraft draft, Marker marker) {
        draft.kind = "marker";
        draft.chain.add(marker.force());
        draft.rules.add(marker.rule());
        draft.cueStart = marker.start();
        draft.cueEnd = marker.end();
        int end = extend(draft, marker.end());
        drafts.add(draft);
        return end;
    }

    /// "and a new joint commitment to convert it": a second thing that is welcomed.
    private int another(Marker marker, int p) {
        EnglishDraft over = drafts.getLast();
        if (!over.kind.equals("stance") && !over.kind.equals("confirm")) {
            return marker.start() + 1;
        }
        var draft = new EnglishDraft(words);
        draft.predicate = p;
        draft.clauseStart = p;
        draft.promisors = over.promisors;
        return named(draft, marker);
    }

    private boolean isOwner(int p) {
        return words.is(p, "'s")
                || words.is(p, "'")
                || words.is(p, "our")
                || words.is(p, "their")
                || words.is(p, "its")
                || words.is(p, "his")
                || words.is(p, "her");
    }

    /// Whether what is owned at `p` is the object of a verb of stance or report.
    private boolean isObject(EnglishDraft over, int p) {
        boolean takes =
                over.kind.equals("stance")
                        || over.kind.equals("confirm")
                        || over.kind.equals("report");
        if (!takes || p - over.cueEnd > FAR) {
            return false;
        }
        int from = over.cueEnd;
        int to = words.is(p, "'s") || words.is(p, "'") ? p : p - 1;
        for (int i = from; i <= to; i++) {
            boolean inName = inside.get(i);
            if (!inName
                    && (lexicon.isPreposition(words, i)
                            || words.is(i, "to")
                            || words.is(i, "and")
                            || EnglishLexicon.isRelative(words, i))) {
                return false;
            }
        }
        return true;
    }

    // predicates without a marker of their own

    private int plain(int t) {
        Left left = left(t);
        Set<Form> forms =
                left.have()
                        ? EnumSet.of(Form.PARTICIPLE, Form.ING)
                        : left.copula() || isProgressive(left) ? EnumSet.of(Form.ING) : FINITE;
        Verb verb = verbs.at(words, t, forms);
        if (verb == null) {
            return unknown(t, left);
        }
        if (lexicon.isAdverb(words, t) && verb.end() == t + 1) {
            return t + 1;
        }
        if (verb.is("state")) {
            return t + 1;
        }
        Subject subject = subject(left.before());
        boolean own = subject.sort() == Sort.THING && !subject.names().isEmpty() && left.have();
        if (subject.sort() == Sort.SHARED
                ? !goesOnFinite(verb, left)
                : !own && !acts(subject, false)) {
            return t + 1;
        }
        if (verb.form() == Form.BASE && subject.sort() == Sort.ACTOR && !subject.many()
                || verb.form() == Form.ING && (verb.is("stance") || verb.is("confirm"))) {
            return t + 1;
        }
        boolean past = left.have() || verb.form() == Form.PAST;
        boolean deed =
                verb.is("stance")
                        && (left.have() && verb.base().equals("support")
                                || past && verb.base().equals("welcome") && isPerson(verb.end()));
        EnglishDraft draft = begin(subject, left, t);
        draft.kind = verb.kind().isEmpty() ? "deed" : verb.kind();
        draft.cueStart = left.copula() || left.have() ? left.start() : t;
        draft.cueEnd = verb.end();
        draft.actionStart = verb.end();
        draft.past = past;
        draft.rules.add(VERB);
        draft.reaffirmed = verb.is("confirm");
        Force force = verb.force();
        switch (verb.kind()) {
            case "report" -> {
                draft.chain.add(past ? Force.DONE : Force.WILL);
                draft.actionStart = draft.cueStart;
                draft.reported = !speaks(draft.promisors);
            }
            case "" -> {
                boolean lasting = force == Force.PLEDGE;
                draft.chain.add(past && !lasting ? Force.DONE : force == null ? Force.WILL : force);
                draft.actionStart = force == null || past && !lasting ? draft.cueStart : verb.end();
            }
            default -> {
                draft.chain.add(deed ? Force.DONE : force == null ? Force.WELCOME : force);
                draft.actionStart = deed ? draft.cueStart : draft.actionStart;
                draft.kind = deed ? "deed" : draft.kind;
            }
        }
        if (verb.is("call")) {
            called(draft, verb.end());
        }
        drafts.add(draft);
        if (verb.is("report") || verb.is("stance") || verb.is("expect") || verb.is("confirm")) {
            if (verb.is("report")) {
                lastReport = draft;
                reportEnd = verb.end();
            }
            if (verb.is("stance")
                    && words.is(verb.end(), "our")
                    && words.lower(verb.end() + 1).startsWith("continu")) {
                draft.continuing = true;
            }
        }
        return verb.end();
    }

    private boolean isPerson(int i) {
        return i < words.size()
                && actorFrom[i] >= 0
                && actors.get(actorFrom[i]).type() == ActorType.PERSON;
    }

    /// Whom a call asks: the actor or collective behind the verb.
    private void called(EnglishDraft draft, int from) {
        int at = from;
        while (words.is(at, "the")
                || words.is(at, "all")
                || words.is(at, "other")
                || words.is(at, "respective")
                || words.is(at, "on")
                || words.is(at, "upon")) {
            at++;
        }
        if (at < words.size() && actorFrom[at] >= 0) {
            draft.counterparts.addAll(actors.get(actorFrom[at]).stands());
        } else if (at < words.size() && words.isWord(at)) {
            WordTable.Row row = lexicon.collectives.longestAt(document.lower(), words.start(at));
            if (row != null) {
                int end = words.from(words.start(at) + row.key().length());
                draft.counterparts.addAll(collective(at, end, row).names());
            }
        }
    }

    /// Whether the names are those in whose name the document speaks, or persons who speak for
    /// them.
    private boolean speaks(List<String> names) {
        if (document.parties().containsAll(names)) {
            return true;
        }
        boolean speaks = false;
        for (String name : names) {
            ActorType type = types.get(name);
            if (type == ActorType.COMPANY) {
                return false;
            }
            speaks |= type == ActorType.PERSON || document.parties().contains(name);
        }
        return speaks;
    }

    /// Whether a verb behind "and" goes on the finite predicate before it rather than an infinitive
    /// within it.
    private boolean goesOnFinite(Verb verb, Left left) {
        if (drafts.isEmpty()
                || drafts.getLast().promisors.isEmpty()
                || left.before() - drafts.getLast().cueEnd > FAR) {
            return false;
        }
        EnglishDraft last = drafts.getLast();
        boolean finite =
                last.kind.equals("stance")
                        || last.kind.equals("confirm")
                        || last.kind.equals("call")
                        || last.kind.equals("report")
                        || last.kind.equals("deed");
        if (left.have() || left.copula() || verb.form() == Form.ING) {
            return true;
        }
        boolean infinitive = false;
        for (int i = last.cueEnd; i < left.before(); i++) {
            infinitive |=
                    words.is(i, "to") && isInfinitive(i + 1) || EnglishLexicon.isRelative(words, i);
        }
        boolean comma = words.is(left.before() - 1, ",");
        boolean stance = verb.is("stance") || verb.is("confirm") || verb.is("call");
        return switch (verb.form()) {
            case THIRD -> finite && !infinitive || stance;
            case PAST -> last.past && !infinitive || last.past && stance;
            case BASE ->
                    finite
                            && (stance
                                    ? !infinitive || comma
                                    : !infinitive
                                            && !last.past
                                            && !last.kind.equals("deed")
                                            && verb.force() == null
                                            && !ADJECTIVES.contains(verb.base()));
            case PARTICIPLE, ING -> false;
        };
    }

    private boolean isInfinitive(int i) {
        return words.isWord(i)
                && !words.isCapital(i)
                && actorFrom[i] < 0
                && !words.is(i, "the")
                && !words.is(i, "a")
                && !words.is(i, "an")
                && !words.is(i, "our")
                && !words.is(i, "their")
                && !words.is(i, "its")
                && !words.is(i, "this")
                && !words.is(i, "these")
                && !words.lower(i).endsWith("ing");
    }

    /// "is building models, and working with them": the second of two progressives.
    private boolean isProgressive(Left left) {
        if (drafts.isEmpty() || !words.is(left.before(), "and")) {
            return false;
        }
        EnglishDraft last = drafts.getLast();
        return last.kind.equals("deed")
                && !last.past
                && last.cueEnd - last.cueStart > 1
                && words.lower(last.cueEnd - 1).endsWith("ing")
                && words.is(left.before() - 1, ",");
    }

    /// A past form that the table does not list, right behind its subject.
    private int unknown(int t, Left left) {
        String word = words.lower(t);
        boolean past =
                word.length() > 4
                        && word.endsWith("ed")
                        && !left.copula()
                        && !words.is(t + 1, "by")
                        && verbs.at(words, t, EnumSet.allOf(Form.class)) == null;
        if (!past) {
            return t + 1;
        }
        Subject subject = subject(left.before());
        if (subject.sort() != Sort.ACTOR
                || subject.loose()
                || words.is(left.before(), ",")
                || words.is(left.before(), "—")) {
            return t + 1;
        }
        EnglishDraft draft = begin(subject, left, t);
        draft.kind = "deed";
        draft.cueStart = left.have() ? left.start() : t;
        draft.cueEnd = t + 1;
        draft.actionStart = draft.cueStart;
        draft.past = true;
        draft.rules.add(VERB);
        draft.chain.add(Force.DONE);
        drafts.add(draft);
        return t + 1;
    }

    // ends

    private void close() {
        drafts.sort(Comparator.comparingInt(draft -> draft.cueStart));
        for (int i = 0; i < drafts.size(); i++) {
            EnglishDraft draft = drafts.get(i);
            if (i == 0) {
                draft.clauseStart = 0;
            }
            int end = words.size();
            if (i + 1 < drafts.size()) {
                end = Math.max(draft.cueEnd, drafts.get(i + 1).clauseStart);
                while (end > draft.cueEnd && isJoint(end - 1)) {
                    end--;
                }
            }
            draft.clauseEnd = end;
            counterparts(draft);
        }
    }

    private boolean isJoint(int i) {
        return words.is(i, "and")
                || words.is(i, ",")
                || words.is(i, ";")
                || words.is(i, "while")
                || words.is(i, "but")
                || words.is(i, "wherein")
                || lexicon.isAdverb(words, i);
    }

    /// Those to or with whom: actors and collectives behind with or to.
    private void counterparts(EnglishDraft draft) {
        if (draft.kind.equals("stance") || draft.kind.equals("expect")) {
            return;
        }
        for (int i = draft.actionStart; i < draft.clauseEnd; i++) {
            boolean with = words.is(i, "with");
            if (!with && !words.is(i, "to") || words.is(i - 1, "access")) {
                continue;
            }
            int at = i + 1;
            while (words.is(at, "the") || words.is(at, "other") || words.is(at, "our")) {
                at++;
            }
            if (at >= draft.clauseEnd || !words.isWord(at)) {
                continue;
            }
            if (actorFrom[at] >= 0) {
                Mention.Actor actor = actors.get(actorFrom[at]);
                int end = words.from(actor.span().end());
                boolean owner = words.is(end, "'s") || words.is(end, "'");
                if (!owner && (with || actor.type() == ActorType.STATE)) {
                    for (String name : actor.stands()) {
                        if (!draft.promisors.contains(name) && !draft.counterparts.contains(name)) {
                            draft.counterparts.add(name);
                        }
                    }
                }
            } else {
                collectiveBehind(draft, at);
            }
        }
    }

    private void collectiveBehind(EnglishDraft draft, int from) {
        for (int at = from; at < draft.clauseEnd && at - from < 3 && words.isWord(at); at++) {
            WordTable.Row row = lexicon.collectives.longestAt(document.lower(), words.start(at));
            if (row != null) {
                int end = words.from(words.start(at) + row.key().length());
                if (words.end(end - 1) == words.start(at) + row.key().length()
                        && (end >= words.size()
                                || !words.isWord(end)
                                || lexicon.isPreposition(words, end)
                                || words.is(end, "to")
                                || words.is(end, "and"))) {
                    draft.counterparts.addAll(collective(from, end, row).names());
                }
                return;
            }
            if (lexicon.isPreposition(words, at) || words.is(at, "to") || words.is(at, "and")) {
                return;
            }
        }
    }
}
