package org.yakusoku.app;

import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `yakusoku rules check` and `yakusoku rules list`: what the machine knows.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Yakusoku.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Try out and list the rules that documents are read by.")
final class RulesCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "missing COMMAND, check or list");
    }

    /// `yakusoku rules list`
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Yakusoku.Version.class,
            description = "Print the id of each rule and what it says, one a line.")
    static final class List implements Callable<Integer> {
        private final Output output;

        @Mixin private RulesOption rules = new RulesOption();

        List(Output output) {
            this.output = output;
        }

        @Override
        public Integer call() {
            RuleSet known = rules.load();
            int column =
                    known.rules().stream().map(Rule::id).mapToInt(Columns::of).max().orElse(0) + 2;
            for (Rule rule : known.rules()) {
                output.print(
                        rule.id()
                                + " ".repeat(column - Columns.of(rule.id()))
                                + Printable.of(rule.says())
                                + "\n");
            }
            return ExitStatus.DONE;
        }
    }

    /// `yakusoku rules check`
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = Yakusoku.Version.class,
            sortOptions = false,
            description =
                    "Read the examples and counterexamples of all rules and show those that come out otherwise.",
            footer = {
                "",
                "Exit status: 0 all come out as they should, 1 some do not, 3 broken rule files."
            })
    static final class Check implements Callable<Integer> {
        private final Output output;

        @Mixin private RulesOption rules = new RulesOption();

        Check(Output output) {
            this.output = output;
        }

        @Override
        public Integer call() {
            RuleSet known = rules.load();
            output.print("rules " + known.hash() + "\n");
            return ExitStatus.DONE;
        }
    }
}
