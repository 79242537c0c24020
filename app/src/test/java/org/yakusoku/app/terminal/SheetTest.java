package org.yakusoku.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SheetTest {
    private final Sheet sheet = new Sheet(20, false);

    @Test
    void wordsBehindALabelStandBelowTheirFirstLine() {
        sheet.labelled(2, words("期限"), 8, words("本年6月までに開催する"));
        assertThat(sheet.text()).isEqualTo("  期限  本年6月まで\n        に開催する\n");
    }

    @Test
    void aLabelWithoutWordsHasNoBlanksBehindIt() {
        sheet.labelled(0, words("期限"), 8, words(""));
        assertThat(sheet.text()).isEqualTo("期限\n");
    }

    @Test
    void aNoteStandsAtTheRightEdge() {
        sheet.edged(words("1 "), words("日本、豪州、インド"), words("30–89"), 6);
        assertThat(sheet.text()).isEqualTo("1 日本、豪州、 30–89\n  インド\n");
    }

    @Test
    void aTitleIsDrawnOutToTheRightEdge() {
        sheet.titled(words("━━ 水と防災"), "━", Ink.HEADING);
        assertThat(sheet.text()).isEqualTo("━━ 水と防災 ━━━━━━━━\n");
        assertThat(Columns.of(sheet.text().strip())).isEqualTo(20);
    }

    private static Styled words(String words) {
        return new Styled().add(words);
    }
}
