package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Makes mentions of what was sighted, in the order of the text: names in their full form, groups
/// with their members.
final class ActorResolver {
    private static final int MAX_RECENT = 40;
    private static final int MAX_SENTENCE = 400;
    private final ActorNames names;
    private final ActorGroups groups;
    private final String folded;
    private final List<Mention.Actor> actors = new ArrayList<>();

    /// who was named last, the latest first
    private final Deque<Mention.Actor> recent = new ArrayDeque<>();

    private final Deque<Sighting> recentPersons = new ArrayDeque<>();

    ActorResolver(ActorNames names, ActorGroups groups, String folded) {
        this.names = names;
        this.groups = groups;
        this.folded = folded;
    }

    List<Mention.Actor> resolve(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            Mention.Actor actor =
                    switch (sighting.sort()) {
                        case STATE ->
                                actor(
                                        sighting,
                                        Mention.ActorType.STATE,
                                        sighting.name(),
                                        List.of());
                        case NAMED, WEAK, SHORT -> body(sighting);
                        case PERSON -> person(sighting);
                        case OFFICE -> office(sighting);
                        case STATES, GROUP -> groups.resolve(sighting, actors);
                        case BACK -> back(sighting);
                    };
            if (actor != null) {
                actors.add(actor);
                if (actor.type() != Mention.ActorType.GROUP) {
                    recent.addFirst(actor);
                    if (recent.size() > MAX_RECENT) {
                        recent.removeLast();
                    }
                }
            }
        }
        return actors;
    }

    private static Mention.Actor actor(
            Sighting sighting, Mention.ActorType type, String name, List<String> members) {
        return new Mention.Actor(
                new org.yakusoku.text.Span(sighting.start(), sighting.end()),
                sighting.rule(),
                type,
                name,
                members);
    }

    private Mention.@Nullable Actor body(Sighting sighting) {
        Mention.Actor group = groups.renamed(sighting);
        if (group != null) {
            return group;
        }
        Sighting full = names.full(sighting);
        return full == null ? null : actor(sighting, full.type(), full.name(), List.of());
    }

    private Mention.Actor person(Sighting sighting) {
        recentPersons.addFirst(sighting);
        if (recentPersons.size() > MAX_RECENT) {
            recentPersons.removeLast();
        }
        return actor(
                sighting,
                Mention.ActorType.PERSON,
                names.person(sighting.name(), sighting.key()),
                List.of());
    }

    /// An office without a name: its holder if the text has named one, else the office itself where
    /// it acts.
    private Mention.@Nullable Actor office(Sighting sighting) {
        boolean whole =
                sighting.gloss() != null || sighting.name().length() > sighting.tail().length();
        boolean owned = sighting.start() > 0 && folded.charAt(sighting.start() - 1) == 'の';
        if (!whole
                && owned
                && !actors.isEmpty()
                && actors.getLast().span().end() == sighting.start() - 1) {
            return null;
        }
        Sighting holder = sighting.tail().isEmpty() ? null : holder(sighting);
        if (holder != null && sighting.gloss() == null) {
            return actor(
                    sighting,
                    Mention.ActorType.PERSON,
                    names.person(holder.name(), holder.key()),
                    List.of());
        }
        int end = sighting.end();
        boolean acts =
                folded.startsWith("は", end)
                        || folded.startsWith("が", end)
                        || folded.startsWith("と", end) && !folded.startsWith("とし", end)
                        || folded.startsWith("に対", end)
                        || folded.startsWith("を伴", end)
                        || folded.startsWith("から", end)
                        || folded.startsWith("による", end)
                        || folded.startsWith("及び", end);
        boolean high =
                sighting.tail().length() > 3
                        && (sighting.tail().endsWith("大臣") || sighting.tail().endsWith("長官"));
        return (whole || high && !owned) && acts || sighting.gloss() != null
                ? actor(sighting, Mention.ActorType.PERSON, sighting.name(), List.of())
                : null;
    }

    /// Who was named with the title: 新大統領 the one called so anywhere, 前大統領 and 故 … not the new one.
    private @Nullable Sighting holder(Sighting office) {
        String title = office.tail();
        String base = "新前元".indexOf(title.charAt(0)) >= 0 ? title.substring(1) : title;
        boolean former = !base.equals(title) && title.charAt(0) != '新';
        String state = groups.stateOf(office.key());
        for (Sighting person : recentPersons) {
            if (person.tail().equals(title) && groups.isOf(person.tail(), state)) {
                return person;
            }
        }
        if (!base.equals(title)) {
            Sighting titled = names.titled(title);
            if (titled != null) {
                return titled;
            }
        }
        for (Sighting person : recentPersons) {
            if (person.tail().endsWith(base)
                    && groups.isOf(person.tail(), state)
                    && (!former || !person.tail().startsWith("新"))) {
                return person;
            }
        }
        return null;
    }

    /// 同社, 同国, 同大使, この基金: whoever of that kind was named last.
    private Mention.@Nullable Actor back(Sighting sighting) {
        String tail = sighting.tail();
        if (sighting.type() == Mention.ActorType.PERSON) {
            Sighting last = recentPersons.peekFirst();
            for (Sighting person : recentPersons) {
                if (person.tail().endsWith(tail)) {
                    last = person;
                    break;
                }
            }
            return last == null
                    ? null
                    : actor(
                            sighting,
                            Mention.ActorType.PERSON,
                            names.person(last.name(), last.key()),
                            List.of());
        }
        boolean state = tail.startsWith("国") && !folded.startsWith("は", sighting.end());
        for (Mention.Actor candidate : recent) {
            if (state && isTopicOf(sighting.start(), candidate)) {
                continue; // of the one that it speaks of itself a sentence says 自国
            }
            boolean fits =
                    switch (tail) {
                        case "社", "企業" -> candidate.type() == Mention.ActorType.COMPANY;
                        case "国", "国政府", "政府" -> candidate.type() == Mention.ActorType.STATE;
                        case "機関", "団体", "組織" ->
                                candidate.type() == Mention.ActorType.ORGANISATION
                                        || candidate.type() == Mention.ActorType.BODY;
                        default ->
                                candidate.type() != Mention.ActorType.STATE
                                        && candidate.type() != Mention.ActorType.PERSON
                                        && candidate.name().endsWith(tail);
                    };
            if (fits) {
                return actor(sighting, candidate.type(), candidate.name(), List.of());
            }
        }
        return null;
    }

    /// Whether an actor is what the clause around a place speaks of: 豪州 in 「豪州は、同国に対し」.
    private boolean isTopicOf(int place, Mention.Actor actor) {
        int end = actor.span().end();
        return folded.startsWith("は", end)
                && place - end <= MAX_SENTENCE
                && folded.substring(end, place).indexOf('。') < 0
                && folded.substring(Math.min(place, end + 2), place).indexOf('、') < 0;
    }
}
