package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.Format;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// `yakusoku read FILE…`: the register of each document.
final class ReadCommand {
    private static final Option FORMAT =
            Option.of("--format", "-f", "FORMAT", "text (the default), json, ndjson or csv.");
    private static final Option OUT =
            Option.of(
                    "--out",
                    "-o",
                    "DIR",
                    "Write one file for each input into this folder, named like the input with its last ending replaced.");
    private static final Option ALL =
            Option.flag(
                    "--all",
                    "-a",
                    "Also list statements that are no commitments and what was not understood (text, ndjson).");
    private static final Option WIDTH =
            Option.of(
                    "--width",
                    null,
                    "COLUMNS",
                    "Set text in this width, 40 to 120. Default: that of the terminal.");
    private static final Option COLOUR =
            Option.of(
                    "--color", null, "WHEN", "auto (the default: on a terminal), always or never.");

    private static final List<String> NOTES =
            List.of(
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
                    "Exit status: 0 all read, 1 some inputs failed and the rest was read, 2 wrong usage, 3 broken rule files,"
                            + " 4 a mistake in the program.");

    private final Terminal terminal;
    private final Output output;
    private final Messages messages;

    private ReadCommand(Terminal terminal, Output output, Messages messages) {
        this.terminal = terminal;
        this.output = output;
        this.messages = messages;
    }

    static Command command(Terminal terminal, Output output, Messages messages) {
        return new Command(
                "yakusoku read",
                "Print the register of documents: every commitment with promisor, force, money, deadline and place.",
                new Command.Operands(
                        "FILE…",
                        "Documents: plain text, records of a text database, Markdown; - is standard input.",
                        Integer.MAX_VALUE),
                List.of(
                        FORMAT,
                        OUT,
                        ALL,
                        DocumentOptions.DATE,
                        DocumentOptions.PARTIES,
                        DocumentOptions.LANGUAGE,
                        RulesOption.RULES,
                        WIDTH,
                        COLOUR),
                NOTES,
                List.of(),
                new ReadCommand(terminal, output, messages)::run);
    }

    private int run(Arguments arguments) {
        Pipeline.Settings known = DocumentOptions.settings(arguments);
        Format format = format(arguments);
        Terminal page = page(arguments);
        if (new HashSet<>(arguments.operands()).size() < arguments.operands().size()) {
            throw arguments.wrong("a file is named twice");
        }
        List<Input> inputs = arguments.operands().stream().map(Input::of).toList();
        Targets targets = targets(arguments, inputs, format);
        var pipeline = Pipeline.of(RulesOption.load(arguments));
        return new ReadRun(
                        source -> pipeline.read(source, known),
                        format,
                        arguments.has(ALL),
                        page,
                        output,
                        messages)
                .run(inputs, targets);
    }

    private static Format format(Arguments arguments) {
        String name = arguments.value(FORMAT);
        if (name == null) {
            return Format.TEXT;
        }
        for (Format format : Format.values()) {
            if (format.toString().equals(name.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw arguments.wrong(
                "--format "
                        + Printable.of(name)
                        + " is not known; write text, json, ndjson or csv");
    }

    private static @Nullable Targets targets(
            Arguments arguments, List<Input> inputs, Format format) {
        String folder = arguments.value(OUT);
        if (folder == null) {
            return null;
        }
        try {
            return Targets.plan(Input.path(folder), inputs, format);
        } catch (InputException e) {
            throw arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private Terminal page(Arguments arguments) {
        String columns = arguments.value(WIDTH);
        if (columns != null && !columns.matches("[1-9][0-9]{0,4}")) {
            throw arguments.wrong("--width " + Printable.of(columns) + " is no number of columns");
        }
        Terminal page = columns == null ? terminal : terminal.withWidth(Integer.parseInt(columns));
        String when = arguments.value(COLOUR);
        return switch (when == null ? "auto" : when) {
            case "auto" -> arguments.has(OUT) ? page.withColour(false) : page;
            case "always" -> page.withColour(true);
            case "never" -> page.withColour(false);
            default ->
                    throw arguments.wrong(
                            "--color "
                                    + Printable.of(String.valueOf(when))
                                    + " is not known; write auto, always or never");
        };
    }
}
