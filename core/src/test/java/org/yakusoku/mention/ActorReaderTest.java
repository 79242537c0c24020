package org.yakusoku.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

class ActorReaderTest {
    private static final ActorReader READER = ActorReader.of(RuleSet.bundled());

    private static Actors read(String text, String... parties) {
        var sentences = new ArrayList<Span>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '。' || text.charAt(i) == '\n') {
                sentences.add(new Span(start, text.charAt(i) == '。' ? i + 1 : i));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(new Span(start, text.length()));
        }
        return READER.read(text, Fold.of(text), sentences, List.of(parties));
    }

    /// `words > name` or `words > member+member` for every actor, one after the other.
    private static List<String> actors(String text, String... parties) {
        return read(text, parties).actors().stream()
                .map(
                        actor ->
                                actor.span().of(text)
                                        + (actor.stands().equals(List.of(actor.span().of(text)))
                                                ? ""
                                                : " > " + String.join("+", actor.stands())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "日米同盟を深化させる。", "日米間の協力を進める。", "日本周辺で活動する。", "米国製の装備を導入する。", "日本人の宇宙飛行士が活動する。",
                        "インド太平洋の平和を守る。",
                "タイプの異なる装置を使う。", "国連安全保障理事会決議に従う。", "G7広島サミットで誓約した。", "在日米軍再編を実施する。", "作業部会を設置する。",
                        "関係省庁に指示する。",
                "西欧の制度を学ぶ。", "土星を調べる。", "国会議員が集う。", "研究所を建設する。", "二社に投資する。"
            })
    void compoundsMeetingsAndKindsOfThingAreNoActors(String text) {
        assertThat(actors(text, "日本", "米国")).isEmpty();
    }

    @Test
    void stateBeforeParticleOrMarkOrConjunctionIsMentioned() {
        assertThat(actors("豪州、英国及び米国並びにカンボジアは、日本への協力を行う。"))
                .containsExactly("豪州", "英国", "米国", "カンボジア", "日本");
        assertThat(actors("同盟国フィリピン等の支援、日本政府とアメリカ合衆国政府の合意"))
                .containsExactly("フィリピン", "日本政府 > 日本", "アメリカ合衆国政府 > 米国");
    }

    @Test
    void statesSideBySideHaveMembersInTheWrittenOrder() {
        assertThat(actors("日米豪三か国は、日・EUの協力を支持する。日ウクライナ両国は、署名した。", "日本", "米国", "豪州"))
                .containsExactly("日米豪三か国 > 日本+米国+豪州", "日・EU > 日本+EU", "日ウクライナ両国 > 日本+ウクライナ");
    }

    @Test
    void groupWordsStandForTheParties() {
        assertThat(actors("我々は、両国の協力を歓迎する。三か国は会合する。", "日本", "インド"))
                .containsExactly("我々 > 日本+インド", "両国 > 日本+インド");
        assertThat(actors("四か国は、各国の法令の範囲で協力する。", "日本", "米国", "豪州", "インド"))
                .containsExactly("四か国 > 日本+米国+豪州+インド", "各国 > 日本+米国+豪州+インド");
    }

    @Test
    void bothMeansTheLastPairWhereThePartiesAreMore() {
        assertThat(actors("米国は、日本及び韓国の企業のため、両国と協議する。", "日本", "米国", "韓国"))
                .containsExactly("米国", "日本", "韓国", "両国 > 日本+韓国");
    }

    @Test
    void forumInItsOwnNameIsAnOrganisationAndElsewhereAGroup() {
        String own = "日米豪印（クアッド）は、支援する。日米豪印は、歓迎する。";
        assertThat(read(own, "日本", "米国", "豪州", "インド").actors())
                .extracting(Mention.Actor::type)
                .containsOnly(Mention.ActorType.ORGANISATION);
        assertThat(actors("日米豪印（クアッド）等の場で協力する。", "日本", "米国"))
                .containsExactly("日米豪印（クアッド） > 日本+米国+豪州+インド");
    }

    @Test
    void otherNameOfStatesSideBySideMeansTheSame() {
        assertThat(actors("日米豪印（クアッド）等の場で協力する。クアッドを支持する。", "日本", "米国"))
                .last()
                .isEqualTo("クアッド > 日本+米国+豪州+インド");
    }

    @Test
    void numberBehindAListOfStatesMeansThose() {
        assertThat(actors("インド、タイ及びベトナムの三か国は、参加する。", "日本", "米国", "豪州"))
                .last()
                .isEqualTo("三か国 > インド+タイ+ベトナム");
    }

    @Test
    void leadersAreThePersonsNamedWithSuchTitles() {
        String text = "バイデン大統領は、岸田日本国内閣総理大臣を迎えた。両首脳は、ハリス副大統領の発表を歓迎した。";
        assertThat(actors(text, "日本", "米国"))
                .containsExactly(
                        "バイデン大統領 > バイデン", "岸田日本国内閣総理大臣 > 岸田", "両首脳 > バイデン+岸田", "ハリス副大統領 > ハリス");
        assertThat(actors("両首脳は、歓迎した。", "日本", "米国")).containsExactly("両首脳 > 日本+米国");
    }

    @Test
    void ministersAreAllOfThemOrTheLastTwo() {
        String text =
                "佐野一郎防衛大臣、アラン・ベル豪州副首相兼国防大臣及びロイ・ミラー米国国防長官は会した。三大臣は一致した。"
                        + "佐野大臣及びベル副首相は協力し、両大臣は、ミラー長官に報告する。";
        assertThat(actors(text, "日本", "豪州", "米国"))
                .contains("三大臣 > 佐野一郎+アラン・ベル+ロイ・ミラー", "両大臣 > 佐野一郎+アラン・ベル", "ミラー長官 > ロイ・ミラー");
    }

    @Test
    void longestFormInTheDocumentIsTheName() {
        String text = "米エネルギー省は参加する。米国エネルギー省は支援する。エネルギー省の戦略を進める。国際協力銀行(JBIC)は更新した。JBICは貸し付ける。";
        assertThat(actors(text, "日本", "米国"))
                .containsExactly(
                        "米エネルギー省 > 米国エネルギー省",
                        "米国エネルギー省",
                        "エネルギー省 > 米国エネルギー省",
                        "国際協力銀行(JBIC) > 国際協力銀行",
                        "JBIC > 国際協力銀行");
    }

    @Test
    void tableIdentityGivesNoNameThatTheDocumentLacks() {
        assertThat(actors("経産省は、公募する。")).containsExactly("経産省");
        assertThat(actors("経産省は、公募する。経済産業省が選ぶ。")).containsExactly("経産省 > 経済産業省", "経済産業省");
    }

    @Test
    void namesNeverSeenAreToldByTheirEndings() {
        assertThat(actors("北陸量子研究機構（ＨＱＲＩ）は、米連邦海底局、マンデル財団、アオバ・リサーチ・ラボ及び株式会社ミナト精工と協力する。"))
                .containsExactly(
                        "北陸量子研究機構（ＨＱＲＩ） > 北陸量子研究機構",
                        "米連邦海底局",
                        "マンデル財団",
                        "アオバ・リサーチ・ラボ",
                        "株式会社ミナト精工");
    }

    @Test
    void networksAndFundsHaveToAct() {
        assertThat(actors("日米知見ネットワーク（ＪＵＫＮ）は、情報を共有する枠組みである。")).isEmpty();
        assertThat(actors("日米知見ネットワーク（ＪＵＫＮ）を設けた。ＪＵＫＮは、毎年会議を開催する。"))
                .containsExactly("日米知見ネットワーク（ＪＵＫＮ） > 日米知見ネットワーク", "ＪＵＫＮ > 日米知見ネットワーク");
    }

    @Test
    void bracketedShortFormIsInTheSpanAndNotInTheName() {
        assertThat(actors("アマゾン・ウェブ・サービス(AWS)社は投資する。防衛装備庁(ATLA)長官が務める。日米教育委員会(フルブライト・ジャパン)の成果"))
                .containsExactly(
                        "アマゾン・ウェブ・サービス(AWS)社 > アマゾン・ウェブ・サービス社",
                        "防衛装備庁(ATLA)長官 > 防衛装備庁長官",
                        "日米教育委員会(フルブライト・ジャパン) > 日米教育委員会");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ミナト社は、投資する。同社は、雇用する。 | 同社 > ミナト社",
                "ツバルを支援するため、同国の港を整備する。 | 同国 > ツバル",
                "ベル大使は、述べた。同大使の遺産を認識する。 | 同大使 > ベル",
                "国際科学財団（ＩＳＦ）と海洋振興機構は、署名した。両機関は、協力する。 | 両機関 > 国際科学財団+海洋振興機構",
                "安全保障理事会は、採択した。理事会での議論を重視する。 | 理事会 > 安全保障理事会"
            })
    void wordsThatReferBackMeanTheLastOfTheKind(String text, String expected) {
        assertThat(actors(text, "日本", "米国")).contains(expected);
    }

    @Test
    void speakerOfAPolicySpeechIsItsState() {
        assertThat(actors("私は、政府を挙げて取り組みます。我が国は、小さな政府を目指します。", "日本"))
                .containsExactly("私 > 日本", "政府 > 日本", "我が国 > 日本");
        assertThat(actors("私たち政治家が問われています。", "日本")).isEmpty();
    }

    @Test
    void officeMeansWhoeverHeldItInTheText() {
        String text = "故ケネディ大統領を悼む。ジョンソン新大統領と会談した。前大統領の死を悼む。新大統領の指導力を支持する。";
        assertThat(actors(text, "日本"))
                .containsExactly(
                        "ケネディ大統領 > ケネディ", "ジョンソン新大統領 > ジョンソン", "前大統領 > ケネディ", "新大統領 > ジョンソン");
    }

    @Test
    void originalWritingStaysInNames() {
        assertThat(actors("ジョセフ・Ｒ・バイデン米国大統領は、述べた。"))
                .containsExactly("ジョセフ・Ｒ・バイデン米国大統領 > ジョセフ・Ｒ・バイデン");
    }

    @Test
    void actorsAreFoundByPlace() {
        String text = "日本の国際協力機構(JICA)は、支援する。";
        Actors actors = read(text, "日本", "米国");

        assertThat(actors.endingAt(text.indexOf("は、")))
                .extracting(Mention.Actor::name)
                .isEqualTo("国際協力機構");
        assertThat(actors.startingAt(0)).extracting(Mention.Actor::name).isEqualTo("日本");
        assertThat(actors.at(2)).isNull();
        assertThat(actors.mentions()).hasSize(3);
    }

    @Test
    void nothingIsReadOutsideThePlacesGiven() {
        String text = "日本は、支援する。米国は、支援する。";

        assertThat(
                        READER.read(
                                        text,
                                        Fold.of(text),
                                        List.of(new Span(9, text.length())),
                                        List.of())
                                .actors())
                .extracting(Mention.Actor::name)
                .containsExactly("米国");
        assertThat(READER.read("", "", List.of(), List.of()).mentions()).isEmpty();
    }
}
