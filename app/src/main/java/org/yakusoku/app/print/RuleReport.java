package org.yakusoku.app.print;

import org.yakusoku.RuleCheck.Outcome;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What came of the examples and counterexamples of all rules, for people who write rules.
///
///     ja/number/time.yaml   24 rules   88 examples   all hold
///
/// and for each that does not hold: the rule, its file and line, what was expected and what was found.
public final class RuleReport {
    private static final int LABEL = 10;

    private final Sheet sheet;

    private RuleReport(int width, boolean colour) {
        this.sheet = new Sheet(width, colour);
    }

    /// The report in this width.
    ///
    /// @param outcomes in the order of the files
    public static String of(List<Outcome> outcomes, int width, boolean colour) {
        var report = new RuleReport(width, colour);
        report.files(outcomes);
        outcomes.stream().filter(outcome -> !outcome.holds()).forEach(report::failure);
        report.sum(outcomes);
        return report.sheet.text();
    }

    private void files(List<Outcome> outcomes) {
        Map<String, File> files = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            files.computeIfAbsent(outcome.rule().file(), _ -> new File()).add(outcome);
        }
        int column = 2 + files.keySet().stream().mapToInt(Columns::of).max().orElse(0);
        files.forEach(
                (name, file) -> {
                    var line = new Styled().add(name);
                    line.add(" ".repeat(column - Columns.of(name)));
                    line.add(
                            String.format(
                                    Locale.ROOT,
                                    "%4d rules %5d examples  ",
                                    file.rules.size(),
                                    file.examples));
                    if (file.failed == 0) {
                        line.add("all hold", Ink.GREEN);
                    } else {
                        line.add(file.failed + " not as written", Ink.RED);
                    }
                    sheet.lines(0, line);
                });
    }

    private void failure(Outcome outcome) {
        sheet.blank();
        sheet.lines(
                0,
                new Styled()
                        .add(outcome.rule().id(), Ink.RED)
                        .add("  " + outcome.rule().where(), Ink.FAINT));
        row("says", outcome.rule().says());
        row(outcome.counterexample() ? "counter" : "example", outcome.text());
        row("why", why(outcome));
        if (!outcome.expected().isEmpty()) {
            row("expected", outcome.expected());
        }
        if (!outcome.got().isEmpty()) {
            row("found", outcome.got());
        }
    }

    private static String why(Outcome outcome) {
        return switch (outcome.verdict()) {
            case HOLDS -> "as written";
            case NOT_REACHED -> "the rule takes nothing in its example";
            case WRONG_SPAN -> "the rule takes other words than those between ⟦ and ⟧";
            case WRONG_VALUE -> "the rule gives another value";
            case REACHED -> "the rule takes something in its counterexample";
            case CONFLICT -> "the example of another rule gives these words another value";
            case NO_READER -> "nothing reads the rules of this folder";
        };
    }

    private void sum(List<Outcome> outcomes) {
        long failed = outcomes.stream().filter(outcome -> !outcome.holds()).count();
        long rules = outcomes.stream().map(outcome -> outcome.rule().id()).distinct().count();
        sheet.blank();
        var line = new Styled();
        line.add(
                String.format(
                        Locale.ROOT,
                        "%,d rules, %,d examples and counterexamples: ",
                        rules,
                        outcomes.size()));
        if (failed == 0) {
            line.add("all hold", Ink.GREEN);
        } else {
            line.add(String.format(Locale.ROOT, "%,d not as written", failed), Ink.RED);
        }
        sheet.lines(0, line);
    }

    private void row(String label, String value) {
        sheet.labelled(
                2,
                new Styled().add(label, Ink.FAINT),
                2 + LABEL,
                new Styled().add(Printable.of(value)));
    }

    /// What was counted in one file.
    private static final class File {
        final Set<String> rules = new LinkedHashSet<>();
        int examples;
        int failed;

        void add(Outcome outcome) {
            rules.add(outcome.rule().id());
            examples++;
            failed += outcome.holds() ? 0 : 1;
        }
    }
}
