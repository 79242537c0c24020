package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Force;

import java.util.List;

/// What a correction sets in place of the machine's reading.
public sealed interface Change {
    /// Who is to do it: 企業連合 instead of 日本.
    ///
    /// @param names all promisors; empty for things
    record PromisorsAre(List<String> names) implements Change {
        /// Keeps the names unchangeable.
        public PromisorsAre {
            names = List.copyOf(names);
        }
    }

    /// To whom or with whom.
    ///
    /// @param names all counterparts
    record CounterpartsAre(List<String> names) implements Change {
        /// Keeps the names unchangeable.
        public CounterpartsAre {
            names = List.copyOf(names);
        }
    }

    /// How strongly it binds.
    ///
    /// @param force the right one
    record ForceIs(Force force) implements Change {}

    /// How much.
    ///
    /// @param amounts all amounts; empty where none measures the action
    record MoneyIs(List<Amount> amounts) implements Change {
        /// Keeps the amounts unchangeable.
        public MoneyIs {
            amounts = List.copyOf(amounts);
        }
    }

    /// By when.
    ///
    /// @param edtf the date (ISO 8601-2), or null where no time is set
    /// @param words as the person wrote it
    record DueIs(@Nullable String edtf, String words) implements Change {
        /// The time in the register's form; null where none is set.
        public @Nullable Due due() {
            return edtf == null
                    ? null
                    : new Due(
                            null,
                            words,
                            edtf,
                            null,
                            null,
                            Mention.Role.DEADLINE,
                            Days.of(edtf),
                            Amount.BY_PERSON);
        }
    }

    /// It is no commitment at all.
    record NoCommitment() implements Change {}
}
