package org.yakusoku.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How much each key says, by how rare it is among the statements of both texts.
///
/// A key of two statements among a hundred weighs 3.9, one of fifty 1.1. A key that the other text
/// lacks speaks against a pair, but less than a key that it has elsewhere.
final class Lexicon {
    /// Of a key that only one of the two texts has.
    private static final double UNANSWERED = 0.5;

    private final Map<String, Integer> earlier;
    private final Map<String, Integer> later;
    private final int size;

    Lexicon(List<Promise> earlier, List<Promise> later, Function<Promise, List<Term>> terms) {
        this.size = earlier.size() + later.size();
        this.earlier = count(earlier, terms);
        this.later = count(later, terms);
    }

    private static Map<String, Integer> count(
            List<Promise> promises, Function<Promise, List<Term>> terms) {
        var counts = new HashMap<String, Integer>();
        var seen = new HashSet<String>();
        for (Promise promise : promises) {
            seen.clear();
            for (Term term : terms.apply(promise)) {
                if (seen.add(term.key())) {
                    counts.merge(term.key(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /// Above 0.
    double rarity(String key) {
        int before = earlier.getOrDefault(key, 0);
        int after = later.getOrDefault(key, 0);
        double rarity = Math.log1p(size / (double) Math.max(2, before + after));
        return before == 0 || after == 0 ? rarity * UNANSWERED : rarity;
    }
}
