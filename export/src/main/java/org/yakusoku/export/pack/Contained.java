package org.yakusoku.export.pack;

import org.yakusoku.register.Act;
import org.yakusoku.register.Entry;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a history says about itself: how far it goes, which contents it names, which rules were
/// used.
final class Contained {
    final SortedSet<String> contents = new TreeSet<>();
    final SortedSet<String> rules = new TreeSet<>();
    String head = Entry.START;
    long entries;
    long editions;
    long documents;
    Instant first = Instant.EPOCH;
    Instant last = Instant.EPOCH;

    /// Takes in the next entry.
    void add(Entry entry) {
        first = entries == 0 ? entry.at() : first;
        last = entry.at();
        head = entry.hash();
        entries++;
        switch (entry.act()) {
            case Act.DocumentAdded _ -> documents++;
            case Act.EditionAdded added -> {
                editions++;
                contents.add(Layout.original(added.provenance().original()));
                contents.add(Layout.text(added.text()));
            }
            case Act.EditionRead read -> {
                contents.add(Layout.reading(read.reading()));
                rules.add(read.rules());
            }
            case Act.EditionMoved _,
                    Act.Redirected _,
                    Act.AliasGiven _,
                    Act.EvidenceGiven _,
                    Act.AssessmentProposed _,
                    Act.CorrectionProposed _,
                    Act.Reviewed _,
                    Act.PairDecided _ -> {}
        }
    }
}
