package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.app.print.Explanation;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.SourceText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `yakusoku explain TEXT|FILE --at OFFSET`: which rules gave what, and why.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Yakusoku.Version.class,
        sortOptions = false,
        description = "Tell which rules gave what at a place of a document, and why.",
        footer = {
            "",
            "The offset counts Unicode code points from 0, as the numbers at the right edge of a register do.",
            "",
            "Examples:",
            "  yakusoku explain speech.txt --at 1741",
            "  yakusoku explain 日米両国は、本年6月までに第一回会合を開催する。 --date 2024-04-10",
            "",
            "Exit status: 0 explained (also when nothing was read there), 1 the input failed,",
            "2 wrong usage, 3 broken rule files, 4 a mistake in the program."
        })
final class ExplainCommand implements Callable<Integer> {
    /// A text up to this length is explained as a whole.
    private static final int SHORT = 2000;

    private final Terminal terminal;
    private final Output output;

    @Parameters(
            paramLabel = "TEXT|FILE",
            description = "A sentence, or the name of a file; - is standard input.")
    private String subject = "";

    @Option(
            names = "--at",
            paramLabel = "OFFSET",
            description =
                    "The character in question. Without it, everything in a short text is explained.")
    private @Nullable Integer at;

    @Mixin private SettingsOptions settings = new SettingsOptions();
    @Mixin private RulesOption rules = new RulesOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    ExplainCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    @Override
    public Integer call() {
        Pipeline.Settings known = settings.settings();
        SourceText source = source();
        int length = CodePoints.of(source.text()).at(source.length());
        if (at == null && length > SHORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT,
                            "the text has %,d characters; say which one with --at OFFSET",
                            length));
        }
        if (at != null && (at < 0 || at >= length)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--at "
                            + at
                            + " lies outside the text, whose characters are 0 to "
                            + (length - 1));
        }
        RuleSet knowledge = rules.load();
        Reading reading = Pipeline.of(knowledge).read(source, known);
        var explanation = new Explanation(terminal.width(), terminal.colour(), knowledge);
        output.print(
                at == null
                        ? explanation.everything(reading)
                        : explanation.at(reading, source.text().offsetByCodePoints(0, at)));
        return ExitStatus.DONE;
    }

    private SourceText source() {
        if (subject.equals("-") || isFile(subject)) {
            return Input.of(subject).read(terminal.in());
        }
        if (subject.isBlank()) {
            throw new ParameterException(spec.commandLine(), "the text is empty");
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
