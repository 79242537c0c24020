package org.yakusoku.register;

/// Something that one person proposed and another decides on.
public sealed interface Proposal {
    /// Its id.
    Id id();

    /// What it is about.
    Id commitment();

    /// How far it has come.
    Decision decision();

    /// A proposed assessment.
    ///
    /// @param assessment all of it
    record OfAssessment(Assessment assessment) implements Proposal {
        @Override
        public Id id() {
            return assessment.id();
        }

        @Override
        public Id commitment() {
            return assessment.commitment();
        }

        @Override
        public Decision decision() {
            return assessment.decision();
        }
    }

    /// A proposed correction.
    ///
    /// @param correction all of it
    record OfCorrection(Correction correction) implements Proposal {
        @Override
        public Id id() {
            return correction.id();
        }

        @Override
        public Id commitment() {
            return correction.commitment();
        }

        @Override
        public Decision decision() {
            return correction.decision();
        }
    }
}
