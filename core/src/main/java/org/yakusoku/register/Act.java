package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Everything that can be done to a register. The acts in their order are the register: whatever it
/// shows follows from them and from the originals, texts and readings that they name by hash.
public sealed interface Act {
    /// Id of what it is done to.
    Id subject();

    /// A work came into the register.
    ///
    /// @param document its id
    /// @param alias its short name
    record DocumentAdded(Id document, String alias) implements Act {
        @Override
        public Id subject() {
            return document;
        }
    }

    /// A text of a work came into the register.
    ///
    /// @param edition its id
    /// @param document the work
    /// @param provenance where it came from
    /// @param text SHA-256 of its text in UTF-8
    /// @param length of the text, in code points
    record EditionAdded(Id edition, Id document, Provenance provenance, String text, int length)
            implements Act {
        @Override
        public Id subject() {
            return edition;
        }
    }

    /// An edition was read, for the first time or again.
    ///
    /// @param edition what was read
    /// @param reading SHA-256 of the reading in its JSON form
    /// @param rules hash of the rules
    /// @param statements an id and a number for each statement, in the reading's order
    record EditionRead(Id edition, String reading, String rules, List<Named> statements)
            implements Act {
        /// Keeps the list unchangeable.
        public EditionRead {
            statements = List.copyOf(statements);
        }

        @Override
        public Id subject() {
            return edition;
        }
    }

    /// The id and the number of a statement.
    ///
    /// @param id permanent
    /// @param number in its document, from 1
    record Named(Id id, int number) {}

    /// An edition turned out to be one of another work. The work that is left without editions
    /// redirects to that one.
    ///
    /// @param edition what moved
    /// @param document where it belongs now
    /// @param statements its statements with their numbers there, in the order of their ids
    record EditionMoved(Id edition, Id document, List<Named> statements) implements Act {
        /// Keeps the list unchangeable.
        public EditionMoved {
            statements = List.copyOf(statements);
        }

        @Override
        public Id subject() {
            return edition;
        }
    }

    /// An id now stands for another.
    ///
    /// @param from the id that is given up
    /// @param to what it stands for
    record Redirected(Id from, Id to) implements Act {
        @Override
        public Id subject() {
            return from;
        }
    }

    /// A work got another short name.
    ///
    /// @param document the work
    /// @param alias its new name; the old one keeps leading to it
    record AliasGiven(Id document, String alias) implements Act {
        @Override
        public Id subject() {
            return document;
        }
    }

    /// Evidence was entered.
    ///
    /// @param evidence all of it
    record EvidenceGiven(Evidence evidence) implements Act {
        @Override
        public Id subject() {
            return evidence.commitment();
        }
    }

    /// A person proposed an assessment.
    ///
    /// @param assessment its id
    /// @param commitment what is assessed
    /// @param promisor for whom
    /// @param stage how far it has come
    /// @param score to what degree it was carried out
    /// @param from first day on which it is true
    /// @param to last day, or null
    /// @param evidence ids
    /// @param note reasons, or null
    record AssessmentProposed(
            Id assessment,
            Id commitment,
            String promisor,
            Stage stage,
            Score score,
            LocalDate from,
            @Nullable LocalDate to,
            List<Id> evidence,
            @Nullable String note)
            implements Act {
        /// Keeps the list unchangeable.
        public AssessmentProposed {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Id subject() {
            return commitment;
        }
    }

    /// A person proposed a correction of the machine's reading.
    ///
    /// @param correction its id
    /// @param commitment what is corrected
    /// @param change what is set instead
    /// @param reason why
    record CorrectionProposed(Id correction, Id commitment, Change change, String reason)
            implements Act {
        @Override
        public Id subject() {
            return commitment;
        }
    }

    /// A second person decided on an assessment or a correction.
    ///
    /// @param proposal id of the assessment or correction
    /// @param commitment what it is about
    /// @param approved whether it holds
    /// @param note of the one who decided, or null
    record Reviewed(Id proposal, Id commitment, boolean approved, @Nullable String note)
            implements Act {
        @Override
        public Id subject() {
            return commitment;
        }
    }

    /// A person decided whether a later commitment takes up an earlier one.
    ///
    /// @param earlier commitment of the earlier document
    /// @param later commitment of the later document
    /// @param confirmed whether it does
    /// @param note reasons, or null
    record PairDecided(Id earlier, Id later, boolean confirmed, @Nullable String note)
            implements Act {
        @Override
        public Id subject() {
            return earlier;
        }
    }
}
