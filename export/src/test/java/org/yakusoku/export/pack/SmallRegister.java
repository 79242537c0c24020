package org.yakusoku.export.pack;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.json.EntryHash;
import org.yakusoku.json.JsonReading;
import org.yakusoku.json.ReadingParser;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Addition;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.AssessmentDraft;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Commitments;
import org.yakusoku.register.Contents;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.LedgerEntry;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Proposal;
import org.yakusoku.register.Provenance;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Reread;
import org.yakusoku.register.Verification;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// A register that keeps history and contents in memory, and gives nothing else.
final class SmallRegister implements Register {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());
    private static final Instant START = Instant.parse("2026-11-23T04:30:00.250Z");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private int ids;

    /// Reads a text and puts it in.
    SmallRegister with(String name, String text) {
        return with(name, text, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallRegister with(String name, String text, byte[] original) {
        Reading reading = PIPELINE.read(SourceText.of(name, text), Pipeline.Settings.NONE);
        Id document = id(Id.Kind.DOCUMENT);
        Id edition = id(Id.Kind.EDITION);
        append(new Act.DocumentAdded(document, "doc-" + ids), "山田");
        append(
                new Act.EditionAdded(
                        edition,
                        document,
                        new Provenance(name, null, "text/plain", original.length, keep(original)),
                        keep(reading.source().text().getBytes(StandardCharsets.UTF_8)),
                        reading.source().text().codePointCount(0, reading.source().length())),
                "山田");
        var named = new ArrayList<Act.Named>();
        for (int i = 0; i < reading.statements().size(); i++) {
            named.add(new Act.Named(id(Id.Kind.COMMITMENT), i + 1));
        }
        byte[] json = new JsonReading("1").print(reading).getBytes(StandardCharsets.UTF_8);
        append(new Act.EditionRead(edition, keep(json), reading.rulesHash(), named), "山田");
        return this;
    }

    void append(Act act, String by) {
        String previous = entries.isEmpty() ? Entry.START : entries.getLast().hash();
        long number = entries.size() + 1L;
        Instant at = START.plusMillis(61_001 * number);
        String hash =
                EntryHash.of(
                        previous, number, at, by, RegisterJson.name(act), RegisterJson.print(act));
        entries.add(new Entry(number, at, by, act, previous, hash));
    }

    Id id(Id.Kind kind) {
        return new Id(kind.letter() + String.format(Locale.ROOT, "%013d", ++ids));
    }

    private String keep(byte[] bytes) {
        String hash = Hashes.of(bytes);
        contents.put(hash, bytes);
        return hash;
    }

    List<Entry> entries() {
        return entries;
    }

    Map<String, byte[]> contents() {
        return contents;
    }

    @Override
    public void history(long from, Consumer<Entry> each) {
        entries.stream().skip(from - 1).forEach(each);
    }

    @Override
    public void replay(Consumer<Consumer<Entry>> source, Contents from) {
        if (!entries.isEmpty()) {
            throw new RegisterException("the register is not empty");
        }
        source.accept(
                entry -> {
                    entries.add(entry);
                    if (entry.act() instanceof Act.EditionAdded added) {
                        keep(from.original(added.provenance().original()));
                        keep(from.text(added.text()));
                    } else if (entry.act() instanceof Act.EditionRead read) {
                        keep(from.reading(read.reading()));
                    }
                });
    }

    @Override
    public void commitments(Filter filter, Consumer<Commitment> each) {
        var works = new HashMap<Id, Act.EditionAdded>();
        for (Entry entry : entries) {
            if (entry.act() instanceof Act.EditionAdded added) {
                works.put(added.edition(), added);
            } else if (entry.act() instanceof Act.EditionRead read) {
                Act.EditionAdded added = Objects.requireNonNull(works.get(read.edition()));
                Reading reading =
                        ReadingParser.parse(
                                new String(text(added.text()), StandardCharsets.UTF_8),
                                reading(read.reading()));
                var origin =
                        new Origin(
                                added.document(),
                                "a",
                                added.edition(),
                                reading.outline().header().title(),
                                reading.outline().header().date(),
                                reading.outline().header().language());
                Commitments.of(reading, origin, read.statements()).forEach(each);
            }
        }
    }

    @Override
    public byte[] original(String sha256) {
        return content(sha256);
    }

    @Override
    public byte[] text(String sha256) {
        return content(sha256);
    }

    @Override
    public byte[] reading(String sha256) {
        return content(sha256);
    }

    private byte[] content(String sha256) {
        byte[] bytes = contents.get(sha256);
        if (bytes == null) {
            throw new RegisterException("missing: " + sha256);
        }
        return bytes;
    }

    @Override
    public void close() {}

    // What no pack needs.

    @Override
    public Addition.Result add(Addition addition, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reread reread(Id edition, Reading reading, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Id edition, Id document, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void alias(Id document, String alias, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Evidence give(EvidenceDraft evidence, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Assessment assess(AssessmentDraft assessment, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Correction correct(Id commitment, Change change, String reason, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void review(Id proposal, boolean approved, @Nullable String note, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void decide(Id earlier, Id later, boolean confirmed, @Nullable String note, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Id find(String word) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Document> documents() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Document document(Id id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Edition edition(Id id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Document> alike(Reading reading) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reading reading(Id edition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(Filter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Commitment commitment(Id id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void money(Filter filter, Consumer<LedgerEntry> each) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Evidence> evidence(Id commitment) {
        return List.of();
    }

    @Override
    public List<Assessment> assessments(Id commitment) {
        return List.of();
    }

    @Override
    public List<Correction> corrections(Id commitment) {
        return List.of();
    }

    @Override
    public List<Proposal> open() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Act.PairDecided> decided(Id earlier, Id later) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Assessment> standing(Id commitment, LocalDate on) {
        return List.of();
    }

    @Override
    public List<Entry> history(Id subject) {
        return List.of();
    }

    @Override
    public Verification verify() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void backup(Path folder) {
        throw new UnsupportedOperationException();
    }
}
