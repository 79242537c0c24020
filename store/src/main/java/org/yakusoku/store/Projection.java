package org.yakusoku.store;

import static org.yakusoku.store.Rows.needed;
import static org.yakusoku.store.Tables.ACTOR;
import static org.yakusoku.store.Tables.ALIAS;
import static org.yakusoku.store.Tables.AMOUNT;
import static org.yakusoku.store.Tables.DOCUMENT;
import static org.yakusoku.store.Tables.EDITION;
import static org.yakusoku.store.Tables.EVIDENCE;
import static org.yakusoku.store.Tables.MONEY;
import static org.yakusoku.store.Tables.NUMBERED;
import static org.yakusoku.store.Tables.PAIR;
import static org.yakusoku.store.Tables.PROPOSAL;
import static org.yakusoku.store.Tables.REDIRECT;
import static org.yakusoku.store.Tables.STANDING;
import static org.yakusoku.store.Tables.STATEMENT;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Commitments;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Decision;
import org.yakusoku.register.Due;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Id;
import org.yakusoku.register.LedgerEntries;
import org.yakusoku.register.LedgerEntry;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Wording;
import org.yakusoku.rule.Fold;
import org.yakusoku.store.Tables.Actors;
import org.yakusoku.store.Tables.Aliases;
import org.yakusoku.store.Tables.Amounts;
import org.yakusoku.store.Tables.Documents;
import org.yakusoku.store.Tables.Editions;
import org.yakusoku.store.Tables.Money;
import org.yakusoku.store.Tables.Numbers;
import org.yakusoku.store.Tables.Pairs;
import org.yakusoku.store.Tables.Proofs;
import org.yakusoku.store.Tables.Proposals;
import org.yakusoku.store.Tables.Redirects;
import org.yakusoku.store.Tables.Standings;
import org.yakusoku.store.Tables.Statements;
import org.yakusoku.structure.Header;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Turns the acts of the history, one after the other, into the rows that the register shows. The
/// same acts give the same rows, whether they happen now or are taken in from elsewhere.
final class Projection {
    static final int ASSESSMENT = 0;
    static final int CORRECTION = 1;
    private static final int STATEMENTS_BITS = 24;

    private final DSLContext sql;
    private final Function<Act.EditionRead, Reading> readings;

    /// @param sql within a transaction
    /// @param readings what was read in an edition
    Projection(DSLContext sql, Function<Act.EditionRead, Reading> readings) {
        this.sql = sql;
        this.readings = readings;
    }

    /// Makes one act show.
    ///
    /// @param number of its entry
    void apply(long number, Instant at, String by, Act act) {
        switch (act) {
            case Act.DocumentAdded added -> documentAdded(number, added);
            case Act.EditionAdded added -> editionAdded(number, added);
            case Act.EditionRead read -> editionRead(number, read);
            case Act.EditionMoved moved -> editionMoved(moved);
            case Act.Redirected redirected -> redirected(redirected);
            case Act.AliasGiven given -> aliasGiven(given);
            case Act.EvidenceGiven given -> evidenceGiven(number, given.evidence());
            case Act.AssessmentProposed proposed -> proposed(number, at, by, proposed);
            case Act.CorrectionProposed proposed -> proposed(number, at, by, proposed);
            case Act.Reviewed reviewed -> reviewed(number, at, by, reviewed);
            case Act.PairDecided decided -> pairDecided(number, decided);
        }
    }

    private void documentAdded(long number, Act.DocumentAdded act) {
        sql.insertInto(DOCUMENT)
                .columns(Documents.POSITION, Documents.ID, Documents.NAME, Documents.NUMBERS)
                .values(number, act.document().value(), act.alias(), 0)
                .execute();
        alias(act.alias(), act.document());
    }

    private void aliasGiven(Act.AliasGiven act) {
        sql.update(DOCUMENT)
                .set(Documents.NAME, act.alias())
                .where(Documents.ID.eq(act.document().value()))
                .execute();
        sql.deleteFrom(ALIAS).where(Aliases.NAME.eq(act.alias())).execute();
        alias(act.alias(), act.document());
    }

    /// `2024-04-10-3` has the base `2024-04-10` and the suffix 3; `2024-10` and `2024-10-12` are
    /// dates and have none.
    private void alias(String alias, Id document) {
        int dash = alias.lastIndexOf('-');
        String tail = dash < 0 ? "" : alias.substring(dash + 1);
        boolean numbered = tail.matches("[1-9][0-9]{0,8}") && !isDate(alias);
        sql.insertInto(ALIAS)
                .columns(Aliases.NAME, Aliases.OF, Aliases.BASE, Aliases.SUFFIX)
                .values(
                        alias,
                        document.value(),
                        numbered ? alias.substring(0, dash) : alias,
                        numbered ? Integer.parseInt(tail) : 1)
                .execute();
    }

    /// Whether an alias looks like a date: `2024-10`.
    static boolean isDate(String alias) {
        return alias.matches("[0-9X]{4}(-[0-9X]{2}){1,2}");
    }

    private void editionAdded(long number, Act.EditionAdded act) {
        sql.insertInto(EDITION)
                .columns(
                        Editions.POSITION,
                        Editions.ID,
                        Editions.OF,
                        Editions.ORIGINAL,
                        Editions.TEXT,
                        Editions.LENGTH,
                        Editions.PROVENANCE)
                .values(
                        number,
                        act.edition().value(),
                        act.document().value(),
                        act.provenance().original(),
                        act.text(),
                        act.length(),
                        RegisterJson.print(act.provenance()))
                .execute();
    }

    private void editionRead(long number, Act.EditionRead act) {
        Reading reading = readings.apply(act);
        Header header = reading.outline().header();
        sql.update(EDITION)
                .set(Editions.READING, act.reading())
                .set(Editions.RULES, act.rules())
                .set(Editions.TITLE, header.title() == null ? null : column(header.title()))
                .set(Editions.ISSUED, header.date())
                .set(Editions.LANGUAGE, header.language())
                .set(Editions.HEADER, RegisterJson.print(header))
                .where(Editions.ID.eq(act.edition().value()))
                .execute();
        Origin origin = new Rows.Origins(sql).of(act.edition().value());
        Map<String, Commitment> before = statements(act.edition());
        Map<String, Long> positions = positions(act.edition());
        Map<String, List<Correction>> corrections = corrections(act.edition());
        List<Commitment> now = new ArrayList<>();
        for (Commitment read : Commitments.of(reading, origin, act.statements())) {
            Commitment effective = read;
            for (Correction correction : corrections.getOrDefault(read.id().value(), List.of())) {
                effective = effective.corrected(correction.id(), correction.change());
            }
            now.add(effective);
        }
        insertNew(number, origin, now, before.keySet());
        updateOld(now, before, positions);
        ledger(reading, origin, now);
    }

    private void insertNew(long number, Origin origin, List<Commitment> now, Set<String> before) {
        var statements = new ArrayList<@Nullable Object[]>();
        var numbers = new ArrayList<@Nullable Object[]>();
        var details = new Details();
        int most = 0;
        for (int i = 0; i < now.size(); i++) {
            Commitment commitment = now.get(i);
            most = Math.max(most, commitment.number());
            if (before.contains(commitment.id().value())) {
                continue;
            }
            long position = (number << STATEMENTS_BITS) + i;
            statements.add(values(position, commitment));
            numbers.add(
                    new @Nullable Object[] {
                        origin.document().value(), commitment.number(), commitment.id().value()
                    });
            details.add(position, commitment);
        }
        insert(STATEMENT, Statements.ALL, statements);
        insert(NUMBERED, Numbers.ALL, numbers);
        details.insert();
        sql.update(DOCUMENT)
                .set(Documents.NUMBERS, most)
                .where(Documents.ID.eq(origin.document().value()))
                .and(Documents.NUMBERS.lt(most))
                .execute();
    }

    /// Inserts rows, each with a value for every column, as one prepared statement.
    private void insert(
            Table<Record> table, List<Field<?>> columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            BatchBindStep batch =
                    sql.batch(
                            sql.insertInto(table)
                                    .columns(columns)
                                    .values(new @Nullable Object[columns.size()]));
            for (@Nullable Object[] row : rows) {
                batch = batch.bind(row);
            }
            batch.execute();
        }
    }

    private void updateOld(
            List<Commitment> now, Map<String, Commitment> before, Map<String, Long> positions) {
        if (before.isEmpty()) {
            return;
        }
        var found = new HashSet<String>();
        for (Commitment commitment : now) {
            found.add(commitment.id().value());
            Commitment old = before.get(commitment.id().value());
            if (old != null && !old.equals(commitment)) {
                update(needed(positions.get(commitment.id().value())), commitment);
            }
        }
        before.forEach(
                (id, old) -> {
                    if (!found.contains(id) && old.present()) {
                        update(needed(positions.get(id)), old.vanished());
                    }
                });
    }

    private void ledger(Reading reading, Origin origin, List<Commitment> commitments) {
        sql.deleteFrom(MONEY).where(Money.IN.eq(origin.edition().value())).execute();
        var rows = new ArrayList<@Nullable Object[]>();
        for (LedgerEntry entry : LedgerEntries.of(reading, origin, commitments)) {
            Amount amount = entry.amount();
            Id statement = entry.statement();
            rows.add(
                    new @Nullable Object[] {
                        origin.edition().value(),
                        rows.size(),
                        statement == null ? null : statement.value(),
                        amount.currency(),
                        amount.amount().doubleValue(),
                        high(amount),
                        RegisterJson.print(new MoneyBody(amount, entry.partOf(), entry.sentence()))
                    });
        }
        insert(MONEY, Money.ALL, rows);
    }

    /// A row of a statement, in the order of [Statements#ALL].
    private static @Nullable Object[] values(long position, Commitment commitment) {
        return new @Nullable Object[] {
            position,
            commitment.id().value(),
            commitment.origin().document().value(),
            commitment.origin().edition().value(),
            commitment.number(),
            commitment.wording().clause().start(),
            commitment.force().ordinal(),
            commitment.isCommitment() ? 1 : 0,
            commitment.checkable() == null ? null : commitment.checkable().ordinal(),
            commitment.due() == null ? 0 : 1,
            dueDay(commitment.due()),
            greatest(commitment),
            commitment.isCorrected() ? 1 : 0,
            folded(commitment.wording()),
            RegisterJson.print(StatementBody.of(commitment))
        };
    }

    private void update(long position, Commitment commitment) {
        sql.update(STATEMENT)
                .set(Statements.STARTS, commitment.wording().clause().start())
                .set(Statements.FORCE, commitment.force().ordinal())
                .set(Statements.COMMITMENT, commitment.isCommitment() ? 1 : 0)
                .set(
                        Statements.CHECKABLE,
                        commitment.checkable() == null ? null : commitment.checkable().ordinal())
                .set(Statements.TIMED, commitment.due() == null ? 0 : 1)
                .set(Statements.DUE, dueDay(commitment.due()))
                .set(Statements.GREATEST, greatest(commitment))
                .set(Statements.CORRECTED, commitment.isCorrected() ? 1 : 0)
                .set(Statements.WORDS, folded(commitment.wording()))
                .set(Statements.BODY, RegisterJson.print(StatementBody.of(commitment)))
                .where(Statements.POSITION.eq(position))
                .execute();
        sql.deleteFrom(ACTOR).where(Actors.OF.eq(position)).execute();
        sql.deleteFrom(AMOUNT).where(Amounts.OF.eq(position)).execute();
        var details = new Details();
        details.add(position, commitment);
        details.insert();
    }

    /// Rows of actors and amounts.
    private final class Details {
        private final List<@Nullable Object[]> actors = new ArrayList<>();
        private final List<@Nullable Object[]> amounts = new ArrayList<>();

        void add(long position, Commitment commitment) {
            actors(position, 0, commitment.promisors());
            actors(position, 1, commitment.counterparts());
            int place = 0;
            for (Amount amount : commitment.money()) {
                amounts.add(
                        new @Nullable Object[] {
                            position,
                            place++,
                            amount.currency(),
                            amount.amount().doubleValue(),
                            high(amount)
                        });
            }
        }

        private void actors(long position, int role, List<String> names) {
            int place = 0;
            for (String name : names) {
                actors.add(new @Nullable Object[] {position, role, place++, column(name)});
            }
        }

        void insert() {
            Projection.this.insert(ACTOR, Actors.ALL, actors);
            Projection.this.insert(AMOUNT, Amounts.ALL, amounts);
        }
    }

    private Map<String, Commitment> statements(Id edition) {
        var all = new HashMap<String, Commitment>();
        var origins = new Rows.Origins(sql);
        for (Record row :
                sql.select(Statements.ALL)
                        .from(STATEMENT)
                        .where(Statements.IN.eq(edition.value()))
                        .fetch()) {
            Commitment commitment = Rows.commitment(row, origins);
            all.put(commitment.id().value(), commitment);
        }
        return all;
    }

    private Map<String, Long> positions(Id edition) {
        return sql.select(Statements.ID, Statements.POSITION)
                .from(STATEMENT)
                .where(Statements.IN.eq(edition.value()))
                .fetchMap(Statements.ID, Statements.POSITION);
    }

    /// Approved corrections of an edition's statements, in the order in which they were approved.
    private Map<String, List<Correction>> corrections(Id edition) {
        var all = new HashMap<String, List<Correction>>();
        for (Record row :
                sql.select(Proposals.BODY)
                        .from(PROPOSAL)
                        .join(STATEMENT)
                        .on(Statements.ID.eq(Proposals.OF))
                        .where(Statements.IN.eq(edition.value()))
                        .and(Proposals.KIND.eq(CORRECTION))
                        .and(Proposals.VERDICT.eq(Decision.Verdict.APPROVED.ordinal()))
                        .orderBy(Proposals.DECIDED)
                        .fetch()) {
            Correction correction = Rows.parse(Correction.class, needed(row.get(Proposals.BODY)));
            all.computeIfAbsent(correction.commitment().value(), id -> new ArrayList<>())
                    .add(correction);
        }
        return all;
    }

    private void editionMoved(Act.EditionMoved act) {
        String document = act.document().value();
        sql.update(EDITION)
                .set(Editions.OF, document)
                .where(Editions.ID.eq(act.edition().value()))
                .execute();
        int most = 0;
        for (Act.Named named : act.statements()) {
            most = Math.max(most, named.number());
            sql.update(STATEMENT)
                    .set(Statements.DOC, document)
                    .set(Statements.NUMBER, named.number())
                    .where(Statements.ID.eq(named.id().value()))
                    .execute();
            sql.insertInto(NUMBERED)
                    .columns(Numbers.OF, Numbers.NUMBER, Numbers.NAMES)
                    .values(document, named.number(), named.id().value())
                    .execute();
        }
        sql.update(DOCUMENT)
                .set(Documents.NUMBERS, most)
                .where(Documents.ID.eq(document))
                .and(Documents.NUMBERS.lt(most))
                .execute();
    }

    private void redirected(Act.Redirected act) {
        sql.insertInto(REDIRECT)
                .columns(Redirects.OLD, Redirects.TARGET)
                .values(act.from().value(), act.to().value())
                .execute();
        sql.update(DOCUMENT)
                .set(Documents.REDIRECTS, act.to().value())
                .where(Documents.ID.eq(act.from().value()))
                .execute();
    }

    private void evidenceGiven(long number, Evidence evidence) {
        sql.insertInto(EVIDENCE)
                .columns(Proofs.POSITION, Proofs.ID, Proofs.OF, Proofs.BODY)
                .values(
                        number,
                        evidence.id().value(),
                        evidence.commitment().value(),
                        RegisterJson.print(evidence))
                .execute();
    }

    private void proposed(long number, Instant at, String by, Act.AssessmentProposed act) {
        proposal(
                number,
                act.assessment(),
                act.commitment(),
                ASSESSMENT,
                new Assessment(
                        act.assessment(),
                        act.commitment(),
                        act.promisor(),
                        act.stage(),
                        act.score(),
                        act.from(),
                        act.to(),
                        act.evidence(),
                        act.note(),
                        Decision.open(by, at)));
    }

    private void proposed(long number, Instant at, String by, Act.CorrectionProposed act) {
        proposal(
                number,
                act.correction(),
                act.commitment(),
                CORRECTION,
                new Correction(
                        act.correction(),
                        act.commitment(),
                        act.change(),
                        act.reason(),
                        Decision.open(by, at)));
    }

    private void proposal(long number, Id id, Id statement, int kind, Object body) {
        sql.insertInto(PROPOSAL)
                .columns(
                        Proposals.POSITION,
                        Proposals.ID,
                        Proposals.OF,
                        Proposals.KIND,
                        Proposals.VERDICT,
                        Proposals.DECIDED,
                        Proposals.BODY)
                .values(
                        number,
                        id.value(),
                        statement.value(),
                        kind,
                        Decision.Verdict.OPEN.ordinal(),
                        0L,
                        RegisterJson.print(body))
                .execute();
    }

    private void reviewed(long number, Instant at, String by, Act.Reviewed act) {
        Record row =
                sql.select(Proposals.ALL)
                        .from(PROPOSAL)
                        .where(Proposals.ID.eq(act.proposal().value()))
                        .fetchSingle();
        Decision.Verdict verdict =
                act.approved() ? Decision.Verdict.APPROVED : Decision.Verdict.REJECTED;
        String json = needed(row.get(Proposals.BODY));
        if (needed(row.get(Proposals.KIND)) == ASSESSMENT) {
            Assessment open = Rows.parse(Assessment.class, json);
            decided(number, act, verdict, decidedAssessment(open, verdict, at, by, act.note()));
            if (act.approved()) {
                stand(act.commitment());
            }
        } else {
            Correction open = Rows.parse(Correction.class, json);
            decided(
                    number,
                    act,
                    verdict,
                    new Correction(
                            open.id(),
                            open.commitment(),
                            open.change(),
                            open.reason(),
                            decision(open.decision(), verdict, at, by, act.note())));
            if (act.approved()) {
                correct(open);
            }
        }
    }

    private void decided(long number, Act.Reviewed act, Decision.Verdict verdict, Object body) {
        sql.update(PROPOSAL)
                .set(Proposals.VERDICT, verdict.ordinal())
                .set(Proposals.DECIDED, number)
                .set(Proposals.BODY, RegisterJson.print(body))
                .where(Proposals.ID.eq(act.proposal().value()))
                .execute();
    }

    private static Assessment decidedAssessment(
            Assessment open,
            Decision.Verdict verdict,
            Instant at,
            String by,
            @Nullable String note) {
        return new Assessment(
                open.id(),
                open.commitment(),
                open.promisor(),
                open.stage(),
                open.score(),
                open.from(),
                open.to(),
                open.evidence(),
                open.note(),
                decision(open.decision(), verdict, at, by, note));
    }

    private static Decision decision(
            Decision open, Decision.Verdict verdict, Instant at, String by, @Nullable String note) {
        return new Decision(open.proposedBy(), open.proposedAt(), verdict, by, at, note);
    }

    /// An approved correction shows in the commitment and in the ledger of its edition.
    private void correct(Correction correction) {
        Record row = Rows.statement(sql, correction.commitment());
        var origins = new Rows.Origins(sql);
        Commitment corrected =
                Rows.commitment(row, origins).corrected(correction.id(), correction.change());
        update(needed(row.get(Statements.POSITION)), corrected);
        Id edition = corrected.origin().edition();
        Act.EditionRead read = lastRead(edition);
        Map<String, Commitment> all = statements(edition);
        List<Commitment> inOrder =
                read.statements().stream()
                        .map(named -> needed(all.get(named.id().value())))
                        .toList();
        ledger(readings.apply(read), corrected.origin(), inOrder);
    }

    private Act.EditionRead lastRead(Id edition) {
        Record row =
                sql.select(Tables.Entries.ALL)
                        .from(Tables.ENTRY)
                        .where(Tables.Entries.SUBJECT.eq(edition.value()))
                        .and(Tables.Entries.ACT.eq("edition-read"))
                        .orderBy(Tables.Entries.NUMBER.desc())
                        .limit(1)
                        .fetchSingle();
        return (Act.EditionRead) Rows.entry(row).act();
    }

    /// Works out where each promisor of a commitment stands: the approved assessment that begins
    /// last; of those that begin on one day, the one that was approved last.
    private void stand(Id commitment) {
        var latest = new HashMap<String, Assessment>();
        for (Record row :
                sql.select(Proposals.BODY)
                        .from(PROPOSAL)
                        .where(Proposals.OF.eq(commitment.value()))
                        .and(Proposals.KIND.eq(ASSESSMENT))
                        .and(Proposals.VERDICT.eq(Decision.Verdict.APPROVED.ordinal()))
                        .orderBy(Proposals.DECIDED)
                        .fetch()) {
            Assessment next = Rows.parse(Assessment.class, needed(row.get(Proposals.BODY)));
            latest.merge(
                    next.promisor(),
                    next,
                    (old, other) -> other.from().isBefore(old.from()) ? old : other);
        }
        sql.deleteFrom(STANDING).where(Standings.OF.eq(commitment.value())).execute();
        latest.forEach(
                (promisor, assessment) ->
                        sql.insertInto(STANDING)
                                .columns(Standings.OF, Standings.PROMISOR, Standings.STAGE)
                                .values(
                                        commitment.value(),
                                        column(promisor),
                                        assessment.stage().ordinal())
                                .execute());
    }

    private void pairDecided(long number, Act.PairDecided act) {
        sql.deleteFrom(PAIR)
                .where(Pairs.EARLIER.eq(act.earlier().value()))
                .and(Pairs.LATER.eq(act.later().value()))
                .execute();
        sql.insertInto(PAIR)
                .columns(Pairs.EARLIER, Pairs.LATER, Pairs.BY)
                .values(act.earlier().value(), act.later().value(), number)
                .execute();
    }

    /// The day to sort by: the last of the time, else its first.
    private static @Nullable String dueDay(@Nullable Due due) {
        if (due == null) {
            return null;
        }
        LocalDate day = due.days().day();
        return day == null ? null : day.toString();
    }

    private static @Nullable Double greatest(Commitment commitment) {
        return commitment.money().stream().map(Projection::high).max(Double::compare).orElse(null);
    }

    private static double high(Amount amount) {
        BigDecimal max = amount.max();
        return (max == null ? amount.amount() : max).doubleValue();
    }

    /// What filters look for words in: width, old kanji and case made alike.
    static String folded(Wording wording) {
        var words = new StringBuilder(wording.words());
        wording.headings().forEach(heading -> words.append('\n').append(heading));
        if (wording.initiative() != null) {
            words.append('\n').append(wording.initiative());
        }
        return fold(words.toString());
    }

    /// Folds a word as [#folded] does.
    static String fold(String word) {
        return column(Fold.of(word).toLowerCase(Locale.ROOT));
    }

    /// A text as a column of each database can hold it: PostgreSQL knows no character 0.
    static String column(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
