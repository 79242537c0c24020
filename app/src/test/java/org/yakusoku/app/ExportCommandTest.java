package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.export.Exports;
import org.yakusoku.export.form.Form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `export` and `import` as a user starts them, with a real register.
final class ExportCommandTest {
    private static final String TODAY = "--today=2026-11-23";

    @TempDir static Path start;
    @TempDir Path folder;
    private String home = "";

    @BeforeAll
    static void addTwoDocuments() {
        add(example("quad-tokyo-2022.ja.txt"), "quad");
        add(example("us-india-2023.ja.txt"), "米印2023");
    }

    private static void add(String file, String alias) {
        Ran ran = Ran.yakusoku("add", file, "--alias", alias, "--home", start.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.DONE);
    }

    @BeforeEach
    void takeARegisterOfItsOwn() {
        home = folder.resolve("register").toString();
        assertThat(Ran.yakusoku("backup", home, "--home", start.toString()).status()).isZero();
    }

    static Stream<String> formats() {
        return Exports.all().stream().map(Form::name);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatGoesOutTheSameToAFileAndToThePipe(String format) throws IOException {
        Path file = folder.resolve("out");
        assertThat(done("export", format, TODAY, "--out", file.toString())).isEmpty();
        assertThat(bytes("export", format, TODAY))
                .isNotEmpty()
                .isEqualTo(Files.readAllBytes(file))
                .isEqualTo(bytes("export", format, TODAY));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsListedWithWhatItIs(String format) {
        assertThat(done("export", "--help")).contains("\n  " + format + " ").contains("\n  pack ");
    }

    @Test
    void filtersChooseWhatGoesOut() {
        assertThat(done("export", "csv", TODAY).lines())
                .hasSize(1 + (int) done("list", "--format", "ndjson").lines().count());
        assertThat(
                        done(
                                        "export",
                                        "csv",
                                        TODAY,
                                        "--document",
                                        "米印2023",
                                        "--words",
                                        "領事館",
                                        "--force",
                                        "intend")
                                .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("米国は、ベンガルール及びアーメダバードに新たな領事館を開設する意図を有する。");
        assertThat(done("export", "csv", TODAY, "--actor", "nobody").lines()).hasSize(1);
    }

    @Test
    void idsBecomeLinks() {
        assertThat(done("export", "csv", TODAY)).contains(",urn:yakusoku:c");
        assertThat(done("export", "csv", TODAY, "--address", "https://example.org/r"))
                .contains(",https://example.org/r/c/c")
                .doesNotContain("urn:yakusoku");
    }

    @Test
    void aFolderGetsAFileWithANameOfItsOwn() throws IOException {
        Path packs = Files.createDirectory(folder.resolve("packs"));
        assertThat(done("export", "csv", TODAY, "-o", packs.toString()))
                .isEqualTo(packs.resolve("yakusoku.csv") + "\n");
        String pack = done("export", "pack", "-o", packs.toString()).strip();
        assertThat(pack).matches(".*yakusoku-[0-9a-f]{16}\\.zip");
        assertThat(Path.of(pack)).exists();
        assertThat(done("verify"))
                .contains("head of the history: " + pack.replaceAll(".*-([0-9a-f]{16}).*", "$1"));
        try (Stream<Path> files = Files.list(packs)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aPackTakenInAndPackedAgainIsTheSameToTheByte() throws IOException {
        String edition = workOnIt();
        byte[] pack = bytes("export", "pack", "--creator", "約束研究会; Yamada, Hanako");
        Path file = Files.write(folder.resolve("a pack.zip"), pack);
        String before = done("verify");
        String list = done("list", "--all", "--format", "ndjson");
        String history = done("history", "--format", "ndjson");
        String compared = done("compare", "quad", "india", "--edition", edition);
        String shown = done("show", "quad/2", TODAY);

        home = folder.resolve("copy").toString();
        assertThat(done("import", file.toString())).startsWith("2 documents, ");
        assertThat(done("verify")).isEqualTo(before).contains("nothing is wrong");
        assertThat(done("list", "--all", "--format", "ndjson")).isEqualTo(list);
        assertThat(done("history", "--format", "ndjson")).isEqualTo(history);
        assertThat(done("compare", "quad", "india", "--edition", edition))
                .isEqualTo(compared)
                .contains("人が確認");
        assertThat(done("show", "quad/2", TODAY)).isEqualTo(shown);
        assertThat(bytes("export", "pack", "--creator", "約束研究会; Yamada, Hanako")).isEqualTo(pack);
    }

    /// Does something of every kind, so that the history holds every act.
    ///
    /// @return an edition that was added, moved and read again
    private String workOnIt() throws IOException {
        Path second =
                Files.writeString(
                        folder.resolve("第二版 🗾.txt"),
                        Files.readString(Path.of(example("quad-tokyo-2022.ja.txt")))
                                + "\n我々は、𠮷野川の観測所を２０２７年までに開設する。\n");
        done("add", second.toString(), "--as", "山田");
        done("alias", "米印2023", "--name", "india", "--as", "山田");
        String moved =
                done("history")
                        .lines()
                        .filter(line -> line.contains("edition-added"))
                        .map(line -> line.strip().split("\\s+", -1)[3])
                        .toList()
                        .getLast();
        done("move", moved, "--to", "quad", "--as", "山田");
        done("reread", "all", "--as", "山田");
        done(
                "assess",
                "quad/2",
                "--stage",
                "under-way",
                "--score",
                "partial",
                "--promisor",
                promisor("quad/2"),
                "--from",
                "2024-01-01",
                "--source",
                "https://example.org/?a=\"<&",
                "--quote",
                "進んでいる ]]> 🗾",
                "--as",
                "山田");
        done("correct", "india/2", "--due", "../2025-03", "--reason", "別紙による", "--as", "山田");
        for (String proposal : proposals()) {
            done("review", "--approve", proposal, "--note", "よい", "--as", "佐藤");
        }
        String own = commitments(moved).get(2);
        done("pair", own, "india/3", "--confirm", "--note", "a\tb", "--as", "佐藤");
        return moved;
    }

    private List<String> commitments(String edition) {
        return done("list", "--edition", edition, "--format", "ndjson")
                .lines()
                .map(line -> line.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private String promisor(String alias) {
        String line =
                done("list", "--document", "quad", "--format", "ndjson")
                        .lines()
                        .filter(
                                each ->
                                        each.contains(
                                                "\"number\":" + alias.split("/", -1)[1] + ","))
                        .findFirst()
                        .orElseThrow();
        return line.replaceAll(".*\"promisors\":\\[\"([^\"]+)\".*", "$1");
    }

    private List<String> proposals() {
        return done("history", "--format", "ndjson")
                .lines()
                .filter(line -> line.contains("-proposed\""))
                .map(
                        line ->
                                line.replaceAll(
                                        ".*\"body\":\\{\"(assessment|correction)\":\"([^\"]+)\".*",
                                        "$2"))
                .toList();
    }

    @Test
    void aPackIsTakenIntoAnEmptyRegisterOnly() {
        Path file = folder.resolve("pack.zip");
        done("export", "pack", "--out", file.toString());
        Ran ran = run("import", file.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(ran.err()).contains("is not empty").hasLineCount(1);
        assertThat(done("verify")).contains("nothing is wrong");
    }

    @Test
    void aPackThatWasChangedIsRefusedBeforeAnythingIsMade() throws IOException {
        byte[] pack = bytes("export", "pack");
        pack[pack.length / 2] ^= 1;
        Path file = Files.write(folder.resolve("changed.zip"), pack);
        home = folder.resolve("copy").toString();
        Ran ran = run("import", file.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(ran.err()).contains("changed.zip").hasLineCount(1);
        assertThat(Path.of(home)).doesNotExist();
    }

    @Test
    void whatIsNoPackIsRefusedInOneLine() throws IOException {
        home = folder.resolve("copy").toString();
        Path odd =
                Files.writeString(
                        folder.resolve("odd \u001b[31m\u202E\nname.zip"), "no zip at all");
        for (String name :
                List.of(
                        odd.toString(),
                        folder.toString(),
                        folder.resolve("missing.zip").toString(),
                        example("quad-tokyo-2022.ja.txt"))) {
            Ran ran = run("import", name);
            assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
            assertThat(ran.err()).startsWith("yakusoku: ").hasLineCount(1);
            assertThat(ran.err()).doesNotContain("\u001b", "\u202E");
        }
        assertThat(Path.of(home)).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("old.zip"), "what was there");
        String full = home;
        home = folder.resolve("empty").toString();
        Ran made = run("import", Files.writeString(folder.resolve("x"), "x").toString());
        assertThat(made.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(run("export", "pack", "--out", file.toString()).err())
                .contains("no register in")
                .hasLineCount(1);
        home = full;
        Path original;
        try (Stream<Path> files = Files.walk(Path.of(home, "originals"))) {
            original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(original);
        Ran ran = run("export", "pack", "--out", file.toString());
        assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(ran.err()).hasLineCount(1);
        assertThat(Files.readString(file)).isEqualTo("what was there");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> String.valueOf(each.getFileName())))
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(
                        run("export", "csv", "--out", folder.resolve("no/folder/a.csv").toString())
                                .err())
                .contains("its folder does not exist; make it first")
                .hasLineCount(1);
    }

    @Test
    void wrongWordsGiveOneLine() {
        assertThat(run("export", "xml").err())
                .contains("FORMAT xml is not known; write csv, csv-excel, ")
                .hasLineCount(1);
        assertThat(run("export", "pack", "--force", "will").err())
                .contains("--force has no place in a pack")
                .hasLineCount(1);
        assertThat(run("export", "csv", "--doi", "10.1234/a").err())
                .contains("--doi is for packs")
                .hasLineCount(1);
        assertThat(run("export", "pack", "--doi", "abc").err())
                .contains("no DOI: abc")
                .hasLineCount(1);
        assertThat(run("export", "pack", "--year", "27").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("export", "csv", "--address", "javascript:alert(1)").err())
                .contains("--address javascript:alert(1) is none")
                .hasLineCount(1);
        assertThat(run("export", "csv", "--title", "a\nb").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("export", "csv", "--cite", "all").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("export", "csv", "--document", "no such\u001b[2J").err())
                .contains("nothing is called")
                .doesNotContain("\u001b")
                .hasLineCount(1);
    }

    private static String example(String name) {
        return Repository.file("examples/" + name).toString();
    }

    private byte[] bytes(String... arguments) {
        var out = new ByteArrayOutputStream();
        Ran ran = Ran.into(out, all(arguments));
        assertThat(ran.err()).isEmpty();
        return out.toByteArray();
    }

    private String done(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.status()).as(ran.err()).isEqualTo(ExitStatus.DONE);
        return ran.out();
    }

    private Ran run(String... arguments) {
        return Ran.yakusoku(all(arguments));
    }

    private String[] all(String... arguments) {
        var all = new ArrayList<String>(List.of(arguments));
        if (!all.contains("--help")) {
            all.addAll(1, List.of("--home", home));
        }
        return all.toArray(String[]::new);
    }
}
