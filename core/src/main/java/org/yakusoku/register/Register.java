package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// A register of commitments: everything that was added, said and decided, kept for good.
///
/// Whatever a method reports as done is on disk, whole, whatever happens to the process afterwards;
/// what it does not report as done is not there at all. Safe for use by many threads, and by
/// several processes on one database.
///
/// Every method that changes something takes the name of the person who does it, for the history.
/// All throw [RegisterException] when they cannot do what was asked; then nothing was changed.
public interface Register extends Contents, AutoCloseable {
    // ---- What is added
    // ----------------------------------------------------------------------------

    /// Adds a text. The same bytes twice change nothing.
    Addition.Result add(Addition addition, String by);

    /// Replaces what was read in an edition. Commitments whose cue still overlaps keep their ids;
    /// what people entered stays as it is and approved corrections hold on.
    Reread reread(Id edition, Reading reading, String by);

    /// Moves an edition to the work that it belongs to.
    void move(Id edition, Id document, String by);

    /// Gives a work another short name. The old one keeps leading to it.
    ///
    /// @param alias 1 to 60 letters, digits, dots and dashes, no id
    void alias(Id document, String alias, String by);

    // ---- What people enter
    // --------------------------------------------------------------------------

    /// Enters evidence of what became of a commitment.
    ///
    /// @return the evidence with its id
    Evidence give(EvidenceDraft evidence, String by);

    /// Proposes an assessment.
    Assessment assess(AssessmentDraft assessment, String by);

    /// Proposes a correction of the machine's reading.
    Correction correct(Id commitment, Change change, String reason, String by);

    /// Decides on an assessment or a correction that somebody else proposed.
    ///
    /// @param proposal its id
    /// @param approved whether it holds
    /// @param note reasons, or null
    void review(Id proposal, boolean approved, @Nullable String note, String by);

    /// Decides whether a later commitment takes up an earlier one. The last decision on a pair
    /// holds.
    void decide(Id earlier, Id later, boolean confirmed, @Nullable String note, String by);

    // ---- What is there
    // ------------------------------------------------------------------------------

    /// The id that a word names: an id, one that redirects, the alias of a document or a
    /// commitment.
    Id find(String word);

    /// All works, in the order in which they were added.
    List<Document> documents();

    /// A work.
    Document document(Id id);

    /// A text.
    Edition edition(Id id);

    /// Works that a text with this reading may be a version of: same date and same title, parties
    /// or source in another language; the likeliest first. A person confirms.
    List<Document> alike(Reading reading);

    /// What was read in an edition last.
    Reading reading(Id edition);

    /// Commitments that a filter lets through, one after the other.
    void commitments(Filter filter, Consumer<Commitment> each);

    /// How many commitments a filter lets through, whatever its limit.
    long count(Filter filter);

    /// A commitment or another statement.
    Commitment commitment(Id id);

    /// The amounts of money of the statements that a filter lets through, and where the filter
    /// names nothing but documents, editions and amounts, those that measure no statement.
    void money(Filter filter, Consumer<LedgerEntry> each);

    /// Evidence of what became of a commitment, oldest first.
    List<Evidence> evidence(Id commitment);

    /// Assessments of a commitment, oldest first.
    List<Assessment> assessments(Id commitment);

    /// Corrections of a commitment, oldest first.
    List<Correction> corrections(Id commitment);

    /// What waits for a second person, oldest first.
    List<Proposal> open();

    /// Decided pairs of commitments of two works: for each the last decision.
    List<Act.PairDecided> decided(Id earlier, Id later);

    /// The approved assessment of each promisor that was true on a day; promisors without one are
    /// left out.
    List<Assessment> standing(Id commitment, LocalDate on);

    // ---- History and keeping
    // ------------------------------------------------------------------------

    /// All entries from a number on.
    ///
    /// @param from the first number, at least 1
    void history(long from, Consumer<Entry> each);

    /// The entries that are about an id, oldest first.
    List<Entry> history(Id subject);

    /// Checks everything: the chain of the history, originals, texts, readings, and that what the
    /// register shows follows from them.
    Verification verify();

    /// Takes in the history of another register with its ids, times and hashes. This register must
    /// be empty.
    ///
    /// @param entries gives all entries in their order to the consumer
    /// @param contents the bytes that they name
    void replay(Consumer<Consumer<Entry>> entries, Contents contents);

    /// Copies the whole register into a new folder while it is in use.
    void backup(Path folder);

    @Override
    void close();
}
