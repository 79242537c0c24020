package org.yakusoku.export.form;

import org.yakusoku.Reading;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What goes out of a register: some of its commitments, the works that they stand in, and what
/// people said of them. Everything is given one after the other, so that a register of any size goes
/// through in little memory.
///
///     Form.write(Holdings.of(register, filter), options, out);
public interface Holdings {
    /// The works, each once, in the order in which they were added.
    void documents(Consumer<Document> each);

    /// The commitments, and other statements where they were asked for, in the order asked for.
    void commitments(Consumer<Commitment> each);

    /// One of the works.
    Document document(Id id);

    /// Those of the commitments that stand in one edition, in the order asked for.
    default List<Commitment> commitments(Edition edition) {
        var found = new ArrayList<Commitment>();
        commitments(
                each -> {
                    if (each.origin().edition().equals(edition.id())) {
                        found.add(each);
                    }
                });
        return found;
    }

    /// What was read in an edition last.
    Reading reading(Edition edition);

    /// The text of an edition, with newlines as LF.
    String text(Edition edition);

    /// Evidence of what became of a commitment, oldest first.
    List<Evidence> evidence(Id commitment);

    /// All assessments of a commitment, approved or not, oldest first.
    List<Assessment> assessments(Id commitment);

    /// The approved assessment of each promisor that was true on a day.
    List<Assessment> standing(Id commitment, LocalDate on);

    /// All corrections of a commitment, approved or not, oldest first.
    List<Correction> corrections(Id commitment);

    /// How often and when what is shown of a commitment was last read or corrected.
    Revision revision(Commitment commitment);

    /// Everything that a register holds.
    ///
    /// @param register stays open while this is used
    static Holdings all(Register register) {
        return new RegisterHoldings(register, Filter.ALL, true);
    }

    /// The commitments that a filter lets through, and the works that they stand in.
    ///
    /// @param register stays open while this is used
    static Holdings of(Register register, Filter filter) {
        return new RegisterHoldings(register, filter, false);
    }

    /// One commitment, or another statement, alone, and its work.
    ///
    /// @param register stays open while this is used
    static Holdings one(Register register, Commitment commitment) {
        return new RegisterHoldings(
                register,
                Filter.builder().edition(commitment.origin().edition()).others(true).build(),
                false) {
            @Override
            public void commitments(Consumer<Commitment> each) {
                each.accept(commitment);
            }
        };
    }
}
