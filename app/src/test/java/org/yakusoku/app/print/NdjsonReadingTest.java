package org.yakusoku.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class NdjsonReadingTest {
    @Test
    void aLineIsACommitmentCompleteInItself() {
        List<String> lines = new NdjsonReading(false).print(SmallReading.get()).lines().toList();
        assertThat(lines).hasSize(2);
        Map<String, Object> line = JsonTree.object(lines.getFirst());
        assertThat(line)
                .containsEntry("number", 1)
                .containsEntry("force", "INTEND")
                .containsEntry("headings", List.of("水と防災"))
                .containsEntry("initiative", "洪水予測の共有")
                .containsEntry("promisors", List.of("日本", "豪州"))
                .containsEntry("checkable", "date")
                .containsEntry("rules_hash", "0123456789abcdef");
        assertThat(line.get("document"))
                .isEqualTo(
                        Map.of(
                                "file",
                                "yoshino.ja.txt",
                                "title",
                                "𠮷野川流域に関する日豪共同発表",
                                "date",
                                "2024-04-10",
                                "language",
                                "ja"));
        assertThat(String.valueOf(line.get("due"))).contains("edtf=../2024-06", "本年6月までに");
        assertThat(String.valueOf(line.get("money"))).contains("amount=8000000000", "currency=USD");
    }

    @Test
    void withAllEveryStatementHasALine() {
        List<String> lines = new NdjsonReading(true).print(SmallReading.get()).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JsonTree.object(lines.getLast()))
                .containsEntry("number", null)
                .containsEntry("force", "WELCOME");
    }
}
