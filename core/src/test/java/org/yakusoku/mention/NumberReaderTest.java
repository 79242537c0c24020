package org.yakusoku.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.testkit.HostileText;
import org.yakusoku.testkit.SeededText;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class NumberReaderTest {
    private static final NumberReader READER = NumberReader.of(RuleSet.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年10月に始め、同年12月に終え、翌年3月に公表した | 2023-10, 2023-12, 2024-03",
                "昨年10月に発表し、同月、実施した | 2023-10, 2023-10",
                "2022年度予算と前年度予算 | 2022-04/2023-03, 2021-04/2022-03",
                "2023年10月7日以降、また10月7日に | 2023-10-07/.. since, 2023-10-07",
                "5月10日及び11日に | 2024-05-10, 2024-05-11",
                "昨年10月に合意し、12月に署名し、2月に発効した | 2023-10, 2023-12, 2024-02",
                "5月10日に到着し、翌11日に署名した | 2024-05-10, 2024-05-11",
                "65歳から74歳まで | 65..74 歳",
                "昨年12月から3月まで | 2023-12/2024-03 during",
                "5〜10億円を5年以内に | 500000000..1000000000 JPY, P5Y deadline",
                "年間1億ドルを3年間 | set P1Y, 100000000 USD, P3Y during",
                "第3回会合でG7の三位一体を一層強化した |",
                "９か所から最大１１か所に | 9 か所, 11 か所 up_to",
                "来年度の早い時期に | 2025-04/2026-03",
            })
    void readsDatesThatLeanOnEachOther(String text, @Nullable String values) {
        assertThat(values(text, "2024-04-10")).isEqualTo(values == null ? "" : values);
    }

    @Test
    void keepsTheUnitAsWritten() {
        assertThat(mentions("増加率は３０～４０％、１５ヶ所", null))
                .extracting(mention -> ((Mention.Quantity) mention).unit())
                .containsExactly("％", "ヶ所");
    }

    @Test
    void countsUnitsOfTheTextItself() {
        String text = "𠮷田は、約 80 億ドルを拠出する。";
        assertThat(mentions(text, null))
                .singleElement()
                .satisfies(mention -> assertThat(mention.span().of(text)).isEqualTo("約 80 億ドル"));
    }

    @ParameterizedTest
    @CsvSource({"昨年10月, 昨年10月", "本日, 本日", "2月に, 2月", "今後2年間で, 今後2年間", "五十七年度, 五十七年度", "来週の会合, 来週"})
    void relativeDatesOfADocumentWithoutADateAreFindings(String text, String finding) {
        NumberReader.Result result = read(text, null);

        assertThat(result.mentions()).isEmpty();
        assertThat(result.findings())
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.kind()).isEqualTo(Finding.Kind.DATE);
                            assertThat(found.span().of(text)).isEqualTo(finding);
                        });
    }

    @ParameterizedTest
    @CsvSource({"2024年13月", "2024年2月31日", "令和0年5月", "2月30日"})
    void datesThatDoNotExistAreFindings(String text) {
        assertThat(read(text, "2024-04-10"))
                .satisfies(
                        result -> {
                            assertThat(result.mentions()).isEmpty();
                            assertThat(result.findings()).isNotEmpty();
                        });
    }

    @Test
    void aNumberThatNoRuleTakesIsAFinding() {
        assertThat(read("番号は4711です", "2024-04-10").findings())
                .containsExactly(new Finding(Finding.Kind.NUMBER, new Span(3, 7)));
    }

    @Test
    void absoluteDatesNeedNoDateOfTheDocument() {
        assertThat(values("2027年までに、令和元年以来", null)).isEqualTo("../2027 deadline, 2019/.. since");
    }

    @Test
    void aDocumentDatedToTheMonthOrYearResolvesWhatItCan() {
        assertThat(values("昨年、来月、今後3年間", "2024-12"))
                .isEqualTo("2023, 2025-01, 2024-12/2027-12 P3Y during");
        assertThat(values("昨年、今後3年間", "2024")).isEqualTo("2023, 2024/2027 P3Y during");
    }

    @Test
    void leapDaysAndMonthEndsAreReal() {
        assertThat(values("昨日、二月下旬に", "2024-03-01")).isEqualTo("2024-02-29, 2024-02");
        assertThat(values("今後1年間", "2024-02-29")).isEqualTo("2024-02-29/2025-02-28 P1Y during");
    }

    @Test
    void spansLieInTheTextInOrderAndReadingTwiceGivesTheSame() {
        SeededText.forEach(
                100,
                random -> {
                    String text = random.chance(50) ? random.text(2_000) : numbers(random);
                    NumberReader.Result result = read(text, "2024-04-10");
                    int end = 0;
                    for (Mention mention : result.mentions()) {
                        assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
                        end = mention.span().end();
                        assertThat(end).isLessThanOrEqualTo(text.length());
                        assertThat(Values.of(mention)).isNotBlank().doesNotContain("null");
                    }
                    assertThat(read(text, "2024-04-10")).isEqualTo(result);
                });
    }

    private static String numbers(SeededText random) {
        List<String> pieces =
                List.of(
                        "昭和", "令和", "年", "月", "日", "年度", "末", "まで", "から", "約", "億", "円", "ドル",
                        "を超える", "第", "か国", "今後", "間", "の", "、", "～", "数", "余", "%", "以内", "世紀",
                        "分の", "割", "半", "ぶり", "四半期", "2024", "12", "3", "二", "十", "百", "〇", "千",
                        "31", ",", ".", " ", "本年", "昨", "毎", "ごと");
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(random.oneOf(pieces));
        }
        return text.toString();
    }

    static List<HostileText> hostile() {
        var cases = new ArrayList<>(HostileText.all(50_000));
        for (String part :
                List.of(
                        "1", "一", "1,", "年", "12月", "2024年の", "今後", "数十", "一・", "約", "1 ", "平成",
                        "から", "3年から", "2月31日")) {
            cases.add(new HostileText("many " + part, part.repeat(50_000 / part.length())));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsReadInTime(HostileText hostile) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(hostile.text(), "2024-04-10"));
    }

    private static NumberReader.Result read(String text, @Nullable String date) {
        return READER.read(text, Fold.of(text), List.of(new Span(0, text.length())), date);
    }

    private static List<Mention> mentions(String text, @Nullable String date) {
        return read(text, date).mentions();
    }

    private static String values(String text, @Nullable String date) {
        return String.join(", ", mentions(text, date).stream().map(Values::of).toList());
    }
}
