package org.yakusoku.app;

import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.Explanation;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.SourceText;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `yakusoku explain TEXT|FILE --at OFFSET`: which rules gave what, and why.
final class ExplainCommand {
    /// A text up to this length is explained as a whole.
    private static final int SHORT = 2000;

    private static final Option AT =
            Option.of(
                    "--at",
                    null,
                    "OFFSET",
                    "The character in question. Without it, everything in a short text is explained.");

    private static final List<String> NOTES =
            List.of(
                    "",
                    "The offset counts Unicode code points from 0, as the numbers at the right edge of a register do.",
                    "",
                    "Examples:",
                    "  yakusoku explain speech.txt --at 1741",
                    "  yakusoku explain 日米両国は、本年6月までに第一回会合を開催する。 --date 2024-04-10",
                    "",
                    "Exit status: 0 explained (also when nothing was read there), 1 the input failed, 2 wrong usage, 3 broken"
                            + " rule files, 4 a mistake in the program.");

    private final Terminal terminal;
    private final Output output;

    private ExplainCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        return new Command(
                "yakusoku explain",
                "Tell which rules gave what at a place of a document, and why.",
                new Command.Operands(
                        "TEXT|FILE", "A sentence, or the name of a file; - is standard input.", 1),
                List.of(
                        AT,
                        DocumentOptions.DATE,
                        DocumentOptions.PARTIES,
                        DocumentOptions.LANGUAGE,
                        RulesOption.RULES),
                NOTES,
                List.of(),
                new ExplainCommand(terminal, output)::run);
    }

    private int run(Arguments arguments) {
        Pipeline.Settings known = DocumentOptions.settings(arguments);
        SourceText source = source(arguments);
        int length = CodePoints.of(source.text()).at(source.length());
        int at = offset(arguments, length);
        RuleSet rules = RulesOption.load(arguments);
        Reading reading = Pipeline.of(rules).read(source, known);
        var explanation = new Explanation(terminal.width(), terminal.colour(), rules);
        output.print(
                at < 0
                        ? explanation.everything(reading)
                        : explanation.at(reading, source.text().offsetByCodePoints(0, at)));
        return ExitStatus.DONE;
    }

    /// The character in question, or -1 for all.
    private static int offset(Arguments arguments, int length) {
        String at = arguments.value(AT);
        if (at == null) {
            if (length > SHORT) {
                throw arguments.wrong(
                        String.format(
                                Locale.ROOT,
                                "the text has %,d characters; say which one with --at OFFSET",
                                length));
            }
            return -1;
        }
        if (!at.matches("[0-9]{1,9}")) {
            throw arguments.wrong("--at " + Printable.of(at) + " is no offset; write a number");
        }
        int offset = Integer.parseInt(at);
        if (offset >= length) {
            throw arguments.wrong(
                    "--at "
                            + at
                            + " lies outside the text, whose characters are 0 to "
                            + (length - 1));
        }
        return offset;
    }

    private SourceText source(Arguments arguments) {
        String subject = arguments.operands().getFirst();
        if (subject.equals("-") || isFile(subject)) {
            return Input.of(subject).read(terminal.in());
        }
        if (subject.isBlank()) {
            throw arguments.wrong("the text is empty");
        }
        if (subject.indexOf('\uFFFD') >= 0) {
            throw arguments.wrong("the text did not arrive whole; set LC_ALL=C.UTF-8");
        }
        return SourceText.of("text", subject);
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
