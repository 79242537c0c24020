package org.yakusoku.compare;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.compare.Decisions.Couple;
import org.yakusoku.statement.Force;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sets the commitments of an earlier document against what a later one says.
///
/// ```java
/// Renewal renewal = Comparison.of(statement2023, statement2024, Decisions.NONE);
/// ```
///
/// 「四か国は、海底ケーブルの敷設に関する研修を実施することを検討する。」 in 2023 and 「四か国は、海底ケーブルの敷設に関する研修を実施する計画である。」 in 2024 give
/// one pair, STRENGTHENED from EXPLORE to PLAN; what they share foremost is 海底ケーブルの敷設に関 and 研修を実施.
///
/// Same readings and same decisions give the same renewal: behind it is no model and no list of
/// words, only counting. Time grows with the length of the texts. How the score comes about is told
/// in docs/concepts/renewal.md.
public final class Comparison {
    private final List<Promise> earlier;
    private final List<Promise> later;
    private final Likeness likeness;
    private final Differences differences;

    private Comparison(Reading earlier, Reading later) {
        this.earlier =
                new PromiseReader(earlier).read(statement -> statement.force().isCommitment());
        this.later =
                new PromiseReader(later)
                        .read(
                                statement ->
                                        statement.force().isCommitment()
                                                || statement.force() == Force.DONE);
        this.likeness = new Likeness(this.earlier, this.later);
        this.differences = new Differences(earlier, later);
    }

    /// Compares two documents of different dates.
    ///
    /// @param earlier reading of the older document
    /// @param later reading of the newer document
    /// @param decided what people decided about pairs of these two readings
    /// @throws IllegalArgumentException if the documents are in different languages, or if a
    ///   decision names a statement that has no part in this: an earlier one that is no commitment,
    ///   or a later one that is neither a commitment nor done
    public static Renewal of(Reading earlier, Reading later, Decisions decided) {
        String language = earlier.outline().header().language();
        String other = later.outline().header().language();
        if (!language.equals(other)) {
            throw new IllegalArgumentException(
                    earlier.source().name()
                            + " is in "
                            + language
                            + " and "
                            + later.source().name()
                            + " in "
                            + other
                            + "; compare documents of one language");
        }
        return new Comparison(earlier, later).renewal(decided);
    }

    private Renewal renewal(Decisions decided) {
        List<Pairing.Link> confirmed = links(decided.confirmed());
        List<Pairing.Link> rejected = links(decided.rejected());
        var pairing = new Pairing(earlier, later, likeness, confirmed, rejected);
        return new Renewal(
                pairing.pairs().stream().map(this::pair).toList(),
                rejected.stream()
                        .map(link -> new Pairing.Pair(link, false, Renewal.Standing.REJECTED))
                        .map(this::pair)
                        .toList(),
                leftovers(pairing));
    }

    private List<Pairing.Link> links(Set<Couple> couples) {
        Map<Integer, Integer> earlierPlaces = places(earlier);
        Map<Integer, Integer> laterPlaces = places(later);
        return couples.stream()
                .sorted(Comparator.comparingInt(Couple::earlier).thenComparingInt(Couple::later))
                .map(
                        couple -> {
                            Integer from = earlierPlaces.get(couple.earlier());
                            Integer to = laterPlaces.get(couple.later());
                            if (from == null || to == null) {
                                throw new IllegalArgumentException(refusal(couple, from == null));
                            }
                            return new Pairing.Link(from, to, likeness.score(from, to));
                        })
                .toList();
    }

    private static String refusal(Couple couple, boolean earlier) {
        return earlier
                ? "statement "
                        + couple.earlier()
                        + " of the earlier document is no commitment; take the decision about it back"
                : "statement "
                        + couple.later()
                        + " of the later document is neither a commitment nor done; take the decision"
                        + " about it back";
    }

    private static Map<Integer, Integer> places(List<Promise> promises) {
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < promises.size(); i++) {
            places.put(promises.get(i).index(), i);
        }
        return places;
    }

    private Renewal.Pair pair(Pairing.Pair pair) {
        Pairing.Link link = pair.link();
        Promise from = earlier.get(link.earlier());
        Promise to = later.get(link.later());
        List<Difference> differences = this.differences.between(from.statement(), to.statement());
        return new Renewal.Pair(
                from.index(),
                to.index(),
                kinds(from, to, differences),
                differences,
                link.score(),
                likeness.resemblances(link.earlier(), link.later()),
                pair.part(),
                pair.standing());
    }

    private static List<Renewal.Kind> kinds(
            Promise from, Promise to, List<Difference> differences) {
        var kinds = EnumSet.noneOf(Renewal.Kind.class);
        if (to.isDone()) {
            kinds.add(Renewal.Kind.CLAIMED_DONE);
        }
        for (Difference difference : differences) {
            kinds.add(
                    switch (difference) {
                        case Difference.Strength strength ->
                                strength.stronger()
                                        ? Renewal.Kind.STRENGTHENED
                                        : Renewal.Kind.WEAKENED;
                        case Difference.Amount amount -> Renewal.Kind.AMENDED;
                        case Difference.Count count -> Renewal.Kind.AMENDED;
                        case Difference.Due due -> Renewal.Kind.AMENDED;
                    });
        }
        if (kinds.isEmpty()) {
            boolean same = from.words().equals(to.words());
            kinds.add(same ? Renewal.Kind.REPEATED : Renewal.Kind.REAFFIRMED);
        }
        return List.copyOf(kinds);
    }

    private List<Renewal.Leftover> leftovers(Pairing pairing) {
        var leftovers = new ArrayList<Renewal.Leftover>();
        Map<Integer, Pairing.Link> nearest = pairing.nearestToEarlier();
        for (int i = 0; i < earlier.size(); i++) {
            if (!pairing.pairsEarlier(i)) {
                Pairing.Link link = nearest.get(i);
                leftovers.add(
                        leftover(
                                Renewal.Kind.NOT_MENTIONED_AGAIN,
                                earlier.get(i),
                                link == null ? null : later.get(link.later()),
                                link));
            }
        }
        nearest = pairing.nearestToLater();
        for (int i = 0; i < later.size(); i++) {
            if (!pairing.pairsLater(i) && !later.get(i).isDone()) {
                Pairing.Link link = nearest.get(i);
                leftovers.add(
                        leftover(
                                Renewal.Kind.NEW,
                                later.get(i),
                                link == null ? null : earlier.get(link.earlier()),
                                link));
            }
        }
        return leftovers;
    }

    private Renewal.Leftover leftover(
            Renewal.Kind kind,
            Promise promise,
            @Nullable Promise nearest,
            Pairing.@Nullable Link link) {
        return nearest == null || link == null
                ? new Renewal.Leftover(kind, promise.index(), -1, 0, List.of())
                : new Renewal.Leftover(
                        kind,
                        promise.index(),
                        nearest.index(),
                        link.score(),
                        likeness.resemblances(link.earlier(), link.later()));
    }
}
