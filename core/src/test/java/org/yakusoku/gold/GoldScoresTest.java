package org.yakusoku.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.yakusoku.Pipeline;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads the gold documents and holds every figure of the [Scoreboard] to the best one so far.
class GoldScoresTest {
    private static final Path OWN =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "gold");
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    @Test
    void factSheetIsReadAsWellAsEver() throws IOException {
        hold("fact-sheet", shared(List.of("factsheet-2024-04-10.ja")));
    }

    @Test
    void theOtherTwoDocumentsAreReadAsWellAsEver() throws IOException {
        hold("others", shared(List.of("quad-2023.ja", "core-climate-2022.ja")));
    }

    @Test
    void englishFactSheetIsReadAsWellAsEver() throws IOException {
        hold("english", shared(List.of("factsheet-2024-04-10.en")));
    }

    @Test
    void documentsOfTheProjectAreReadAsWellAsEver() throws IOException {
        var board = new Scoreboard();
        for (String name :
                List.of(
                        "trilateral-2023.ja",
                        "fourparty-2025.ja",
                        "policy-speech-2026.ja",
                        "record-1998.ja")) {
            add(
                    board,
                    OWN.resolve("documents").resolve(name + ".txt"),
                    OWN.resolve("documents").resolve(name + ".json"));
        }
        hold("documents", board.figures());
    }

    @Test
    void speechesAreReadAsWellAsEver() throws IOException {
        var board = new Scoreboard();
        Path speeches = OWN.resolve("pm-speeches");
        List<String> index = Files.readAllLines(speeches.resolve("index.tsv"));
        for (String line : index.subList(1, index.size())) {
            String[] cells = line.split("\t", -1);
            String whole =
                    normal(
                            Files.readString(
                                    present(SharedFiles.at("corpus/ja/pm-speeches/" + cells[1]))));
            String text =
                    whole.substring(0, whole.offsetByCodePoints(0, Integer.parseInt(cells[2])));
            var settings = new Pipeline.Settings(cells[3], List.of(), null);
            board.add(
                    GoldDocument.parse(
                            Files.readString(speeches.resolve(cells[0] + ".spans.json"))),
                    GoldDocument.of(PIPELINE.read(SourceText.of(cells[0], text), settings)));
        }
        hold("speeches", board.figures());
    }

    private static Map<String, BigDecimal> shared(List<String> names) throws IOException {
        var board = new Scoreboard();
        for (String name : names) {
            add(
                    board,
                    present(SharedFiles.at("gold/" + name + ".txt")),
                    present(SharedFiles.at("gold/" + name + ".json")));
        }
        return board.figures();
    }

    private static void add(Scoreboard board, Path text, Path gold) throws IOException {
        var source = SourceText.of(text.getFileName().toString(), Files.readString(text));
        board.add(
                GoldDocument.parse(Files.readString(gold)),
                GoldDocument.of(PIPELINE.read(source, Pipeline.Settings.NONE)));
    }

    private static Path present(Path file) {
        assumeTrue(
                Files.exists(file),
                "not measured, no real document at " + file.toAbsolutePath().normalize());
        return file;
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n");
    }

    private static void hold(String set, Map<String, BigDecimal> figures) throws IOException {
        GoldScores scores = GoldScores.load();
        List<String> rises = scores.rises(set, figures);
        boolean accept = !System.getProperty("accept", "false").equals("false");
        if (accept) {
            scores.accept(set, figures);
        }
        for (String rise : rises) {
            System.out.println(
                    "gold scores: "
                            + rise
                            + (accept ? " accepted" : "; accept with -Daccept=true"));
        }
        assertThat(scores.complaints(set, figures)).isEmpty();
    }
}
