package org.yakusoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.testkit.SeededText;

class CodePointsTest {
    @Test
    void pairsCountAsOne() {
        CodePoints points = CodePoints.of("𠮷田は");

        assertThat(points.at(0)).isZero();
        assertThat(points.at(2)).isEqualTo(1);
        assertThat(points.at(3)).isEqualTo(2);
        assertThat(points.at(4)).isEqualTo(3);
    }

    /// Lengths around the size of a block, where the end of the text once counted as nothing.
    @Test
    void everyOffsetOfEveryTextIsWhatJavaCounts() {
        for (int length = 2; length < 200; length++) {
            agrees("𠮷" + "は".repeat(length - 2));
        }
        SeededText.forEach(200, random -> agrees(random.noise(random.number(0, 400))));
    }

    private static void agrees(String text) {
        CodePoints points = CodePoints.of(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            boolean inside =
                    offset > 0
                            && offset < text.length()
                            && Character.isSurrogatePair(
                                    text.charAt(offset - 1), text.charAt(offset));
            assertThat(points.at(offset))
                    .as("offset %d of %d", offset, text.length())
                    .isEqualTo(text.codePointCount(0, inside ? offset + 1 : offset));
        }
    }
}
