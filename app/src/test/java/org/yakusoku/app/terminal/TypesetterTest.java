package org.yakusoku.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.testkit.HostileText;

import java.time.Duration;
import java.util.List;

final class TypesetterTest {
    private final Typesetter typesetter = new Typesetter(false);

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(lines("日米両国", 6)).containsExactly("日米両", "国");
    }

    @Test
    void aClosingMarkTakesTheCharacterBeforeItAlong() {
        assertThat(lines("日米両国は、協力する。", 10)).containsExactly("日米両国", "は、協力す", "る。");
    }

    @Test
    void anOpeningBracketGoesWithWhatFollows() {
        assertThat(lines("新たな「構想」だ", 8)).containsExactly("新たな", "「構想」", "だ");
    }

    @Test
    void latinWordsAndNumbersStayWhole() {
        assertThat(lines("同盟はAUKUSの下で", 8)).containsExactly("同盟は", "AUKUSの", "下で");
        assertThat(lines("増やす3,000人超", 10)).containsExactly("増やす", "3,000人超");
        assertThat(lines("２０２３年５月", 8)).containsExactly("２０２３", "年５月");
        assertThat(lines("further bolster our defense", 12))
                .containsExactly("further", "bolster our", "defense");
    }

    @Test
    void aWordLongerThanTheLineIsCut() {
        assertThat(lines("https://example.org/a", 8))
                .containsExactly("https://", "example.", "org/a");
    }

    @Test
    void wordsThatBelongTogetherStayTogether() {
        var words = new Styled().add("協力を深化させる").addWhole("〔意図を有する〕", Ink.FAINT);
        assertThat(typesetter.lines(words, 24)).containsExactly("協力を深化させる", "〔意図を有する〕");
    }

    @Test
    void inksDoNotChangeTheLines() {
        var words = new Styled().add("日米", Ink.STRONG).add("両国").add("は、", Ink.FAINT).add("協力する。");
        List<String> coloured = new Typesetter(true).lines(words, 12);
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .isEqualTo(typesetter.lines(words, 12));
    }

    static List<HostileText> hostile() {
        return HostileText.all(100_000);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anythingIsSetInLinearTimeWithinTheWidth(HostileText hostile) {
        String words = Printable.of(hostile.text());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () ->
                        assertThat(lines(words, 80))
                                .allSatisfy(
                                        line ->
                                                assertThat(Columns.of(line))
                                                        .isLessThanOrEqualTo(80)));
    }

    private List<String> lines(String words, int width) {
        return typesetter.lines(new Styled().add(words), width);
    }
}
