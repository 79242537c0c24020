package org.yakusoku.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "約束 2024|9",
                "ﾔｸｿｸ|4",
                "ＡＢ|4",
                "𠮷|2",
                "か\u3099|2",
                "é|1",
                "「」|4",
                "→─①|3",
                "한국|4",
                "😀|2",
                "１，８００|10"
            })
    void eachCharacterHasItsWidth(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }
}
