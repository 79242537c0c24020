package org.yakusoku.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.rule.Fold;
import org.yakusoku.testkit.SeededText;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

class JapaneseNumberTest {
    private static final String[] SMALL = {"", "十", "百", "千"};
    private static final String[] GREAT = {"", "万", "億", "兆"};
    private static final String DIGITS = "〇一二三四五六七八九";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29億 | 2900000000",
                "3億5,000万 | 350000000",
                "5億7,340 万 | 573400000",
                "1億 1,000万 | 110000000",
                "８万５，０００ | 85000",
                "１兆２，０００億 | 1200000000000",
                "百五十億 | 15000000000",
                "千億 | 100000000000",
                "千百三十八億 | 113800000000",
                "一兆四千億 | 1400000000000",
                "一千九百二 | 1902",
                "二〇三〇 | 2030",
                "一九七○ | 1970",
                "三七・五 | 37.5",
                "一、八〇〇 | 1800",
                "1.5 | 1.5",
                "4.5億 | 450000000",
                "0.5兆 | 500000000000",
                "〇・二五 | 0.25",
                "十 | 10",
                "七〇 | 70",
                "3百 | 300",
                "15百万 | 15000000",
                "007 | 7",
                "0 | 0",
                "二千四百万 | 24000000",
                "億億 |",
            })
    void readsEveryWriting(String text, String value) {
        BigDecimal number = JapaneseNumber.parse(Fold.of(text));

        assertThat(number == null ? null : JapaneseNumber.plain(number)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "億", "四五十", "1,23", "12,3456", "1,2345", "十百", "二十15", "百千", "一万億", "1.2.3", "1億2億",
                "三.", "", "、一〇〇", "年", "二十三四"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(JapaneseNumber.parse(text)).isNull();
    }

    @Test
    void readsBackWhatIsWrittenInAnyStyle() {
        SeededText.forEach(
                2_000,
                random -> {
                    long value = value(random);
                    for (String text :
                            List.of(
                                    Long.toString(value),
                                    String.format(Locale.ROOT, "%,d", value),
                                    fullWidth(String.format(Locale.ROOT, "%,d", value)),
                                    positional(value),
                                    multiplicative(value),
                                    mixed(value, false),
                                    mixed(value, true))) {
                        assertThat(JapaneseNumber.parse(Fold.of(text)))
                                .as(text)
                                .isNotNull()
                                .isEqualByComparingTo(BigDecimal.valueOf(value));
                    }
                });
    }

    @Test
    void neverThrowsAndNeverGivesAnExponent() {
        SeededText.forEach(
                2_000,
                random -> {
                    var text = new StringBuilder();
                    int length = random.number(0, 70);
                    for (int i = 0; i < length; i++) {
                        text.append("0123456789〇一二三四五六七八九十百千万億兆,.・、 ".charAt(random.number(0, 30)));
                    }
                    BigDecimal number = JapaneseNumber.parse(text.toString());
                    assertThat(number == null ? "0" : JapaneseNumber.plain(number))
                            .matches("[0-9]+(\\.[0-9]*[1-9])?");
                });
    }

    private static long value(SeededText random) {
        long value = random.number(1, 9);
        int digits = random.number(0, 14);
        for (int i = 0; i < digits; i++) {
            value = 10 * value + (random.chance(40) ? 0 : random.number(0, 9));
        }
        return value;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c - '!' + '！'))
                .reduce("", String::concat);
    }

    private static String positional(long value) {
        return Long.toString(value)
                .chars()
                .mapToObj(c -> DIGITS.substring(c - '0', c - '0' + 1))
                .reduce("", String::concat);
    }

    private static String multiplicative(long value) {
        var text = new StringBuilder();
        for (int i = GREAT.length - 1; i >= 0; i--) {
            int section = section(value, i);
            if (section > 0) {
                text.append(section(section)).append(GREAT[i]);
            }
        }
        return text.toString();
    }

    private static String section(int section) {
        var text = new StringBuilder();
        for (int i = SMALL.length - 1; i >= 0; i--) {
            int digit = section / (int) Math.pow(10, i) % 10;
            if (digit > 0) {
                text.append(digit == 1 && i > 0 ? "" : DIGITS.substring(digit, digit + 1))
                        .append(SMALL[i]);
            }
        }
        return text.toString();
    }

    /// 1兆2,345億 or, with blanks, 1 兆 2,345 億.
    private static String mixed(long value, boolean blanks) {
        var text = new StringBuilder();
        for (int i = GREAT.length - 1; i >= 0; i--) {
            int section = section(value, i);
            if (section > 0) {
                text.append(text.isEmpty() || !blanks ? "" : " ")
                        .append(String.format(Locale.ROOT, "%,d", section))
                        .append(blanks && i > 0 ? " " : "")
                        .append(GREAT[i]);
            }
        }
        return text.toString();
    }

    private static int section(long value, int i) {
        return (int) (value / (long) Math.pow(10_000, i) % 10_000);
    }
}
