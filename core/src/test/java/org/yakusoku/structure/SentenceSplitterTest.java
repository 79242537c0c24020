package org.yakusoku.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SentenceSplitterTest {
    @Test
    void fullStopEndsASentence() {
        assertThat(japanese("両国は協力する。両国は歓迎した。")).containsExactly("両国は協力する。", "両国は歓迎した。");
    }

    @Test
    void fullStopInsideBracketsEndsNothing() {
        assertThat(japanese("首脳は「平和。自由。」と述べた。事業（v-RANを含む。）の資金を出す。"))
                .containsExactly("首脳は「平和。自由。」と述べた。", "事業（v-RANを含む。）の資金を出す。");
    }

    @Test
    void quotationThatIsAllOfTheSentenceEndsIt() {
        assertThat(japanese("「平和を守る。」首脳は強調した。")).containsExactly("「平和を守る。」", "首脳は強調した。");
        assertThat(japanese("「平和を守る。」と首脳は述べた。")).hasSize(1);
    }

    @Test
    void strayBracketEndsNothingAndHidesNothing() {
        assertThat(japanese("１）両国は（協力する。両国は」歓迎した。")).containsExactly("１）両国は（協力する。", "両国は」歓迎した。");
    }

    @Test
    void fullWidthMarksEndASentence() {
        assertThat(japanese("実現できるか。できる！　共に進もう？両国は進む．"))
                .containsExactly("実現できるか。", "できる！", "共に進もう？", "両国は進む．");
    }

    @Test
    void applauseIsNoSentence() {
        assertThat(japanese("共に歩みましょう。（拍手）　ありがとうございました。（拍手）"))
                .containsExactly("共に歩みましょう。", "ありがとうございました。");
    }

    @Test
    void latinPointInJapaneseIsPartOfAName() {
        assertThat(japanese("日本はAmazon.com, Inc. と協力し、1.5度を守る。")).hasSize(1);
    }

    @Test
    void pointOfAnAbbreviationEndsNothing() {
        assertThat(
                        english(
                                "The U.S. Department of Defense met Joseph R. Biden, Jr. in Washington, D.C. on item No. 5 for $1.5 billion."))
                .hasSize(1);
    }

    @Test
    void abbreviationBeforeAnOpeningWordEndsTheSentence() {
        assertThat(english("They met in the U.S. The leaders agreed."))
                .containsExactly("They met in the U.S.", "The leaders agreed.");
    }

    @Test
    void closingQuoteBelongsToItsSentence() {
        assertThat(english("They said, “We will act.” They left. (See the annex.) The end?"))
                .containsExactly(
                        "They said, “We will act.”", "They left.", "(See the annex.)", "The end?");
        assertThat(english("“We will act,” they said. \"It is done.\" They left.")).hasSize(3);
    }

    @Test
    void wordsWithoutAFullStopAreOneSentence() {
        assertThat(japanese("　半導体の研究　")).containsExactly("半導体の研究");
        assertThat(japanese("　・。　")).isEmpty();
    }

    private static List<String> japanese(String text) {
        return new SentenceSplitter(text, true)
                .split(0, text.length()).stream().map(span -> span.of(text)).toList();
    }

    private static List<String> english(String text) {
        return new SentenceSplitter(text, false)
                .split(0, text.length()).stream().map(span -> span.of(text)).toList();
    }
}
