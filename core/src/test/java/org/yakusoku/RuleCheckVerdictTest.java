package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.RuleCheck.Outcome;
import org.yakusoku.RuleCheck.Verdict;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.text.Span;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RuleCheckVerdictTest {
    private static final String RULES =
            """
            - id: ja.test.one
              says: the sign
              match: "日"
              gives: nothing
              examples:
                - { text: "⟦日⟧本", value: sun }
                - { text: "本⟦日⟧", value: day }
                - { text: "⟦本日⟧", value: day }
                - { text: "日⟦本⟧", value: day }
                - { text: "⟦月⟧", value: moon }
              counterexamples: ["月", "明日"]
            - id: ja.test.two
              says: the same sign
              match: "日本"
              gives: nothing
              examples: [ { text: "⟦日⟧本", value: state } ]
            """;

    @TempDir private Path folder;

    @Test
    void saysOfEachExampleWhyItDoesNotHold() throws IOException {
        List<Outcome> outcomes = RuleCheck.with(rules(), List.of(new SunReader(rules()))).run();

        assertThat(outcomes)
                .extracting(Outcome::verdict)
                .containsExactly(
                        Verdict.HOLDS,
                        Verdict.WRONG_VALUE,
                        Verdict.WRONG_SPAN,
                        Verdict.WRONG_SPAN,
                        Verdict.NOT_REACHED,
                        Verdict.HOLDS,
                        Verdict.REACHED,
                        Verdict.NOT_REACHED);
        assertThat(outcomes.get(1).message())
                .contains(
                        "ja/one/rules.yaml:1",
                        "ja.test.one",
                        "WRONG_VALUE",
                        "expected day",
                        "found sun");
    }

    @Test
    void aStageThatNobodyReadsIsNotPassedOver() throws IOException {
        assertThat(RuleCheck.with(rules(), List.of()).run())
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.verdict()).isEqualTo(Verdict.NO_READER))
                .noneMatch(Outcome::holds);
    }

    private RuleSet rules() throws IOException {
        Files.createDirectories(folder.resolve("ja/one"));
        Files.writeString(folder.resolve("files.txt"), "ja/one/rules.yaml\n");
        Files.writeString(folder.resolve("ja/one/rules.yaml"), RULES);
        return RuleSet.from(folder);
    }

    /// Gives `sun` for the first 日.
    private record SunReader(RuleSet rules) implements StageReader {
        @Override
        public String stage() {
            return "ja/one";
        }

        @Override
        public List<Derivation> derive(String sentence, @Nullable String date) {
            int at = sentence.indexOf('日');
            return at < 0
                    ? List.of()
                    : List.of(
                            new Derivation(new Span(at, at + 1), rules.rules().getFirst(), "sun"));
        }
    }
}
