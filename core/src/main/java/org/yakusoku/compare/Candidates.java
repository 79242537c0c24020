package org.yakusoku.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds for each earlier promise the few later ones that are worth a look, through an index of the
/// later text from key to promises.
///
/// Keys that very many promises have are passed over here (they count in the score), so that the
/// work grows with the length of the texts, not with its square.
final class Candidates {
    private static final int MOST_PROMISES_OF_A_KEY = 40;
    private static final int MOST_CANDIDATES = 12;

    private final Likeness likeness;
    private final Map<String, List<Posting>> index = new HashMap<>();
    private final double[] sums;

    private final int[] same;

    private record Posting(int promise, double weight) {}

    Candidates(List<Promise> earlier, List<Promise> later, Likeness likeness) {
        this.likeness = likeness;
        this.sums = new double[later.size()];
        this.same = same(earlier, later);
        for (int i = 0; i < later.size(); i++) {
            int promise = i;
            likeness.later(i)
                    .entries()
                    .forEach(
                            (key, entry) ->
                                    index.computeIfAbsent(key, none -> new ArrayList<>())
                                            .add(new Posting(promise, entry.weight())));
        }
    }

    /// For each earlier promise the later one of the same words, the first for the first, or -1.
    private static int[] same(List<Promise> earlier, List<Promise> later) {
        var byWords = new HashMap<String, Deque<Integer>>();
        for (int i = 0; i < later.size(); i++) {
            byWords.computeIfAbsent(later.get(i).words(), none -> new ArrayDeque<>()).add(i);
        }
        var same = new int[earlier.size()];
        for (int i = 0; i < same.length; i++) {
            Integer match = byWords.getOrDefault(earlier.get(i).words(), new ArrayDeque<>()).poll();
            same[i] = match == null ? -1 : match;
        }
        return same;
    }

    /// The later promises that share most with an earlier one, the nearest first.
    List<Integer> of(int earlier) {
        var found = new ArrayList<Integer>();
        likeness.earlier(earlier)
                .entries()
                .forEach(
                        (key, entry) -> {
                            List<Posting> postings = index.getOrDefault(key, List.of());
                            if (postings.size() <= MOST_PROMISES_OF_A_KEY) {
                                for (Posting posting : postings) {
                                    if (sums[posting.promise()] == 0) {
                                        found.add(posting.promise());
                                    }
                                    sums[posting.promise()] += entry.weight() * posting.weight();
                                }
                            }
                        });
        for (int later : found) {
            sums[later] /= likeness.later(later).length();
        }
        found.sort(
                Comparator.comparingDouble((Integer later) -> sums[later])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        var nearest = new ArrayList<>(found.subList(0, Math.min(MOST_CANDIDATES, found.size())));
        if (same[earlier] >= 0 && !nearest.contains(same[earlier])) {
            nearest.add(same[earlier]);
        }
        for (int later : found) {
            sums[later] = 0;
        }
        return nearest;
    }
}
