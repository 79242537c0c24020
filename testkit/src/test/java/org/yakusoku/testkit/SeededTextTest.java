package org.yakusoku.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class SeededTextTest {
    @Test
    void sameSeedGivesTheSameText() {
        assertThat(SeededText.of(7).text(500)).isEqualTo(SeededText.of(7).text(500));
        assertThat(SeededText.of(7).noise(500)).isNotEqualTo(SeededText.of(8).noise(500));
    }

    @Test
    void lengthIsExact() {
        SeededText.forEach(
                50,
                random -> {
                    int units = random.number(0, 300);
                    assertThat(random.japanese(units)).hasSize(units);
                    assertThat(random.text(units)).hasSize(units);
                    assertThat(random.noise(units)).hasSize(units);
                });
    }

    @Test
    void failureNamesItsSeed() {
        assertThatThrownBy(
                        () ->
                                SeededText.forEach(
                                        "",
                                        10,
                                        random -> {
                                            if (random.seed() == 4) {
                                                throw new IllegalStateException("odd");
                                            }
                                        }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dseed=4")
                .hasMessageContaining("odd");
    }

    @Test
    void wantedSeedRunsAlone() {
        var seeds = new ArrayList<Long>();
        SeededText.forEach("17", 10, random -> seeds.add(random.seed()));
        assertThat(seeds).containsExactly(17L);
    }

    @Test
    void hostileTextsHaveTheirLength() {
        assertThat(HostileText.all(1_001)).allMatch(hostile -> hostile.text().length() == 1_001);
    }
}
