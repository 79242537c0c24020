package org.yakusoku.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

import java.util.EnumSet;
import java.util.List;

/// Reads single sentences and sees what they state; the sentences are a table of their own, which
/// needs no Java.
class StatementReaderTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    private static List<StatementCase> cases() {
        return StatementCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheGuidelinesSay(StatementCase told) {
        Reading reading = PIPELINE.read(SourceText.of("case", told.text()), told.settings());

        assertThat(StatementWords.of(reading)).as(told.text()).isEqualTo(told.statements());
    }

    @Test
    void theCasesShowEveryForce() {
        var shown = EnumSet.noneOf(Force.class);
        for (StatementCase told : cases()) {
            for (Force force : Force.values()) {
                if (told.statements().stream().anyMatch(line -> line.startsWith(force.name()))) {
                    shown.add(force);
                }
            }
        }
        assertThat(shown).isEqualTo(EnumSet.allOf(Force.class));
    }
}
