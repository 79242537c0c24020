package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.export.Exports;
import org.yakusoku.export.form.Address;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.pack.Citation;
import org.yakusoku.export.pack.PackWriter;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `yakusoku export FORMAT`: the register, or a part of it, in a form for other programs.
final class ExportCommand {
    private static final String PACK = "pack";
    private static final String PACK_SAYS =
            "the whole register in one file, to cite, to keep and to take in again";

    private static final Option OUT =
            Option.of(
                    "--out",
                    "-o",
                    "FILE",
                    "Write into this file, whole or not at all; into a folder under a name of its own. Default:"
                            + " standard output.");
    private static final Option ADDRESS =
            Option.of(
                    "--address",
                    null,
                    "URL",
                    "Where the register is served: ids become links such as URL/c/ID. Default: urn:yakusoku:ID.");
    private static final Option TITLE =
            Option.of(
                    "--title", null, "TEXT", "Name of the register in calendars, feeds and packs.");
    private static final Option CITE =
            Option.of(
                    "--cite",
                    null,
                    "WHAT",
                    "What citations are of: "
                            + RegisterOptions.codes(Options.Cite.class, " (the default) or ")
                            + ".");
    private static final Option CREATOR =
            Option.of(
                    "--creator",
                    null,
                    "NAME;…",
                    "Who made the pack, as they want to be cited: 'Yamada, Hanako; 約束研究会'.");
    private static final Option PUBLISHER =
            Option.of("--publisher", null, "NAME", "Who holds the pack ready.");
    private static final Option YEAR =
            Option.of(
                    "--year",
                    null,
                    "YEAR",
                    "When the pack is published. Default: that of the last entry.");
    private static final Option DOI =
            Option.of("--doi", null, "DOI", "DOI of the pack, 10.1234/abcd.");
    private static final Option RIGHTS =
            Option.of(
                    "--rights",
                    null,
                    "TEXT",
                    "Under which the pack may be used, such as CC-BY-4.0.");
    private static final Option DESCRIPTION =
            Option.of("--description", null, "TEXT", "What the pack holds.");

    private static final List<Option> OF_PACKS =
            List.of(CREATOR, PUBLISHER, YEAR, DOI, RIGHTS, DESCRIPTION);

    private final Terminal terminal;
    private final Output output;

    private ExportCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        var options = new ArrayList<Option>();
        options.addAll(List.of(OUT, ADDRESS, TITLE, CITE));
        options.addAll(FilterOptions.OPTIONS);
        options.addAll(OF_PACKS);
        options.addAll(
                List.of(RegisterOptions.TODAY, RegisterOptions.HOME, RegisterOptions.DATABASE));
        return new Command(
                "yakusoku export",
                "Write the register, or what the filters let through, in a form for other programs.",
                new Command.Operands("FORMAT", "One of the formats below.", 1),
                options,
                notes(),
                List.of(),
                new ExportCommand(terminal, output)::run);
    }

    private static List<String> notes() {
        var notes = new ArrayList<String>(List.of("", "Formats:"));
        Exports.all().forEach(form -> notes.add(format(form.name(), form.says())));
        notes.add(format(PACK, PACK_SAYS));
        notes.addAll(
                List.of(
                        "",
                        "Same register, same options, same day: same bytes. A pack needs no day.",
                        "",
                        "Examples:",
                        "  yakusoku export csv-excel --out commitments.csv",
                        "  yakusoku export icalendar --actor 日本 --out japan.ics",
                        "  yakusoku export bibtex --document factsheet-2024 --cite commitments",
                        "  yakusoku export pack --out packs/ --creator '約束研究会' --rights CC-BY-4.0"));
        return notes;
    }

    private static String format(String name, String says) {
        return "  " + name + " ".repeat(Math.max(2, 14 - name.length())) + says;
    }

    private int run(Arguments arguments) {
        String name = arguments.operands().getFirst();
        if (name.equals(PACK)) {
            return pack(arguments);
        }
        Form form = Exports.named(name);
        if (form == null) {
            throw arguments.wrong(
                    "FORMAT "
                            + Printable.of(name)
                            + " is not known; write "
                            + Stream.concat(Exports.all().stream().map(Form::name), Stream.of(PACK))
                                    .collect(Collectors.joining(", ")));
        }
        refuse(arguments, OF_PACKS, "is for packs; leave it out, or export a pack");
        Options options = options(arguments);
        try (Register register = RegisterOptions.open(arguments)) {
            Filter filter = FilterOptions.filter(arguments, register).build();
            Holdings holdings =
                    FilterOptions.OPTIONS.stream().anyMatch(arguments::has)
                            ? Holdings.of(register, filter)
                            : Holdings.all(register);
            Options now = asOf(register, options);
            give(
                    arguments,
                    out -> {
                        form.write(holdings, now, out);
                        return "yakusoku." + form.ending();
                    });
        }
        return ExitStatus.DONE;
    }

    private int pack(Arguments arguments) {
        var others = new ArrayList<Option>(FilterOptions.OPTIONS);
        others.addAll(List.of(ADDRESS, CITE, RegisterOptions.TODAY));
        refuse(arguments, others, "has no place in a pack, which holds the whole register");
        Citation citation = citation(arguments);
        if (terminal.outIsTerminal() && file(arguments) == null) {
            throw arguments.wrong("a pack is no text for a terminal; name a file with --out");
        }
        try (Register register = RegisterOptions.open(arguments)) {
            var writer = new PackWriter(Yakusoku.version(), citation);
            give(arguments, out -> writer.write(register, out) + ".zip");
        }
        return ExitStatus.DONE;
    }

    private static void refuse(Arguments arguments, List<Option> options, String why) {
        for (Option option : options) {
            if (arguments.has(option)) {
                throw arguments.wrong(option.name() + " " + why);
            }
        }
    }

    private static @Nullable Path file(Arguments arguments) {
        String name = arguments.value(OUT);
        return name == null || name.equals("-") ? null : Input.path(name);
    }

    private void give(Arguments arguments, WholeFile.NamedContent content) {
        Path file = file(arguments);
        if (file == null) {
            print(content);
        } else if (Files.isDirectory(file)) {
            Path written = WholeFile.writeInto(file, content);
            output.print(Printable.of(written.toString()) + "\n");
        } else {
            WholeFile.write(file, content::to);
        }
    }

    /// Standard output never refuses; what went wrong comes from the register.
    private void print(WholeFile.NamedContent content) {
        try {
            content.to(output.stream());
        } catch (IOException e) {
            throw InputException.of("standard output", e);
        }
    }

    private static Options options(Arguments arguments) {
        Options options =
                Options.of(RegisterOptions.today(arguments), Instant.EPOCH)
                        .withVersion(Yakusoku.version());
        String address = arguments.value(ADDRESS);
        if (address != null) {
            try {
                options = options.withAddress(Address.of(address));
            } catch (IllegalArgumentException e) {
                throw arguments.wrong(
                        "--address "
                                + Printable.of(address)
                                + " is none; write one such as https://example.org/");
            }
        }
        String title = line(arguments, TITLE);
        if (title != null) {
            options = options.withTitle(title);
        }
        Options.Cite cite = RegisterOptions.constant(arguments, CITE, Options.Cite.class);
        return cite == null ? options : options.withCite(cite);
    }

    /// The same as of the last entry of the history.
    private static Options asOf(Register register, Options options) {
        var last = new Instant[] {options.asOf()};
        register.history(1, entry -> last[0] = entry.at());
        Options now = Options.of(options.today(), last[0]);
        return now.withAddress(options.address())
                .withTitle(options.title())
                .withVersion(options.version())
                .withCite(options.cite());
    }

    private static Citation citation(Arguments arguments) {
        String creators = arguments.value(CREATOR);
        String year = arguments.value(YEAR);
        if (year != null && !year.matches("[1-9][0-9]{3}")) {
            throw arguments.wrong("--year " + Printable.of(year) + " is no year; write 2027");
        }
        try {
            return new Citation(
                    line(arguments, TITLE),
                    creators == null
                            ? List.of()
                            : Arrays.stream(creators.split("[;；]"))
                                    .map(String::strip)
                                    .filter(name -> !name.isEmpty())
                                    .toList(),
                    line(arguments, PUBLISHER),
                    year == null ? null : Integer.valueOf(year),
                    line(arguments, DOI),
                    line(arguments, RIGHTS),
                    line(arguments, DESCRIPTION));
        } catch (IllegalArgumentException e) {
            throw arguments.wrong(Printable.of(String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable String line(Arguments arguments, Option option) {
        String value = arguments.value(option);
        if (value != null && (value.isBlank() || !Printable.of(value).equals(value.strip()))) {
            throw arguments.wrong(option.name() + " needs a text on one line");
        }
        return value == null ? null : value.strip();
    }
}
