package org.yakusoku.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.Reading;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Outline;
import org.yakusoku.testkit.GoldenFile;
import org.yakusoku.text.SourceText;

import java.util.List;

final class TextRegisterTest {
    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void looksAsItShould(int width) {
        GoldenFile.of("register-" + width + ".txt")
                .matches(new TextRegister(width, false, false).print(SmallReading.get(), ""));
    }

    @Test
    void withAllItListsOtherStatementsAndWhatWasNotUnderstood() {
        GoldenFile.of("register-all-80.txt")
                .matches(new TextRegister(80, false, true).print(SmallReading.get(), "0.04 s"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 57, 80, 120})
    void noLineIsWiderThanTheTerminal(int width) {
        String page = new TextRegister(width, false, true).print(SmallReading.get(), "0.04 s");
        assertThat(page.lines())
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 57, 80, 120})
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne(int width) {
        String page = new TextRegister(width, false, true).print(SmallReading.get(), "");
        assertThat(page.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .noneMatch(line -> "、。」）〕".indexOf(line.charAt(0)) >= 0)
                .noneMatch(line -> "「（〔".indexOf(line.charAt(line.length() - 1)) >= 0);
    }

    @Test
    void colourChangesNoWord() {
        String plain = new TextRegister(80, false, true).print(SmallReading.get(), "");
        String coloured = new TextRegister(80, true, true).print(SmallReading.get(), "");
        assertThat(coloured).contains("\u001b[").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void aDocumentCannotCommandTheTerminal() {
        var header =
                new Header(
                        "\u001b]0;title\u0007\u202Eevil\nline",
                        null,
                        null,
                        null,
                        null,
                        "en",
                        List.of());
        var outline = new Outline(header, 0, List.of(), List.of(), List.of(), List.of());
        var reading =
                new Reading(
                        new SourceText("a\u001b[2J.txt", "x"),
                        outline,
                        List.of(),
                        List.of(),
                        List.of(),
                        "");
        String page = new TextRegister(80, false, false).print(reading, "");
        assertThat(page)
                .doesNotContain("\u001b", "\u0007", "\u202E")
                .contains("␛]0;title␇evil line");
    }

    @Test
    void aDocumentWithoutCommitmentsSaysSo() {
        var header = new Header(null, null, null, null, null, "ja", List.of());
        var outline = new Outline(header, 0, List.of(), List.of(), List.of(), List.of());
        var reading =
                new Reading(
                        new SourceText("a.txt", "約束。"),
                        outline,
                        List.of(),
                        List.of(),
                        List.of(),
                        "");
        assertThat(new TextRegister(80, false, false).print(reading, ""))
                .startsWith("a.txt\n")
                .contains("約束は見つかりませんでした。");
    }
}
