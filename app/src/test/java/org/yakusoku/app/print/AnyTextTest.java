package org.yakusoku.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.json.JsonReading;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.testkit.HostileText;
import org.yakusoku.testkit.SeededText;
import org.yakusoku.text.SourceText;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whatever the text: every form is printed, JSON can be read, places repeat their words, no line
/// is too wide.
final class AnyTextTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    static Stream<HostileText> hostile() {
        return Stream.concat(
                HostileText.all(5_000).stream(),
                Stream.of(
                        new HostileText("nothing", "\n"),
                        new HostileText(
                                "a promise among surrogates",
                                "\uD842\uD842\uDFB7\uDFB7日本と𠮷国は、本年6月までに\u001b[31m29億ドルを\uD842投資する。")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isPrintedInEveryForm(HostileText hostile) {
        var source = SourceText.of("hostile.txt", hostile.text());
        Reading reading = read(PIPELINE, source);
        String page = new TextRegister(80, false, true).print(reading, "");
        assertThat(page.lines()).allMatch(line -> Columns.of(line) <= 80);
        assertThat(page.chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
        Map<String, Object> tree = JsonTree.object(new JsonReading("1").print(reading));
        int[] codePoints = source.text().codePoints().toArray();
        for (String list : List.of("headings", "sentences", "mentions", "findings")) {
            assertThat(JsonTree.objects(tree.get(list)))
                    .allSatisfy(
                            item ->
                                    assertThat(words(codePoints, item))
                                            .isEqualTo(item.get("text")));
        }
        new NdjsonReading(true).print(reading).lines().forEach(JsonTree::object);
        assertThat(new CsvReading().print(reading)).doesNotContain("\u0000,");
        new Explanation(80, true, PIPELINE.rules()).everything(reading);
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        Pipeline fresh = Pipeline.of(RuleSet.bundled());
        SeededText.forEach(
                20,
                random -> {
                    var source = SourceText.of("a.txt", random.text(2_000));
                    String first = new JsonReading("1").print(read(PIPELINE, source));
                    assertThat(new JsonReading("1").print(read(fresh, source))).isEqualTo(first);
                });
    }

    private static Reading read(Pipeline pipeline, SourceText source) {
        return pipeline.read(source, new Pipeline.Settings("2024-04-10", List.of("日本"), "ja"));
    }

    private static String words(int[] codePoints, Map<String, Object> item) {
        int start = (int) item.getOrDefault("start", -1);
        int end = (int) item.getOrDefault("end", -1);
        return new String(codePoints, start, end - start);
    }
}
