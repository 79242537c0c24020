package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.app.print.JsonTree;
import org.yakusoku.app.terminal.Columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `compare` and `pair` as a user starts them, on a statement of 2023 and one of 2024 that holds a
/// promise of every fate.
final class CompareCommandTest {
    private static final String EARLIER = "core/src/test/resources/compare/fourparty-2023.ja.txt";
    private static final String LATER = "core/src/test/resources/compare/fourparty-2024.ja.txt";

    @TempDir static Path start;
    @TempDir Path folder;
    private String home = "";

    @BeforeAll
    static void addTwoDocuments() {
        add(LATER, "four-2024");
        add(EARLIER, "four-2023");
    }

    private static void add(String file, String alias) {
        String path = Repository.file(file).toString();
        Ran ran = Ran.yakusoku("add", path, "--alias", alias, "--home", start.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
    }

    @BeforeEach
    void takeARegisterOfItsOwn() {
        home = folder.resolve("register").toString();
        assertThat(Ran.yakusoku("backup", home, "--home", start.toString()).status()).isZero();
    }

    @Test
    void bothWordingsAndWhatDiffersAreShown() {
        assertThat(done("compare", "four-2023", "four-2024").lines().map(String::strip))
                .contains(
                        "前の文書    日米豪印海洋・気候協力に関する共同声明",
                        "後の文書    第二回日米豪印海洋・気候閣僚会合共同声明",
                        "前          米国は、２０２５年までに、港湾の電化に５００万ドルを拠出する意図を有する。  275–312",
                        "後          米国は、２０２６年までに、港湾の電化に８００万ドルを拠出する。  203–234",
                        "拘束の強さ  意図 INTEND → 実施 WILL",
                        "金額        ５００万ドル  5,000,000 USD → ８００万ドル  8,000,000 USD",
                        "期限        ２０２５年までに  ../2025 → ２０２６年までに  ../2026")
                .anyMatch(line -> line.startsWith("共通        港湾の電化 0."))
                .anyMatch(line -> line.startsWith("── 強化  より強い言葉で再び述べる  2"));
    }

    @Test
    void theSumSaysHowManyThereAreOfEachKind() {
        assertThat(done("compare", "four-2023", "four-2024"))
                .endsWith(
                        """
                        対応 10   実施済みとの言及 1 · 強化 2 · 後退 1 · 変更 3 · 同文再掲 1 · 再確認・継承 3 · 新規 1 ·
                                  再言及なし 1
                        """);
    }

    @Test
    void theEarlierDateComesFirstWhateverTheOrder() {
        String one = done("compare", "four-2023", "four-2024");
        assertThat(done("compare", "four-2024", "four-2023")).isEqualTo(one);
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        assertThat(done("compare", "four-2023", "four-2024").lines())
                .allMatch(line -> Columns.of(line) <= 100);
    }

    @Test
    void onlySomeKindsAreShownAndAllAreCounted() {
        String out = done("compare", "four-2023", "four-2024", "--kinds", "weakened,new");
        assertThat(out)
                .contains("── 後退", "── 新規", "宇宙ごみの監視")
                .doesNotContain("── 強化", "── 再言及なし", "オパール計画")
                .contains("対応 10", "強化 2");
    }

    @Test
    void programsGetTheSameInJson() {
        Map<?, ?> whole =
                JsonTree.object(done("compare", "four-2023", "four-2024", "--format", "json"));
        assertThat(map(whole, "earlier")).containsEntry("alias", "four-2023");
        assertThat(map(whole, "later")).containsEntry("date", "2024-07-05");
        assertThat(map(whole, "counts").get("REPEATED")).hasToString("1");
        List<String> lines =
                done("compare", "four-2023", "four-2024", "--format", "ndjson").lines().toList();
        assertThat(lines).hasSize(12);
        Map<?, ?> amended =
                lines.stream()
                        .filter(line -> line.contains("沿岸監視レーダー"))
                        .map(JsonTree::object)
                        .findFirst()
                        .orElseThrow();
        assertThat(amended.get("kinds")).isEqualTo(List.of("AMENDED"));
        var difference = JsonTree.objects(amended.get("differences")).getFirst();
        assertThat(difference.get("of")).isEqualTo("MONEY");
        assertThat(map(difference, "from"))
                .containsEntry("amount", "20000000")
                .containsEntry("words", "最大２，０００万ドル");
        assertThat(map(difference, "to")).containsEntry("amount", "35000000");
        assertThat(map(amended, "earlier").get("number"))
                .isEqualTo(map(amended, "later").get("number"));
    }

    @Test
    void theSharesOfAPairAddUpToItsScore() {
        for (String line :
                done("compare", "four-2023", "four-2024", "-f", "ndjson").lines().toList()) {
            Map<?, ?> item = JsonTree.object(line);
            double sum =
                    JsonTree.objects(item.get("shared")).stream()
                            .mapToDouble(each -> number(each.get("share")))
                            .sum();
            assertThat(sum)
                    .as(line)
                    .isCloseTo(
                            number(item.get("score")), org.assertj.core.data.Offset.offset(0.02));
        }
    }

    @Test
    void statementsBearTheIdsOfTheRegister() {
        for (String line :
                done("compare", "four-2023", "four-2024", "-f", "ndjson").lines().toList()) {
            Map<?, ?> item = JsonTree.object(line);
            for (String side : List.of("earlier", "later")) {
                if (item.get(side) instanceof Map<?, ?> statement) {
                    String id = String.valueOf(statement.get("id"));
                    String words = String.valueOf(map(statement, "wording").get("words"));
                    assertThat(done("show", id).replaceAll("\\s", ""))
                            .contains(words.replaceAll("\\s", ""));
                }
            }
        }
    }

    @Test
    void whatPeopleDecidedHolds() {
        String space = alias("宇宙ごみ", "four-2024");
        String opal = alias("オパール計画", "four-2023");
        String lab = alias("共同研究所を開設する。", "four-2023");
        String opened = alias("共同研究所を開設した", "four-2024");
        assertThat(done("pair", opal, space, "--confirm", "--note", "同じ事業", "--as", "山田"))
                .isEqualTo("confirmed  " + opal + " → " + space + "\n");
        done("pair", lab, opened, "--reject", "--as", "山田");
        String out = done("compare", "four-2023", "four-2024");
        assertThat(out).contains("人が確認", "── 却下").doesNotContain("── 新規", "── 実施済みとの言及");
        done("pair", opal, space, "--reject", "--as", "佐藤");
        assertThat(done("compare", "four-2023", "four-2024"))
                .contains("── 新規", "── 再言及なし")
                .doesNotContain("人が確認");
        assertThat(done("history").lines().filter(line -> line.contains("pair-decided")))
                .hasSize(3);
    }

    @Test
    void aPairNamedTheOtherWayRoundIsTurned() {
        String space = alias("宇宙ごみ", "four-2024");
        String opal = alias("オパール計画", "four-2023");
        assertThat(done("pair", space, opal, "--confirm"))
                .isEqualTo("confirmed  " + opal + " → " + space + "\n");
        assertThat(done("compare", "four-2023", "four-2024")).contains("人が確認");
    }

    @Test
    void whatIsCorrectedToBeNoneTakesNoPart() {
        String lab = alias("共同研究所を開設する。", "four-2023");
        String opened = alias("共同研究所を開設した", "four-2024");
        done("pair", lab, opened, "--confirm", "--as", "山田");
        done("correct", lab, "--no-commitment", "--reason", "計画の説明", "--as", "山田");
        String proposal =
                done("history", "--format", "ndjson")
                        .lines()
                        .filter(line -> line.contains("\"correction-proposed\""))
                        .map(
                                line ->
                                        String.valueOf(
                                                map(JsonTree.object(line), "body")
                                                        .get("correction")))
                        .findFirst()
                        .orElseThrow();
        done("review", "--approve", proposal, "--as", "佐藤");
        Ran ran = run("compare", "four-2023", "four-2024");
        assertThat(ran.out()).doesNotContain("共同研究所");
        assertThat(ran.err()).startsWith("1 decision of people on pairs not used").hasLineCount(1);
        assertThat(run("pair", lab, opened, "--confirm"))
                .isEqualTo(
                        new Ran(
                                ExitStatus.SOME_FAILED,
                                "",
                                "yakusoku: "
                                        + lab
                                        + " is corrected to none, no commitment that could be taken up; see"
                                        + " 'yakusoku show "
                                        + lab
                                        + "'\n"));
    }

    @Test
    void documentsInTwoLanguagesAreRefused() throws IOException {
        done("add", english("en.txt"), "--alias", "english");
        Ran ran = run("compare", "four-2023", "english");
        assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(ran.err())
                .contains("four-2023 is there in ja and english in en")
                .contains("only documents in one language")
                .hasLineCount(1);
    }

    @Test
    void theEditionsInOneLanguageAreFound() throws IOException {
        done("add", english("en.txt"), "--edition-of", "four-2023");
        assertThat(done("compare", "four-2023", "four-2024")).contains("対応 10");
    }

    @Test
    void whichEditionsIsAskedWhereItIsNotClear() throws IOException {
        done("add", english("a.txt"), "--edition-of", "four-2023");
        done("add", english("b.txt"), "--edition-of", "four-2024");
        assertThat(run("compare", "four-2023", "four-2024").err())
                .contains(
                        "both documents are there in ja and en; say which to compare with --language")
                .hasLineCount(1);
        assertThat(done("compare", "four-2023", "four-2024", "--language", "ja")).contains("対応 10");
        assertThat(done("compare", "four-2023", "four-2024", "--language", "en"))
                .startsWith("earlier  ")
                .contains(" · en\n", "pairs ");
        String later = editions("four-2023").getFirst();
        assertThat(done("compare", "four-2023", "four-2024", "--edition", later))
                .contains("対応 10", later);
        assertThat(
                        run(
                                        "compare",
                                        "four-2023",
                                        "four-2024",
                                        "--edition",
                                        later,
                                        "--language",
                                        "en")
                                .err())
                .contains("has no such edition in en")
                .hasLineCount(1);
    }

    @Test
    void severalTextsInOneLanguageAreNamed() throws IOException {
        Path text = Repository.file(EARLIER);
        Path other =
                Files.writeString(
                        folder.resolve("later text.txt"),
                        Files.readString(text).replace("５００万ドル", "６００万ドル"));
        done("add", other.toString(), "--edition-of", "four-2023");
        List<String> editions = editions("four-2023");
        assertThat(run("compare", "four-2023", "four-2024").err())
                .contains("four-2023 has several editions in ja: ", "name one with --edition")
                .contains(editions)
                .hasLineCount(1);
        assertThat(done("compare", "four-2023", "four-2024", "--edition", editions.get(1)))
                .contains("６００万ドル  6,000,000 USD → ８００万ドル");
    }

    @Test
    void wrongWordsGiveOneLine() {
        assertThat(run("compare", "four-2023").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("compare", "four-2023", "four-2024", "--kinds", "better").err())
                .contains("--kinds better is not known; write claimed-done or strengthened")
                .hasLineCount(1);
        assertThat(run("compare", "four-2023", "four-2024", "--format", "csv").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(run("compare", "four-2023", "four-2023").err())
                .contains("both are document four-2023")
                .hasLineCount(1);
        assertThat(run("compare", "four-2023", "four-2023/1").err())
                .contains("four-2023/1 is not a document")
                .hasLineCount(1);
        assertThat(run("pair", "four-2023/1", "four-2024/1").err())
                .contains("say either --confirm or --reject")
                .hasLineCount(1);
        assertThat(run("pair", "four-2023/1", "four-2023/2", "--confirm").err())
                .contains("stand in one document")
                .hasLineCount(1);
        for (String hostile : List.of("a\u001b[2J\nb", "' OR 1=1 --", "../../etc", "\u202Ex", "")) {
            Ran ran = run("compare", "four-2023", hostile);
            assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
            assertThat(ran.err()).contains("nothing is called").hasLineCount(1);
            assertThat(ran.err()).doesNotContain("\u001b", "\u202E");
        }
    }

    /// The alias of the one statement with these words.
    private String alias(String words, String document) {
        return done("list", "--all", "--document", document, "--format", "ndjson")
                .lines()
                .map(JsonTree::object)
                .filter(each -> String.valueOf(map(each, "wording").get("words")).contains(words))
                .map(each -> document + "/" + each.get("number"))
                .reduce(
                        (a, b) -> {
                            throw new IllegalStateException(a + " and " + b);
                        })
                .orElseThrow();
    }

    private List<String> editions(String document) {
        var editions = new ArrayList<String>();
        done("history", "--format", "ndjson")
                .lines()
                .map(JsonTree::object)
                .filter(entry -> "edition-added".equals(entry.get("act")))
                .map(entry -> String.valueOf(map(entry, "body").get("edition")))
                .forEach(editions::add);
        editions.removeIf(
                edition -> !done("list", "--edition", edition, "--all").contains(document));
        return editions;
    }

    private String english(String name) throws IOException {
        return Files.writeString(
                        folder.resolve(name),
                        """
                        Joint Statement of the Ministers on the Harbour of %s
                        June 10, 2023

                        Japan will provide 5 million dollars for the harbour by 2025. The ministers met in Brisbane.
                        """
                                .formatted(name))
                .toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> from, String name) {
        return (Map<String, Object>) Objects.requireNonNull(from.get(name));
    }

    private static double number(@Nullable Object value) {
        return Double.parseDouble(String.valueOf(value));
    }

    private String done(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
        return ran.out();
    }

    private Ran run(String... arguments) {
        var all = new ArrayList<String>(List.of(arguments));
        all.addAll(1, List.of("--home", home));
        return Ran.yakusoku(all.toArray(String[]::new));
    }
}
