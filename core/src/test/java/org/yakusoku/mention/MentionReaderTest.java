package org.yakusoku.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Span;

import java.util.List;

class MentionReaderTest {
    private static final MentionReader READER = MentionReader.of(RuleSet.bundled());

    @Test
    void aNumberOfCountriesThatIsAnActorIsNoQuantity() {
        assertThat(read("日米豪三か国は、五十か国に対し協力する。", List.of("日本", "米国", "豪州")))
                .filteredOn(Mention.Quantity.class::isInstance)
                .extracting(Values::of)
                .containsExactly("50 か国");
    }

    @Test
    void mentionsAreInTheOrderOfTheText() {
        List<Mention> mentions = read("日本は、2027年までに米国に約150億ドルを投資する。", List.of("日本", "米国"));

        assertThat(mentions).extracting(Mention::span).isSorted();
        assertThat(mentions)
                .extracting(Values::of)
                .containsExactly(
                        "state 日本", "../2027 deadline", "state 米国", "15000000000 USD about");
    }

    @Test
    void headingsTitlesAndSentencesAreReadOnceEach() {
        var outline =
                new Outline(
                        header(List.of()),
                        0,
                        List.of(new Heading(new Span(0, 4), 1)),
                        List.of(new Span(5, 9)),
                        List.of(),
                        List.of(
                                new Sentence(new Span(5, 20), 0),
                                new Sentence(new Span(21, 30), 1)));

        assertThat(MentionReader.places(outline))
                .containsExactly(new Span(0, 4), new Span(5, 9), new Span(21, 30))
                .isSorted();
    }

    private static List<Mention> read(String text, List<String> parties) {
        var outline =
                new Outline(
                        header(parties),
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Sentence(new Span(0, text.length()), 0)));
        return READER.read(text, Fold.of(text), outline, "2024-04-10").mentions();
    }

    private static Header header(List<String> parties) {
        return new Header(null, "2024-04-10", null, null, null, "ja", parties);
    }
}
