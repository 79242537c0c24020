package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.RuleCheck.Verdict;
import org.yakusoku.rule.RuleSet;

class RuleCheckTest {
    @Test
    void everyExampleOfTheBundledRulesHolds() {
        var outcomes = RuleCheck.of(RuleSet.bundled()).run();

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.verdict() != Verdict.NO_READER)
                .hasSizeGreaterThan(100)
                .allSatisfy(outcome -> assertThat(outcome.holds()).as(outcome.message()).isTrue());
    }
}
