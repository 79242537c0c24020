package org.yakusoku.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class HouseRulesTest {
    private static final JavaClasses SAMPLES =
            new ClassFileImporter().importPackages("org.yakusoku.sample", "org.yakusoku.intake");

    static List<ArchRule> broken() {
        return List.of(
                HouseRules.coreStandsAlone(),
                HouseRules.sqlOnlyInStore(),
                HouseRules.noCyclesBetweenPackages(),
                HouseRules.everyPackageIsNullMarked(),
                HouseRules.coreHasNoClock(),
                HouseRules.coreNamesItsLocale(),
                HouseRules.onlyTheAppTalksToTheTerminal());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void ruleFindsWhatItForbids(ArchRule rule) {
        assertThat(rule.evaluate(SAMPLES).hasViolation()).isTrue();
    }

    @Test
    void clockAndRandomnessAreNamedInTheMessage() {
        assertThat(HouseRules.coreHasNoClock().evaluate(SAMPLES).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("LocalDate.now"))
                .anyMatch(detail -> detail.contains("java.util.Random"));
    }
}
