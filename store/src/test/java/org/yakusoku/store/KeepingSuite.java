package org.yakusoku.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Change;
import org.yakusoku.register.Document;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.register.Stage;
import org.yakusoku.register.Verification;
import org.yakusoku.register.Verification.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// That a register can prove what it holds, and be copied and taken in again, on each database.
abstract class KeepingSuite extends StoreSuite {
    private Document talks;

    /// Something of every kind.
    @BeforeEach
    void fill() {
        talks = added(Texts.TALKS);
        Document later = added(Texts.LATER);
        Texts.examples().forEach(this::added);
        Id invest = register.find("2024-04-10/5");
        corrected(invest, new Change.PromisorsAre(List.of("トヨタ")));
        Assessment assessment = assessed(invest, "トヨタ", Stage.UNDER_WAY, "2025-01-01");
        register.review(assessment.id(), true, null, SATO);
        assessed(invest, "トヨタ", Stage.COMPLETED, "2026-01-01");
        register.decide(
                register.find("2024-04-10/2"), register.find("2025-04-12/2"), true, null, SATO);
        register.alias(talks.id(), "talks", SATO);
        Id edition = talks.editions().getFirst().id();
        register.reread(
                edition,
                Texts.other(register.reading(edition), all -> all.subList(1, all.size()), 'a'),
                SATO);
        register.move(later.editions().getFirst().id(), talks.id(), SATO);
    }

    @Test
    void soundRegisterVerifies() {
        Verification verification = register.verify();
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.editions()).isEqualTo(6);
        assertThat(verification.entries()).isEqualTo(history().size());
        assertThat(verification.commitments())
                .isEqualTo(register.count(Filter.builder().others(true).build()));
        assertThat(verification.head()).isEqualTo(history().getLast().hash());
    }

    private List<String> problems() {
        List<String> told = new ArrayList<>();
        for (Problem problem : register.verify().problems()) {
            assertThat(problem.what()).doesNotContain("Exception").matches("\\P{Cntrl}{10,700}");
            told.add(problem.where() + " " + problem.what());
        }
        return told;
    }

    private void finds(String... words) {
        assertThat(problems()).anySatisfy(told -> assertThat(told).contains(words));
    }

    @Test
    void changedRowsAreFound() {
        Id rover = register.find("talks/2");
        String[][] damages = {
            {
                "UPDATE statement SET force = 3 WHERE id = '" + rover + "'",
                "statement " + rover,
                "force"
            },
            {
                "UPDATE statement SET body = 'x' WHERE id = '" + rover + "'",
                "statement " + rover,
                "body"
            },
            {"UPDATE actor SET name = 'だれか' WHERE name = 'トヨタ'", "actor ", "name"},
            {"UPDATE amount SET low = low + 1", "amount ", "low"},
            {"UPDATE money SET statement = NULL", "money ", "statement"},
            {
                "UPDATE document SET alias = 'x' WHERE alias = 'talks'",
                "document " + talks.id(),
                "alias"
            },
            {"UPDATE alias SET suffix = 7 WHERE alias = 'talks'", "alias talks", "suffix"},
            {"UPDATE edition SET issued = '1999'", "edition ", "issued"},
            {"UPDATE evidence SET body = '{}'", "evidence v", "body"},
            {"UPDATE proposal SET verdict = 2 WHERE kind = 0", "proposal a", "verdict"},
            {"UPDATE standing SET stage = 5", "standing ", "stage"},
            {"UPDATE pair SET entry = 1", "pair ", "entry"},
            {"UPDATE redirect SET target = '" + rover + "'", "redirect ", "target"},
            {"UPDATE entry SET subject = '" + rover + "' WHERE number = 2", "entry 2", "subject"},
            {"DELETE FROM numbered WHERE number = 2", "numbered " + talks.id() + " 2", "missing"},
            {
                "INSERT INTO standing VALUES ('" + rover + "', '日本', 3)",
                "standing " + rover + " 日本",
                "nothing"
            },
            {"DELETE FROM standing", "standing ", "missing"}
        };
        for (String[] damage : damages) {
            restored(
                    () -> {
                        tamper(damage[0]);
                        assertThat(problems())
                                .as(damage[0])
                                .anySatisfy(
                                        told -> assertThat(told).contains(damage[1], damage[2]));
                    });
        }
    }

    @Test
    void oneMissingRowIsOneProblem() {
        tamper("DELETE FROM numbered WHERE number = 2 AND document = '" + talks.id() + "'");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void changedEntriesAreFound() {
        int last = history().size();
        String[][] damages = {
            {"UPDATE entry SET person = 'だれか' WHERE number = 3", "entry 3", "was changed"},
            {"UPDATE entry SET body = '{}' WHERE number = 3", "entry 3", "was changed"},
            {"UPDATE entry SET at = 'gestern' WHERE number = 3", "entry 3", "was changed"},
            {
                "UPDATE entry SET hash = '" + "0".repeat(64) + "' WHERE number = 3",
                "entry 4",
                "entry before"
            },
            {"DELETE FROM entry WHERE number = 4", "entry 5", "missing"},
            {"DELETE FROM entry WHERE number = " + last, "history", "missing"},
            {"UPDATE head SET number = number + 1", "history", "head says"},
            {"UPDATE head SET at = '1999-01-01T00:00:00.000Z'", "head", "at"}
        };
        for (String[] damage : damages) {
            restored(
                    () -> {
                        tamper(damage[0]);
                        assertThat(problems())
                                .as(damage[0])
                                .anySatisfy(
                                        told -> assertThat(told).contains(damage[1], damage[2]));
                    });
        }
    }

    @Test
    void endCutOffWithItsHeadIsFoundByWhatItLeft() {
        List<Entry> all = history();
        Entry before = all.get(all.size() - 2);
        tamper(
                "DELETE FROM entry WHERE number = " + all.size(),
                "UPDATE head SET number = "
                        + before.number()
                        + ", hash = '"
                        + before.hash()
                        + "', at = (SELECT at FROM entry WHERE number = "
                        + before.number()
                        + ")");
        finds("redirect ", "follows from nothing");
    }

    @Test
    void damagedContentsAreFound() {
        String reading = talks.editions().getFirst().reading();
        String text = talks.editions().getFirst().text();
        restored(
                () -> {
                    tamper("DELETE FROM content WHERE hash = '" + text + "'");
                    finds("edition " + talks.editions().getFirst().id(), text, "missing");
                });
        restored(
                () -> {
                    tamper(
                            "UPDATE content SET bytes = (SELECT bytes FROM content WHERE hash = '"
                                    + text
                                    + "') WHERE hash = '"
                                    + reading
                                    + "'");
                    finds("content " + reading, "not the text or reading of that hash");
                });
        restored(
                () -> {
                    tamper(
                            "UPDATE content SET bytes = "
                                    + (url == null ? "x'1234'" : "'\\x1234'::bytea")
                                    + " WHERE hash = '"
                                    + reading
                                    + "'");
                    finds("content " + reading, "cannot be unpacked");
                });
    }

    @Test
    void damagedOriginalsAreFound() throws IOException {
        String name = talks.editions().getFirst().provenance().original();
        String edition = "edition " + talks.editions().getFirst().id();
        Path file = home().resolve("originals").resolve(name.substring(0, 2)).resolve(name);
        byte[] bytes = Files.readAllBytes(file);

        Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        finds(edition, "was changed", name);
        Files.delete(file);
        finds(edition, "missing", name);
        Files.write(file, bytes);
        assertThat(problems()).isEmpty();
    }

    @Test
    void damagedRowsAreSaidWhenTheyAreMet() {
        tamper("UPDATE statement SET body = 'x'", "UPDATE evidence SET body = 'x'");
        refused(() -> list(Filter.builder()), "yakusoku verify");
        refused(() -> register.evidence(register.find("talks/5")), "yakusoku verify");
    }

    /// Runs with the database as it was before each damage, and puts it back after.
    private void restored(Runnable damage) {
        Set<String> tables = tables();
        for (String table : tables) {
            tamper("CREATE TABLE copy_of_" + table + " AS SELECT * FROM " + table);
        }
        damage.run();
        for (String table : tables) {
            tamper(
                    "DELETE FROM " + table,
                    "INSERT INTO " + table + " SELECT * FROM copy_of_" + table,
                    "DROP TABLE copy_of_" + table);
        }
        assertThat(problems()).isEmpty();
    }

    private Set<String> tables() {
        var names = new HashSet<String>();
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                url == null
                                        ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                                        : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    // ---- Tables are those of the schema

    @Test
    void columnsAreThoseOfTheMigratedSchema() throws SQLException {
        try (var connection = connection()) {
            var found = new HashSet<String>();
            for (String table : tables()) {
                try (var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
                    var columns = rows.getMetaData();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        found.add(table + "." + columns.getColumnName(i).toLowerCase(Locale.ROOT));
                    }
                }
            }
            var declared = new HashSet<String>();
            for (List<org.jooq.Field<?>> columns :
                    List.of(
                            Tables.Entries.ALL,
                            Tables.Head.ALL,
                            Tables.Contents.ALL,
                            Tables.Documents.ALL,
                            Tables.Aliases.ALL,
                            Tables.Editions.ALL,
                            Tables.Statements.ALL,
                            Tables.Numbers.ALL,
                            Tables.Actors.ALL,
                            Tables.Amounts.ALL,
                            Tables.Money.ALL,
                            Tables.Proofs.ALL,
                            Tables.Proposals.ALL,
                            Tables.Standings.ALL,
                            Tables.Pairs.ALL,
                            Tables.Redirects.ALL)) {
                columns.forEach(
                        column ->
                                declared.add(
                                        String.join(".", column.getQualifiedName().getName())));
            }
            declared.addAll(List.of("head.one", "schema_version.version"));
            assertThat(found).isEqualTo(declared);
        }
    }

    // ---- backup and replay

    @Test
    void backupIsTheSameRegister() throws IOException {
        Path copy = folder.resolve("copies").resolve("backup");
        register.backup(copy);

        try (var kept = open(copy, null)) {
            assertThat(kept.verify().problems()).isEmpty();
            same(register, kept);
        }
        try (Stream<Path> all = Files.list(copy.resolveSibling(""))) {
            assertThat(all).doesNotContain(copy.resolveSibling("backup.partial"));
        }
        refused(() -> register.backup(copy), "exists already");
    }

    @Test
    void backupWithoutAnOriginalLeavesNothingBehind() throws IOException {
        String name = talks.editions().getFirst().provenance().original();
        Files.delete(home().resolve("originals").resolve(name.substring(0, 2)).resolve(name));
        Path copy = folder.resolve("backup");
        refused(() -> register.backup(copy), name, "missing");
        assertThat(copy).doesNotExist();
        assertThat(folder.resolve("backup.partial")).doesNotExist();
    }

    @Test
    void replayGivesTheSameRegister() {
        try (var copy = open(folder.resolve("copy"), freshUrl())) {
            copy.replay(each -> register.history(1, each), register);
            assertThat(copy.verify().problems()).isEmpty();
            same(register, copy);
            assertThat(copy.verify().head()).isEqualTo(register.verify().head());
            refused(
                    () -> copy.replay(each -> register.history(1, each), register),
                    "is not empty",
                    "--home");
        }
    }

    @Test
    void changedHistoryIsNotTakenIn() {
        List<Entry> all = history();
        Entry third = all.get(2);
        all.set(
                2,
                new Entry(
                        third.number(),
                        third.at(),
                        "だれか",
                        third.act(),
                        third.previous(),
                        third.hash()));
        try (var copy = open(folder.resolve("copy"), freshUrl())) {
            refused(() -> copy.replay(all::forEach, register), "entry 3", "changed");
            assertThat(copy.documents()).isEmpty();
            assertThat(history(copy)).isEmpty();
        }
    }

    private static void same(Register a, Register b) {
        assertThat(history(b)).isEqualTo(history(a));
        assertThat(b.documents()).isEqualTo(a.documents());
        assertThat(b.open()).isEqualTo(a.open());
        var filter = Filter.builder().others(true);
        assertThat(ledger(b, filter)).isEqualTo(ledger(a, filter));
        List<String> aliases = list(a, filter);
        assertThat(list(b, filter)).isEqualTo(aliases);
        for (String alias : aliases) {
            Id id = a.find(alias);
            assertThat(b.find(alias)).isEqualTo(id);
            assertThat(b.commitment(id)).isEqualTo(a.commitment(id));
            assertThat(b.evidence(id)).isEqualTo(a.evidence(id));
            assertThat(b.assessments(id)).isEqualTo(a.assessments(id));
            assertThat(b.corrections(id)).isEqualTo(a.corrections(id));
        }
        for (Document document : a.documents()) {
            document.editions()
                    .forEach(
                            edition -> {
                                assertThat(b.reading(edition.id()))
                                        .isEqualTo(a.reading(edition.id()));
                                String original = edition.provenance().original();
                                assertThat(b.original(original)).isEqualTo(a.original(original));
                            });
        }
    }
}
