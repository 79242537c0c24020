package org.yakusoku.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "999|999",
                "2900000000|2,900,000,000",
                "1234.5678|1,234.5678",
                "-1000|-1,000",
                "0.5|0.5"
            })
    void digitsAreGroupedByThree(String amount, String grouped) {
        assertThat(Amounts.grouped(amount)).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2基|2|true",
                "2.0ギガワット|2|true",
                "0.50％|0.5|true",
                "3,000か所|3000|true",
                "６５パーセント|65|true",
                "１.５℃|1.5|true",
                "30億ガロン|3000000000|false",
                "二割|20|false",
                "三つ|3|false"
            })
    void aNumberInPlainDigitsNeedsNoValue(String words, String amount, boolean plain) {
        assertThat(Amounts.isPlain(words, amount)).isEqualTo(plain);
    }
}
