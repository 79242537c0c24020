package org.yakusoku.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "日米豪印首脳会合ファクトシート | 四首脳は協力する。 | 日本,米国,豪州,インド",
                "日米韓首脳共同声明 | 我々は協力する。 | 日本,米国,韓国",
                "日豪比米防衛大臣会合共同声明 | 四大臣は協力する。 | 日本,豪州,フィリピン,米国",
                "日・EU定期首脳協議 | 我々は協力する。 | 日本,EU",
                "日韓豪ＮＺ首脳共同コミュニケ | 我々は協力する。 | 日本,韓国,豪州,ニュージーランド",
                "日ＡＳＥＡＮ特別首脳会議 | 我々は協力する。 | 日本,ASEAN",
                "日ASEAN特別首脳会議 | 我々は協力する。 | 日本,ASEAN",
                "日露関係に関する共同新聞発表 | 両国は協力する。 | 日本,ロシア",
                "日本国とインド共和国との間の共同声明 | 両首脳は協力する。 | 日本,インド",
                "総理大臣の国賓待遇での米国公式訪問 | 本日、日米両国の絆を祝福した。 | 日本,米国",
                "第百回国会における内閣総理大臣所信表明演説 | 日米両国は協力する。 | 日本",
                "'' | 私は、日米両政府の合意を歓迎します。 | 日本",
                "'' | 10日米国で、本日中国で会合を開いた。日英両国は協力する。 | 日本,英国",
                "共同声明 | 日本及びフィリピンは、両国の協力を確認した。 | 日本,フィリピン"
            })
    void japaneseTitleAndOpeningNameTheParties(String title, String opening, String parties) {
        assertThat(Parties.of(title, opening, "ja")).containsExactly(parties.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FACT SHEET: Japan Official Visit to the United States | President Biden welcomed Prime Minister Kishida. | Japan,United States",
                "U.S.-Japan Climate Partnership | The two countries met. | United States,Japan",
                "Joint Statement | The United States and Japan met. Our two countries will act. | United States,Japan",
                "FACT SHEET: Republic of Korea State Visit | President Biden of the United States met President Yoon. | Republic of Korea,United States"
            })
    void englishTitleAndOpeningNameTheParties(String title, String opening, String parties) {
        assertThat(Parties.of(title, opening, "en")).containsExactly(parties.split(","));
    }
}
