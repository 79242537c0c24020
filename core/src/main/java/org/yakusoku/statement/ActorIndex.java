package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The actors of a document by place.
final class ActorIndex {
    private final List<Mention.Actor> actors = new ArrayList<>();
    private final Map<Integer, Mention.Actor> byEnd = new HashMap<>();

    ActorIndex(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Actor actor) {
                actors.add(actor);
                byEnd.put(actor.span().end(), actor);
            }
        }
    }

    /// The actor whose mention ends exactly there, or null.
    Mention.@Nullable Actor endingAt(int end) {
        return byEnd.get(end);
    }

    /// The actors whose mentions lie in `[start, end)`, in order.
    List<Mention.Actor> within(int start, int end) {
        int low = 0;
        int high = actors.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (actors.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var found = new ArrayList<Mention.Actor>();
        for (int i = low; i < actors.size() && actors.get(i).span().start() < end; i++) {
            if (actors.get(i).span().end() <= end) {
                found.add(actors.get(i));
            }
        }
        return found;
    }
}
