package org.yakusoku.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.Reading;
import org.yakusoku.register.Addition;
import org.yakusoku.register.AssessmentDraft;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Proposal;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Score;
import org.yakusoku.register.Stage;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.testkit.SeededText;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Whatever is done to a register in whatever order, SQLite and PostgreSQL give the same answers
/// and the same history.
///
/// Ten sequences in a build; all 1,000: `-Drounds=100`.
class SequencesTest {
    private static final List<String> PEOPLE = List.of("山田", "佐藤", "鈴木");
    private static final List<String> NAMES =
            List.of("日本", "米国", "トヨタ自動車", "ウクライナ", "𠮷田", "é%_'!");
    private static final List<Table<Record>> TABLES =
            List.of(
                    Tables.PAIR,
                    Tables.REDIRECT,
                    Tables.STANDING,
                    Tables.PROPOSAL,
                    Tables.EVIDENCE,
                    Tables.MONEY,
                    Tables.AMOUNT,
                    Tables.ACTOR,
                    Tables.NUMBERED,
                    Tables.STATEMENT,
                    Tables.EDITION,
                    Tables.ALIAS,
                    Tables.DOCUMENT,
                    Tables.CONTENT,
                    Tables.ENTRY);
    private static final List<Reading> READINGS = readings();

    @TempDir Path folder;

    private static List<Reading> readings() {
        var all = new ArrayList<Reading>();
        all.add(Texts.read(Texts.TALKS));
        all.add(Texts.read(Texts.LATER));
        Texts.examples().forEach(text -> all.add(Texts.read(text)));
        all.add(Texts.read("両国は、𠮷野家への支援に3億円を拠出する。"));
        all.add(Texts.read(""));
        return all;
    }

    @Test
    void bothDatabasesGiveTheSameAnswers() throws SQLException {
        String url = PostgresServer.freshUrl();
        Path home = folder.resolve("sqlite");
        var steps = List.of(new Steps(), new Steps());
        try (var sqlite = SqlRegister.open(home, null, "1.0", steps.get(0), steps.get(0));
                var postgres =
                        SqlRegister.open(
                                folder.resolve("postgres"),
                                url,
                                "1.0",
                                steps.get(1),
                                steps.get(1));
                var one =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + home.resolve("register.sqlite"));
                var other = DriverManager.getConnection(url)) {
            SeededText.forEach(
                    10,
                    random -> {
                        empty(one, "PRAGMA foreign_keys = OFF");
                        empty(other, "SET session_replication_role = replica");
                        steps.forEach(Steps::restart);
                        compare(random, sqlite, postgres);
                    });
        }
    }

    /// Takes everything out of a database but its schema: cheaper than a new one.
    private static void empty(Connection connection, String free) {
        try (var statement = connection.createStatement()) {
            statement.execute(free);
            statement.execute("BEGIN");
            for (var table : TABLES) {
                statement.execute("DELETE FROM " + table.getName());
            }
            statement.execute(
                    "UPDATE head SET number = 0, at = '1970-01-01T00:00:00.000Z', hash = '"
                            + Entry.START
                            + "'");
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compare(SeededText random, Register sqlite, Register postgres) {
        int steps = random.number(4, 16);
        for (int step = 0; step < steps; step++) {
            Function<Register, Object> next = step(random, sqlite);
            Object answer = answer(sqlite, next);
            assertThat(answer(postgres, next)).as("step " + step).isEqualTo(answer);
        }
        var filters = new ArrayList<Filter>();
        for (int i = 0; i < 8; i++) {
            filters.add(filter(random, sqlite));
        }
        var answers = Answers.of(sqlite, filters);
        Answers.of(postgres, filters)
                .forEach(
                        (question, answer) ->
                                assertThat(answer).as(question).isEqualTo(answers.get(question)));
        if (random.chance(10)) {
            var verified = sqlite.verify();
            assertThat(verified.problems()).isEmpty();
            assertThat(postgres.verify()).isEqualTo(verified);
        }
    }

    private static Object answer(Register register, Function<Register, Object> step) {
        try {
            return step.apply(register);
        } catch (RegisterException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static Function<Register, Object> quiet(Consumer<Register> step) {
        return register -> {
            step.accept(register);
            return "done";
        };
    }

    /// Something to do, fitting or not.
    private static Function<Register, Object> step(SeededText random, Register register) {
        String by = random.oneOf(PEOPLE);
        Id commitment = commitment(random, register);
        String promisor = promisor(random, register, commitment);
        return switch (random.number(0, 11)) {
            case 0, 1, 2 -> {
                Addition addition = addition(random, register);
                yield to -> to.add(addition, by);
            }
            case 3, 4 -> {
                Id edition = edition(random, register);
                Reading reading = changed(random, register, edition);
                yield to -> to.reread(edition, reading, by);
            }
            case 5 -> {
                Id edition = edition(random, register);
                Id document = document(random, register);
                yield quiet(to -> to.move(edition, document, by));
            }
            case 6 -> {
                Id document = document(random, register);
                String alias = random.oneOf(List.of("a", "ab-2", "日米", "2024-04-10", "x y", "é"));
                yield quiet(to -> to.alias(document, alias, by));
            }
            case 7, 8 -> {
                String words = random.oneOf(NAMES) + "\n" + random.number(0, 9);
                Stage stage = random.oneOf(List.of(Stage.values()));
                LocalDate from = LocalDate.of(2025, random.number(1, 12), 1);
                LocalDate until = random.chance(50) ? null : from.plusDays(random.number(-5, 200));
                yield to -> {
                    Evidence evidence =
                            to.give(
                                    new EvidenceDraft(
                                            commitment,
                                            "出典",
                                            "2025",
                                            words,
                                            Evidence.Relation.SUPPORTING,
                                            null),
                                    by);
                    return to.assess(
                            new AssessmentDraft(
                                    commitment,
                                    promisor,
                                    stage,
                                    Score.FULL,
                                    from,
                                    until,
                                    List.of(evidence.id()),
                                    "理由"),
                            by);
                };
            }
            case 9 -> {
                Change change = change(random);
                yield to -> to.correct(commitment, change, "理由", by);
            }
            case 10 -> {
                List<Proposal> open = register.open();
                Id proposal = open.isEmpty() ? new Id("a0000000000000") : random.oneOf(open).id();
                boolean approved = random.chance(75);
                yield quiet(to -> to.review(proposal, approved, null, by));
            }
            default -> {
                Id later = commitment(random, register);
                boolean confirmed = random.chance(50);
                yield quiet(to -> to.decide(commitment, later, confirmed, "組", by));
            }
        };
    }

    private static Addition addition(SeededText random, Register register) {
        Reading reading = random.oneOf(READINGS);
        byte[] original = (reading.source().text() + random.number(0, 2)).getBytes(UTF_8);
        return new Addition(
                original,
                "text.txt",
                null,
                "text/plain",
                reading,
                random.chance(30) ? document(random, register) : null,
                random.chance(15) ? "alias-" + random.number(1, 3) : null);
    }

    private static Reading changed(SeededText random, Register register, Id edition) {
        if (register.documents().isEmpty() || random.chance(5)) {
            return READINGS.getFirst();
        }
        Reading old = register.reading(edition);
        Reading whole =
                READINGS.stream()
                        .filter(one -> one.source().text().equals(old.source().text()))
                        .findFirst()
                        .orElseThrow();
        int keep = random.number(40, 100);
        String name = random.oneOf(NAMES);
        return Texts.other(
                whole,
                all -> {
                    var kept = new ArrayList<Statement>();
                    for (Statement statement : all) {
                        if (random.chance(keep)) {
                            kept.add(random.chance(20) ? Texts.by(statement, name) : statement);
                        }
                    }
                    return kept;
                },
                random.oneOf(List.of('a', 'b', 'c')));
    }

    private static Change change(SeededText random) {
        return switch (random.number(0, 5)) {
            case 0 -> new Change.PromisorsAre(List.of(random.oneOf(NAMES), random.oneOf(NAMES)));
            case 1 -> new Change.CounterpartsAre(List.of(random.oneOf(NAMES)));
            case 2 -> new Change.ForceIs(random.oneOf(List.of(Force.values())));
            case 3 ->
                    new Change.MoneyIs(
                            List.of(
                                    StoreSuite.entered(
                                            random.number(1, 999) + "00000000.50", "USD")));
            case 4 -> new Change.DueIs(random.oneOf(List.of("2026", "../2027-03", "x")), "期限");
            default -> new Change.NoCommitment();
        };
    }

    private static Id document(SeededText random, Register register) {
        List<Document> all = register.documents();
        return all.isEmpty() || random.chance(5)
                ? new Id("d0000000000000")
                : random.oneOf(all).id();
    }

    private static Id edition(SeededText random, Register register) {
        List<Edition> all =
                register.documents().stream().flatMap(one -> one.editions().stream()).toList();
        return all.isEmpty() ? new Id("e0000000000000") : random.oneOf(all).id();
    }

    private static Id commitment(SeededText random, Register register) {
        var all = new ArrayList<Commitment>();
        register.commitments(Filter.builder().others(random.chance(30)).build(), all::add);
        return all.isEmpty() ? new Id("c0000000000000") : random.oneOf(all).id();
    }

    private static String promisor(SeededText random, Register register, Id commitment) {
        if (register.documents().isEmpty() || commitment.value().endsWith("0000000000000")) {
            return "日本";
        }
        List<String> names = register.commitment(commitment).promisors();
        return names.isEmpty() ? "日本" : random.oneOf(names);
    }

    private static Filter filter(SeededText random, Register register) {
        Filter.Builder filter = Filter.builder().others(random.chance(40));
        filter.sort(random.oneOf(List.of(Filter.Sort.values()))).descending(random.chance(40));
        if (random.chance(20)) {
            filter.forces(Set.of(random.oneOf(List.of(Force.values()))));
        }
        if (random.chance(20)) {
            filter.stages(Set.of(random.oneOf(List.of(Stage.values()))));
        }
        if (random.chance(20)) {
            filter.actors(List.of(random.oneOf(NAMES)));
        }
        if (random.chance(15)) {
            filter.counterparts(List.of(random.oneOf(NAMES), "インド"));
        }
        if (random.chance(20)) {
            filter.words(List.of(random.oneOf(List.of("支援", "ＮＡＳＡ", "協力", "%", "a_", "!", "両"))));
        }
        if (random.chance(15)) {
            filter.dueAfter(LocalDate.of(random.number(2020, 2030), 1, 1));
        }
        if (random.chance(15)) {
            filter.dueBefore(LocalDate.of(random.number(2022, 2032), 1, 1));
        }
        if (random.chance(15)) {
            filter.over(new BigDecimal(random.number(1, 900) + "000000"));
        }
        if (random.chance(15)) {
            filter.under(new BigDecimal(random.number(1, 90) + "00000000"));
        }
        if (random.chance(15)) {
            filter.currency(random.oneOf(List.of("USD", "JPY")));
        }
        if (random.chance(15)) {
            filter.checkable(Set.of(random.oneOf(List.of(Checkable.values()))));
        }
        if (random.chance(15)) {
            filter.document(document(random, register));
        }
        if (random.chance(10)) {
            filter.edition(edition(random, register));
        }
        if (random.chance(15)) {
            filter.corrected(random.chance(50));
        }
        if (random.chance(20)) {
            filter.limit(random.number(0, 9)).offset(random.number(0, 5));
        }
        return filter.build();
    }
}
