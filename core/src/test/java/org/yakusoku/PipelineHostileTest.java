package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.testkit.HostileText;
import org.yakusoku.testkit.SeededText;
import org.yakusoku.text.SourceText;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads texts made to break a reader: what holds for every reading holds, and four times the text
/// takes about four times the work.
class PipelineHostileTest {
    /// How much more than its length the work may grow: measuring errs, and a square would give 16.
    private static final double MOST_GROWTH = 10;

    private static final int TRIALS = 4;
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());
    private static final Pipeline.Settings DATED =
            new Pipeline.Settings("2024-04-10", List.of("日本", "米国"), "ja");

    private static List<HostileText> texts(int units) {
        var texts = new ArrayList<>(HostileText.all(units));
        SeededText random = SeededText.of(1);
        for (String part :
                List.of(
                        "本年6月までに80億ドルを提供し、",
                        "することを発表することを",
                        "日本と米国と",
                        "及び外務省及び",
                        "日本に提供し",
                        "研究・開発・",
                        "(A)",
                        "ABC機構(ABC)",
                        "「日本は、」と",
                        "第一回",
                        "同年同月同日")) {
            String text = part.repeat(units / part.length() + 1).substring(0, units);
            texts.add(new HostileText("many " + part, text));
        }
        texts.add(new HostileText("a usual text", random.japanese(units)));
        texts.add(new HostileText("an odd text", random.text(units)));
        texts.add(new HostileText("noise", random.noise(units)));
        texts.add(new HostileText("one long sentence", oneSentence(random, units)));
        return texts;
    }

    private static String oneSentence(SeededText random, int units) {
        var text = new StringBuilder();
        while (text.length() < units) {
            text.append(Clauses.sentences(random, 20).replaceAll("[。\n]", "、"));
        }
        return text.substring(0, units);
    }

    private static List<HostileText> shortTexts() {
        return texts(4_000);
    }

    private static Stream<String> names() {
        return texts(100).stream().map(HostileText::name);
    }

    @ParameterizedTest
    @MethodSource("shortTexts")
    void everyHostileTextHasAReadingThatPointsIntoIt(HostileText hostile) {
        ReadingInvariants.hold(read(hostile.text()));
    }

    @Test
    void anyCharacterMayStandAnywhereInASentence() {
        String sentence = "日米両国は、本年6月までに約29億ドルを国際協力機構(JICA)に提供する計画である。";
        for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x300 ? 1 : 61) {
            int at = c % sentence.length();
            String text = sentence.substring(0, at) + (char) c + sentence.substring(at);
            ReadingInvariants.hold(read(text));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void workGrowsAsTheText(String name) {
        assertThat(growth(name, 15_000)).as("growth of " + name).isLessThan(MOST_GROWTH);
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("slow")
    void workGrowsAsAVeryLongText(String name) {
        assertThat(growth(name, 250_000)).as("growth of " + name).isLessThan(MOST_GROWTH);
    }

    /// How many times the work of a text is that of its quarter; the least of a few trials, as a
    /// busy machine errs upward.
    private static double growth(String name, int units) {
        String one = text(name, units);
        String four = text(name, units * 4);
        double least = Double.MAX_VALUE;
        for (int trial = 0; trial < TRIALS && least >= MOST_GROWTH / 2; trial++) {
            least = Math.min(least, (double) nanos(four) / Math.max(1, nanos(one)));
        }
        return least;
    }

    private static String text(String name, int units) {
        return texts(units).stream()
                .filter(hostile -> hostile.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /// Time on the processor, which other programs do not lengthen.
    private static long nanos(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Reading reading = read(text);
        long end = threads.getCurrentThreadCpuTime();
        assertThat(reading.source().length()).isLessThanOrEqualTo(text.length());
        return end - start;
    }

    private static Reading read(String text) {
        return PIPELINE.read(SourceText.of("hostile", text), DATED);
    }
}
