package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;
import org.yakusoku.app.print.Format;
import org.yakusoku.app.terminal.Terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `yakusoku read FILE…`: the register of each document.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = Yakusoku.Version.class,
        sortOptions = false,
        description =
                "Print the register of documents: every commitment with promisor, force, money, deadline and place.",
        footer = {
            "",
            "Formats:",
            "  text    for reading; the numbers at the right edge are the character range",
            "  json    the whole reading of a document, one object; several files give an array",
            "  ndjson  one commitment a line, complete in itself",
            "  csv     one statement a row (RFC 4180, UTF-8, with a header)",
            "  All offsets count Unicode code points from 0, ends exclusive.",
            "",
            "Examples:",
            "  yakusoku read speech.txt",
            "  yakusoku read --all --date 2024-04-10 --parties 日本,米国 statement.txt",
            "  yakusoku read --format json --out readings *.ja.txt    a.ja.txt gives readings/a.ja.json",
            "  cat speech.txt | yakusoku read --format ndjson - | jq 'select(.due)'",
            "",
            "Exit status: 0 all read, 1 some inputs failed and the rest was read, 2 wrong usage,",
            "3 broken rule files, 4 a mistake in the program."
        })
final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Output output;
    private final Messages messages;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Documents: plain text, records of a text database, Markdown; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description = "text (the default), json, ndjson or csv.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Write one file for each input into this folder, named like the input with its last ending replaced.")
    private @Nullable Path out;

    @Option(
            names = {"-a", "--all"},
            description =
                    "Also list statements that are no commitments and what was not understood (text, ndjson).")
    private boolean all;

    @Mixin private SettingsOptions settings = new SettingsOptions();
    @Mixin private RulesOption rules = new RulesOption();

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Set text in this width, 40 to 120. Default: that of the terminal.")
    private @Nullable Integer width;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            converter = ColourName.class,
            description = "auto (the default: on a terminal), always or never.")
    private Colour colour = Colour.AUTO;

    @Spec private CommandSpec spec = CommandSpec.create();

    ReadCommand(Terminal terminal, Output output, Messages messages) {
        this.terminal = terminal;
        this.output = output;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Pipeline.Settings known = settings.settings();
        List<Input> inputs = files.stream().map(Input::of).toList();
        if (inputs.size() != new HashSet<>(files).size()) {
            throw new ParameterException(spec.commandLine(), "a file is named twice");
        }
        Targets targets = null;
        if (out != null) {
            try {
                targets = Targets.plan(out, inputs, format);
            } catch (InputException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
        Terminal page = width == null ? terminal : terminal.withWidth(width);
        page =
                switch (colour) {
                    case AUTO -> out == null ? page : page.withColour(false);
                    case ALWAYS -> page.withColour(true);
                    case NEVER -> page.withColour(false);
                };
        var pipeline = Pipeline.of(rules.load());
        return new ReadRun(
                        source -> pipeline.read(source, known), format, all, page, output, messages)
                .run(inputs, targets);
    }

    /// Reads `--format`.
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return constant(Format.values(), word);
        }
    }

    /// Reads `--color`.
    static final class ColourName implements ITypeConverter<Colour> {
        @Override
        public Colour convert(String word) {
            return constant(Colour.values(), word);
        }
    }

    private static <T extends Enum<T>> T constant(T[] known, String word) {
        for (T constant : known) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        String names =
                Arrays.stream(known)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        throw new TypeConversionException("'" + word + "' is none of " + names);
    }

    /// When inks show.
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }
}
