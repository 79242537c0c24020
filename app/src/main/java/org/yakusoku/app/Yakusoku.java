package org.yakusoku.app;

import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.rule.RuleException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;

/// The program that a user starts.
///
///     yakusoku read speech.txt
@Command(
        name = "yakusoku",
        mixinStandardHelpOptions = true,
        versionProvider = Yakusoku.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "A register of what governments promised: who, what, how strongly, how much, by when.",
        footer = {
            "",
            "Examples:",
            "  yakusoku read speech.txt                     print the register of one document",
            "  yakusoku read --format csv *.txt > all.csv   one table of many documents",
            "  yakusoku explain 本年6月までに開催する --date 2024-04-10",
            "  yakusoku doctor                              see whether everything is in place",
            "",
            "Exit status: 0 all done, 1 some inputs failed, 2 wrong usage, 3 broken rule files,",
            "4 a mistake in the program. 'yakusoku COMMAND --help' tells about one command."
        })
public final class Yakusoku implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an unexpected error.")
    void showTraces(boolean shown) {
        messages.showTraces(shown);
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Messages messages;

    private Yakusoku(Messages messages) {
        this.messages = messages;
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
        var messages = new Messages(terminal);
        var output = new Output(terminal.out());
        var program = new Yakusoku(messages);
        var rules = new CommandLine(new RulesCommand());
        rules.addSubcommand(new RulesCommand.Check(output))
                .addSubcommand(new RulesCommand.List(output));
        CommandLine line =
                new CommandLine(program)
                        .addSubcommand(new ReadCommand(terminal, output, messages))
                        .addSubcommand(new ExplainCommand(terminal, output))
                        .addSubcommand(rules)
                        .addSubcommand(new DoctorCommand(terminal, output));
        line.setOut(Messages.writer(terminal.out()))
                .setErr(Messages.writer(terminal.err()))
                .setColorScheme(
                        Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, terminal.width()))
                .setUsageHelpLongOptionsMaxWidth(24)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, _) -> usage(messages, wrong))
                .setExecutionExceptionHandler((exception, _, _) -> failure(messages, exception));
        int status;
        try {
            status = line.execute(arguments);
            output.flush();
        } catch (InputException e) {
            messages.failure(String.valueOf(e.getMessage()));
            return ExitStatus.SOME_FAILED;
        }
        return status;
    }

    /// Prints the help, since no command was given.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int usage(Messages messages, ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        messages.failure(what(wrong) + "; see '" + name + " --help'");
        return ExitStatus.USAGE;
    }

    private static String what(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = Printable.of(unmatched.getUnmatched().getFirst());
            boolean option = unmatched.isUnknownOption();
            String near =
                    option
                            ? unmatched.getSuggestions().stream().findFirst().orElse("")
                            : near(first, wrong.getCommandLine());
            return (option ? "unknown option " : "unknown command ")
                    + first
                    + (near.isEmpty() ? "" : " (did you mean " + near + "?)");
        }
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return "missing " + missing.getMissing().getFirst().paramLabel();
        }
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        return message.startsWith("Invalid") ? "i" + message.substring(1) : message;
    }

    /// The command that begins like a word or has the same letters, or "".
    private static String near(String word, CommandLine line) {
        return line.getSubcommands().keySet().stream()
                .filter(
                        name ->
                                name.startsWith(word)
                                        || word.startsWith(name)
                                        || sorted(name).equals(sorted(word)))
                .findFirst()
                .orElse("");
    }

    private static List<Integer> sorted(String word) {
        return word.chars().sorted().boxed().toList();
    }

    private static int failure(Messages messages, Exception exception) {
        return switch (exception) {
            case InputException wrong -> {
                messages.failure(String.valueOf(wrong.getMessage()));
                yield ExitStatus.SOME_FAILED;
            }
            case RuleException broken -> {
                messages.failure(String.valueOf(broken.getMessage()));
                yield ExitStatus.RULES_BROKEN;
            }
            default -> {
                messages.mistake("", exception);
                yield ExitStatus.OUR_MISTAKE;
            }
        };
    }

    /// The version as the jar's manifest states it.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"yakusoku " + number()};
        }

        static String number() {
            String version = Yakusoku.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
