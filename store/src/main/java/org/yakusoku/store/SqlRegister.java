package org.yakusoku.store;

import static org.yakusoku.store.Rows.needed;
import static org.yakusoku.store.Tables.ALIAS;
import static org.yakusoku.store.Tables.CONTENT;
import static org.yakusoku.store.Tables.DOCUMENT;
import static org.yakusoku.store.Tables.EDITION;
import static org.yakusoku.store.Tables.ENTRY;
import static org.yakusoku.store.Tables.EVIDENCE;
import static org.yakusoku.store.Tables.HEAD;
import static org.yakusoku.store.Tables.MONEY;
import static org.yakusoku.store.Tables.NUMBERED;
import static org.yakusoku.store.Tables.PAIR;
import static org.yakusoku.store.Tables.PROPOSAL;
import static org.yakusoku.store.Tables.REDIRECT;
import static org.yakusoku.store.Tables.STATEMENT;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.json.EntryHash;
import org.yakusoku.json.JsonReading;
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
import org.yakusoku.register.Decision;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.LedgerEntry;
import org.yakusoku.register.Matching;
import org.yakusoku.register.Nature;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Proposal;
import org.yakusoku.register.Provenance;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Reread;
import org.yakusoku.register.Verification;
import org.yakusoku.statement.Statement;
import org.yakusoku.store.Tables.Aliases;
import org.yakusoku.store.Tables.Documents;
import org.yakusoku.store.Tables.Editions;
import org.yakusoku.store.Tables.Entries;
import org.yakusoku.store.Tables.Head;
import org.yakusoku.store.Tables.Money;
import org.yakusoku.store.Tables.Numbers;
import org.yakusoku.store.Tables.Pairs;
import org.yakusoku.store.Tables.Proofs;
import org.yakusoku.store.Tables.Proposals;
import org.yakusoku.store.Tables.Redirects;
import org.yakusoku.store.Tables.Statements;
import org.yakusoku.structure.Header;
import org.yakusoku.text.CodePoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The register in a folder: originals as files, everything else in SQLite beside them or in a
/// PostgreSQL database.
///
///     try (Register register = SqlRegister.open(Path.of("register"), null, "1.0")) { … }
///
/// Whoever writes locks the head of the history first, so that writers queue, in one process and in
/// several. Readers never wait.
public final class SqlRegister implements Register {
    private static final String FILE = "register.sqlite";
    private static final String ORIGINALS = "originals";
    private static final int MOST_ALIAS = 60;

    private final Database database;
    private final Originals originals;
    private final InstantSource clock;
    private final Id.Source ids;
    private final String version;

    private SqlRegister(
            Database database,
            Originals originals,
            InstantSource clock,
            Id.Source ids,
            String version) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
        this.ids = ids;
        this.version = version;
    }

    /// Opens the register of a folder; makes it where there is none.
    ///
    /// @param home the folder
    /// @param url JDBC address of a PostgreSQL database, or null for SQLite in the folder
    /// @param version of the program, noted in readings
    /// @throws RegisterException if it cannot be opened or is newer than the program
    public static SqlRegister open(Path home, @Nullable String url, String version) {
        InstantSource clock = InstantSource.system();
        return open(home, url, version, clock, new TimedIds(clock, new SecureRandom()));
    }

    /// Opens a register with a clock and a source of ids of the caller's.
    ///
    /// @param home the folder
    /// @param url JDBC address of a PostgreSQL database, or null for SQLite in the folder
    /// @param version of the program, noted in readings
    /// @param clock gives record times
    /// @param ids gives new ids
    /// @throws RegisterException if it cannot be opened or is newer than the program
    public static SqlRegister open(
            Path home, @Nullable String url, String version, InstantSource clock, Id.Source ids) {
        try {
            Files.createDirectories(home.resolve(ORIGINALS));
        } catch (IOException e) {
            throw new RegisterException(
                    "the folder "
                            + home
                            + " cannot be made ("
                            + Originals.reason(e)
                            + "); name another with --home",
                    e);
        }
        Path file = home.resolve(FILE);
        Database database =
                url == null
                        ? Database.open("jdbc:sqlite:" + file, "the register " + file)
                        : Database.open(url, "the register's database");
        return new SqlRegister(
                database, new Originals(home.resolve(ORIGINALS)), clock, ids, version);
    }

    /// Whether a folder holds a register in SQLite.
    public static boolean exists(Path home) {
        return Files.exists(home.resolve(FILE));
    }

    // ---- What is added
    // ----------------------------------------------------------------------------

    @Override
    public Addition.Result add(Addition addition, String person) {
        String by = Entered.person(person);
        Entered.check(addition);
        Reading reading = addition.reading();
        byte[] text = reading.source().text().getBytes(UTF_8);
        byte[] json = json(reading);
        String original = hash(addition.original());
        String textHash = hash(text);
        String readingHash = hash(json);
        byte[] packedText = Packed.pack(text);
        byte[] packedJson = Packed.pack(json);
        if (database.read(sql -> editionOf(sql, original)) == null) {
            originals.keep(original, addition.original());
        }
        return database.write(
                sql -> {
                    lock(sql);
                    Edition known = editionOf(sql, original);
                    if (known != null) {
                        return new Addition.Result(document(sql, known.document()), known, false);
                    }
                    Journal.keep(sql, textHash, packedText);
                    Journal.keep(sql, readingHash, packedJson);
                    var acts = new ArrayList<Act>();
                    Id document = addition.editionOf();
                    int number = 0;
                    if (document == null) {
                        document = ids.next(Id.Kind.DOCUMENT);
                        acts.add(new Act.DocumentAdded(document, alias(sql, addition)));
                    } else {
                        document = followed(sql, document);
                        number = numbers(sql, document);
                    }
                    Id edition = ids.next(Id.Kind.EDITION);
                    acts.add(
                            new Act.EditionAdded(
                                    edition,
                                    document,
                                    new Provenance(
                                            addition.name(),
                                            addition.origin(),
                                            addition.mediaType(),
                                            addition.original().length,
                                            original),
                                    textHash,
                                    CodePoints.of(reading.source().text())
                                            .at(reading.source().length())));
                    acts.add(
                            new Act.EditionRead(
                                    edition,
                                    readingHash,
                                    reading.rulesHash(),
                                    named(reading, number)));
                    append(sql, by, acts, read -> reading);
                    return new Addition.Result(
                            document(sql, document),
                            Rows.edition(Rows.edition(sql, edition)),
                            true);
                });
    }

    /// An id and a number for each statement: commitments first, as the register of one document
    /// numbers them, then the others.
    private List<Act.Named> named(Reading reading, int last) {
        List<Statement> statements = reading.statements();
        int commitment = last;
        int other =
                last
                        + (int)
                                statements.stream()
                                        .filter(statement -> statement.force().isCommitment())
                                        .count();
        var names = new ArrayList<Act.Named>(statements.size());
        for (Statement statement : statements) {
            int number = statement.force().isCommitment() ? ++commitment : ++other;
            names.add(new Act.Named(ids.next(Id.Kind.COMMITMENT), number));
        }
        return names;
    }

    @Override
    public Reread reread(Id edition, Reading reading, String person) {
        String by = Entered.person(person);
        byte[] json = json(reading);
        String readingHash = hash(json);
        byte[] packed = Packed.pack(json);
        return database.write(
                sql -> {
                    lock(sql);
                    Edition before = Rows.edition(Rows.edition(sql, edition));
                    byte[] text = reading.source().text().getBytes(UTF_8);
                    if (!hash(text).equals(before.text())) {
                        throw new RegisterException(
                                "the reading is of another text than edition " + edition);
                    }
                    List<Commitment> old = statements(sql, edition);
                    if (before.reading().equals(readingHash)) {
                        int same = (int) old.stream().filter(Commitment::present).count();
                        return new Reread(before, List.of(), List.of(), List.of(), same);
                    }
                    Journal.keep(sql, readingHash, packed);
                    Act.EditionRead act =
                            new Act.EditionRead(
                                    edition,
                                    readingHash,
                                    reading.rulesHash(),
                                    renamed(sql, before, reading, old));
                    append(sql, by, List.of(act), read -> reading);
                    return compared(sql, edition, old);
                });
    }

    /// The ids that the statements of a new reading keep, and new ones for the others.
    private List<Act.Named> renamed(
            DSLContext sql, Edition edition, Reading reading, List<Commitment> old) {
        var nobody = new ArrayList<Act.Named>();
        for (int i = 0; i < reading.statements().size(); i++) {
            nobody.add(new Act.Named(new Id("c" + "0".repeat(13)), 0));
        }
        Origin origin = new Rows.Origins(sql).of(edition.id().value());
        List<Matching.Place> now =
                Commitments.of(reading, origin, nobody).stream().map(Matching.Place::of).toList();
        int[] matched = Matching.match(old.stream().map(Matching.Place::of).toList(), now);
        int number = numbers(sql, edition.document());
        var names = new ArrayList<Act.Named>();
        for (int match : matched) {
            names.add(
                    match >= 0
                            ? new Act.Named(old.get(match).id(), old.get(match).number())
                            : new Act.Named(ids.next(Id.Kind.COMMITMENT), ++number));
        }
        return names;
    }

    private static Reread compared(DSLContext sql, Id edition, List<Commitment> old) {
        Map<Id, Commitment> before = new HashMap<>();
        old.forEach(commitment -> before.put(commitment.id(), commitment));
        var appeared = new ArrayList<Commitment>();
        var changed = new ArrayList<Reread.Pair>();
        var vanished = new ArrayList<Commitment>();
        int same = 0;
        for (Commitment now : statements(sql, edition)) {
            Commitment was = before.get(now.id());
            if (was == null || (!was.present() && now.present())) {
                appeared.add(now);
            } else if (was.present() && !now.present()) {
                vanished.add(now);
            } else if (now.present()) {
                if (sameValues(was, now)) {
                    same++;
                } else {
                    changed.add(new Reread.Pair(was, now));
                }
            }
        }
        return new Reread(
                Rows.edition(Rows.edition(sql, edition)), appeared, changed, vanished, same);
    }

    /// Whether two readings of a statement say the same, whatever rules gave it.
    private static boolean sameValues(Commitment a, Commitment b) {
        return a.wording().equals(b.wording())
                && a.force() == b.force()
                && a.chain().equals(b.chain())
                && a.reaffirmed() == b.reaffirmed()
                && a.continuing() == b.continuing()
                && a.conditional() == b.conditional()
                && a.reported() == b.reported()
                && a.promisors().equals(b.promisors())
                && a.counterparts().equals(b.counterparts())
                && a.money().equals(b.money())
                && a.quantities().equals(b.quantities())
                && Objects.equals(a.due(), b.due())
                && a.checkable() == b.checkable()
                && a.none() == b.none();
    }

    @Override
    public void move(Id edition, Id document, String person) {
        String by = Entered.person(person);
        database.change(
                sql -> {
                    lock(sql);
                    Edition moved = Rows.edition(Rows.edition(sql, edition));
                    Id to = followed(sql, document);
                    Id from = moved.document();
                    if (from.equals(to)) {
                        return;
                    }
                    int number = numbers(sql, to);
                    var names = new ArrayList<Act.Named>();
                    for (Commitment commitment : statements(sql, edition)) {
                        names.add(new Act.Named(commitment.id(), ++number));
                    }
                    var acts = new ArrayList<Act>();
                    acts.add(new Act.EditionMoved(edition, to, names));
                    if (document(sql, from).editions().size() == 1) {
                        acts.add(new Act.Redirected(from, to));
                    }
                    append(sql, by, acts, this::reading);
                });
    }

    @Override
    public void alias(Id document, String alias, String person) {
        String by = Entered.person(person);
        database.change(
                sql -> {
                    lock(sql);
                    Id id = followed(sql, document);
                    checkAlias(sql, alias, id);
                    if (!document(sql, id).alias().equals(alias)) {
                        append(sql, by, List.of(new Act.AliasGiven(id, alias)), this::reading);
                    }
                });
    }

    private static void checkAlias(DSLContext sql, String alias, @Nullable Id document) {
        if (alias.length() > MOST_ALIAS
                || Id.isId(alias)
                || !alias.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*")) {
            throw new RegisterException(
                    "'"
                            + alias
                            + "' cannot be an alias; write 1 to 60 letters, digits, dots and dashes");
        }
        String owner =
                sql.select(Aliases.OF)
                        .from(ALIAS)
                        .where(Aliases.NAME.eq(alias))
                        .fetchOne(Aliases.OF);
        if (owner != null && (document == null || !owner.equals(document.value()))) {
            throw new RegisterException(
                    "the alias " + alias + " already names document " + owner + "; choose another");
        }
    }

    /// The alias of a new work: the one asked for, else its date with the next free number behind
    /// it.
    private static String alias(DSLContext sql, Addition addition) {
        String wanted = addition.alias();
        if (wanted != null) {
            checkAlias(sql, wanted, null);
            return wanted;
        }
        String date = addition.reading().outline().header().date();
        String base = date == null ? "undated" : date.replaceAll("[^0-9X-]", "-");
        if (!sql.fetchExists(ALIAS, Aliases.NAME.eq(base))) {
            return base;
        }
        Integer last =
                sql.select(DSL.max(Aliases.SUFFIX))
                        .from(ALIAS)
                        .where(Aliases.BASE.eq(base))
                        .fetchOneInto(Integer.class);
        String alias = base + "-" + (last == null ? 2 : last + 1);
        if (Projection.isDate(alias)) {
            // the tenth work of 2024 is not called as if it were of October
            alias = base + "-100";
        }
        while (sql.fetchExists(ALIAS, Aliases.NAME.eq(alias))) {
            alias = alias + "-2";
        }
        return alias;
    }

    // ---- What people enter
    // --------------------------------------------------------------------------

    @Override
    public Evidence give(EvidenceDraft draft, String person) {
        String by = Entered.person(person);
        Entered.check(draft);
        var evidence =
                new Evidence(
                        ids.next(Id.Kind.EVIDENCE),
                        draft.commitment(),
                        draft.source(),
                        draft.date(),
                        draft.quotation(),
                        draft.relation(),
                        draft.note());
        return database.write(
                sql -> {
                    lock(sql);
                    Rows.statement(sql, draft.commitment());
                    append(sql, by, List.of(new Act.EvidenceGiven(evidence)), this::reading);
                    return evidence;
                });
    }

    @Override
    public Assessment assess(AssessmentDraft draft, String person) {
        String by = Entered.person(person);
        Entered.check(draft);
        Id id = ids.next(Id.Kind.ASSESSMENT);
        return database.write(
                sql -> {
                    lock(sql);
                    Commitment of = commitment(sql, draft.commitment());
                    if (!of.promisors().contains(draft.promisor())) {
                        throw new RegisterException(
                                "'"
                                        + draft.promisor()
                                        + "' is no promisor of "
                                        + of.alias()
                                        + "; its promisors are: "
                                        + String.join(", ", of.promisors()));
                    }
                    for (Id evidence : draft.evidence()) {
                        Record row =
                                sql.select(Proofs.ALL)
                                        .from(EVIDENCE)
                                        .where(Proofs.ID.eq(evidence.value()))
                                        .fetchOne();
                        if (row == null || !draft.commitment().value().equals(row.get(Proofs.OF))) {
                            throw new RegisterException(
                                    "no evidence "
                                            + evidence
                                            + " of "
                                            + of.alias()
                                            + "; see 'yakusoku show "
                                            + of.alias()
                                            + "'");
                        }
                    }
                    // refuses what has no evidence or ends before it begins
                    Instant at = now(sql);
                    var proposed =
                            new Assessment(
                                    id,
                                    draft.commitment(),
                                    draft.promisor(),
                                    draft.stage(),
                                    draft.score(),
                                    draft.from(),
                                    draft.to(),
                                    draft.evidence(),
                                    draft.note(),
                                    Decision.open(by, at));
                    append(
                            sql,
                            by,
                            List.of(
                                    new Act.AssessmentProposed(
                                            id,
                                            draft.commitment(),
                                            draft.promisor(),
                                            draft.stage(),
                                            draft.score(),
                                            draft.from(),
                                            draft.to(),
                                            draft.evidence(),
                                            draft.note())),
                            this::reading);
                    return assessments(sql, draft.commitment()).stream()
                            .filter(kept -> kept.id().equals(proposed.id()))
                            .findFirst()
                            .orElseThrow();
                });
    }

    @Override
    public Correction correct(Id commitment, Change change, String reason, String person) {
        String by = Entered.person(person);
        Entered.check(change, reason);
        if (reason.isBlank()) {
            throw new RegisterException("a correction needs a reason; say it with --reason");
        }
        Id id = ids.next(Id.Kind.CORRECTION);
        return database.write(
                sql -> {
                    lock(sql);
                    Rows.statement(sql, commitment);
                    append(
                            sql,
                            by,
                            List.of(new Act.CorrectionProposed(id, commitment, change, reason)),
                            this::reading);
                    return corrections(sql, commitment).stream()
                            .filter(kept -> kept.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                });
    }

    @Override
    public void review(Id proposal, boolean approved, @Nullable String note, String person) {
        String by = Entered.person(person);
        Entered.text("the note", note);
        database.change(
                sql -> {
                    lock(sql);
                    Record row =
                            sql.select(Proposals.ALL)
                                    .from(PROPOSAL)
                                    .where(Proposals.ID.eq(proposal.value()))
                                    .fetchOne();
                    if (row == null) {
                        throw new RegisterException(
                                "nothing proposed as " + proposal + "; see 'yakusoku review'");
                    }
                    Proposal open = proposal(row);
                    if (open.decision().verdict() != Decision.Verdict.OPEN) {
                        throw new RegisterException(
                                proposal
                                        + " was decided already, by "
                                        + open.decision().decidedBy()
                                        + "; propose anew to change it");
                    }
                    if (Entered.isSamePerson(open.decision().proposedBy(), by)) {
                        throw new RegisterException(
                                by
                                        + " proposed "
                                        + proposal
                                        + "; another person has to decide on it");
                    }
                    append(
                            sql,
                            by,
                            List.of(new Act.Reviewed(proposal, open.commitment(), approved, note)),
                            this::reading);
                });
    }

    @Override
    public void decide(
            Id earlier, Id later, boolean confirmed, @Nullable String note, String person) {
        String by = Entered.person(person);
        Entered.text("the note", note);
        database.change(
                sql -> {
                    lock(sql);
                    Commitment a = commitment(sql, earlier);
                    Commitment b = commitment(sql, later);
                    if (a.origin().document().equals(b.origin().document())) {
                        throw new RegisterException(
                                a.alias()
                                        + " and "
                                        + b.alias()
                                        + " stand in one document; pairs are of two");
                    }
                    append(
                            sql,
                            by,
                            List.of(new Act.PairDecided(earlier, later, confirmed, note)),
                            this::reading);
                });
    }

    // ---- Writing
    // ------------------------------------------------------------------------------------

    /// Locks the head of the history until the transaction ends, so that writers queue.
    private static void lock(DSLContext sql) {
        sql.execute("UPDATE head SET one = 1 WHERE one = 1");
    }

    /// The record time of the next entry: now, but never before the last entry.
    private Instant now(DSLContext sql) {
        Instant last = Instant.parse(needed(sql.select(Head.AT).from(HEAD).fetchSingle(Head.AT)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(last) ? last : now;
    }

    /// Appends acts to the history and makes them show.
    private void append(
            DSLContext sql,
            String by,
            List<Act> acts,
            Function<Act.EditionRead, Reading> readings) {
        Record head = sql.select(Head.ALL).from(HEAD).fetchSingle();
        long number = needed(head.get(Head.NUMBER));
        String previous = needed(head.get(Head.HASH));
        Instant at = now(sql);
        var projection = new Projection(sql, readings);
        for (Act act : acts) {
            number++;
            String name = RegisterJson.name(act);
            String body = RegisterJson.print(act);
            String hash = EntryHash.of(previous, number, at, by, name, body);
            var entry = new Entry(number, at, by, act, previous, hash);
            Journal.append(sql, entry, name, body);
            projection.apply(number, at, by, act);
            Journal.head(sql, entry);
            previous = hash;
        }
    }

    private byte[] json(Reading reading) {
        return (new JsonReading(version).print(reading) + "\n").getBytes(UTF_8);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- What is there
    // ------------------------------------------------------------------------------

    @Override
    public Id find(String word) {
        return database.read(sql -> find(sql, Projection.column(word.strip())));
    }

    private static Id find(DSLContext sql, String word) {
        if (Id.isId(word)) {
            Id id = followed(sql, new Id(word));
            if (isThere(sql, id)) {
                return id;
            }
        }
        int slash = word.lastIndexOf('/');
        String name = slash < 0 ? word : word.substring(0, slash);
        String document =
                sql.select(Aliases.OF)
                        .from(ALIAS)
                        .where(Aliases.NAME.eq(name))
                        .fetchOne(Aliases.OF);
        if (document == null && Id.isId(name) && isThere(sql, new Id(name))) {
            document = name;
        }
        if (document != null && slash < 0) {
            return followed(sql, new Id(document));
        }
        String number = word.substring(slash + 1);
        if (document != null && number.matches("[0-9]{1,9}")) {
            String statement =
                    sql.select(Numbers.NAMES)
                            .from(NUMBERED)
                            .where(Numbers.OF.eq(document))
                            .and(Numbers.NUMBER.eq(Integer.parseInt(number)))
                            .fetchOne(Numbers.NAMES);
            if (statement != null) {
                return new Id(statement);
            }
        }
        throw new RegisterException(
                "nothing is called '"
                        + word
                        + "' in this register; see 'yakusoku list --documents' and 'yakusoku list'");
    }

    private static boolean isThere(DSLContext sql, Id id) {
        String value = id.value();
        return switch (id.kind()) {
            case DOCUMENT -> sql.fetchExists(DOCUMENT, Documents.ID.eq(value));
            case EDITION -> sql.fetchExists(EDITION, Editions.ID.eq(value));
            case COMMITMENT -> sql.fetchExists(STATEMENT, Statements.ID.eq(value));
            case EVIDENCE -> sql.fetchExists(EVIDENCE, Proofs.ID.eq(value));
            case ASSESSMENT, CORRECTION -> sql.fetchExists(PROPOSAL, Proposals.ID.eq(value));
        };
    }

    /// What an id stands for after all redirects.
    private static Id followed(DSLContext sql, Id id) {
        Id at = id;
        for (int i = 0; i < 100; i++) {
            String target =
                    sql.select(Redirects.TARGET)
                            .from(REDIRECT)
                            .where(Redirects.OLD.eq(at.value()))
                            .fetchOne(Redirects.TARGET);
            if (target == null) {
                return at;
            }
            at = new Id(target);
        }
        throw new RegisterException(
                "redirects of " + id + " go round in circles; run 'yakusoku verify'");
    }

    @Override
    public List<Document> documents() {
        return database.read(
                sql -> {
                    Map<String, List<Edition>> editions = new LinkedHashMap<>();
                    sql.select(Editions.ALL)
                            .from(EDITION)
                            .orderBy(Editions.POSITION)
                            .forEach(
                                    row ->
                                            editions.computeIfAbsent(
                                                            needed(row.get(Editions.OF)),
                                                            id -> new ArrayList<>())
                                                    .add(Rows.edition(row)));
                    return sql
                            .select(Documents.ALL)
                            .from(DOCUMENT)
                            .where(Documents.REDIRECTS.isNull())
                            .orderBy(Documents.POSITION)
                            .fetch()
                            .stream()
                            .map(
                                    row ->
                                            new Document(
                                                    new Id(needed(row.get(Documents.ID))),
                                                    needed(row.get(Documents.NAME)),
                                                    needed(editions.get(row.get(Documents.ID)))))
                            .toList();
                });
    }

    @Override
    public Document document(Id id) {
        return database.read(sql -> document(sql, followed(sql, id)));
    }

    private static Document document(DSLContext sql, Id id) {
        Record row =
                sql.select(Documents.ALL)
                        .from(DOCUMENT)
                        .where(Documents.ID.eq(id.value()))
                        .fetchOne();
        if (row == null) {
            throw new RegisterException(
                    "no document " + id + " in this register; see 'yakusoku list --documents'");
        }
        return new Document(
                id,
                needed(row.get(Documents.NAME)),
                sql
                        .select(Editions.ALL)
                        .from(EDITION)
                        .where(Editions.OF.eq(id.value()))
                        .orderBy(Editions.POSITION)
                        .fetch()
                        .stream()
                        .map(Rows::edition)
                        .toList());
    }

    @Override
    public Edition edition(Id id) {
        return database.read(sql -> Rows.edition(Rows.edition(sql, id)));
    }

    private static @Nullable Edition editionOf(DSLContext sql, String original) {
        Record row =
                sql.select(Editions.ALL)
                        .from(EDITION)
                        .where(Editions.ORIGINAL.eq(original))
                        .fetchOne();
        return row == null ? null : Rows.edition(row);
    }

    private static int numbers(DSLContext sql, Id document) {
        Integer last =
                sql.select(Documents.NUMBERS)
                        .from(DOCUMENT)
                        .where(Documents.ID.eq(document.value()))
                        .fetchOne(Documents.NUMBERS);
        if (last == null) {
            throw new RegisterException(
                    "no document "
                            + document
                            + " in this register; see 'yakusoku list --documents'");
        }
        return last;
    }

    @Override
    public List<Document> alike(Reading reading) {
        Header header = reading.outline().header();
        String date = header.date();
        if (date == null) {
            return List.of();
        }
        return database.read(
                sql ->
                        sql
                                .select(Editions.ALL)
                                .from(EDITION)
                                .where(Editions.ISSUED.eq(date))
                                .orderBy(Editions.POSITION)
                                .limit(200)
                                .fetch()
                                .stream()
                                .map(Rows::edition)
                                .filter(edition -> mayBeOneWork(header, edition.header()))
                                .map(Edition::document)
                                .distinct()
                                .map(id -> document(sql, id))
                                .toList());
    }

    private static boolean mayBeOneWork(Header a, Header b) {
        if (!a.language().equals(b.language())) {
            return a.parties().size() == b.parties().size();
        }
        return a.title() != null && a.title().equals(b.title());
    }

    @Override
    public Reading reading(Id edition) {
        Edition of = edition(edition);
        return parsed(of.text(), of.reading());
    }

    private Reading reading(Act.EditionRead read) {
        return parsed(edition(read.edition()).text(), read.reading());
    }

    private Reading parsed(String text, String reading) {
        return Journal.reading(text(text), reading(reading), reading);
    }

    @Override
    public byte[] original(String sha256) {
        return originals.get(sha256);
    }

    @Override
    public byte[] text(String sha256) {
        return content(sha256);
    }

    @Override
    public byte[] reading(String sha256) {
        return content(sha256);
    }

    private byte[] content(String hash) {
        byte[] packed =
                database.read(
                        sql ->
                                sql.select(Tables.Contents.BYTES)
                                        .from(CONTENT)
                                        .where(Tables.Contents.HASH.eq(hash))
                                        .fetchOne(Tables.Contents.BYTES));
        if (packed == null) {
            throw new RegisterException("the content " + hash + " is missing; restore a backup");
        }
        return Packed.unpack(hash, packed);
    }

    @Override
    public void commitments(Filter filter, Consumer<Commitment> each) {
        database.view(
                sql -> {
                    var origins = new Rows.Origins(sql);
                    var query =
                            sql.select(
                                            Statements.ID,
                                            Statements.NUMBER,
                                            Statements.IN,
                                            Statements.BODY)
                                    .from(Listing.joined())
                                    .where(Listing.condition(filter))
                                    .orderBy(Listing.order(filter))
                                    .limit(filter.limit())
                                    .offset(filter.offset())
                                    .fetchSize(1000);
                    try (var rows = query.fetchLazy()) {
                        for (Record row : rows) {
                            each.accept(Rows.commitment(row, origins));
                        }
                    }
                });
    }

    @Override
    public long count(Filter filter) {
        return database.read(
                sql ->
                        sql.selectCount()
                                .from(Listing.joined())
                                .where(Listing.condition(filter))
                                .fetchSingle()
                                .value1());
    }

    @Override
    public Commitment commitment(Id id) {
        return database.read(sql -> commitment(sql, id));
    }

    private static Commitment commitment(DSLContext sql, Id id) {
        return Rows.commitment(Rows.statement(sql, id), new Rows.Origins(sql));
    }

    private static List<Commitment> statements(DSLContext sql, Id edition) {
        var origins = new Rows.Origins(sql);
        return sql
                .select(Statements.ALL)
                .from(STATEMENT)
                .where(Statements.IN.eq(edition.value()))
                .orderBy(Statements.STARTS, Statements.POSITION)
                .fetch()
                .stream()
                .map(row -> Rows.commitment(row, origins))
                .toList();
    }

    @Override
    public void money(Filter filter, Consumer<LedgerEntry> each) {
        database.view(
                sql -> {
                    var origins = new Rows.Origins(sql);
                    Condition statements =
                            Listing.condition(
                                    Filter.builder()
                                            .forces(filter.forces())
                                            .stages(filter.stages())
                                            .actors(filter.actors())
                                            .counterparts(filter.counterparts())
                                            .words(filter.words())
                                            .dueAfter(filter.dueAfter())
                                            .dueBefore(filter.dueBefore())
                                            .checkable(filter.checkable())
                                            .corrected(filter.corrected())
                                            .others(true)
                                            .build());
                    var places = new ArrayList<Condition>(Listing.places(filter));
                    if (filter.over() != null) {
                        places.add(Money.HIGH.gt(filter.over().doubleValue()));
                    }
                    if (filter.under() != null) {
                        places.add(Money.LOW.lt(filter.under().doubleValue()));
                    }
                    if (filter.currency() != null) {
                        places.add(Money.CURRENCY.eq(filter.currency()));
                    }
                    if (!Listing.isOfPlacesOnly(filter)) {
                        places.add(statements);
                    }
                    var query =
                            sql.select(
                                            Money.IN,
                                            Money.PLACE,
                                            Money.BODY,
                                            Statements.ID,
                                            Statements.NUMBER,
                                            Statements.IN,
                                            Statements.BODY)
                                    .from(MONEY)
                                    .join(EDITION)
                                    .on(Editions.ID.eq(Money.IN))
                                    .join(DOCUMENT)
                                    .on(Documents.ID.eq(Editions.OF))
                                    .leftJoin(STATEMENT)
                                    .on(Statements.ID.eq(Money.OF))
                                    .where(places)
                                    .orderBy(
                                            Editions.ISSUED.asc().nullsLast(),
                                            Documents.POSITION.asc(),
                                            Editions.POSITION.asc(),
                                            Money.PLACE.asc())
                                    .fetchSize(1000);
                    try (var rows = query.fetchLazy()) {
                        for (Record row : rows) {
                            each.accept(ledgerEntry(row, origins));
                        }
                    }
                });
    }

    private static LedgerEntry ledgerEntry(Record row, Rows.Origins origins) {
        MoneyBody body = Rows.parse(MoneyBody.class, needed(row.get(Money.BODY)));
        Origin origin = origins.of(needed(row.get(Money.IN)));
        if (row.get(Statements.ID) == null) {
            return new LedgerEntry(
                    body.amount(),
                    Nature.MENTIONED,
                    null,
                    origin.alias(),
                    origin,
                    List.of(),
                    List.of(),
                    body.partOf(),
                    body.sentence());
        }
        Commitment of = Rows.commitment(row, origins);
        return new LedgerEntry(
                body.amount(),
                Nature.of(of.force()),
                of.id(),
                of.alias(),
                origin,
                of.promisors(),
                of.counterparts(),
                body.partOf(),
                body.sentence());
    }

    @Override
    public List<Evidence> evidence(Id commitment) {
        return database.read(
                sql ->
                        sql
                                .select(Proofs.BODY)
                                .from(EVIDENCE)
                                .where(Proofs.OF.eq(commitment.value()))
                                .orderBy(Proofs.POSITION)
                                .fetch()
                                .stream()
                                .map(
                                        row ->
                                                Rows.parse(
                                                        Evidence.class,
                                                        needed(row.get(Proofs.BODY))))
                                .toList());
    }

    @Override
    public List<Assessment> assessments(Id commitment) {
        return database.read(sql -> assessments(sql, commitment));
    }

    private static List<Assessment> assessments(DSLContext sql, Id commitment) {
        return proposals(sql, commitment, Projection.ASSESSMENT).stream()
                .map(proposal -> ((Proposal.OfAssessment) proposal).assessment())
                .toList();
    }

    @Override
    public List<Correction> corrections(Id commitment) {
        return database.read(sql -> corrections(sql, commitment));
    }

    private static List<Correction> corrections(DSLContext sql, Id commitment) {
        return proposals(sql, commitment, Projection.CORRECTION).stream()
                .map(proposal -> ((Proposal.OfCorrection) proposal).correction())
                .toList();
    }

    private static List<Proposal> proposals(DSLContext sql, Id commitment, int kind) {
        return sql
                .select(Proposals.ALL)
                .from(PROPOSAL)
                .where(Proposals.OF.eq(commitment.value()))
                .and(Proposals.KIND.eq(kind))
                .orderBy(Proposals.POSITION)
                .fetch()
                .stream()
                .map(SqlRegister::proposal)
                .toList();
    }

    private static Proposal proposal(Record row) {
        String body = needed(row.get(Proposals.BODY));
        return needed(row.get(Proposals.KIND)) == Projection.ASSESSMENT
                ? new Proposal.OfAssessment(Rows.parse(Assessment.class, body))
                : new Proposal.OfCorrection(Rows.parse(Correction.class, body));
    }

    @Override
    public List<Proposal> open() {
        return database.read(
                sql ->
                        sql
                                .select(Proposals.ALL)
                                .from(PROPOSAL)
                                .where(Proposals.VERDICT.eq(Decision.Verdict.OPEN.ordinal()))
                                .orderBy(Proposals.POSITION)
                                .fetch()
                                .stream()
                                .map(SqlRegister::proposal)
                                .toList());
    }

    @Override
    public List<Act.PairDecided> decided(Id earlier, Id later) {
        return database.read(
                sql -> {
                    var first = STATEMENT.as("first");
                    var second = STATEMENT.as("second");
                    return sql
                            .select(Pairs.BY)
                            .from(PAIR)
                            .join(first)
                            .on(DSL.field(DSL.name("first", "id"), String.class).eq(Pairs.EARLIER))
                            .join(second)
                            .on(DSL.field(DSL.name("second", "id"), String.class).eq(Pairs.LATER))
                            .where(
                                    DSL.field(DSL.name("first", "document"), String.class)
                                            .eq(earlier.value()))
                            .and(
                                    DSL.field(DSL.name("second", "document"), String.class)
                                            .eq(later.value()))
                            .orderBy(Pairs.BY)
                            .fetch(Pairs.BY)
                            .stream()
                            .map(number -> (Act.PairDecided) Rows.entry(sql, number).act())
                            .toList();
                });
    }

    @Override
    public List<Assessment> standing(Id commitment, LocalDate on) {
        var latest = new LinkedHashMap<String, Assessment>();
        database
                .read(
                        sql ->
                                sql.select(Proposals.BODY)
                                        .from(PROPOSAL)
                                        .where(Proposals.OF.eq(commitment.value()))
                                        .and(Proposals.KIND.eq(Projection.ASSESSMENT))
                                        .and(
                                                Proposals.VERDICT.eq(
                                                        Decision.Verdict.APPROVED.ordinal()))
                                        .orderBy(Proposals.DECIDED)
                                        .fetch(Proposals.BODY))
                .stream()
                .map(body -> Rows.parse(Assessment.class, needed(body)))
                .filter(assessment -> !assessment.from().isAfter(on))
                .filter(assessment -> assessment.to() == null || !assessment.to().isBefore(on))
                .sorted(Comparator.comparing(Assessment::from))
                .forEach(assessment -> latest.put(assessment.promisor(), assessment));
        return List.copyOf(latest.values());
    }

    // ---- History and keeping
    // ------------------------------------------------------------------------

    @Override
    public void history(long from, Consumer<Entry> each) {
        database.view(
                sql -> {
                    var query =
                            sql.select(Entries.ALL)
                                    .from(ENTRY)
                                    .where(Entries.NUMBER.ge(from))
                                    .orderBy(Entries.NUMBER)
                                    .fetchSize(200);
                    try (var rows = query.fetchLazy()) {
                        for (Record row : rows) {
                            each.accept(Rows.entry(row));
                        }
                    }
                });
    }

    @Override
    public List<Entry> history(Id subject) {
        return database.read(
                sql ->
                        sql
                                .select(Entries.ALL)
                                .from(ENTRY)
                                .where(Entries.SUBJECT.eq(subject.value()))
                                .orderBy(Entries.NUMBER)
                                .fetch()
                                .stream()
                                .map(Rows::entry)
                                .toList());
    }

    @Override
    public Verification verify() {
        return new Verifier(database, originals).verify();
    }

    @Override
    public void replay(Consumer<Consumer<Entry>> entries, Contents contents) {
        database.change(
                sql -> {
                    lock(sql);
                    if (needed(sql.select(Head.NUMBER).from(HEAD).fetchSingle(Head.NUMBER)) != 0) {
                        throw new RegisterException(
                                database.name()
                                        + " is not empty; take the history into a new one, named with --home");
                    }
                    entries.accept(new Replay(sql, originals, contents));
                });
    }

    @Override
    public void backup(Path folder) {
        new Backup(database, originals, folder).make(this);
    }

    @Override
    public void close() {
        database.close();
    }
}
