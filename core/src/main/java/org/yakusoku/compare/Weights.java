package org.yakusoku.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The terms of one statement with their weights: worth by kind and place, times rarity.
final class Weights {
    /// A key with the heaviest term that bears it.
    record Entry(Term term, double weight) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final double length;

    Weights(List<Term> terms, Lexicon lexicon) {
        for (Term term : terms) {
            double weight = term.worth() * lexicon.rarity(term.key());
            Entry known = entries.get(term.key());
            if (known == null || known.weight() < weight) {
                entries.put(term.key(), new Entry(term, weight));
            }
        }
        double squares = 0;
        for (Entry entry : entries.values()) {
            squares += entry.weight() * entry.weight();
        }
        this.length = Math.sqrt(squares);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /// The square root of the sum of squares; 0 where there is no term.
    double length() {
        return length;
    }

    /// What both have, each with its part of the cosine, ordered by the place in the first.
    ///
    /// @param doubt added to both squares, so that two short statements that share one word are not
    ///   taken for alike; 0 for none
    List<Shared> shared(Weights other, double doubt) {
        var shared = new ArrayList<Shared>();
        double lengths =
                Math.sqrt(length * length + doubt) * Math.sqrt(other.length * other.length + doubt);
        entries.forEach(
                (key, entry) -> {
                    Entry match = other.entries.get(key);
                    if (match != null) {
                        shared.add(
                                new Shared(
                                        entry.term(),
                                        match.term(),
                                        entry.weight() * match.weight() / lengths));
                    }
                });
        return shared;
    }

    /// A term of both with its part of the cosine.
    record Shared(Term earlier, Term later, double part) {}

    static double sum(List<Shared> shared) {
        double sum = 0;
        for (Shared each : shared) {
            sum += each.part();
        }
        return Math.min(1, sum);
    }
}
