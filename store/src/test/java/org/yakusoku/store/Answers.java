package org.yakusoku.store;

import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.LedgerEntry;
import org.yakusoku.register.Register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that a register says of itself, by the question.
final class Answers {
    private Answers() {}

    /// @param filters what to list and to sum up
    static Map<String, Object> of(Register register, List<Filter> filters) {
        var all = new LinkedHashMap<String, Object>();
        List<Document> documents = register.documents();
        all.put("documents", documents);
        all.put("open", register.open());
        for (Document a : documents) {
            all.put("document " + a.id(), register.document(a.id()));
            all.put("find " + a.alias(), register.find(a.alias()));
            all.put("history of " + a.id(), register.history(a.id()));
            a.editions()
                    .forEach(
                            edition -> {
                                var reading = register.reading(edition.id());
                                all.put("reading of " + edition.id(), reading);
                                all.put("alike " + edition.id(), register.alike(reading));
                                all.put("edition " + edition.id(), register.edition(edition.id()));
                                all.put(
                                        "history of " + edition.id(),
                                        register.history(edition.id()));
                            });
            for (Document b : documents) {
                all.put("pairs " + a.id() + b.id(), register.decided(a.id(), b.id()));
            }
        }
        for (Commitment commitment : commitments(register, Filter.builder().others(true).build())) {
            Id id = commitment.id();
            all.put("commitment " + id, register.commitment(id));
            all.put("find " + commitment.alias(), register.find(commitment.alias()));
            all.put("evidence " + id, register.evidence(id));
            all.put("assessments " + id, register.assessments(id));
            all.put("corrections " + id, register.corrections(id));
            all.put("history of " + id, register.history(id));
            all.put("standing " + id, register.standing(id, LocalDate.of(2025, 6, 1)));
        }
        for (Filter filter : filters) {
            all.put("list " + filter, commitments(register, filter));
            all.put("count " + filter, register.count(filter));
            var ledger = new ArrayList<LedgerEntry>();
            register.money(filter, ledger::add);
            all.put("ledger " + filter, ledger);
        }
        var history = new ArrayList<Entry>();
        register.history(1, history::add);
        all.put("history", history);
        return all;
    }

    private static List<Commitment> commitments(Register register, Filter filter) {
        var found = new ArrayList<Commitment>();
        register.commitments(filter, found::add);
        return found;
    }
}
