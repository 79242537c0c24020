package org.yakusoku.gold;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file `gold-scores.tsv`: for each set of gold documents and each row of the [Scoreboard] the
/// best figure so far, and the bar that it must never fall below.
///
/// A figure may only rise. `-Daccept=true` writes what has risen; what falls on purpose is changed
/// in the file by hand, with the reason in the commit.
final class GoldScores {
    private static final Path FILE =
            Path.of(
                    System.getProperty("basedir", ""),
                    "src",
                    "test",
                    "resources",
                    "gold-scores.tsv");
    private static final String HEAD =
            """
            # The best figure so far for each set of gold documents and each row, and the bar, if there is one.
            # Figures may only rise: mvn verify -Dquick -Daccept=true writes what has risen.
            set\trow\tfigure\tbar
            """;

    /// A set of documents and a row.
    private record Key(String set, String row) {}

    /// @param figure best so far
    /// @param bar empty or a number
    private record Line(BigDecimal figure, String bar) {}

    private final Map<Key, Line> lines = new LinkedHashMap<>();

    static GoldScores load() throws IOException {
        var scores = new GoldScores();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.startsWith("#") && !line.startsWith("set\t")) {
                String[] cells = line.split("\t", -1);
                scores.lines.put(
                        new Key(cells[0], cells[1]), new Line(new BigDecimal(cells[2]), cells[3]));
            }
        }
        return scores;
    }

    /// Compares the figures of a set; gives what is wrong, one line each.
    List<String> complaints(String set, Map<String, BigDecimal> figures) {
        var complaints = new ArrayList<String>();
        figures.forEach(
                (row, figure) -> {
                    Line line = lines.get(new Key(set, row));
                    if (line == null) {
                        complaints.add(
                                set
                                        + " "
                                        + row
                                        + ": "
                                        + figure
                                        + " is not in gold-scores.tsv; accept it with"
                                        + " -Daccept=true");
                    } else {
                        if (figure.compareTo(line.figure) < 0) {
                            complaints.add(
                                    set
                                            + " "
                                            + row
                                            + ": fell from "
                                            + line.figure
                                            + " to "
                                            + figure);
                        }
                        if (!line.bar.isEmpty() && figure.compareTo(new BigDecimal(line.bar)) < 0) {
                            complaints.add(
                                    set
                                            + " "
                                            + row
                                            + ": "
                                            + figure
                                            + " is below the bar "
                                            + line.bar);
                        }
                    }
                });
        lines.forEach(
                (key, _) -> {
                    if (key.set.equals(set) && !figures.containsKey(key.row)) {
                        complaints.add(
                                set
                                        + " "
                                        + key.row
                                        + ": is in gold-scores.tsv and was not measured");
                    }
                });
        return complaints;
    }

    /// What has risen or is new, one line each.
    List<String> rises(String set, Map<String, BigDecimal> figures) {
        var rises = new ArrayList<String>();
        figures.forEach(
                (row, figure) -> {
                    Line line = lines.get(new Key(set, row));
                    if (line == null || figure.compareTo(line.figure) > 0) {
                        rises.add(
                                set
                                        + " "
                                        + row
                                        + ": "
                                        + (line == null ? "" : line.figure + " → ")
                                        + figure);
                    }
                });
        return rises;
    }

    /// Takes over what has risen or is new.
    void accept(String set, Map<String, BigDecimal> figures) throws IOException {
        figures.forEach(
                (row, figure) ->
                        lines.merge(
                                new Key(set, row),
                                new Line(figure, ""),
                                (old, next) ->
                                        new Line(
                                                old.figure
                                                        .max(next.figure)
                                                        .setScale(4, RoundingMode.HALF_UP),
                                                old.bar)));
        var text = new StringBuilder(HEAD);
        lines.forEach(
                (key, line) ->
                        text.append(key.set)
                                .append('\t')
                                .append(key.row)
                                .append('\t')
                                .append(line.figure)
                                .append('\t')
                                .append(line.bar)
                                .append('\n'));
        Files.writeString(FILE, text);
    }
}
