package org.yakusoku.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.testkit.GoldenFile;

final class ExplanationTest {
    private static final RuleSet RULES = RuleSet.bundled();
    private final Explanation explanation = new Explanation(80, false, RULES);

    @Test
    void tellsWhatCoversACharacter() {
        int offset = SmallReading.TEXT.indexOf("6月までに");
        GoldenFile.of("explanation-at.txt").matches(explanation.at(SmallReading.get(), offset));
    }

    @Test
    void tellsEverything() {
        String all = explanation.everything(SmallReading.get());
        GoldenFile.of("explanation-all.txt").matches(all);
        assertThat(all.lines())
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void saysWhenNothingWasRead() {
        assertThat(explanation.at(SmallReading.get(), 0))
                .contains("character 0 「𠮷」 U+20BB7 · header", "No mention and no statement");
    }

    @Test
    void quotesWhatARuleSaysOfItself() {
        Rule rule = RULES.rules().getFirst();
        assertThat(explanation.everything(SmallReading.byRule(rule.id())))
                .contains(rule.id(), rule.says().split(" ")[0], rule.where());
    }
}
