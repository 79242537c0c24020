package org.yakusoku.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.text.SourceText;

import java.util.List;

class OutlineReaderTest {
    private static final String TITLE = "日米首脳共同発表\n令和６年４月10日\n\n";

    @Test
    void numberedLineWithASentenceIsAnInitiative() {
        var layout = Layout.of(TITLE + "（１）　両国は、会合を開く。\n（２）　両国は、専門家を招く。\n");

        assertThat(layout.headings()).isEmpty();
        assertThat(layout.initiatives()).containsExactly("両国は、会合を開く。", "両国は、専門家を招く。");
    }

    @Test
    void numberedLineWithoutASentenceIsAHeading() {
        var layout = Layout.of(TITLE + "１．宇宙\n　両国は、衛星を上げる。\n２．海洋\n　両国は、海を守る。\n");

        assertThat(layout.headings()).containsExactly("1 １．宇宙", "1 ２．海洋");
        assertThat(layout.initiatives()).isEmpty();
    }

    @Test
    void numberedLinesWithoutSentencesInARowAreItemsOfAList() {
        var layout =
                Layout.of(TITLE + "（１）協力\n　両国は、次の分野で協力する。\n　ア　半導体の研究\n　イ　蓄電池の供給\n　両国は、これを歓迎した。\n");

        assertThat(layout.headings()).containsExactly("1 （１）協力");
        assertThat(layout.initiatives()).containsExactly("半導体の研究", "蓄電池の供給");
        assertThat(layout.sentences())
                .containsExactly("両国は、次の分野で協力する。", "半導体の研究", "蓄電池の供給", "両国は、これを歓迎した。");
    }

    @Test
    void marksNestInTheOrderInWhichTheyAppear() {
        var layout =
                Layout.of(
                        TITLE
                                + "第一部　経済\n第一章　貿易\n一　関税\n（一）農産物\n　関税を下げる。\n（二）工業品\n　関税をなくす。\n二　通関\n　手続を早める。\n第二部　文化\n　交流を広げる。\n");

        assertThat(layout.headings())
                .containsExactly(
                        "1 第一部　経済",
                        "2 第一章　貿易",
                        "3 一　関税",
                        "4 （一）農産物",
                        "4 （二）工業品",
                        "3 二　通関",
                        "1 第二部　文化");
    }

    @Test
    void headingsInBracketsStandUnderNumberedOnes() {
        var layout =
                Layout.of(
                        "一　はじめに\n　本日、所信を述べます。\n二　経済\n（賃上げ）\n　賃上げを進めます。\n（投資）\n　投資を増やします。\n三　むすびに\n　共に歩みましょう。（拍手）\n");

        assertThat(layout.headings())
                .containsExactly("1 一　はじめに", "1 二　経済", "2 （賃上げ）", "2 （投資）", "1 三　むすびに");
        assertThat(layout.sentences()).endsWith("共に歩みましょう。");
    }

    @Test
    void unmarkedHeadingsAreRankedByWhatTheyTitle() {
        var layout =
                Layout.of(
                        TITLE
                                + "経済協力\n\n　両国は、経済で協力する。\n\n投資\n\n金融:両国は、円卓会議を開く。\n\n民間の投資\n\n・ 甲社は、工場を建てる。\n\n宇宙協力\n\n　両国は、宇宙で協力する。\n");

        assertThat(layout.headings()).containsExactly("1 経済協力", "2 投資", "3 民間の投資", "1 宇宙協力");
    }

    @Test
    void runInTitleOpensAnInitiativeThatUnlabelledParagraphsContinue() {
        var layout =
                Layout.of(TITLE + "【宇宙】\n両国は、協力する。\n衛星協力：両国は、衛星を上げる。\n　また、地上局を建てる。\n・日本は、資金を出す。\n");

        assertThat(layout.headings()).containsExactly("1 【宇宙】");
        assertThat(layout.titles()).containsExactly("衛星協力", "-");
        assertThat(layout.initiatives())
                .containsExactly("衛星協力：両国は、衛星を上げる。\n　また、地上局を建てる。", "日本は、資金を出す。");
        assertThat(layout.sentences()).startsWith("両国は、協力する。", "両国は、衛星を上げる。");
    }

    @Test
    void colonBehindAClauseOpensNothing() {
        var layout =
                Layout.of(
                        TITLE + "両国は、次の取組を確認した：会合と訓練である。\n主な取組は次のとおり：\n・会合を開く。\n会合は午前10:30に始まる。\n");

        assertThat(layout.titles()).containsExactly("-");
        assertThat(layout.sentences())
                .containsExactly(
                        "両国は、次の取組を確認した：会合と訓練である。", "主な取組は次のとおり：", "会合を開く。", "会合は午前10:30に始まる。");
    }

    @Test
    void colonInsideBracketsOpensNothing() {
        var layout =
                Layout.of(TITLE + "多国籍治安支援(Multinational Security Support: MSS)の支持：両国は、これを支持する。\n");

        assertThat(layout.titles())
                .containsExactly("多国籍治安支援(Multinational Security Support: MSS)の支持");
    }

    @Test
    void titledItemHasTitleAndStartsBehindItsMark() {
        var layout = Layout.of(TITLE + "（１）海\n　①　海底ケーブル：両国は、敷設を進める。\n　②　電化：両国は、送電網を建てる。\n");

        assertThat(layout.headings()).containsExactly("1 （１）海");
        assertThat(layout.initiatives()).containsExactly("海底ケーブル：両国は、敷設を進める。", "電化：両国は、送電網を建てる。");
        assertThat(layout.titles()).containsExactly("海底ケーブル", "電化");
    }

    @Test
    void everyBulletIsFound() {
        for (String mark :
                List.of(
                        "・", "●", "○ ", "〇", "• ", "◆", "－ ", "－", "– ", "― ", "- ", "* ", "①",
                        "ア　", "a) ", "(a) ", "１　", "■")) {
            var layout = Layout.of(TITLE + mark + "日本は、資金を出す。\n");

            assertThat(layout.initiatives()).as(mark).containsExactly("日本は、資金を出す。");
        }
    }

    @Test
    void plainWordsThatLookLikeMarksAreNone() {
        for (String line :
                List.of(
                        "一方、日本は資金を出す。",
                        "一、二の例がある。",
                        "1.5度の目標がある。",
                        "2024年に会合を開く。",
                        "三か国は協力する。",
                        "―日本― は協力する。",
                        "第一部会は会合を開く。")) {
            var layout = Layout.of(TITLE + "両国は協力する。\n" + line + "\n");

            assertThat(layout.sentences())
                    .as(line)
                    .last()
                    .satisfies(sentence -> assertThat(sentence).isIn(line, line.replace("一、", "")));
        }
    }

    @Test
    void paragraphBehindTheLastItemAtTheLeadsDepthBelongsToNone() {
        var layout = Layout.of(TITLE + "　両国は、次を行う。\n・会合を開く。\n・訓練を行う。\n　両国は、これを歓迎した。\n");

        assertThat(layout.initiatives()).containsExactly("会合を開く。", "訓練を行う。");
    }

    @Test
    void numberedParagraphsKeepTheirFurtherParagraphs() {
        var layout = Layout.of(TITLE + "１．両国は、協力する。\n　また、会合を開く。\n２．両国は、訓練を行う。\n　また、人を招く。\n");

        assertThat(layout.initiatives())
                .containsExactly("両国は、協力する。\n　また、会合を開く。", "両国は、訓練を行う。\n　また、人を招く。");
    }

    @Test
    void hardWrappedLinesAreOneSentence() {
        var layout =
                Layout.of(
                        TITLE
                                + "宇宙協力\n"
                                + "　両国は、測位衛星の打上げに関する協力を更に強化し、地上局の整備を共に進め\n"
                                + "るため、専門家による作業部会を設置し、次年度までに最初の報告書をまとめるこ\n"
                                + "とで一致した。両国はまた、月面の探査を共に行うため、与圧ローバの開発に必要\n"
                                + "な資金を拠出する。\n");

        assertThat(layout.headings()).containsExactly("1 宇宙協力");
        assertThat(layout.sentences()).hasSize(2);
        assertThat(layout.sentences().getFirst()).startsWith("両国は、測位").endsWith("こ\nとで一致した。");
    }

    @Test
    void headingBehindAFullLineIsNotPartOfItsParagraph() {
        String line =
                "両国は、測位衛星の打上げに関する協力を更に強化し、地上局の整備を共に進め\nるため、専門家による作業部会を設置し、次年度までに最初の報告書をまとめる。\n";
        var layout = Layout.of(TITLE + "【宇宙】\n" + line + line + "【海洋】\n" + line + line);

        assertThat(layout.headings()).containsExactly("1 【宇宙】", "1 【海洋】");
        assertThat(layout.sentences()).hasSize(4);
    }

    @Test
    void hardWrappedBulletsGoOnUnderTheirWords() {
        var layout =
                Layout.of(
                        """
                ---
                title: "Joint Fact Sheet"
                date: '2024-04-10'
                ---

                **SPACE COOPERATION**

                -   **Satellites:** The two countries will launch three new satellites
                    by 2026 and will operate them together with partners in the region,
                    as announced.
                -   The two countries will also build a ground station in the north of
                    the country.
                """);

        assertThat(layout.headings()).containsExactly("1 SPACE COOPERATION");
        assertThat(layout.titles()).containsExactly("Satellites", "-");
        assertThat(layout.sentences()).hasSize(2);
    }

    @Test
    void markdownHeadingsCountTheirLevelsFromTheTopmost() {
        var layout =
                Layout.of(
                        "# 共同声明\n\n2024年4月10日\n\n## 宇宙\n\n両国は、衛星を上げる。\n\n### 月\n\n両国は、月へ行く。\n\n## 海\n\n両国は、海を守る。\n");

        assertThat(layout.header().title()).isEqualTo("共同声明");
        assertThat(layout.headings()).containsExactly("1 宇宙", "2 月", "1 海");
    }

    @Test
    void verseAndSignaturesTitleNothing() {
        var layout =
                Layout.of(
                        "本日、詩を紹介します。\nひとつの海\nいくつかの波\n協調への道\n私の生きる道\n以上です。\n明治二十七年六月七日\n外務大臣　山田太郎\n次の書簡を読みます。\n");

        assertThat(layout.headings()).isEmpty();
    }

    @Test
    void plainSpeechHasNoHeader() {
        var layout = Layout.of("第百回国会の開会に臨み、所信を申し述べます。\n政府は、減税を行います。\n");

        assertThat(layout.header())
                .isEqualTo(new Header(null, null, null, null, null, "ja", List.of("日本")));
        assertThat(layout.outline().bodyStart()).isZero();
        assertThat(layout.sentences()).hasSize(2);
    }

    @Test
    void pageNumbersAndRulesSayNothing() {
        var layout = Layout.of(TITLE + "両国は、協力する。\n\n- 3 -\n\n＊＊＊\n\n両国は、会合を開く。\n\n（了）\n");

        assertThat(layout.sentences()).containsExactly("両国は、協力する。", "両国は、会合を開く。");
        assertThat(layout.headings()).isEmpty();
    }

    @Test
    void paragraphsAreCounted() {
        var outline = Layout.of(TITLE + "両国は、協力する。会合を開く。\n両国は、訓練を行う。\n").outline();

        assertThat(outline.sentences()).extracting(Sentence::paragraph).containsExactly(0, 0, 1);
    }

    @Test
    void sentenceKnowsItsInitiativeAndHeadings() {
        var layout = Layout.of(TITLE + "１．経済\n（１）貿易\n通関：両国は、手続を早める。\n２．文化\n　両国は、交流を広げる。\n");
        var outline = layout.outline();
        var first = outline.sentences().getFirst().span();
        var last = outline.sentences().getLast().span();

        assertThat(outline.initiativeOf(first)).isEqualTo(outline.initiatives().getFirst());
        assertThat(outline.initiativeOf(last)).isNull();
        assertThat(outline.headingsOver(first)).extracting(Heading::level).containsExactly(1, 2);
        assertThat(outline.headingsOver(last)).containsExactly(outline.headings().getLast());
    }

    @Test
    void speakersOfAConversationTitleNothing() {
        var layout =
                Layout.of(
                        TITLE
                                + "総理：協力を強化します。\n記者：いつですか。\n総理：来年です。\n記者：どこですか。\n"
                                + "総理：東京です。\n記者：以上です。\n");

        assertThat(layout.initiatives()).isEmpty();
        assertThat(layout.sentences()).contains("協力を強化します。", "どこですか。");
    }

    @Test
    void postInBlackBracketsIsASpeaker() {
        var layout = Layout.of(TITLE + "【山田外務報道官】冒頭、一点申し上げます。\n【記者】質問します。\n");

        assertThat(layout.initiatives()).isEmpty();
        assertThat(layout.sentences()).containsExactly("冒頭、一点申し上げます。", "質問します。");
    }

    @Test
    void tableOfContentsTitlesNothing() {
        var layout =
                Layout.of(
                        TITLE
                                + "目次\n第１章　総論………………１\n第２章　各論・・・・・・・ 12\n第３章　結び .......... 20\n\n"
                                + "第１章　総論\n　両国は、協力する。\n");

        assertThat(layout.headings()).last().isEqualTo("1 第１章　総論");
        assertThat(layout.headings()).noneMatch(heading -> heading.contains("…"));
        assertThat(layout.initiatives()).isEmpty();
    }

    @Test
    void numbersWithABlankBeforeTheirWordsAreMarks() {
        var layout =
                Layout.of(
                        TITLE
                                + "1 冒頭\n　両首脳は、会談した。\n2 二国間関係\n（1）安全保障\n　　両首脳は、協力で一致した。\n"
                                + "（2）経済\n　　両首脳は、投資を歓迎した。\n3 結び\n　会談は、1 日で終わった。\n");

        assertThat(layout.headings())
                .containsExactly("1 1 冒頭", "1 2 二国間関係", "2 （1）安全保障", "2 （2）経済", "1 3 結び");
    }

    @Test
    void titleInBlackBracketsRunsIntoItsText() {
        var layout = Layout.of(TITLE + "【宇宙】両国は、衛星を上げる。\n【海洋】両国は、海を守る。\n");

        assertThat(layout.titles()).containsExactly("宇宙", "海洋");
        assertThat(layout.sentences()).containsExactly("両国は、衛星を上げる。", "両国は、海を守る。");
    }

    @Test
    void bulletsBelowABulletWithoutASentenceAreTitledByIt() {
        var layout = Layout.of(TITLE + "● 経済\n　・ 両国は、投資を増やす。\n● 文化\n　・ 両国は、交流を広げる。\n");

        assertThat(layout.headings()).containsExactly("1 ● 経済", "1 ● 文化");
        assertThat(layout.initiatives()).containsExactly("両国は、投資を増やす。", "両国は、交流を広げる。");
    }

    @Test
    void whatTheCallerStatesWins() {
        var outline =
                new OutlineReader()
                        .read(
                                SourceText.of("test", TITLE + "両国は、協力する。"),
                                "1999-01-01",
                                List.of("英国"),
                                "ja");

        assertThat(outline.header().date()).isEqualTo("1999-01-01");
        assertThat(outline.header().parties()).containsExactly("英国");
        assertThat(outline.header().title()).isEqualTo("日米首脳共同発表");
    }
}
