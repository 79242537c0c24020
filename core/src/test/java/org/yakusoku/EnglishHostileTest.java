package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

import java.lang.management.ManagementFactory;
import java.util.List;

/// Reads English made to break a reader: four times the text takes about four times the work, and
/// everything that is found lies in the text.
class EnglishHostileTest {
    private static final double MOST_GROWTH = 10;
    private static final int TRIALS = 4;
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());
    private static final Pipeline.Settings SETTINGS =
            new Pipeline.Settings("2024-04-10", List.of("Japan", "United States"), "en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Japan will ",
                "we will explore and ",
                "and Japan and ",
                "(ABC) ",
                "Ministry of Land, ",
                "and launch ",
                "announced it will ",
                "their commitment to ",
                "further ",
                "she plans to ",
                "our three countries ",
                "by the end of next year, ",
                "$5 billion to ",
                "University of ",
                "Zeta plans, a maker, ",
                "the President said ",
                "welcomes Japan's plan to ",
                "- Japan - ",
                "X, which "
            })
    void workGrowsAsTheText(String part) {
        String one = part.repeat(20_000 / part.length());
        String four = part.repeat(80_000 / part.length());
        double least = Double.MAX_VALUE;
        for (int trial = 0; trial < TRIALS && least >= MOST_GROWTH / 2; trial++) {
            least = Math.min(least, (double) nanos(four) / Math.max(1, nanos(one)));
        }
        assertThat(least).as("growth of many " + part).isLessThan(MOST_GROWTH);
    }

    /// Time on the processor, which other programs do not lengthen.
    private static long nanos(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Reading reading = PIPELINE.read(SourceText.of("hostile", text), SETTINGS);
        long end = threads.getCurrentThreadCpuTime();
        reading.mentions()
                .forEach(
                        mention ->
                                assertThat(mention.span().end())
                                        .isLessThanOrEqualTo(text.length()));
        reading.statements()
                .forEach(one -> assertThat(one.span().end()).isLessThanOrEqualTo(text.length()));
        return end - start;
    }
}
