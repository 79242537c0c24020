package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The actors and acronyms of one document, to be asked by place.
///
/// In 「日本の国際協力機構(JICA)は」 the actor ending before は is 国際協力機構.
public final class Actors {
    private final List<Mention.Actor> actors;
    private final List<Mention.Acronym> acronyms;

    Actors(List<Mention.Actor> actors, List<Mention.Acronym> acronyms) {
        this.actors = List.copyOf(actors);
        this.acronyms = List.copyOf(acronyms);
    }

    /// All actors in the order of the text; none overlaps another.
    public List<Mention.Actor> actors() {
        return actors;
    }

    /// All definitions of short forms in the order of the text.
    public List<Mention.Acronym> acronyms() {
        return acronyms;
    }

    /// Actors and acronyms together, ordered by start, then end.
    public List<Mention> mentions() {
        var all = new ArrayList<Mention>(actors);
        all.addAll(acronyms);
        all.sort(Comparator.comparing(Mention::span));
        return all;
    }

    /// The actor whose mention holds the unit at `offset`, or null.
    public Mention.@Nullable Actor at(int offset) {
        Mention.Actor actor = lastFrom(offset);
        return actor != null && actor.span().contains(offset) ? actor : null;
    }

    /// The actor whose mention begins at `offset`, or null.
    public Mention.@Nullable Actor startingAt(int offset) {
        Mention.Actor actor = lastFrom(offset);
        return actor != null && actor.span().start() == offset ? actor : null;
    }

    /// The actor whose mention ends at `offset`, exclusive, or null.
    public Mention.@Nullable Actor endingAt(int offset) {
        Mention.Actor actor = offset == 0 ? null : lastFrom(offset - 1);
        return actor != null && actor.span().end() == offset ? actor : null;
    }

    /// The last actor that begins before or at `offset`.
    private Mention.@Nullable Actor lastFrom(int offset) {
        int low = 0;
        int high = actors.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (actors.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : actors.get(low - 1);
    }
}
