package org.yakusoku.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.gold.SharedFiles;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Pairs of real documents, judged by a person, against those that are found. The documents are no
/// part of the repository; without them these tests are skipped.
class RenewalGoldTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());
    private static final Path GOLD =
            Path.of(
                    System.getProperty("basedir", ""),
                    "src",
                    "test",
                    "resources",
                    "gold",
                    "renewal");

    @Test
    void policiesOfTwoYearsInWordsOfTheirOwn() throws IOException {
        Tally tally =
                tally(
                        "gold/core-climate-2022.ja.txt",
                        "gold/factsheet-2024-04-10.ja.txt",
                        "core-climate-2022-fact-sheet-2024.tsv");
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.75);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void speechesOfTwoYears() throws IOException {
        Tally tally =
                tally(
                        "corpus/ja/pm-speeches/20040119.SWJ.txt",
                        "corpus/ja/pm-speeches/20050121.SWJ.txt",
                        "speeches-2004-2005.tsv");
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.85);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(0.75);
    }

    /// @param right pairs found that a person made or allows
    /// @param wrong pairs found that a person did not make
    /// @param found of the pairs that a person made
    /// @param missed of the pairs that a person made
    private record Tally(int right, int wrong, int found, int missed) {
        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return found / (double) (found + missed);
        }
    }

    private record Truth(int earlier, int later, boolean must) {}

    private static Tally tally(String earlierFile, String laterFile, String truthFile)
            throws IOException {
        Reading earlier = read(earlierFile);
        Reading later = read(laterFile);
        List<Truth> truths = truths(truthFile);
        var open = new ArrayList<Truth>(truths);
        open.removeIf(truth -> !truth.must());
        int must = open.size();
        int right = 0;
        int wrong = 0;
        for (Renewal.Pair pair : Comparison.of(earlier, later, Decisions.NONE).pairs()) {
            boolean known = truths.stream().anyMatch(truth -> holds(truth, pair, earlier, later));
            right += known ? 1 : 0;
            wrong += known ? 0 : 1;
            open.removeIf(truth -> holds(truth, pair, earlier, later));
        }
        return new Tally(right, wrong, must - open.size(), open.size());
    }

    private static boolean holds(Truth truth, Renewal.Pair pair, Reading earlier, Reading later) {
        return earlier.statements().get(pair.earlier()).span().contains(truth.earlier())
                && later.statements().get(pair.later()).span().contains(truth.later());
    }

    private static List<Truth> truths(String name) throws IOException {
        return Files.readAllLines(GOLD.resolve(name)).stream()
                .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                .map(line -> line.split("\t", -1))
                .map(
                        cells ->
                                new Truth(
                                        Integer.parseInt(cells[0]),
                                        Integer.parseInt(cells[1]),
                                        cells[2].equals("pair")))
                .toList();
    }

    private static Reading read(String name) throws IOException {
        Path file = SharedFiles.at(name);
        assumeTrue(Files.exists(file), () -> file + " is not there");
        return PIPELINE.read(SourceText.of(name, Files.readString(file)), Pipeline.Settings.NONE);
    }
}
