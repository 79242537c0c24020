package org.yakusoku.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds, when an edition is read again, which of the new statements is which of the old ones:
/// those whose cues share at least one character. One statement takes one id at most, the best fit
/// first.
public final class Matching {
    private Matching() {}

    /// What tells a statement from its neighbours.
    ///
    /// @param cue the marker or verb
    /// @param clause the clause
    /// @param action what is to be done; the clause where the text names nothing
    public record Place(Extent cue, Extent clause, Extent action) {
        /// The place of a commitment of the register.
        public static Place of(Commitment commitment) {
            Wording wording = commitment.wording();
            Extent action = wording.action();
            return new Place(
                    wording.cue(), wording.clause(), action == null ? wording.clause() : action);
        }
    }

    /// For each new statement the index of the old one that it is, or -1 for one that appeared.
    ///
    /// Two statements under one final marker share their cue; there the action decides, then the
    /// order. Takes time in proportion to the statements and the pairs whose cues overlap.
    ///
    /// @param old places of the statements that have ids, in any order
    /// @param now places of the new statements, in any order
    public static int[] match(List<Place> old, List<Place> now) {
        List<Integer> byCue = order(old);
        var pairs = new ArrayList<Pair>();
        int longest = old.stream().mapToInt(place -> length(place.cue())).max().orElse(0);
        for (int n = 0; n < now.size(); n++) {
            Extent cue = now.get(n).cue();
            for (int at = firstFrom(old, byCue, cue.start() - longest);
                    at < byCue.size() && old.get(byCue.get(at)).cue().start() < cue.end();
                    at++) {
                int o = byCue.get(at);
                if (old.get(o).cue().shared(cue) > 0) {
                    pairs.add(Pair.of(o, n, old.get(o), now.get(n)));
                }
            }
        }
        pairs.sort(Pair.BEST_FIRST);
        var taken = new boolean[old.size()];
        var result = new int[now.size()];
        Arrays.fill(result, -1);
        for (Pair pair : pairs) {
            if (!taken[pair.old] && result[pair.now] < 0) {
                taken[pair.old] = true;
                result[pair.now] = pair.old;
            }
        }
        return result;
    }

    private static List<Integer> order(List<Place> places) {
        var order = new ArrayList<Integer>(places.size());
        for (int i = 0; i < places.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> places.get(i).cue()));
        return order;
    }

    private static int firstFrom(List<Place> places, List<Integer> byCue, int start) {
        int low = 0;
        int high = byCue.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(byCue.get(middle)).cue().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int length(Extent extent) {
        return extent.end() - extent.start();
    }

    /// An old and a new statement whose cues overlap, and by how much they fit.
    private record Pair(int old, int now, int cue, int action, int clause) {
        static final Comparator<Pair> BEST_FIRST =
                Comparator.comparingInt(Pair::cue)
                        .thenComparingInt(Pair::action)
                        .thenComparingInt(Pair::clause)
                        .reversed()
                        .thenComparingInt(Pair::old)
                        .thenComparingInt(Pair::now);

        /// How much is shared less how much is not, so that equal places fit best.
        static Pair of(int old, int now, Place a, Place b) {
            return new Pair(
                    old,
                    now,
                    fit(a.cue(), b.cue()),
                    fit(a.action(), b.action()),
                    fit(a.clause(), b.clause()));
        }

        private static int fit(Extent a, Extent b) {
            return 3 * a.shared(b) - length(a) - length(b);
        }
    }
}
