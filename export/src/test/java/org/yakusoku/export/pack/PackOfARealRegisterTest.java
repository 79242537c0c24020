package org.yakusoku.export.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.Pipeline;
import org.yakusoku.register.Addition;
import org.yakusoku.register.AssessmentDraft;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Score;
import org.yakusoku.register.Stage;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.store.SqlRegister;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The pack of a register on disk in which people have worked.
class PackOfARealRegisterTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    @TempDir Path folder;

    private static void add(Register register, String name, String text) {
        register.add(
                new Addition(
                        text.getBytes(StandardCharsets.UTF_8),
                        name,
                        "https://example.org/" + name,
                        "text/plain",
                        PIPELINE.read(SourceText.of(name, text), Pipeline.Settings.NONE),
                        null,
                        null),
                "山田");
    }

    private static void work(Register register) {
        add(register, "a.txt", "日𠮷首脳共同声明\n2024年4月10日\n\n日本は、本年6月までに会合を開催する。日本は、80億ドルを拠出する。\n");
        add(register, "b.txt", "米国は、衛星を打ち上げる意図を有する。]]>&\n");
        var all = new ArrayList<Commitment>();
        register.commitments(Filter.ALL, all::add);
        Commitment first = all.getFirst();
        Evidence evidence =
                register.give(
                        new EvidenceDraft(
                                first.id(),
                                "外交青書",
                                "2025-04",
                                "「開催した。」\u2028\"𠮷\"",
                                Evidence.Relation.DIRECT,
                                null),
                        "Sato");
        var assessment =
                new AssessmentDraft(
                        first.id(),
                        first.promisors().getFirst(),
                        Stage.COMPLETED,
                        Score.FULL,
                        LocalDate.of(2025, 4, 1),
                        null,
                        List.of(evidence.id()),
                        "書面");
        register.review(register.assess(assessment, "Sato").id(), true, null, "山田");
        register.review(
                register.correct(all.get(1).id(), new Change.NoCommitment(), "標題", "Sato").id(),
                true,
                "そのとおり",
                "山田");
        register.alias(first.origin().document(), "fact-sheet", "Sato");
    }

    private Path pack(Register register, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            new PackWriter("0.1.0", Citation.NONE).write(register, out);
        }
        return file;
    }

    @Test
    void anEmptyRegisterThatTakesItInIsTheSameRegister() throws IOException {
        try (Register one = SqlRegister.open(folder.resolve("one"), null, "0.1.0");
                Register two = SqlRegister.open(folder.resolve("two"), null, "0.1.0")) {
            work(one);
            Path first = pack(one, "1.zip");
            try (var pack = Pack.open(first, Limits.DEFAULT)) {
                pack.into(two);
                assertThatThrownBy(() -> pack.into(two))
                        .isInstanceOf(RegisterException.class)
                        .hasMessageContaining("not empty");
            }

            assertThat(Files.mismatch(first, pack(two, "2.zip"))).isEqualTo(-1);
            assertThat(two.verify().problems()).isEmpty();
            assertThat(two.verify().head()).isEqualTo(one.verify().head());
            assertThat(two.documents()).isEqualTo(one.documents());
            assertThat(two.find("fact-sheet")).isEqualTo(one.find("fact-sheet"));
        }
    }
}
