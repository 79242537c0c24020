package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which commitments to list, and in which order. What is left out does not restrict; all that is set
/// must hold.
///
///     Filter.builder().actors(List.of("米国")).dueBefore(LocalDate.of(2025, 1, 1)).sort(Sort.DUE).build()
///
/// @param forces any of these; empty for all
/// @param stages any promisor stands at any of these; empty for all
/// @param actors any promisor bears one of these names; empty for all
/// @param counterparts any counterpart bears one of these names; empty for all
/// @param words all of these stand in the clause, its headings or its title, whatever their width and
///   case
/// @param dueAfter its time ends after this day
/// @param dueBefore its time ends before this day
/// @param over any amount is greater than this, in [#currency] where one is set
/// @param under any amount is less than this
/// @param currency any amount is in this (ISO 4217)
/// @param checkable for any of these reasons; empty for all
/// @param document of this work
/// @param edition of this text
/// @param corrected whether a correction is in force; null for both
/// @param timed whether only what has a time is listed
/// @param others whether statements that are no commitments are listed too, and those that the latest
///   reading no longer finds
/// @param sort the order
/// @param descending whether it is turned round
/// @param limit how many at most
/// @param offset how many to leave out at the start
public record Filter(
        Set<Force> forces,
        Set<Stage> stages,
        List<String> actors,
        List<String> counterparts,
        List<String> words,
        @Nullable LocalDate dueAfter,
        @Nullable LocalDate dueBefore,
        @Nullable BigDecimal over,
        @Nullable BigDecimal under,
        @Nullable String currency,
        Set<Checkable> checkable,
        @Nullable Id document,
        @Nullable Id edition,
        @Nullable Boolean corrected,
        boolean timed,
        boolean others,
        Sort sort,
        boolean descending,
        int limit,
        int offset) {
    /// Every commitment, in the order of the texts.
    public static final Filter ALL = builder().build();

    /// Orders of a list. Ties keep the order of the texts.
    public enum Sort {
        /// by date of the document, then by place in the text
        TEXT,
        /// by the day on which the time ends; without one last
        DUE,
        /// from the strongest
        FORCE,
        /// by the greatest amount, whatever the currency; without one last
        AMOUNT,
        /// in the order in which they came into the register
        ADDED
    }

    /// The same, and of this text.
    public Filter within(Id id) {
        return new Filter(
                forces,
                stages,
                actors,
                counterparts,
                words,
                dueAfter,
                dueBefore,
                over,
                under,
                currency,
                checkable,
                document,
                id,
                corrected,
                timed,
                others,
                sort,
                descending,
                limit,
                offset);
    }

    /// Starts from every commitment.
    public static Builder builder() {
        return new Builder();
    }

    /// A filter while it is put together.
    public static final class Builder {
        private Set<Force> forces = EnumSet.noneOf(Force.class);
        private Set<Stage> stages = EnumSet.noneOf(Stage.class);
        private List<String> actors = List.of();
        private List<String> counterparts = List.of();
        private List<String> words = List.of();
        private @Nullable LocalDate dueAfter;
        private @Nullable LocalDate dueBefore;
        private @Nullable BigDecimal over;
        private @Nullable BigDecimal under;
        private @Nullable String currency;
        private Set<Checkable> checkable = EnumSet.noneOf(Checkable.class);
        private @Nullable Id document;
        private @Nullable Id edition;
        private @Nullable Boolean corrected;
        private boolean timed;
        private boolean others;
        private Sort sort = Sort.TEXT;
        private boolean descending;
        private int limit = Integer.MAX_VALUE;
        private int offset;

        private Builder() {}

        /// Any of these forces.
        public Builder forces(Set<Force> any) {
            forces = any;
            return this;
        }

        /// Any promisor stands at any of these.
        public Builder stages(Set<Stage> any) {
            stages = any;
            return this;
        }

        /// Any of these is a promisor.
        public Builder actors(List<String> any) {
            actors = List.copyOf(any);
            return this;
        }

        /// Any of these is a counterpart.
        public Builder counterparts(List<String> any) {
            counterparts = List.copyOf(any);
            return this;
        }

        /// All of these words.
        public Builder words(List<String> all) {
            words = List.copyOf(all);
            return this;
        }

        /// Its time ends after this day.
        public Builder dueAfter(@Nullable LocalDate day) {
            dueAfter = day;
            return this;
        }

        /// Its time ends before this day.
        public Builder dueBefore(@Nullable LocalDate day) {
            dueBefore = day;
            return this;
        }

        /// An amount greater than this.
        public Builder over(@Nullable BigDecimal amount) {
            over = amount;
            return this;
        }

        /// An amount less than this.
        public Builder under(@Nullable BigDecimal amount) {
            under = amount;
            return this;
        }

        /// An amount in this currency (ISO 4217).
        public Builder currency(@Nullable String code) {
            currency = code;
            return this;
        }

        /// Any of these reasons.
        public Builder checkable(Set<Checkable> any) {
            checkable = any;
            return this;
        }

        /// Of this work.
        public Builder document(@Nullable Id id) {
            document = id;
            return this;
        }

        /// Of this text.
        public Builder edition(@Nullable Id id) {
            edition = id;
            return this;
        }

        /// Whether a correction is in force.
        public Builder corrected(@Nullable Boolean is) {
            corrected = is;
            return this;
        }

        /// Only what has a time.
        public Builder timed(boolean only) {
            timed = only;
            return this;
        }

        /// Other statements too.
        public Builder others(boolean too) {
            others = too;
            return this;
        }

        /// The order.
        public Builder sort(Sort by) {
            sort = by;
            return this;
        }

        /// The order turned round.
        public Builder descending(boolean round) {
            descending = round;
            return this;
        }

        /// How many at most, at least 0.
        public Builder limit(int most) {
            limit = most;
            return this;
        }

        /// How many to leave out at the start, at least 0.
        public Builder offset(int first) {
            offset = first;
            return this;
        }

        /// The filter.
        public Filter build() {
            return new Filter(
                    forces.isEmpty() ? Set.of() : EnumSet.copyOf(forces),
                    stages.isEmpty() ? Set.of() : EnumSet.copyOf(stages),
                    actors,
                    counterparts,
                    words,
                    dueAfter,
                    dueBefore,
                    over,
                    under,
                    currency,
                    checkable.isEmpty() ? Set.of() : EnumSet.copyOf(checkable),
                    document,
                    edition,
                    corrected,
                    timed,
                    others,
                    sort,
                    descending,
                    limit,
                    offset);
        }
    }
}
