package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.rule.RuleSet;

class RuleCheckTest {
    @Test
    void everyExampleOfTheBundledRulesHolds() {
        var outcomes = RuleCheck.of(RuleSet.bundled()).run();

        assertThat(outcomes.size()).isGreaterThan(500);
        assertThat(outcomes.stream().filter(outcome -> !outcome.holds()))
                .extracting(RuleCheck.Outcome::message)
                .isEmpty();
    }
}
