package org.yakusoku.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.testkit.HostileText;
import org.yakusoku.testkit.SeededText;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class OutlineHostileTest {
    static List<HostileText> cases() {
        var cases = new ArrayList<>(HostileText.all(400_000));
        for (String part :
                List.of(
                        "「",
                        "（)",
                        "**",
                        "<u>",
                        "A.",
                        "U.S. ",
                        "：",
                        "a:b",
                        "　",
                        "\n（１）",
                        "\n１．あ\n（１）い\n",
                        "\n\n経済\n",
                        "\nア　い",
                        "\n# あ",
                        "第一章　\n",
                        "日米",
                        "\n【あ",
                        "\n**あ",
                        "\n・あ\nい")) {
            cases.add(
                    new HostileText("many " + part.strip(), part.repeat(400_000 / part.length())));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hostileTextIsReadInTime(HostileText hostile) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> check(hostile.text()));
    }

    @Test
    void oneVeryLongLineIsReadInTime() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> check("協力を強化し、「計画。」".repeat(1_000_000)));
    }

    @Test
    void anyTextGivesSpansThatGrowAndLieInIt() {
        SeededText.forEach(
                300,
                random -> {
                    check(random.text(random.number(0, 3_000)));
                    check(random.noise(random.number(0, 500)));
                });
    }

    private static void check(String raw) {
        var source = SourceText.of("test", raw);
        var outline = new OutlineReader().read(source, null, List.of(), null);
        var sentences = outline.sentences().stream().map(Sentence::span).toList();
        inOrder(sentences, outline.bodyStart(), source.length());
        inOrder(
                outline.headings().stream().map(Heading::span).toList(),
                outline.bodyStart(),
                source.length());
        inOrder(
                outline.initiatives().stream().map(Initiative::span).toList(),
                outline.bodyStart(),
                source.length());
        inOrder(outline.titles(), outline.bodyStart(), source.length());
        for (Span sentence : sentences) {
            assertThat(sentence.of(source.text())).isNotBlank();
        }
    }

    private static void inOrder(List<Span> spans, int from, int to) {
        int end = from;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(Math.max(from, to));
    }
}
