package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Help;
import org.yakusoku.app.command.UsageException;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.intake.IntakeException;
import org.yakusoku.register.RegisterException;
import org.yakusoku.rule.RuleException;

import java.util.ArrayList;
import java.util.List;

/// The program that a user starts.
///
///     yakusoku read speech.txt
public final class Yakusoku {
    private static final List<String> NOTES =
            List.of(
                    "",
                    "Examples:",
                    "  yakusoku read speech.txt                     print the register of one document",
                    "  yakusoku read --format csv *.txt > all.csv   one table of many documents",
                    "  yakusoku explain 本年6月までに開催する --date 2024-04-10",
                    "  yakusoku doctor                              see whether everything is in place",
                    "",
                    "Exit status: 0 all done, 1 some inputs failed, 2 wrong usage, 3 broken rule files, 4 a mistake in the"
                            + " program. 'yakusoku COMMAND --help' tells about one command.");

    private final Terminal terminal;
    private final Output output;
    private final Messages messages;
    private final Command program;

    private Yakusoku(Terminal terminal) {
        this.terminal = terminal;
        this.output = new Output(terminal);
        this.messages = new Messages(terminal);
        this.program =
                new Command(
                        "yakusoku",
                        "A register of what governments promised: who, what, how strongly, how much, by when.",
                        null,
                        List.of(),
                        NOTES,
                        commands(),
                        null);
    }

    private List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(ReadCommand.command(terminal, output, messages));
        commands.add(ExplainCommand.command(terminal, output));
        commands.add(AddCommand.command(terminal, output, messages));
        commands.add(ListCommand.list(terminal, output));
        commands.add(ListCommand.due(terminal, output));
        commands.add(ShowCommand.command(terminal, output));
        commands.add(LedgerCommand.command(terminal, output));
        commands.add(CompareCommand.command(terminal, output, messages));
        commands.add(PairCommand.command(output));
        commands.add(StatsCommand.command(terminal, output));
        commands.add(AssessCommand.command(output));
        commands.add(CorrectCommand.command(output));
        commands.add(ReviewCommand.command(terminal, output));
        commands.addAll(KeepingCommands.all(output, messages));
        commands.add(ExportCommand.command(terminal, output));
        commands.add(ImportCommand.command(output));
        commands.add(RulesCommand.command(terminal, output));
        commands.add(DoctorCommand.command(terminal, output));
        return commands;
    }

    /// Starts the program and ends the process with its [ExitStatus].
    ///
    /// @param arguments what the user wrote after the name of the program
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(System.getenv()), arguments));
    }

    /// Runs one command without ending the process.
    ///
    /// @param terminal where it reads from and prints to
    /// @param arguments what the user wrote after the name of the program
    /// @return the [ExitStatus]
    public static int run(Terminal terminal, String... arguments) {
        return new Yakusoku(terminal).run(List.of(arguments));
    }

    private int run(List<String> words) {
        messages.showTraces(words.contains("--debug"));
        try {
            int status = run(Arguments.parse(program, words));
            output.flush();
            return status;
        } catch (UsageException wrong) {
            messages.failure(String.valueOf(wrong.getMessage()));
            return ExitStatus.USAGE;
        } catch (InputException | IntakeException wrong) {
            output.flush();
            messages.failure(String.valueOf(wrong.getMessage()));
            return ExitStatus.SOME_FAILED;
        } catch (RegisterException wrong) {
            output.flush();
            messages.failure(Printable.of(String.valueOf(wrong.getMessage())));
            return ExitStatus.SOME_FAILED;
        } catch (RuleException broken) {
            messages.failure(String.valueOf(broken.getMessage()));
            return ExitStatus.RULES_BROKEN;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError mistake) {
            messages.mistake("", mistake);
            return ExitStatus.OUR_MISTAKE;
        }
    }

    private int run(Arguments arguments) {
        Command command = arguments.command();
        if (arguments.wantsVersion()) {
            output.print("yakusoku " + version() + "\n");
            return ExitStatus.DONE;
        }
        if (arguments.wantsHelp() || command.equals(program)) {
            output.print(Help.of(command, terminal.width(), terminal.colour()));
            return ExitStatus.DONE;
        }
        Command.Action action = command.action();
        if (action == null) {
            throw arguments.wrong("missing COMMAND");
        }
        return action.run(arguments);
    }

    /// The version as the jar's manifest states it.
    static String version() {
        String version = Yakusoku.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
