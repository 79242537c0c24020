package org.yakusoku.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.Span;

import java.util.List;
import java.util.concurrent.TimeUnit;

class ActorHostileTest {
    private static final int CHARS = 200_000;
    private static final ActorReader READER = ActorReader.of(RuleSet.bundled());

    @ParameterizedTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @ValueSource(
            strings = {
                "(",
                "(A",
                "「",
                "「日本」",
                "日米",
                "日本・",
                "機構",
                "研究機構は、",
                "研究機構(ABC)、",
                "アイ社",
                "大統領",
                "新大統領",
                "同社は、",
                "両社は、",
                "三か国は、",
                "A ",
                "A-",
                "12",
                "\u0000",
                "\ud800",
                "田中太郎大臣",
                "及び、",
                "各国の",
                "AI セーフティ "
            })
    void oneEndlessLineIsReadInLinearTimeAndEverySpanRepeatsItsWords(String unit) {
        String text = unit.repeat(CHARS / unit.length());

        Actors actors =
                READER.read(
                        text,
                        Fold.of(text),
                        List.of(new Span(0, text.length())),
                        List.of("日本", "米国"));

        int end = 0;
        for (Mention.Actor actor : actors.actors()) {
            assertThat(actor.span().start()).isGreaterThanOrEqualTo(end);
            end = actor.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
