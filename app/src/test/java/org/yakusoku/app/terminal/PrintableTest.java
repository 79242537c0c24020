package org.yakusoku.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void blanksRunTogether() {
        assertThat(Printable.of("  日米　両国\n\tは ")).isEqualTo("日米 両国 は");
    }

    @Test
    void controlCharactersBecomePictures() {
        assertThat(Printable.of("a\u001b[31mb\u0000\u007f\u009b")).isEqualTo("a␛[31mb␀␡\uFFFD");
    }

    @Test
    void invisibleDirectionMarksGo() {
        assertThat(Printable.of("a\u202Eb\u2066c\u200Bd\uFEFF")).isEqualTo("abcd");
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertThat(Printable.of("\uD842x𠮷")).isEqualTo("\uFFFDx𠮷");
    }
}
