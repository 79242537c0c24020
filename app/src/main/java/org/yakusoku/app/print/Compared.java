package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.compare.Renewal;
import org.yakusoku.compare.Resemblance;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Origin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Two editions of a register set against each other, complete in itself, in the form in which
/// people and programs get it: statements with their ids and words, places in code points.
///
/// @param earlier the older document and the edition of it
/// @param later the newer document and the edition of it
/// @param pairs how many pairs there are, whatever is shown of them
/// @param counts how many pairs and commitments without partner are of each kind; a pair of two
///   kinds counts in both
/// @param items pairs, then pairs that people have rejected, then commitments without partner
public record Compared(
        Origin earlier,
        Origin later,
        int pairs,
        Map<Renewal.Kind, Integer> counts,
        List<Item> items) {
    /// Keeps the list unchangeable.
    public Compared {
        items = List.copyOf(items);
    }

    /// The items counted.
    public static Compared of(Origin earlier, Origin later, List<Item> items) {
        var counts = new EnumMap<Renewal.Kind, Integer>(Renewal.Kind.class);
        int pairs = 0;
        for (Item item : items) {
            if (item.standing() != Renewal.Standing.REJECTED) {
                item.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
                pairs += item.earlier() != null && item.later() != null ? 1 : 0;
            }
        }
        return new Compared(earlier, later, pairs, counts, items);
    }

    /// Only items of some kinds; the counts stay those of all.
    ///
    /// @param kinds any of these; empty for all
    public Compared only(Set<Renewal.Kind> kinds) {
        return kinds.isEmpty()
                ? this
                : new Compared(
                        earlier,
                        later,
                        pairs,
                        counts,
                        items.stream()
                                .filter(item -> item.kinds().stream().anyMatch(kinds::contains))
                                .toList());
    }

    /// A pair, or a commitment without partner.
    ///
    /// @param kinds what became of it, the foremost first
    /// @param standing what people said of the pair
    /// @param part whether it is one of several that a promise was split into or joined from
    /// @param score how alike the two are, 0 to 1; without partner, how near the nearest comes
    /// @param earlier of the older document, or null where it is new
    /// @param later of the newer document, or null where it is not mentioned again
    /// @param nearest what comes nearest to a commitment without partner, or null
    /// @param differences what is another one
    /// @param shared what the two have in common, the weightiest first
    public record Item(
            List<Renewal.Kind> kinds,
            Renewal.Standing standing,
            boolean part,
            double score,
            @Nullable Commitment earlier,
            @Nullable Commitment later,
            @Nullable Commitment nearest,
            List<Differing> differences,
            List<Shared> shared) {
        /// Keeps the lists unchangeable.
        public Item {
            kinds = List.copyOf(kinds);
            differences = List.copyOf(differences);
            shared = List.copyOf(shared);
        }
    }

    /// One value that is another one in the later document; null where one says nothing. Values are
    /// a force, or an amount, quantity or time of the register.
    ///
    /// @param of what differs
    /// @param from of the earlier
    /// @param to of the later
    public record Differing(What of, @Nullable Object from, @Nullable Object to) {
        /// What differs.
        public enum What {
            /// how strongly it binds
            FORCE,
            /// how much money
            MONEY,
            /// how many
            QUANTITY,
            /// by when
            DUE
        }
    }

    /// One thing that both say.
    ///
    /// @param kind what it is
    /// @param earlier its words in the older document
    /// @param later its words in the newer document
    /// @param share its part of the score
    public record Shared(Resemblance.Kind kind, String earlier, String later, double share) {}
}
