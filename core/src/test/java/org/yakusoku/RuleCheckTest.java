package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.rule.RuleSet;

class RuleCheckTest {
    @Test
    void everyExampleOfTheBundledRulesHolds() {
        var outcomes = RuleCheck.of(RuleSet.bundled()).run();

        assertThat(outcomes)
                .hasSizeGreaterThan(500)
                .allSatisfy(outcome -> assertThat(outcome.holds()).as(outcome.message()).isTrue());
    }
}
