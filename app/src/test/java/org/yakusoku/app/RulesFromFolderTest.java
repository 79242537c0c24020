package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// Reads and checks with a changed copy of the rules, as a linguist does.
final class RulesFromFolderTest {
    private static final Path BUNDLED =
            Repository.file("rules/src/main/resources/org/yakusoku/rules");

    @TempDir Path folder;
    private Path rules = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        rules = folder.resolve("rules");
        List<Path> all;
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            all = files.toList();
        }
        for (Path file : all) {
            Files.copy(file, rules.resolve(BUNDLED.relativize(file)));
        }
    }

    @Test
    void aWordAddedToACopyGivesANewReading() throws IOException {
        String document = document("日本は、3ポロンの地震計を提供する。");
        assertThat(Ran.yakusoku("read", "--format", "json", document).out())
                .doesNotContain("ポロン\", \"amount\"");

        Files.writeString(rules.resolve("ja/units.tsv"), "ポロン\n", StandardOpenOption.APPEND);

        Ran changed = Ran.yakusoku("read", "--format", "json", "--rules", rules + "", document);
        assertThat(changed.status()).isEqualTo(ExitStatus.DONE);
        assertThat(changed.err()).isEmpty();
        assertThat(changed.out())
                .contains("\"text\": \"3ポロン\", \"amount\": \"3\"")
                .doesNotContain(hash(Ran.yakusoku("read", "--format", "json", document)));
        Ran checked = Ran.yakusoku("rules", "check", "--rules", rules.toString());
        assertThat(checked.status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void anUnchangedCopyReadsAsTheRulesItself() throws IOException {
        String document = document("日米両国は、本年6月までに約80億ドルを提供する計画である。");
        assertThat(Ran.yakusoku("read", "--format", "json", "--rules", rules + "", document))
                .isEqualTo(Ran.yakusoku("read", "--format", "json", document));
    }

    @Test
    void aBrokenFileEndsInOneLineThatNamesIt() throws IOException {
        String document = document("日本は、地震計を提供する。");
        Path money = rules.resolve("ja/number/money.yaml");
        Files.writeString(money, "- id: [broken\n", StandardOpenOption.APPEND);
        for (Ran ran :
                List.of(
                        Ran.yakusoku("read", "--rules", rules.toString(), document),
                        Ran.yakusoku("rules", "check", "--rules", rules.toString()))) {
            assertThat(ran.status()).isEqualTo(ExitStatus.RULES_BROKEN);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .startsWith("yakusoku: ")
                    .contains("ja/number/money.yaml")
                    .hasLineCount(1);
        }
    }

    @Test
    void aTableWithAWrongHeaderEndsInOneLineThatNamesIt() throws IOException {
        Files.writeString(rules.resolve("ja/units.tsv"), "word\tmeaning\n基\t\n");
        Ran ran = Ran.yakusoku("rules", "check", "--rules", rules.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.RULES_BROKEN);
        assertThat(ran.err())
                .contains("ja/units.tsv:1")
                .contains("first column must be called phrase")
                .hasLineCount(1);
    }

    private String document(String text) throws IOException {
        return Files.writeString(folder.resolve("a.txt"), text + "\n").toString();
    }

    private static String hash(Ran ran) {
        int at = ran.out().lastIndexOf("\"rules\": \"") + 10;
        return ran.out().substring(at, at + 64);
    }
}
