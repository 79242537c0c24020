package org.yakusoku.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;

class CollectivesTest {
    private final Collectives collectives = new Collectives(RuleSet.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "志を同じくするパートナー国との間で | 志を同じくするパートナー国",
                "他の国際的なパートナーとの協力 | 国際的なパートナー",
                "日本の関係者との協力 | 関係者",
                "26の国及び地域に支援を | 26の国及び地域",
                "全ての主要経済国が参加 | 全ての主要経済国",
                "海上法執行機関は | 海上法執行機関"
            })
    void phraseIsFoundByItsEnd(String text, String phrase) {
        String folded = Fold.of(text);
        int end = text.indexOf(phrase) + phrase.length();

        assertThat(collectives.endingAt(folded, 0, end))
                .extracting(span -> span.of(text))
                .isEqualTo(phrase);
    }

    @Test
    void phraseIsFoundByItsBeginning() {
        String text = "学術界及び民間部門と協働する";

        assertThat(collectives.startingAt(text, 0, text.length()))
                .extracting(span -> span.of(text))
                .isEqualTo("学術界");
        assertThat(collectives.startingAt(text, 5, text.length()))
                .extracting(span -> span.of(text))
                .isEqualTo("民間部門");
    }

    @Test
    void otherNounsAreNone() {
        assertThat(collectives.endingAt("宇宙協力は", 0, 4)).isNull();
        assertThat(collectives.startingAt("宇宙協力は", 0, 5)).isNull();
    }
}
