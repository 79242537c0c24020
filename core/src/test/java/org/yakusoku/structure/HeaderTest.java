package org.yakusoku.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class HeaderTest {
    private static final String BODY = "\n　両国は、協力を強化する。\n";

    @Test
    void recordStatesItsFields() {
        var header =
                Layout.of(
                                "データベース『世界と日本』(代表:田中明彦)\n日本政治・国際関係データベース\n\n"
                                        + "[文書名] 日英共同声明\n\n[場所] \n[年月日] 2012年4月10日\n[出典] 外務省\n[備考] 仮訳\n[全文] \n"
                                        + BODY)
                        .header();

        assertThat(header)
                .isEqualTo(
                        new Header(
                                "日英共同声明",
                                "2012-04-10",
                                null,
                                "外務省",
                                "仮訳",
                                "ja",
                                List.of("日本", "英国")));
    }

    @Test
    void recordMayHaveFullWidthBracketsAndTextOnTheNextLine() {
        for (String brackets : List.of("［］", "【】", "[]")) {
            char open = brackets.charAt(0);
            char close = brackets.charAt(1);
            String text =
                    open
                            + "文書名"
                            + close
                            + "\n日仏共同宣言\n"
                            + open
                            + "場所"
                            + close
                            + "\nパリ\n"
                            + open
                            + "年月日"
                            + close
                            + "\n平成十年十一月十三日\n"
                            + open
                            + "全文"
                            + close
                            + BODY;
            var layout = Layout.of(text);

            assertThat(layout.header())
                    .isEqualTo(
                            new Header(
                                    "日仏共同宣言",
                                    "1998-11-13",
                                    "パリ",
                                    null,
                                    null,
                                    "ja",
                                    List.of("日本", "フランス")));
            assertThat(layout.sentences()).containsExactly("両国は、協力を強化する。");
        }
    }

    @Test
    void recordMayRepeatItsTitleAboveTheText() {
        var layout =
                Layout.of(
                        "[文書名] 日英共同声明\n[年月日] 2012年4月10日\n[全文]\n\n日英共同声明（仮訳）\n2012年4月10日\n" + BODY);

        assertThat(layout.headings()).isEmpty();
        assertThat(layout.sentences()).hasSize(1);
    }

    @Test
    void frontMatterStatesTitleAndDate() {
        var header =
                Layout.of(
                                "---\ntitle: \"Japan\\u2019s \\\n  Visit to the United\\_States\"\ndate: '2024-04-10'\nsource_url: https://example.org/a\ntags: x\n---\n \nThe two countries will act.\n")
                        .header();

        assertThat(header)
                .isEqualTo(
                        new Header(
                                "Japan’s Visit to the United States",
                                "2024-04-10",
                                null,
                                "https://example.org/a",
                                null,
                                "en",
                                List.of("Japan", "United States")));
    }

    @Test
    void remarkBehindTheTitleIsTheNote() {
        var header = Layout.of("日米豪印首脳会合ファクトシート（仮訳）\n２０２３年５月２０日、広島\n" + BODY).header();

        assertThat(header)
                .isEqualTo(
                        new Header(
                                "日米豪印首脳会合ファクトシート",
                                "2023-05-20",
                                "広島",
                                null,
                                "仮訳",
                                "ja",
                                List.of("日本", "米国", "豪州", "インド")));
    }

    @Test
    void remarkMayStandOnALineOfItsOwn() {
        var header = Layout.of("日韓首脳会談\n（仮訳）\n令和５年３月16日\n於：東京\n" + BODY).header();

        assertThat(header.note()).isEqualTo("仮訳");
        assertThat(header.place()).isEqualTo("東京");
    }

    @Test
    void titleBlockHoldsSubtitleDatelineAndSpeaker() {
        var layout = Layout.of("日米首脳共同声明\n「未来のためのグローバル・パートナー」\n2024年4月10日\n内閣総理大臣　山田太郎\n" + BODY);

        assertThat(layout.header().title()).isEqualTo("日米首脳共同声明");
        assertThat(layout.headings()).isEmpty();
        assertThat(layout.sentences()).hasSize(1);
    }

    @Test
    void dateAndOfficeMayStandAboveTheTitle() {
        var header = Layout.of("　　　　令和５年３月16日\n　　　　外務省\n\n日韓首脳会談\n" + BODY).header();

        assertThat(header)
                .isEqualTo(
                        new Header(
                                "日韓首脳会談",
                                "2023-03-16",
                                null,
                                "外務省",
                                null,
                                "ja",
                                List.of("日本", "韓国")));
    }

    @Test
    void titleWithoutADatelineIsStillATitle() {
        var layout = Layout.of("日米共同声明\n" + BODY);

        assertThat(layout.header().title()).isEqualTo("日米共同声明");
        assertThat(layout.header().date()).isNull();
    }

    @Test
    void firstHeadingIsNoTitle() {
        for (String heading : List.of("一　はじめに", "（はじめに）", "はじめに", "【経済】", "１．経済")) {
            assertThat(Layout.of(heading + "\n　本日、所信を述べます。\n").header().title())
                    .as(heading)
                    .isNull();
        }
    }

    @Test
    void datelineAtTheEndDatesADocumentWithoutOne() {
        var layout = Layout.of("日英共同声明\n" + BODY + "\n2012年4月10日、東京\n");

        assertThat(layout.header().date()).isEqualTo("2012-04-10");
        assertThat(layout.header().place()).isEqualTo("東京");
        assertThat(layout.sentences()).hasSize(1);
    }

    @Test
    void titleMayTakeTwoLines() {
        var header = Layout.of("日米安全保障協議委員会（日米「２＋２」）\n共同発表（仮訳）\n２０２３年１月１１日\n" + BODY).header();

        assertThat(header.title()).isEqualTo("日米安全保障協議委員会（日米「２＋２」）共同発表");
        assertThat(header.note()).isEqualTo("仮訳");
    }

    @Test
    void titleMayBreakWhereItWantsANoun() {
        var header =
                Layout.of("2018年の首脳会談に関する\n日本、インド及び大韓民国の首脳による共同声明\n（仮訳）\n\n平成30年5月9日\n" + BODY)
                        .header();

        assertThat(header.title()).isEqualTo("2018年の首脳会談に関する日本、インド及び大韓民国の首脳による共同声明");
        assertThat(header.date()).isEqualTo("2018-05-09");
        assertThat(header.note()).isEqualTo("仮訳");
        assertThat(header.parties()).containsExactly("日本", "インド", "韓国");
    }

    @Test
    void decisionOfTheCabinetIsANote() {
        var layout = Layout.of("防災基本計画\n令和３年６月18日\n閣議決定\n\n１．総則\n　政府は、備えを進める。\n");

        assertThat(layout.header())
                .isEqualTo(
                        new Header(
                                "防災基本計画", "2021-06-18", null, null, "閣議決定", "ja", List.of("日本")));
        assertThat(layout.headings()).containsExactly("1 １．総則");
    }

    @Test
    void englishDatelineMayNameThePlaceFirst() {
        var header =
                Layout.of(
                                "Quad Leaders’ Summit Fact Sheet\n\nHiroshima, 20 May 2023\n\nThe Quad will act. It will act soon.\n")
                        .header();

        assertThat(header.date()).isEqualTo("2023-05-20");
        assertThat(header.place()).isEqualTo("Hiroshima");
        assertThat(header.language()).isEqualTo("en");
        assertThat(header.parties())
                .containsExactlyInAnyOrder("Australia", "India", "Japan", "United States");
    }

    @Test
    void titleMayBeginWithAQuotedNameAndEndInBrackets() {
        var header = Layout.of("「中部海域＋日本」首脳会合　主な成果（概要）\n令和七年八月八日\n外務省\n" + BODY).header();

        assertThat(header.title()).isEqualTo("「中部海域＋日本」首脳会合　主な成果（概要）");
        assertThat(header.date()).isEqualTo("2025-08-08");
        assertThat(header.source()).isEqualTo("外務省");
    }

    @Test
    void aLineInOnePairOfBracketsIsNoTitle() {
        assertThat(Layout.of("【経済（貿易）】\n" + BODY).header().title()).isNull();
    }
}
