package org.yakusoku.export.form;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.register.Act;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Holdings that ask a register. For use by one thread: what was read in the edition asked for last
/// is kept.
class RegisterHoldings implements Holdings {
    private final Register register;
    private final Filter filter;
    private final boolean everything;
    private @Nullable Readings last;

    RegisterHoldings(Register register, Filter filter, boolean everything) {
        this.register = register;
        this.filter = filter;
        this.everything = everything;
    }

    @Override
    public void documents(Consumer<Document> each) {
        if (everything) {
            register.documents().forEach(each);
            return;
        }
        var ids = new TreeSet<Id>();
        if (filter.document() != null) {
            ids.add(filter.document());
        }
        commitments(commitment -> ids.add(commitment.origin().document()));
        ids.forEach(id -> each.accept(register.document(id)));
    }

    @Override
    public void commitments(Consumer<Commitment> each) {
        register.commitments(filter, each);
    }

    @Override
    public Document document(Id id) {
        return register.document(id);
    }

    @Override
    public List<Commitment> commitments(Edition edition) {
        if (filter.limit() != Integer.MAX_VALUE || filter.offset() > 0) {
            return Holdings.super.commitments(edition);
        }
        if (filter.edition() != null && !filter.edition().equals(edition.id())) {
            return List.of();
        }
        var found = new ArrayList<Commitment>();
        register.commitments(filter.within(edition.id()), found::add);
        return found;
    }

    @Override
    public Reading reading(Edition edition) {
        return register.reading(edition.id());
    }

    @Override
    public String text(Edition edition) {
        return new String(register.text(edition.text()), StandardCharsets.UTF_8);
    }

    @Override
    public List<Evidence> evidence(Id commitment) {
        return register.evidence(commitment);
    }

    @Override
    public List<Assessment> assessments(Id commitment) {
        return register.assessments(commitment);
    }

    @Override
    public List<Assessment> standing(Id commitment, LocalDate on) {
        return register.standing(commitment, on);
    }

    @Override
    public List<Correction> corrections(Id commitment) {
        return register.corrections(commitment);
    }

    @Override
    public Revision revision(Commitment commitment) {
        Id edition = commitment.origin().edition();
        Readings readings = last;
        if (readings == null || !readings.edition.equals(edition)) {
            readings = Readings.of(edition, register.history(edition));
            last = readings;
        }
        Revision revision = readings.revisions.getOrDefault(commitment.id(), Revision.NEVER);
        for (Correction correction : register.corrections(commitment.id())) {
            Instant decided = correction.decision().decidedAt();
            if (correction.decision().isApproved() && decided != null) {
                revision = revision.next(decided);
            }
        }
        return revision;
    }

    /// What the history says of the readings of one edition.
    ///
    /// @param edition that was read
    /// @param revisions of each statement that was ever found in it
    private record Readings(Id edition, Map<Id, Revision> revisions) {
        static Readings of(Id edition, List<Entry> history) {
            var revisions = new HashMap<Id, Revision>();
            for (Entry entry : history) {
                if (entry.act() instanceof Act.EditionRead read) {
                    for (Act.Named named : read.statements()) {
                        revisions.merge(
                                named.id(),
                                new Revision(0, entry.at()),
                                (before, now) -> before.next(now.at()));
                    }
                }
            }
            return new Readings(edition, revisions);
        }
    }
}
