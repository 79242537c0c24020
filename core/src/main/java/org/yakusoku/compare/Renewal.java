package org.yakusoku.compare;

import java.util.List;

/// What a later document makes of the commitments of an earlier one.
///
/// Statements are named by their index in the reading that they come from. Whatever is found here
/// is about wording alone: that a promise is not mentioned again does not say that it was given up,
/// and that it is said to be done does not say that it was kept.
///
/// @param pairs statements that belong together, ordered by the earlier, then the later one
/// @param rejected pairs that people have rejected, with what spoke for them, in the same order
/// @param leftovers commitments without partner: the earlier document's, then the later's
public record Renewal(List<Pair> pairs, List<Pair> rejected, List<Leftover> leftovers) {
    /// Keeps the lists unchangeable.
    public Renewal {
        pairs = List.copyOf(pairs);
        rejected = List.copyOf(rejected);
        leftovers = List.copyOf(leftovers);
    }

    /// What became of a commitment.
    public enum Kind {
        /// the later text tells it as done or under way
        CLAIMED_DONE,
        /// said again with a force that binds more
        STRENGTHENED,
        /// said again with a force that binds less
        WEAKENED,
        /// said again with another amount, number or time
        AMENDED,
        /// said again in the same words
        REPEATED,
        /// said again in other words, with the same force and the same values
        REAFFIRMED,
        /// only in the later text
        NEW,
        /// only in the earlier text
        NOT_MENTIONED_AGAIN
    }

    /// What people said of a pair.
    public enum Standing {
        /// nothing yet
        OPEN,
        /// it is one
        CONFIRMED,
        /// it is none
        REJECTED
    }

    /// Two statements that belong together.
    ///
    /// @param earlier index of the earlier reading's statement
    /// @param later index of the later reading's statement
    /// @param kinds what became of it, the first the foremost; never empty
    /// @param differences what exactly differs, in the order force, money, quantities, time
    /// @param score how alike the two are, from 0 to 1
    /// @param resemblances what they share, the weightiest first; the shares add up to the score
    /// @param part whether the pair is one of several that an earlier promise was split into, or
    ///   that were joined into a later one, and not the foremost of them
    /// @param standing what people said of it
    public record Pair(
            int earlier,
            int later,
            List<Kind> kinds,
            List<Difference> differences,
            double score,
            List<Resemblance> resemblances,
            boolean part,
            Standing standing) {
        /// Keeps the lists unchangeable.
        public Pair {
            kinds = List.copyOf(kinds);
            differences = List.copyOf(differences);
            resemblances = List.copyOf(resemblances);
        }
    }

    /// A commitment without partner.
    ///
    /// @param kind NEW or NOT_MENTIONED_AGAIN
    /// @param statement its index in its own reading
    /// @param nearest index of the statement of the other reading that comes nearest, or -1
    /// @param score how near it comes, from 0 to 1; 0 where there is none
    /// @param resemblances what the two share, the weightiest first
    public record Leftover(
            Kind kind, int statement, int nearest, double score, List<Resemblance> resemblances) {
        /// Keeps the list unchangeable.
        public Leftover {
            resemblances = List.copyOf(resemblances);
        }
    }
}
