package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.app.print.JsonTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands of the register as a user starts them, on a register in a folder.
final class RegisterCommandsTest {
    private static final String STATEMENT =
            """
            [文書名] 河川と防災に関する日豪共同発表
            [場所] 徳島
            [年月日] 2024年4月10日
            [出典] 架空の文書
            [全文]

            洪水予測の共有：日豪両国は、本年6月までに第一回作業部会を開催する。日本は、今後5年間で約80億円を拠出する意図を有する。豪州は、2億ドルを拠出した。

            𠮷野川流域の観測：両国は、観測所の増設を検討する計画である。
            """;

    @TempDir Path folder;

    @BeforeEach
    void addTheStatement() throws IOException {
        Ran ran = yakusoku("add", statement());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("2024-04-10  e")
                .contains("3 commitments  河川と防災に関する日豪共同発表");
    }

    @Test
    void theSameBytesTwiceChangeNothing() throws IOException {
        String before = yakusoku("history").out();
        assertThat(yakusoku("add", statement()).out()).contains("already there");
        assertThat(yakusoku("history").out()).isEqualTo(before);
    }

    @Test
    void aFolderIsAddedInTheOrderOfItsNames() throws IOException {
        Path speeches = Files.createDirectory(folder.resolve("speeches"));
        Files.writeString(speeches.resolve("b.txt"), "[年月日] 2020年1月2日\n[全文]\n\n日本は、研究所を設置する。\n");
        Files.writeString(speeches.resolve("a.txt"), "[年月日] 2020年1月1日\n[全文]\n\n日本は、観測所を設置する。\n");
        Files.writeString(speeches.resolve("README.md"), "What these are.\n");
        Files.write(speeches.resolve("c.txt"), new byte[] {(byte) 0xFF, 0, 1, 2});
        Ran ran = yakusoku("add", speeches.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.out().indexOf("2020-01-01")).isLessThan(ran.out().indexOf("2020-01-02"));
        assertThat(ran.err()).contains("c.txt").contains("2 added, 0 already there, 1 failed");
    }

    @Test
    void theListShowsWhoWhatAndByWhen() {
        assertThat(yakusoku("list").out())
                .contains("2024-04-10/1  実施 WILL  日本、豪州")
                .contains("期限  本年6月までに  ../2024-06")
                .contains("金額  約80億円  ~8,000,000,000 JPY")
                .endsWith("3 commitments\n");
    }

    @Test
    void filtersRestrictTheList() {
        assertThat(aliases("list", "--actor", "豪州"))
                .containsExactly("2024-04-10/1", "2024-04-10/3");
        assertThat(aliases("list", "--force", "intend")).containsExactly("2024-04-10/2");
        assertThat(aliases("list", "--over", "7,999,999,999")).containsExactly("2024-04-10/2");
        assertThat(aliases("list", "--over", "8000000000")).isEmpty();
        assertThat(aliases("list", "--words", "吉野川　観測所")).isEmpty();
        assertThat(aliases("list", "--words", "観測所 増設")).containsExactly("2024-04-10/3");
        assertThat(aliases("list", "--due-before", "2024-07-01")).containsExactly("2024-04-10/1");
        assertThat(aliases("list", "--all")).hasSize(4);
        assertThat(aliases("list", "--sort", "force", "--descending"))
                .containsExactly("2024-04-10/3", "2024-04-10/2", "2024-04-10/1");
    }

    @Test
    void theCalendarMarksWhatHasPassedAndJudgesNothing() {
        Ran ran = yakusoku("due", "--today", "2024-07-01");
        assertThat(ran.out())
                .contains("2024-06-30 ─")
                .contains("本年6月までに  ../2024-06  期限到来・要確認")
                .doesNotContain("2024-04-10/3");
        assertThat(yakusoku("due", "--overdue", "--today", "2024-06-30").out())
                .isEqualTo("0 commitments\n");
    }

    @Test
    void theLedgerKeepsNaturesAndCurrenciesApart() {
        assertThat(yakusoku("ledger").out())
                .contains("promised  JPY")
                .contains("past  USD")
                .contains("200,000,000 USD")
                .contains(
                        "no sum over all: amounts of different nature (promised, past) and different");
    }

    @Test
    void theStatisticsCountWhatTheListLists() {
        String stats = yakusoku("stats", "--format", "json", "--today", "2024-07-01").out();
        assertThat(stats)
                .contains("\"documents\":1,\"editions\":1,\"in ja\":1")
                .contains("\"all\":3,\"with money\":1,\"with a time\":2,\"time has passed\":1")
                .contains("\"WILL\":1,\"PLAN\":0,\"INTEND\":1")
                .contains("\"stage\":{\"announced\":3}")
                .contains("\"promisor\":{\"日本\":3,\"豪州\":2}");
        assertThat(yakusoku("stats", "--actor", "豪州").out()).contains("promisor ─");
    }

    @Test
    void anAssessmentNeedsEvidenceAndASecondPerson() {
        String[] assess = {"assess", "2024-04-10/1", "--stage", "completed", "--score", "full"};
        assertThat(yakusoku(with(assess, "--promisor", "日本")).err()).contains("needs evidence");
        assertThat(
                        yakusoku(
                                        with(
                                                assess,
                                                "--source",
                                                "https://example.org/",
                                                "--quote",
                                                "開かれた"))
                                .err())
                .contains("say for whom with --promisor");
        Ran ran =
                yakusoku(
                        with(
                                assess,
                                "--promisor",
                                "日本",
                                "--source",
                                "https://example.org/",
                                "--quote",
                                "第一回会合が開かれた",
                                "--as",
                                "田中"));
        String id = id(ran.out(), "a");
        assertThat(yakusoku("review").out()).contains(id).contains("日本  completed  +1");
        assertThat(yakusoku("review", "--approve", id, "--as", "田中").err())
                .contains("another person has to decide");
        assertThat(yakusoku("review", "--approve", id, "--as", "佐藤").status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(aliases("list", "--stage", "completed")).containsExactly("2024-04-10/1");
        assertThat(yakusoku("show", "2024-04-10/1").out())
                .contains("「第一回会合が開かれた」")
                .contains("approved by 佐藤");
    }

    @Test
    void aCorrectionShowsAndSurvivesReadingAgain() {
        Ran ran =
                yakusoku(
                        "correct",
                        "2024-04-10/2",
                        "--promisors",
                        "日本,豪州",
                        "--money",
                        "9000000000 JPY about",
                        "--reason",
                        "原文による",
                        "--as",
                        "田中");
        List<String> ids = ids(ran.out(), "r");
        assertThat(ids).hasSize(2);
        ids.forEach(id -> yakusoku("review", "--approve", id, "--as", "佐藤"));
        assertThat(yakusoku("reread", "all").status()).isEqualTo(ExitStatus.DONE);
        assertThat(yakusoku("list", "--corrected").out())
                .contains("2024-04-10/2")
                .contains("日本、豪州")
                .contains("~9,000,000,000 JPY")
                .contains("訂正済み");
        assertThat(yakusoku("ledger", "--nature", "promised").out())
                .contains("~9,000,000,000 JPY")
                .doesNotContain("8,000,000,000");
        assertThat(yakusoku("verify").out()).contains("nothing is wrong");
    }

    @Test
    void showingGivesEachValueWithItsPlaceAndRule() {
        assertThat(yakusoku("show", "2024-04-10/1").out())
                .contains("ja.")
                .contains("「本年6月までに」")
                .contains("(–2024-06-30)")
                .contains("History");
        assertThat(yakusoku("show", "2024-04-10").out()).contains("河川と防災に関する日豪共同発表");
    }

    @Test
    void aTranslationBecomesAnEditionAndOldNamesLeadOn() throws IOException {
        Path english = folder.resolve("statement.en.txt");
        Files.writeString(english, "Joint Statement on Rivers\n\nApril 10, 2024\n\nThe text.\n");
        String alias =
                yakusoku("add", english.toString(), "--date", "2024-04-10").out().split(" ", 2)[0];
        assertThat(alias).isEqualTo("2024-04-10-2");
        assertThat(yakusoku("move", alias, "--to", "2024-04-10").status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(yakusoku("list", "--documents").out()).endsWith("1 documents\n");
        assertThat(yakusoku("alias", alias, "--name", "rivers").out()).endsWith(" is rivers\n");
        assertThat(yakusoku("show", "2024-04-10/1").status()).isEqualTo(ExitStatus.DONE);
        assertThat(yakusoku("show", "rivers/1").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aBackupRestoresToTheSameHistory() {
        String copy = folder.resolve("copy").toString();
        assertThat(yakusoku("backup", copy).status()).isEqualTo(ExitStatus.DONE);
        String other = folder.resolve("other").toString();
        assertThat(Ran.yakusoku("restore", copy, "--home", other).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(Ran.yakusoku("history", "--home", other).out())
                .isEqualTo(yakusoku("history").out());
        assertThat(Ran.yakusoku("verify", "--home", other).out()).contains("nothing is wrong");
        assertThat(yakusoku("backup", copy).err()).contains("exists already");
        assertThat(Ran.yakusoku("restore", copy, "--home", other).err()).contains("not empty");
    }

    @Test
    void mistakesOfTheUserEndInOneLine() {
        assertThat(Ran.yakusoku("list", "--home", folder.resolve("none").toString()).err())
                .startsWith("yakusoku: no register in ")
                .hasLineCount(1);
        assertThat(yakusoku("show", "nothing").err()).contains("nothing is called 'nothing'");
        assertThat(yakusoku("list", "--force", "promise").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(yakusoku("list", "--over", "much").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(yakusoku("correct", "2024-04-10/1", "--due", "soon", "--reason", "x").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(yakusoku("review", "--approve", "a0000000000000").err()).hasLineCount(1);
    }

    private String statement() throws IOException {
        Path file = folder.resolve("a.ja.txt");
        Files.writeString(file, STATEMENT);
        return file.toString();
    }

    private Ran yakusoku(String... arguments) {
        return Ran.yakusoku(with(arguments, "--home", folder.resolve("home").toString()));
    }

    private List<String> aliases(String... arguments) {
        return yakusoku(with(arguments, "--format", "ndjson"))
                .out()
                .lines()
                .map(JsonTree::object)
                .map(
                        each ->
                                Objects.requireNonNull((Map<?, ?>) each.get("origin")).get("alias")
                                        + "/"
                                        + each.get("number"))
                .toList();
    }

    private static String[] with(String[] arguments, String... more) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String id(String out, String letter) {
        return ids(out, letter).getFirst();
    }

    private static List<String> ids(String out, String letter) {
        Matcher match = Pattern.compile("(?m)^\\w+ (" + letter + "[0-9a-z]{13}) ").matcher(out);
        return match.results().map(result -> result.group(1)).toList();
    }
}
