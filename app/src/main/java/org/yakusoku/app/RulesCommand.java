package org.yakusoku.app;

import org.yakusoku.RuleCheck;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.print.RuleReport;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;

import java.util.List;

/// `yakusoku rules check` and `yakusoku rules list`: what the machine knows.
final class RulesCommand {
    private final Terminal terminal;
    private final Output output;

    private RulesCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        var command = new RulesCommand(terminal, output);
        return new Command(
                "yakusoku rules",
                "Try out and list the rules that documents are read by.",
                null,
                List.of(),
                List.of(),
                List.of(
                        new Command(
                                "yakusoku rules check",
                                "Read the examples and counterexamples of all rules and show those that come out otherwise.",
                                null,
                                List.of(RulesOption.RULES),
                                List.of(
                                        "",
                                        "Exit status: 0 all come out as they should, 1 some do not, 2 wrong usage,"
                                                + " 3 broken rule files."),
                                List.of(),
                                command::check),
                        new Command(
                                "yakusoku rules list",
                                "Print the id of each rule and what it says, one a line.",
                                null,
                                List.of(RulesOption.RULES),
                                List.of(),
                                List.of(),
                                command::list)),
                null);
    }

    private int list(Arguments arguments) {
        RuleSet known = RulesOption.load(arguments);
        int column = known.rules().stream().map(Rule::id).mapToInt(Columns::of).max().orElse(0) + 2;
        for (Rule rule : known.rules()) {
            output.print(
                    rule.id()
                            + " ".repeat(column - Columns.of(rule.id()))
                            + Printable.of(rule.says())
                            + "\n");
        }
        return ExitStatus.DONE;
    }

    private int check(Arguments arguments) {
        List<RuleCheck.Outcome> outcomes = RuleCheck.of(RulesOption.load(arguments)).run();
        output.print(RuleReport.of(outcomes, terminal.width(), terminal.colour()));
        return outcomes.stream().allMatch(RuleCheck.Outcome::holds)
                ? ExitStatus.DONE
                : ExitStatus.SOME_FAILED;
    }
}
