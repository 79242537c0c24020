package org.yakusoku.export;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.export.form.Address;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Revision;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Modifier;
import org.yakusoku.register.Act;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Commitments;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Days;
import org.yakusoku.register.Decision;
import org.yakusoku.register.Document;
import org.yakusoku.register.Due;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Extent;
import org.yakusoku.register.Id;
import org.yakusoku.register.Measure;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Provenance;
import org.yakusoku.register.Score;
import org.yakusoku.register.Stage;
import org.yakusoku.register.Wording;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Outline;
import org.yakusoku.testkit.SeededText;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.SourceText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A register of a few documents in memory, with what people said of their commitments.
public final class SmallHoldings implements Holdings {
    /// The day on which everything is asked.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /// When the documents were read.
    public static final Instant READ = Instant.parse("2026-11-20T01:02:03.004Z");

    /// When the proposals were decided.
    public static final Instant DECIDED = Instant.parse("2026-11-21T05:06:07Z");

    /// Options with names only for links.
    public static final Options OPTIONS =
            Options.of(TODAY, Instant.parse("2026-11-22T00:00:00Z"))
                    .withTitle("約束の登録簿")
                    .withVersion("0.1.0");

    /// Options of a register that is served.
    public static final Options SERVED =
            OPTIONS.withAddress(Address.of("https://promises.example/register"));

    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    private final List<Document> documents = new ArrayList<>();
    private final Map<Id, String> texts = new HashMap<>();
    private final Map<Id, Reading> readings = new HashMap<>();
    private final Map<Id, Commitment> commitments = new LinkedHashMap<>();
    private final Map<Id, List<Evidence>> evidence = new HashMap<>();
    private final Map<Id, List<Assessment>> assessments = new HashMap<>();
    private final Map<Id, List<Correction>> corrections = new HashMap<>();
    private int ids;

    /// Nothing at all.
    public static SmallHoldings empty() {
        return new SmallHoldings();
    }

    /// The documents under `examples/` with these names.
    public static SmallHoldings examples(String... names) {
        var holdings = new SmallHoldings();
        for (String name : names) {
            Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
            try {
                holdings.add(name, Files.readString(module.resolve("../examples").resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return holdings;
    }

    /// One document with this text.
    public static SmallHoldings of(String text) {
        var holdings = new SmallHoldings();
        holdings.add("text.txt", text);
        return holdings;
    }

    /// A document and two commitments whose every word is random, with everything that people can
    /// add.
    public static SmallHoldings hostile(UnaryOperator<String> odd, SeededText random) {
        var holdings = new SmallHoldings();
        holdings.addOdd(odd, random);
        return holdings;
    }

    /// Reads a text and adds it.
    public void add(String name, String raw) {
        Reading reading =
                PIPELINE.read(
                        SourceText.of(name, raw), new Pipeline.Settings(null, List.of(), "ja"));
        String text = reading.source().text();
        Edition edition = edition(name, text, reading.outline().header(), reading.rulesHash());
        readings.put(edition.id(), reading);
        var names = new ArrayList<Act.Named>();
        for (int i = 0; i < reading.statements().size(); i++) {
            names.add(new Act.Named(id(Id.Kind.COMMITMENT), i + 1));
        }
        for (Commitment commitment : Commitments.of(reading, origin(edition), names)) {
            if (commitment.isCommitment()) {
                commitments.put(commitment.id(), commitment);
            }
        }
    }

    /// Adds evidence, assessments and a correction of the due date to the first commitment that has
    /// one.
    public SmallHoldings withPeople() {
        Commitment first =
                commitments.values().stream()
                        .filter(commitment -> commitment.due() != null)
                        .findFirst()
                        .orElseThrow();
        people(first, "外務省 令和7年版外交青書", "「供与した。」", "書面による確認, \"済\"", "山田", "Sato");
        return this;
    }

    private void people(
            Commitment of, String source, String quotation, String note, String one, String two) {
        Id id = id(Id.Kind.EVIDENCE);
        evidence.put(
                of.id(),
                List.of(
                        new Evidence(
                                id,
                                of.id(),
                                source,
                                "2025-04",
                                quotation,
                                Evidence.Relation.DIRECT,
                                note)));
        var approved = new Decision(one, READ, Decision.Verdict.APPROVED, two, DECIDED, note);
        assessments.put(
                of.id(),
                List.of(
                        new Assessment(
                                id(Id.Kind.ASSESSMENT),
                                of.id(),
                                of.promisors().isEmpty() ? one : of.promisors().getFirst(),
                                Stage.COMPLETED,
                                Score.FULL,
                                LocalDate.of(2025, 4, 1),
                                null,
                                List.of(id),
                                note,
                                approved),
                        new Assessment(
                                id(Id.Kind.ASSESSMENT),
                                of.id(),
                                two,
                                Stage.UNDER_WAY,
                                Score.NOT_YET,
                                LocalDate.of(2025, 4, 1),
                                LocalDate.of(2025, 5, 1),
                                List.of(id),
                                null,
                                Decision.open(two, DECIDED))));
        var correction =
                new Correction(
                        id(Id.Kind.CORRECTION),
                        of.id(),
                        new Change.DueIs("../2013-05", "2013年5月まで"),
                        note,
                        approved);
        corrections.put(of.id(), List.of(correction));
        commitments.put(of.id(), of.corrected(correction.id(), correction.change()));
    }

    private void addOdd(UnaryOperator<String> odd, SeededText random) {
        String text = odd.apply("text");
        int length = CodePoints.of(text).at(text.length());
        var extent = new Extent(0, length);
        Edition edition =
                edition(
                        odd.apply("file"),
                        text,
                        new Header(
                                odd.apply("title"),
                                random.oneOf(Arrays.asList("2024-04-10", "2024-06", "202X", null)),
                                odd.apply("place"),
                                odd.apply("source"),
                                odd.apply("note"),
                                random.oneOf(List.of("ja", "en")),
                                List.of(odd.apply("party"), odd.apply("party"))),
                        "0".repeat(64));
        for (int number = 1; number <= 2; number++) {
            Due due =
                    random.oneOf(
                            List.of(
                                    due(extent, odd.apply("due"), "../2024-06", null, null),
                                    due(extent, odd.apply("due"), "203X", "P5Y", null),
                                    due(extent, odd.apply("due"), null, "P5Y", null),
                                    due(extent, odd.apply("due"), null, null, "P1Y")));
            var commitment =
                    new Commitment(
                            id(Id.Kind.COMMITMENT),
                            number,
                            origin(edition),
                            new Wording(
                                    extent,
                                    text,
                                    extent,
                                    odd.apply("cue"),
                                    extent,
                                    odd.apply("action"),
                                    List.of(odd.apply("heading")),
                                    odd.apply("initiative")),
                            random.oneOf(List.of(Force.PLEDGE, Force.EXPLORE)),
                            List.of(Force.PLEDGE, Force.EXPLORE),
                            true,
                            false,
                            true,
                            false,
                            List.of(odd.apply("promisor"), odd.apply("promisor")),
                            List.of(odd.apply("counterpart")),
                            List.of(
                                    new Amount(
                                            extent,
                                            odd.apply("money"),
                                            new BigDecimal("2900000000"),
                                            new BigDecimal("3000000000.50"),
                                            "USD",
                                            Modifier.ABOUT,
                                            "ja.money.amount")),
                            List.of(
                                    new Measure(
                                            extent,
                                            odd.apply("quantity"),
                                            new BigDecimal("3000"),
                                            null,
                                            odd.apply("unit"),
                                            Modifier.OVER,
                                            "ja.quantity.amount")),
                            due,
                            Checkable.DATE,
                            List.of("ja.verb.noun-suru"),
                            "0".repeat(64),
                            List.of(),
                            true,
                            false);
            commitments.put(commitment.id(), commitment);
            if (number == 2) {
                people(
                        commitment,
                        "x" + odd.apply("source"),
                        "x" + odd.apply("quotation"),
                        odd.apply("note"),
                        odd.apply("person"),
                        odd.apply("person"));
                commitments.put(commitment.id(), commitment);
            }
        }
    }

    private static Due due(
            Extent at,
            String words,
            @Nullable String edtf,
            @Nullable String duration,
            @Nullable String repeat) {
        return new Due(
                at,
                words,
                edtf,
                duration,
                repeat,
                Mention.Role.DEADLINE,
                Days.of(edtf),
                "ja.time.by");
    }

    private Edition edition(String name, String text, Header header, String rules) {
        Id document = id(Id.Kind.DOCUMENT);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var edition =
                new Edition(
                        id(Id.Kind.EDITION),
                        document,
                        header,
                        new Provenance(
                                name,
                                "https://example.org/" + ids + ".txt",
                                "text/plain",
                                bytes.length,
                                "a".repeat(64)),
                        "b".repeat(64),
                        CodePoints.of(text).at(text.length()),
                        "c".repeat(64),
                        rules);
        documents.add(
                new Document(
                        document,
                        header.date() == null ? "d" + ids : header.date(),
                        List.of(edition)));
        texts.put(edition.id(), text);
        return edition;
    }

    private Origin origin(Edition edition) {
        Document document = documents.getLast();
        return new Origin(
                document.id(),
                document.alias(),
                edition.id(),
                edition.header().title(),
                edition.header().date(),
                edition.header().language());
    }

    private Id id(Id.Kind kind) {
        return new Id(kind.letter() + String.format(Locale.ROOT, "%013d", ++ids));
    }

    /// All commitments.
    public List<Commitment> commitments() {
        return List.copyOf(commitments.values());
    }

    /// All works.
    public List<Document> documents() {
        return List.copyOf(documents);
    }

    /// What a format makes of it.
    public byte[] bytes(Form form, Options options) {
        var out = new ByteArrayOutputStream();
        form.write(this, options, out);
        return out.toByteArray();
    }

    /// What a format makes of it, as text.
    public String text(Form form, Options options) {
        return new String(bytes(form, options), StandardCharsets.UTF_8);
    }

    /// The same text with the hash of the rules left out, which any rule changes: for golden files.
    public static String withoutHash(String text) {
        return text.replace(RuleSet.bundled().hash(), "RULES");
    }

    @Override
    public void documents(Consumer<Document> each) {
        documents.forEach(each);
    }

    @Override
    public void commitments(Consumer<Commitment> each) {
        commitments.values().forEach(each);
    }

    @Override
    public Document document(Id id) {
        return documents.stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Reading reading(Edition edition) {
        Reading reading = readings.get(edition.id());
        return reading != null
                ? reading
                : new Reading(
                        new SourceText(edition.provenance().name(), text(edition)),
                        new Outline(
                                edition.header(), 0, List.of(), List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        edition.rules());
    }

    @Override
    public String text(Edition edition) {
        return texts.getOrDefault(edition.id(), "");
    }

    @Override
    public List<Evidence> evidence(Id commitment) {
        return evidence.getOrDefault(commitment, List.of());
    }

    @Override
    public List<Assessment> assessments(Id commitment) {
        return assessments.getOrDefault(commitment, List.of());
    }

    @Override
    public List<Assessment> standing(Id commitment, LocalDate on) {
        return assessments(commitment).stream()
                .filter(each -> each.decision().isApproved())
                .toList();
    }

    @Override
    public List<Correction> corrections(Id commitment) {
        return corrections.getOrDefault(commitment, List.of());
    }

    @Override
    public Revision revision(Commitment commitment) {
        var read = new Revision(0, READ);
        return corrections(commitment.id()).isEmpty() ? read : read.next(DECIDED);
    }
}
