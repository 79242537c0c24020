package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.app.print.JsonTree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The commands as a user starts them, with the rules that come with the program.
final class ReadCommandTest {
    private static final String RECORD =
            """
            [文書名] 河川と防災に関する日豪共同発表
            [場所] 徳島
            [年月日] 2024年4月10日
            [出典] 架空の文書
            [全文]

            洪水予測の共有：日豪両国は、本年6月までに第一回作業部会を開催する。日本は、今後5年間で約80億円を拠出する意図を有する。

            𠮷野川流域の観測：両国は、観測所の増設を検討する計画である。
            """;

    @TempDir Path folder;

    @Test
    void aRecordBecomesARegister() throws IOException {
        Ran ran = Ran.yakusoku("read", "--width", "80", record("a.ja.txt"));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ran.out())
                .startsWith("河川と防災に関する日豪共同発表\n2024-04-10 · 徳島 · 日本、豪州 · 架空の文書\n")
                .contains("実施 WILL     日本、豪州")
                .contains("期限  本年6月までに  ../2024-06")
                .contains("金額  約80億円  ~8,000,000,000 JPY")
                .contains("計画 › 検討")
                .contains("約束       3   実施 1 · 意図 1 · 検討 1");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        String file = record("a.ja.txt");
        for (String format : List.of("text", "json", "ndjson", "csv")) {
            Ran first = Ran.yakusoku("read", "--format", format, file);
            assertThat(Ran.yakusoku("read", "--format", format, file)).isEqualTo(first);
        }
    }

    @Test
    void standardInputIsRead() {
        Ran ran = Ran.withInput(RECORD, "read", "-f", "json", "-");
        var document = (Map<?, ?>) JsonTree.object(ran.out()).getOrDefault("document", Map.of());
        assertThat(document.get("title")).isEqualTo("河川と防災に関する日豪共同発表");
        assertThat(
                        ((Map<?, ?>) JsonTree.object(ran.out()).getOrDefault("made", Map.of()))
                                .get("file"))
                .isEqualTo("stdin");
    }

    @Test
    void theUserKnowsBetter() {
        Ran ran =
                Ran.withInput(
                        "我々は、来年までに会合を開催する。",
                        "read",
                        "--date",
                        "2031-02",
                        "--parties",
                        "日本、インド",
                        "--language",
                        "ja",
                        "-");
        assertThat(ran.out()).contains("2031-02 · 日本、インド", "日本、インド", "../2032");
    }

    @Test
    void resultsGoToAFolder() throws IOException {
        Path results = folder.resolve("results");
        Ran ran =
                Ran.yakusoku(
                        "read",
                        "-f",
                        "ndjson",
                        "--out",
                        results.toString(),
                        record("a.ja.txt"),
                        record("b.txt"));
        assertThat(ran).isEqualTo(new Ran(ExitStatus.DONE, "", ""));
        assertThat(Files.readAllLines(results.resolve("a.ja.ndjson"))).hasSize(3);
        assertThat(results.resolve("b.ndjson")).exists();
    }

    @Test
    void twoInputsOfOneNameAreRefused() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        Ran ran =
                Ran.yakusoku(
                        "read",
                        "-f",
                        "csv",
                        "--out",
                        folder.resolve("results").toString(),
                        record("a.txt"),
                        record("other/a.md"));
        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err()).contains("would become this file").hasLineCount(1);
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void whatIsNoTextIsReportedAndTheRestIsRead() throws IOException {
        Path binary = Files.write(folder.resolve("picture.txt"), new byte[] {1, 0, 2});
        Path old =
                Files.write(
                        folder.resolve("old.txt"),
                        "約束する。".getBytes(java.nio.charset.Charset.forName("windows-31j")));
        Ran ran =
                Ran.yakusoku(
                        "read", "-f", "csv", binary.toString(), record("a.txt"), old.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(ran.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("picture.txt: is binary"))
                .anyMatch(
                        line -> line.contains("old.txt: not UTF-8") && line.contains("Shift_JIS"));
        assertThat(ran.out().lines()).hasSize(4);
    }

    @Test
    void rulesMayComeFromAFolder() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("files.txt"), "ja/gone.yaml\n");
        Ran ran = Ran.yakusoku("read", "--rules", rules.toString(), record("a.txt"));
        assertThat(ran.status()).isEqualTo(ExitStatus.RULES_BROKEN);
        assertThat(ran.err()).contains("ja/gone.yaml").hasLineCount(1);
    }

    @Test
    void aTextIsExplained() {
        Ran ran =
                Ran.yakusoku(
                        "explain",
                        "両国は、本年6月までに会合を開催する。",
                        "--date",
                        "2024-04-10",
                        "--parties",
                        "日本,豪州");
        assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ran.out())
                .contains(
                        "time 4–11 「本年6月までに」",
                        "date ../2024-06, role deadline",
                        "says",
                        "force       WILL");
    }

    @Test
    void aCharacterOfAFileIsExplained() throws IOException {
        int at = RECORD.codePointCount(0, RECORD.indexOf("検討"));
        Ran ran = Ran.yakusoku("explain", record("a.txt"), "--at", Integer.toString(at));
        assertThat(ran.out())
                .startsWith("character " + at + " 「検」 U+691C · initiative 「𠮷野川流域の観測」")
                .contains("EXPLORE, the weakest of PLAN › EXPLORE")
                .doesNotContain("本年6月");
    }

    @Test
    void rulesAreListed() {
        Ran ran = Ran.yakusoku("rules", "list");
        assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ran.out().lines()).allMatch(line -> line.matches("[a-z]+\\.[a-z0-9.-]+ +\\S.*"));
    }

    @Test
    void rulesComeOutAsWritten() {
        Ran ran = Ran.yakusoku("rules", "check");
        assertThat(ran.out()).endsWith("examples and counterexamples: all hold\n");
        assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
    }

    private String record(String name) throws IOException {
        return Files.writeString(folder.resolve(name), RECORD, StandardCharsets.UTF_8).toString();
    }
}
