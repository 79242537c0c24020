package org.yakusoku.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Who is paired with whom: the likest two first, each statement once; then what a long promise was
/// split into, or what was joined into one.
///
/// No two statements that are left to themselves would both rather have each other (a stable
/// matching); ties go to the one that stands first.
final class Pairing {
    /// What two statements must at least score to be paired.
    private static final double THRESHOLD = 0.23;

    /// What a commitment and an account of something done must at least score.
    private static final double THRESHOLD_DONE = 0.3;

    /// How much of a part must stand in the promise that it is a part of.
    private static final double PART = 0.45;

    /// How much of that must be what no other part of it says.
    private static final double FRESH = 0.5;

    /// Below this, what comes nearest is not worth a look.
    private static final double FLOOR = 0.1;

    private final List<Promise> later;
    private final Likeness likeness;
    private final List<Link> links;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<Integer, List<Link>> ofEarlier = new HashMap<>();
    private final Map<Integer, List<Link>> ofLater = new HashMap<>();

    /// Two promises by their places, and how alike they are.
    record Link(int earlier, int later, double score) {
        static final Comparator<Link> IN_ORDER =
                Comparator.comparingInt(Link::earlier).thenComparingInt(Link::later);
    }

    /// A pair that was made.
    record Pair(Link link, boolean part, Renewal.Standing standing) {}

    /// @param confirmed pairs that are made first, whatever they score
    /// @param rejected pairs that are never made
    Pairing(
            List<Promise> earlier,
            List<Promise> later,
            Likeness likeness,
            List<Link> confirmed,
            List<Link> rejected) {
        this.later = later;
        this.likeness = likeness;
        this.links = links(earlier, decided(confirmed, rejected));
        for (Link link : confirmed) {
            make(link, false, Renewal.Standing.CONFIRMED);
        }
        for (Link link : links) {
            if (reaches(link)
                    && isFree(link.earlier(), ofEarlier)
                    && isFree(link.later(), ofLater)) {
                make(link, false, Renewal.Standing.OPEN);
            }
        }
        for (Link link : links) {
            if (reaches(link) && isPart(link)) {
                make(link, true, Renewal.Standing.OPEN);
            }
        }
        pairs.sort(Comparator.comparing(Pair::link, Link.IN_ORDER));
    }

    /// All pairs, in the order of the earlier, then of the later text.
    List<Pair> pairs() {
        return pairs;
    }

    /// For each earlier promise without partner, what comes nearest to it; nothing where nothing
    /// does.
    Map<Integer, Link> nearestToEarlier() {
        var nearest = new HashMap<Integer, Link>();
        links.forEach(link -> nearest.putIfAbsent(link.earlier(), link));
        nearest.keySet().removeAll(ofEarlier.keySet());
        return nearest;
    }

    /// The same for the later promises.
    Map<Integer, Link> nearestToLater() {
        var nearest = new HashMap<Integer, Link>();
        links.forEach(link -> nearest.putIfAbsent(link.later(), link));
        nearest.keySet().removeAll(ofLater.keySet());
        return nearest;
    }

    boolean pairsEarlier(int earlier) {
        return !isFree(earlier, ofEarlier);
    }

    boolean pairsLater(int later) {
        return !isFree(later, ofLater);
    }

    private static Predicate<Link> decided(List<Link> confirmed, List<Link> rejected) {
        Set<Link> decided = new HashSet<>(confirmed);
        decided.addAll(rejected);
        return decided::contains;
    }

    /// Everything worth a look that nobody has decided, the likest first, then in the order of the
    /// texts.
    private List<Link> links(List<Promise> earlier, Predicate<Link> decided) {
        var candidates = new Candidates(earlier, later, likeness);
        var found = new ArrayList<Link>();
        for (int from = 0; from < earlier.size(); from++) {
            for (int to : candidates.of(from)) {
                var link = new Link(from, to, likeness.score(from, to));
                if (link.score() >= FLOOR && !decided.test(link)) {
                    found.add(link);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Link::score).reversed().thenComparing(Link.IN_ORDER));
        return found;
    }

    private boolean reaches(Link link) {
        return link.score() >= (later.get(link.later()).isDone() ? THRESHOLD_DONE : THRESHOLD);
    }

    private static boolean isFree(int promise, Map<Integer, List<Link>> made) {
        return !made.containsKey(promise);
    }

    private void make(Link link, boolean part, Renewal.Standing standing) {
        pairs.add(new Pair(link, part, standing));
        ofEarlier.computeIfAbsent(link.earlier(), none -> new ArrayList<>()).add(link);
        ofLater.computeIfAbsent(link.later(), none -> new ArrayList<>()).add(link);
    }

    /// Whether one of the two has no partner yet and is a part of the other, which has.
    private boolean isPart(Link link) {
        boolean earlierFree = isFree(link.earlier(), ofEarlier);
        boolean laterFree = isFree(link.later(), ofLater);
        if (earlierFree == laterFree) {
            return false;
        }
        Weights earlier = likeness.earlier(link.earlier());
        Weights later = likeness.later(link.later());
        var told = new HashSet<String>();
        if (laterFree) {
            for (Link other : ofEarlier.getOrDefault(link.earlier(), List.of())) {
                told.addAll(likeness.later(other.later()).entries().keySet());
            }
            return isPart(later, earlier, told);
        }
        for (Link other : ofLater.getOrDefault(link.later(), List.of())) {
            told.addAll(likeness.earlier(other.earlier()).entries().keySet());
        }
        return isPart(earlier, later, told);
    }

    /// @param told what the other parts of `whole` say already
    private static boolean isPart(Weights part, Weights whole, Set<String> told) {
        double shared = 0;
        double fresh = 0;
        for (Map.Entry<String, Weights.Entry> each : part.entries().entrySet()) {
            if (whole.entries().containsKey(each.getKey())) {
                double square = each.getValue().weight() * each.getValue().weight();
                shared += square;
                fresh += told.contains(each.getKey()) ? 0 : square;
            }
        }
        return shared >= PART * part.length() * part.length() && fresh >= FRESH * shared;
    }
}
