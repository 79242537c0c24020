package org.yakusoku.export.list;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.export.SmallHoldings;
import org.yakusoku.export.form.Characters;
import org.yakusoku.register.Commitment;
import org.yakusoku.testkit.GoldenFile;
import org.yakusoku.testkit.SeededText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class CsvFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"ticad-2008.ja", "quad-tokyo-2022.ja"})
    void theTableIsAsChecked(String name) {
        String table =
                SmallHoldings.examples(name + ".txt")
                        .withPeople()
                        .text(CsvForm.exact(), SmallHoldings.OPTIONS);
        GoldenFile.of(name + ".csv")
                .matches(SmallHoldings.withoutHash(table).replace("\r\n", "\n"));
    }

    @Test
    void everyFieldOfACommitmentComesBack() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt").withPeople();
        List<NamedCsvRecord> rows = rows(holdings.text(CsvForm.exact(), SmallHoldings.SERVED));
        assertThat(rows).hasSameSizeAs(holdings.commitments());
        for (int i = 0; i < rows.size(); i++) {
            Commitment commitment = holdings.commitments().get(i);
            NamedCsvRecord row = rows.get(i);
            assertThat(row.getField("id")).isEqualTo(commitment.id().value());
            assertThat(row.getField("text")).isEqualTo(commitment.wording().words());
            assertThat(row.getField("force")).isEqualTo(commitment.force().name());
            assertThat(row.getField("link"))
                    .isEqualTo("https://promises.example/register/c/" + commitment.id());
            assertThat(row.getField("start")).isEqualTo("" + commitment.wording().clause().start());
        }
        NamedCsvRecord loan =
                rows.stream()
                        .filter(row -> row.getField("text").contains("円借款を供与する"))
                        .findFirst()
                        .orElseThrow();
        assertThat(loan.getField("money")).isEqualTo("4000000000 USD up_to");
        assertThat(loan.getField("promisors")).isEqualTo("日本");
    }

    @Test
    void aPersonsWordsStandBesideTheMachines() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt").withPeople();
        NamedCsvRecord row =
                rows(holdings.text(CsvForm.exact(), SmallHoldings.OPTIONS)).stream()
                        .filter(each -> !each.getField("corrections").isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(row.getField("due")).isEqualTo("../2013-05");
        assertThat(row.getField("due_last")).isEqualTo("2013-05-31");
        assertThat(row.getField("overdue")).isEqualTo("true");
        assertThat(row.getField("stages")).isEqualTo("日本: completed");
        assertThat(row.getField("scores")).isEqualTo("日本: full");
        assertThat(row.getField("evidence")).isEqualTo("1");
        assertThat(row.getField("revision")).isEqualTo("1");
        assertThat(row.getField("changed")).isEqualTo("2026-11-21T05:06:07Z");
    }

    @Test
    void everyColumnIsInTheReferenceInItsOrder() throws IOException {
        Path reference =
                Path.of(System.getProperty("basedir", ""))
                        .toAbsolutePath()
                        .resolve("../docs/reference/export.md");
        String table = Files.readString(reference);
        table =
                table.substring(
                        table.indexOf("<!-- columns"), table.indexOf("<!-- end of columns"));
        List<String> documented =
                table.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(3, line.indexOf('`', 3)))
                        .toList();
        assertThat(documented).isEqualTo(CsvForm.columns());
    }

    @Test
    void anEmptyRegisterIsAHeader() {
        String table = SmallHoldings.empty().text(CsvForm.exact(), SmallHoldings.OPTIONS);
        assertThat(table).isEqualTo(String.join(",", CsvForm.columns()) + "\r\n");
    }

    @Test
    void formulasStayAsTheyAreForProgramsAndAreMadeHarmlessForSpreadsheets() {
        for (String start : List.of("=", "+", "-", "@", "＝")) {
            String formula = start + "HYPERLINK(\"https://example.org\")";
            SmallHoldings holdings = SmallHoldings.hostile(word -> formula, SeededText.of(1));
            String exact = holdings.text(CsvForm.exact(), SmallHoldings.OPTIONS);
            assertThat(rows(exact).getFirst().getField("text")).isEqualTo(formula);
            String safe = holdings.text(CsvForm.forSpreadsheets(), SmallHoldings.OPTIONS);
            assertThat(safe).startsWith("\uFEFFid,");
            for (NamedCsvRecord row : rows(safe.substring(1))) {
                assertThat(row.getField("text")).isEqualTo("'" + formula);
                assertThat(row.getFields()).noneMatch(field -> field.startsWith(start));
            }
        }
    }

    @Test
    void anyTextComesBackAsItIsButForWhatNoTableHolds() {
        SeededText.forEach(
                200,
                random -> {
                    SmallHoldings holdings =
                            SmallHoldings.hostile(
                                    word -> random.chance(50) ? random.text(40) : random.noise(40),
                                    random);
                    List<NamedCsvRecord> rows =
                            rows(holdings.text(CsvForm.exact(), SmallHoldings.OPTIONS));
                    assertThat(rows).hasSize(2);
                    for (int i = 0; i < 2; i++) {
                        Commitment commitment = holdings.commitments().get(i);
                        assertThat(rows.get(i).getField("text"))
                                .isEqualTo(Characters.plain(commitment.wording().words()));
                        assertThat(rows.get(i).getFields()).hasSameSizeAs(CsvForm.columns());
                    }
                });
    }

    @Test
    void pythonReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasPython(), "no python3 here");
        Path file = folder.resolve("all.csv");
        var random = SeededText.of(7);
        SmallHoldings holdings = SmallHoldings.hostile(word -> random.text(300), random);
        Files.write(file, holdings.bytes(CsvForm.exact(), SmallHoldings.OPTIONS));
        String program =
                "import csv,sys\n"
                        + "rows=list(csv.DictReader(open(sys.argv[1],encoding='utf-8',newline=''),"
                        + "strict=True))\n"
                        + "sys.stdout.buffer.write('\\0'.join(r['text'] for r in rows).encode())";
        Process python =
                new ProcessBuilder("python3", "-c", program, file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String read = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).isZero();
        assertThat(read.split("\0", -1))
                .containsExactlyElementsOf(
                        holdings.commitments().stream()
                                .map(each -> Characters.plain(each.wording().words()))
                                .toList());
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static List<NamedCsvRecord> rows(String table) {
        return CsvReader.builder().ofNamedCsvRecord(table).stream().toList();
    }
}
