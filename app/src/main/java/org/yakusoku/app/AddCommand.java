package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.register.Addition;
import org.yakusoku.register.Document;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.statement.Statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// `yakusoku add FILE…`: keep documents in the register.
final class AddCommand {
    private static final Option EDITION_OF =
            Option.of(
                    "--edition-of",
                    null,
                    "DOCUMENT",
                    "The text is a language version or a later text of this document (id or alias).");
    private static final Option ALIAS =
            Option.of("--alias", null, "NAME", "Short name for the document. Default: its date.");
    private static final Option QUIET =
            Option.flag("--quiet", "-q", "Print nothing for what was added.");

    private static final List<String> ENDINGS = List.of(".txt", ".md", ".text", ".markdown");

    private final Terminal terminal;
    private final Output output;
    private final Messages messages;

    private AddCommand(Terminal terminal, Output output, Messages messages) {
        this.terminal = terminal;
        this.output = output;
        this.messages = messages;
    }

    static Command command(Terminal terminal, Output output, Messages messages) {
        return new Command(
                "yakusoku add",
                "Read documents and keep them in the register: originals, texts, readings, commitments.",
                new Command.Operands(
                        "FILE…",
                        "Documents, or folders of .txt and .md files (README files are left out); - is standard input.",
                        Integer.MAX_VALUE),
                List.of(
                        EDITION_OF,
                        ALIAS,
                        QUIET,
                        DocumentOptions.DATE,
                        DocumentOptions.PARTIES,
                        DocumentOptions.LANGUAGE,
                        RulesOption.RULES,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE,
                        RegisterOptions.AS),
                List.of(
                        "",
                        "What is printed as added is on disk. The same bytes twice change nothing.",
                        "",
                        "Examples:",
                        "  yakusoku add speeches/",
                        "  yakusoku add factsheet.ja.txt --alias factsheet-2024",
                        "  yakusoku add factsheet.en.txt --edition-of factsheet-2024",
                        "",
                        "Exit status: 0 all added, 1 some inputs failed and the rest was added, 2 wrong usage, 3 broken rule"
                                + " files, 4 a mistake in the program."),
                List.of(),
                new AddCommand(terminal, output, messages)::run);
    }

    private int run(Arguments arguments) {
        Pipeline.Settings known = DocumentOptions.settings(arguments);
        String person = RegisterOptions.person(arguments);
        List<Input> inputs = inputs(arguments);
        String alias = arguments.value(ALIAS);
        if (inputs.size() > 1 && (alias != null || arguments.has(EDITION_OF))) {
            throw arguments.wrong("--alias and --edition-of are for one document at a time");
        }
        if (alias != null && arguments.has(EDITION_OF)) {
            throw arguments.wrong("--alias names a new document; with --edition-of there is none");
        }
        var pipeline = Pipeline.of(RulesOption.load(arguments));
        try (Register register = RegisterOptions.openOrMake(arguments)) {
            String of = arguments.value(EDITION_OF);
            Id editionOf = of == null ? null : RegisterOptions.document(register, of);
            var adding =
                    new Adding(
                            register,
                            pipeline,
                            known,
                            person,
                            alias,
                            editionOf,
                            arguments.has(QUIET));
            return adding.all(inputs);
        }
    }

    private static List<Input> inputs(Arguments arguments) {
        var inputs = new ArrayList<Input>();
        for (String name : arguments.operands()) {
            Input input = Input.of(name);
            if (input.path() != null && Files.isDirectory(input.path())) {
                inputs.addAll(below(input.path()));
            } else {
                inputs.add(input);
            }
        }
        if (inputs.isEmpty()) {
            throw arguments.wrong("the folder holds no .txt or .md files");
        }
        return inputs;
    }

    /// The documents of a folder and the folders in it, in the order of their names.
    private static List<Input> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 20, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("README."))
                    .filter(
                            file ->
                                    ENDINGS.stream()
                                            .anyMatch(
                                                    file.toString().toLowerCase(Locale.ROOT)
                                                            ::endsWith))
                    .sorted()
                    .map(file -> new Input(file.toString(), file))
                    .toList();
        } catch (IOException e) {
            throw InputException.of(folder.toString(), e);
        } catch (UncheckedIOException e) {
            throw new InputException(
                    folder.toString(),
                    "cannot be listed (" + e.getMessage() + "); check its permissions");
        }
    }

    /// One run over many inputs.
    private final class Adding {
        private final Register register;
        private final Pipeline pipeline;
        private final Pipeline.Settings known;
        private final String person;
        private final @Nullable String alias;
        private final @Nullable Id editionOf;
        private final boolean quiet;
        private int added;
        private int there;
        private int failed;
        private boolean mistaken;

        Adding(
                Register register,
                Pipeline pipeline,
                Pipeline.Settings known,
                String person,
                @Nullable String alias,
                @Nullable Id editionOf,
                boolean quiet) {
            this.register = register;
            this.pipeline = pipeline;
            this.known = known;
            this.person = person;
            this.alias = alias;
            this.editionOf = editionOf;
            this.quiet = quiet;
        }

        int all(List<Input> inputs) {
            int threads = Math.min(inputs.size(), Runtime.getRuntime().availableProcessors());
            boolean shown =
                    inputs.size() > 1
                            && terminal.errIsTerminal()
                            && (quiet || !terminal.outIsTerminal());
            try (Progress progress =
                            shown ? Progress.of("adding", inputs.size(), terminal) : Progress.NONE;
                    ExecutorService workers = Executors.newFixedThreadPool(threads)) {
                var waiting = new ArrayDeque<Future<Outcome>>();
                int given = 0;
                for (Input input : inputs) {
                    waiting.add(workers.submit(() -> add(input)));
                    if (waiting.size() > 2 * threads) {
                        give(inputs.get(given++), outcome(waiting.remove()));
                        progress.step();
                    }
                }
                while (!waiting.isEmpty()) {
                    give(inputs.get(given++), outcome(waiting.remove()));
                    progress.step();
                }
            }
            output.flush();
            if (inputs.size() > 1) {
                messages.note(
                        String.format(
                                Locale.ROOT,
                                "%,d added, %,d already there, %,d failed",
                                added,
                                there,
                                failed));
            }
            return mistaken
                    ? ExitStatus.OUR_MISTAKE
                    : failed > 0 ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
        }

        private Outcome add(Input input) {
            try {
                Input.Taken taken = input.take(terminal.in());
                Reading reading = pipeline.read(taken.source(), known);
                List<Document> alike =
                        editionOf == null && known.equals(Pipeline.Settings.NONE)
                                ? register.alike(reading)
                                : List.of();
                Addition.Result result =
                        register.add(
                                new Addition(
                                        taken.bytes(),
                                        input.fileName(),
                                        input.path() == null
                                                ? null
                                                : input.path()
                                                        .toAbsolutePath()
                                                        .normalize()
                                                        .toString(),
                                        "text/plain",
                                        reading,
                                        editionOf,
                                        alias),
                                person);
                return new Outcome(result, commitments(reading), alike, null);
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                return new Outcome(null, 0, List.of(), e);
            }
        }

        private void give(Input input, Outcome outcome) {
            Addition.Result result = outcome.result;
            if (result == null) {
                failed++;
                Throwable problem = outcome.problem;
                mistaken |=
                        messages.failed(
                                input.name(),
                                problem == null ? new IllegalStateException("no result") : problem);
                return;
            }
            if (!result.isNew()) {
                there++;
            } else {
                added++;
            }
            if (!quiet) {
                String title = result.edition().header().title();
                output.print(
                        result.document().alias()
                                + "  "
                                + result.edition().id()
                                + "  "
                                + (result.isNew()
                                        ? String.format(
                                                Locale.ROOT, "%,d commitments", outcome.commitments)
                                        : "already there")
                                + "  "
                                + Printable.of(title == null ? input.name() : title)
                                + "\n");
                output.flush();
            }
            if (result.isNew()) {
                suggest(result, outcome.alike);
            }
        }

        /// A text that looks like a version of another document is kept as one of its own; a person
        /// says whether it is one.
        private void suggest(Addition.Result result, List<Document> alike) {
            for (Document other : alike) {
                if (!other.id().equals(result.document().id())) {
                    messages.note(
                            result.document().alias()
                                    + " may be a version of "
                                    + other.alias()
                                    + "; if it is: yakusoku move "
                                    + result.document().alias()
                                    + " --to "
                                    + other.alias());
                    return;
                }
            }
        }
    }

    private static int commitments(Reading reading) {
        return (int)
                reading.statements().stream()
                        .map(Statement::force)
                        .filter(force -> force.isCommitment())
                        .count();
    }

    private static Outcome outcome(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// What came of one input.
    private record Outcome(
            Addition.@Nullable Result result,
            int commitments,
            List<Document> alike,
            @Nullable Throwable problem) {}
}
