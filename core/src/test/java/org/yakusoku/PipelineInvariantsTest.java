package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.structure.Sentence;
import org.yakusoku.testkit.SeededText;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads random text and sees that what holds for every reading holds.
class PipelineInvariantsTest {
    private static final Pipeline.Settings DATED =
            new Pipeline.Settings("2024-04-10", List.of("日本", "米国"), "ja");
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    private static Reading read(String text, Pipeline.Settings settings) {
        return PIPELINE.read(SourceText.of("random", text), settings);
    }

    @Test
    void everyTextHasAReadingThatPointsIntoIt() {
        SeededText.forEach(
                400,
                random -> {
                    ReadingInvariants.hold(read(random.japanese(random.number(0, 2_000)), DATED));
                    ReadingInvariants.hold(
                            read(random.text(random.number(0, 2_000)), Pipeline.Settings.NONE));
                    ReadingInvariants.hold(read(random.noise(random.number(0, 300)), DATED));
                });
    }

    @Test
    void sentencesOfKnownPartsKeepTheInvariants() {
        SeededText.forEach(
                400, random -> ReadingInvariants.hold(read(Clauses.sentences(random, 12), DATED)));
    }

    @Test
    void sameTextGivesAnEqualReading() {
        SeededText.forEach(
                60,
                random -> {
                    String text = random.text(1_500);
                    assertThat(read(text, DATED)).isEqualTo(read(text, DATED));
                });
    }

    @Test
    void twoThreadsReadAlike() throws ExecutionException, InterruptedException {
        var texts = new ArrayList<String>();
        SeededText.forEach(
                40, random -> texts.add(random.text(1_500) + Clauses.sentences(random, 5)));
        var fresh = Pipeline.of(RuleSet.bundled());
        var readings = new ArrayList<Future<List<Reading>>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                readings.add(
                        threads.submit(
                                () ->
                                        texts.stream()
                                                .map(
                                                        text ->
                                                                fresh.read(
                                                                        SourceText.of(
                                                                                "random", text),
                                                                        DATED))
                                                .toList()));
            }
        }
        List<Reading> alone = texts.stream().map(text -> read(text, DATED)).toList();
        for (Future<List<Reading>> reading : readings) {
            assertThat(reading.get()).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ja-JP-u-ca-japanese", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist"})
    void theMachinesLocaleChangesNothing(String tag) {
        Locale usual = Locale.getDefault();
        var texts = new ArrayList<String>();
        SeededText.forEach(
                30, random -> texts.add(random.text(1_500) + Clauses.sentences(random, 5)));
        List<Reading> here = texts.stream().map(text -> read(text, DATED)).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            var there = Pipeline.of(RuleSet.bundled());
            assertThat(
                            texts.stream()
                                    .map(text -> there.read(SourceText.of("random", text), DATED))
                                    .toList())
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void whatIsAddedAtTheEndLeavesEarlierSentencesAlone() {
        SeededText.forEach(
                200,
                random -> {
                    // a last line without 。 may turn out to be a heading
                    String text = Clauses.sentences(random, 8) + "\n\n両国は協力する。";
                    String longer = text + "\n\n" + Clauses.sentences(random, 3);
                    List<Span> before = spans(read(text, DATED));
                    List<Span> after = spans(read(longer, DATED));
                    assertThat(after.subList(0, before.size())).isEqualTo(before);
                });
    }

    private static List<Span> spans(Reading reading) {
        return reading.outline().sentences().stream().map(Sentence::span).toList();
    }
}
