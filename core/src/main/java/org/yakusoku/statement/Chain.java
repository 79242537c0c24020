package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a main predicate and its content come to.
///
/// @param forces markers from the outermost inward
/// @param rules ids of the rules that gave them
/// @param cue the predicate that counts as the marker
/// @param content the predicate that says what is done, where it is another than the cue, or -1
/// @param actionEnd where the words of the action end
/// @param reported whether it is retold
/// @param reaffirmed whether it is said again
/// @param embedded whether its promisor is the subject of the content
/// @param names promisors that the content names itself, or null
/// @param nounCue a noun as cue (意向, 目標) as start and end, or null
record Chain(
        List<Force> forces,
        List<String> rules,
        Predicate cue,
        int content,
        int actionEnd,
        boolean reported,
        boolean reaffirmed,
        boolean embedded,
        @Nullable List<String> names,
        int @Nullable [] nounCue) {
    Chain {
        forces = List.copyOf(forces);
        rules = List.copyOf(rules);
    }

    /// The weakest of the chain.
    Force force() {
        Force weakest = forces.getFirst();
        for (Force force : forces) {
            if (force.compareTo(weakest) > 0) {
                weakest = force;
            }
        }
        return weakest;
    }
}
