package org.yakusoku.export.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.export.Exports;
import org.yakusoku.register.Addition;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Register;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.store.SqlRegister;
import org.yakusoku.text.SourceText;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Holdings of a real register on SQLite.
final class RegisterHoldingsTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());
    private static final Options OPTIONS =
            Options.of(LocalDate.of(2026, 11, 23), Instant.parse("2026-11-22T00:00:00Z"));
    private static final String WITH_PROMISES =
            "共同声明\n2024年4月10日\n\n日本は、本年6月までに第一回会合を開催する。日本は、10億円を拠出する。\n";
    private static final String WITHOUT_PROMISES = "談話\n2024年5月1日\n\n会議が開催された。\n";

    @TempDir private Path home;

    @Test
    void everyFormatTakesARealRegister() {
        try (Register register = filled()) {
            for (Form form : Exports.all()) {
                assertThat(written(form, Holdings.all(register)))
                        .isNotEmpty()
                        .isEqualTo(written(form, Holdings.all(register)));
            }
            String lines = written(Exports.named("ndjson"), Holdings.all(register));
            assertThat(lines.lines()).hasSize(2);
        }
    }

    @Test
    void aFilterLeavesOutWorksOfWhichNothingIsFound() {
        try (Register register = filled()) {
            assertThat(works(Holdings.all(register))).hasSize(2);
            Filter due = Filter.builder().dueBefore(LocalDate.of(2025, 1, 1)).build();
            Holdings found = Holdings.of(register, due);
            assertThat(commitments(found)).hasSize(1);
            assertThat(works(found)).singleElement().extracting(Document::alias).isEqualTo("a");
            Document other = register.document(register.find("b"));
            Holdings none = Holdings.of(register, Filter.builder().document(other.id()).build());
            assertThat(works(none)).containsExactly(other);
            assertThat(commitments(none)).isEmpty();
        }
    }

    @Test
    void oneCommitmentAloneGoesOut() {
        try (Register register = filled()) {
            Commitment second = commitments(Holdings.all(register)).get(1);
            Holdings one = Holdings.one(register, second);
            assertThat(commitments(one)).containsExactly(second);
            assertThat(works(one))
                    .extracting(Document::id)
                    .containsExactly(second.origin().document());
        }
    }

    @Test
    void aRevisionGrowsWithReadingsAndApprovedCorrectionsOnly() {
        try (Register register = filled()) {
            Commitment commitment = commitments(Holdings.all(register)).getFirst();
            Revision first = Holdings.all(register).revision(commitment);
            assertThat(first.number()).isZero();
            assertThat(first.at()).isAfter(Instant.EPOCH);

            var correction =
                    register.correct(
                            commitment.id(), new Change.DueIs("../2024-07", "7月まで"), "訂正", "山田");
            assertThat(Holdings.all(register).revision(commitment)).isEqualTo(first);
            register.review(correction.id(), true, null, "佐藤");
            Revision corrected = Holdings.all(register).revision(commitment);
            assertThat(corrected.number()).isEqualTo(1);
            assertThat(corrected.at()).isAfterOrEqualTo(first.at());

            Reading same = read(WITH_PROMISES);
            register.reread(commitment.origin().edition(), same, "山田");
            assertThat(Holdings.all(register).revision(commitment)).isEqualTo(corrected);
            register.reread(commitment.origin().edition(), byOtherRules(same), "山田");
            assertThat(Holdings.all(register).revision(commitment).number()).isEqualTo(2);
            assertThat(written(Exports.named("icalendar"), Holdings.all(register)))
                    .contains("SEQUENCE:2", "DTSTART;VALUE=DATE:20240731");
        }
    }

    @Test
    void theTextIsTheEditions() {
        try (Register register = filled()) {
            Document document = register.document(register.find("a"));
            assertThat(Holdings.all(register).text(document.editions().getFirst()))
                    .isEqualTo(WITH_PROMISES);
        }
    }

    private Register filled() {
        Register register = SqlRegister.open(home, null, "0.1.0");
        register.add(addition(WITH_PROMISES, "a"), "山田");
        register.add(addition(WITHOUT_PROMISES, "b"), "山田");
        return register;
    }

    private static Addition addition(String text, String alias) {
        return new Addition(
                text.getBytes(StandardCharsets.UTF_8),
                alias + ".txt",
                null,
                "text/plain",
                read(text),
                null,
                alias);
    }

    private static Reading read(String text) {
        return PIPELINE.read(SourceText.of("text.txt", text), Pipeline.Settings.NONE);
    }

    /// The same reading as if a newer set of rules had given it.
    private static Reading byOtherRules(Reading reading) {
        return new Reading(
                reading.source(),
                reading.outline(),
                reading.mentions(),
                reading.statements(),
                reading.findings(),
                "f".repeat(64));
    }

    private static List<Commitment> commitments(Holdings holdings) {
        var all = new ArrayList<Commitment>();
        holdings.commitments(all::add);
        return all;
    }

    private static List<Document> works(Holdings holdings) {
        var all = new ArrayList<Document>();
        holdings.documents(all::add);
        return all;
    }

    private static String written(@Nullable Form form, Holdings holdings) {
        var out = new ByteArrayOutputStream();
        requireNonNull(form).write(holdings, OPTIONS, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
