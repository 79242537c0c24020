package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Goes over a text once and sights whatever may name an actor, the longest name first.
final class ActorScanner {
    private final Automaton automaton;
    private final String folded;
    private final Window window;
    private final ActorEdges edges;
    private final BodySightings bodies;
    private final PersonSightings persons;
    private final GroupSightings groups;
    private final List<AcronymReader.Definition> definitions;
    private final List<Sighting> found = new ArrayList<>();
    private int definition;

    ActorScanner(
            Automaton automaton,
            ActorWords words,
            String text,
            String folded,
            List<AcronymReader.Definition> definitions) {
        this.automaton = automaton;
        this.folded = folded;
        this.window = new Window(text, folded);
        this.edges = new ActorEdges(words, folded);
        var brackets = new Brackets(words, window);
        this.bodies = new BodySightings(words, window, edges, brackets);
        this.persons = new PersonSightings(words, window, edges, brackets);
        this.groups = new GroupSightings(words, window, edges, brackets);
        this.definitions = definitions;
    }

    /// All sightings in the order of the text; none overlaps another.
    List<Sighting> scan(List<Span> spans) {
        for (Span span : spans) {
            window.move(span);
            int at = span.start();
            while (at < span.end()) {
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
            return run(at, edges.runEnd(at, window.limit()));
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
            bodies.remember(sighting);
        }
        return sighting.end();
    }

    /// Whether ・ before this place joins it to an actor.
    private boolean behindActor(int at) {
        return !found.isEmpty() && found.getLast().end() == at - 1;
    }

    private @Nullable Sighting sight(int at) {
        while (definition < definitions.size() && definitions.get(definition).start() < at) {
            definition++;
        }
        if (definition < definitions.size() && definitions.get(definition).start() == at) {
            Sighting defined = bodies.defined(definitions.get(definition));
            if (defined != null) {
                return defined;
            }
        }
        return match(at, false);
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

    private @Nullable Sighting match(int at, boolean inside) {
        Sighting sighting = automaton.match(folded, at, window.limit(), inside, this::take);
        return sighting == null || inside || isWanted(sighting) ? sighting : null;
    }

    /// Behind 前, 故 and the like stands a person, behind 新 and 旧 a name of some length, but no 国会 or
    /// 政府.
    private boolean isWanted(Sighting sighting) {
        int start = sighting.start();
        WordTable.Row lead =
                start > window.floor() && edges.isName(start - 1) ? edges.lead(start) : null;
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
            case STATE -> groups.state(hit);
            case LISTED -> bodies.listed(hit);
            case NAMED -> bodies.named(hit);
            case PERSON -> persons.person(hit);
            case STATES -> groups.states(hit);
            case GROUP -> groups.group(hit);
            case BACK -> groups.back(hit);
            default -> null;
        };
    }
}
