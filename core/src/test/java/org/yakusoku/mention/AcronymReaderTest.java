package org.yakusoku.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.Span;

import java.util.List;

class AcronymReaderTest {
    private static final ActorReader READER = ActorReader.of(RuleSet.bundled());

    private static List<String> acronyms(String text) {
        return READER
                .read(text, Fold.of(text), List.of(new Span(0, text.length())), List.of())
                .acronyms()
                .stream()
                .map(
                        acronym ->
                                acronym.span().of(text)
                                        + " "
                                        + acronym.shortForm()
                                        + " = "
                                        + acronym.longForm())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "日米両国は、海洋共同分析組織(MJAO)を通じ | 海洋共同分析組織",
                "進展を含め、情報収集、警戒監視及び偵察(ISR)活動 | 情報収集、警戒監視及び偵察",
                "大型原子炉、革新炉及び小型モジュール炉(A/SMR)を含む | 革新炉及び小型モジュール炉",
                "2030 年の国が決定する貢献(NDC)を実施する | 国が決定する貢献",
                "港湾(PORT)及び強靱で包摂的な供給網の強化(RISE)に向けた | 強靱で包摂的な供給網の強化",
                "連携の強化、高速炉技術の責任ある利用のための基礎基盤(FIRST)計画 | 高速炉技術の責任ある利用のための基礎基盤",
                "インドの災害に強靱な港のためのコアリション(CDRP)は | 災害に強靱な港のためのコアリション",
                "能力を強化するためのインド太平洋産業強靱性パートナーシップ(PIPIR)に | インド太平洋産業強靱性パートナーシップ",
                "輸出信用機関の協力覚書(MOC)の作成 | 協力覚書",
                "日本の「科学を通じたグローバル・イノベーション(GIST)」を歓迎 | 科学を通じたグローバル・イノベーション",
                "十ギガワット(GW)を導入する | ギガワット",
                "日本における科学・技術・工学・数学(STEM)分野 | 科学・技術・工学・数学",
                "防衛装備庁・米国防省(研究・工学担当)定期協議(DSTCG)を | 防衛装備庁・米国防省(研究・工学担当)定期協議"
            })
    void longFormReachesAsFarAsItsLettersNeed(String text, String longForm) {
        assertThat(acronyms(text)).last().asString().endsWith(" = " + longForm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未来を「描く(map)」企画",
                "ワシントン D.C.都市圏",
                "日米教育委員会(フルブライト・ジャパン)",
                "ミナト社(MINATO)との覚書",
                "合成メタン(e-methane)について",
                "第一回会合(2024年)",
                "東京(日本)"
            })
    void aliasesSoundsAndRemarksAreNoShortForms(String text) {
        assertThat(acronyms(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IoT(Internet of Things)の制度 | IoT(Internet of Things) IoT = Internet of Things",
                "支援(Multinational Security Support: MSS)ミッション | Multinational Security Support: MSS MSS = Multinational Security Support"
            })
    void lettersMayStandFirstOrBothInTheBracket(String text, String expected) {
        assertThat(acronyms(text)).containsExactly(expected);
    }
}
