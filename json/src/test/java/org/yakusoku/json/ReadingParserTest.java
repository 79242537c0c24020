package org.yakusoku.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class ReadingParserTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(
                            file ->
                                    file.toString().endsWith(".txt")
                                            || file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatWasPrintedIsTheSameReadingAgain(Path file) throws IOException {
        Reading reading = read(Files.readString(file));
        assertThat(again(reading)).isEqualTo(reading);
    }

    @Test
    void offsetsBehindCharactersBeyondTheBasicPlaneComeBack() {
        Reading reading = read("𠮷田外務大臣は、𠮷野川の観測所に約80億円を拠出する意図を有する。\n");
        assertThat(reading.statements()).isNotEmpty();
        assertThat(again(reading)).isEqualTo(reading);
    }

    @Test
    void anEmptyTextIsAReadingToo() {
        Reading reading = read("");
        assertThat(again(reading)).isEqualTo(reading);
    }

    @Test
    void aReadingOfAnotherTextIsRefused() {
        byte[] json = json(read("日本は、観測所を設置する。\n"));
        assertThatThrownBy(() -> ReadingParser.parse("日本は、研究所を設置する。\n", json))
                .hasMessageContaining("another text");
    }

    @Test
    void brokenJsonIsRefused() {
        assertThatThrownBy(() -> ReadingParser.parse("", "{".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no reading");
    }

    private static Reading read(String text) {
        return PIPELINE.read(SourceText.of("text.ja.txt", text), Pipeline.Settings.NONE);
    }

    private static byte[] json(Reading reading) {
        return new JsonReading("1").print(reading).getBytes(UTF_8);
    }

    private static Reading again(Reading reading) {
        return ReadingParser.parse(reading.source().text(), json(reading));
    }
}
