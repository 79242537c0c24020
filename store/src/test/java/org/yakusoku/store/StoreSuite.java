package org.yakusoku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.AssessmentDraft;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Document;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.LedgerEntry;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Score;
import org.yakusoku.register.Stage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A register on one of the databases, and short words for what the tests do with it.
abstract class StoreSuite {
    static final String YAMADA = "山田";
    static final String SATO = "佐藤";

    @TempDir Path folder;
    @Nullable String url;
    SqlRegister register;

    /// The address of a database with nothing in it, or null for SQLite in the folder.
    abstract @Nullable String freshUrl();

    @BeforeEach
    void openRegister() {
        url = freshUrl();
        register = open(home(), url);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    Path home() {
        return folder.resolve("home");
    }

    static SqlRegister open(Path home, @Nullable String url) {
        var steps = new Steps();
        return SqlRegister.open(home, url, "1.0", steps, steps);
    }

    /// A connection past the register.
    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                url == null ? "jdbc:sqlite:" + home().resolve("register.sqlite") : url);
    }

    /// Changes the database past the register; foreign keys are not looked at.
    void tamper(String... statements) {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            if (url != null) {
                statement.execute("SET session_replication_role = replica");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Document added(String text) {
        return register.add(Texts.addition(text), YAMADA).document();
    }

    Commitment named(String word) {
        return register.commitment(register.find(word));
    }

    List<String> list(Filter.Builder filter) {
        return list(register, filter);
    }

    static List<String> list(Register register, Filter.Builder filter) {
        var found = new ArrayList<String>();
        register.commitments(filter.build(), commitment -> found.add(commitment.alias()));
        return found;
    }

    List<LedgerEntry> ledger(Filter.Builder filter) {
        return ledger(register, filter);
    }

    static List<LedgerEntry> ledger(Register register, Filter.Builder filter) {
        var found = new ArrayList<LedgerEntry>();
        register.money(filter.build(), found::add);
        return found;
    }

    List<Entry> history() {
        return history(register);
    }

    static List<Entry> history(Register register) {
        var all = new ArrayList<Entry>();
        register.history(1, all::add);
        return all;
    }

    Evidence evidenceOf(Id commitment) {
        return register.give(
                new EvidenceDraft(
                        commitment,
                        "https://example.org/report",
                        "2025-03",
                        "与圧ローバの開発は順調に進んでいる。",
                        Evidence.Relation.DIRECT,
                        null),
                YAMADA);
    }

    Assessment assessed(Id commitment, String promisor, Stage stage, String from) {
        Evidence evidence = evidenceOf(commitment);
        return register.assess(
                draft(commitment, promisor, stage, from, null, List.of(evidence.id())), YAMADA);
    }

    static AssessmentDraft draft(
            Id commitment,
            String promisor,
            Stage stage,
            String from,
            @Nullable String to,
            List<Id> evidence) {
        return new AssessmentDraft(
                commitment,
                promisor,
                stage,
                Score.PARTIAL,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                evidence,
                null);
    }

    Correction corrected(Id commitment, Change change) {
        Correction proposed = register.correct(commitment, change, "本文のとおり", YAMADA);
        register.review(proposed.id(), true, null, SATO);
        return proposed;
    }

    static Amount entered(String amount, String currency) {
        return new Amount(
                null,
                amount + currency,
                new BigDecimal(amount),
                null,
                currency,
                null,
                Amount.BY_PERSON);
    }

    /// What was asked is refused in one line that names all of these.
    static void refused(ThrowingCallable call, String... words) {
        RegisterException refusal = catchThrowableOfType(RegisterException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        String message = String.valueOf(refusal.getMessage());
        assertThat(message).matches("\\P{Cntrl}{10,1100}");
        for (String word : words) {
            assertThat(message).contains(word);
        }
    }
}
