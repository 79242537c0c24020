package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.app.print.CsvReading;
import org.yakusoku.app.print.Format;
import org.yakusoku.app.print.NdjsonReading;
import org.yakusoku.app.print.Tally;
import org.yakusoku.app.print.TextRegister;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.json.JsonReading;
import org.yakusoku.text.SourceText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Reads many documents on all cores and gives out the results in the order of the inputs.
///
/// A reading lives only as long as its document is worked on; of finished ones only the printed
/// bytes wait, a few documents ahead at most.
final class ReadRun {
    private final Function<SourceText, Reading> reader;
    private final Format format;
    private final boolean all;
    private final Terminal terminal;
    private final Output output;
    private final Messages messages;

    private int printed;
    private int failed;
    private boolean mistaken;
    private Tally tally = Tally.NONE;

    ReadRun(
            Function<SourceText, Reading> reader,
            Format format,
            boolean all,
            Terminal terminal,
            Output output,
            Messages messages) {
        this.reader = reader;
        this.format = format;
        this.all = all;
        this.terminal = terminal;
        this.output = output;
        this.messages = messages;
    }

    /// Reads all inputs.
    ///
    /// @param targets where results go, or null for standard output
    /// @return the [ExitStatus]
    int run(List<Input> inputs, @Nullable Targets targets) {
        long start = System.nanoTime();
        boolean array = format == Format.JSON && inputs.size() > 1 && targets == null;
        if (targets == null) {
            output.print(array ? "[\n" : format == Format.CSV ? CsvReading.HEADER : "");
        }
        if (inputs.size() == 1) {
            give(inputs.getFirst(), read(inputs.getFirst(), 0, targets, true));
        } else {
            readAll(inputs, targets);
        }
        if (array) {
            output.print(printed == 0 ? "]\n" : "\n]\n");
        }
        output.flush();
        if (inputs.size() > 1 && terminal.errIsTerminal()) {
            closingNote(inputs.size(), Duration.ofNanos(System.nanoTime() - start));
        }
        return mistaken
                ? ExitStatus.OUR_MISTAKE
                : failed > 0 ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
    }

    private void readAll(List<Input> inputs, @Nullable Targets targets) {
        int threads = Math.min(inputs.size(), Runtime.getRuntime().availableProcessors());
        int ahead = 2 * threads;
        boolean shown = terminal.errIsTerminal() && !(terminal.outIsTerminal() && targets == null);
        try (Progress progress =
                        shown ? Progress.of("reading", inputs.size(), terminal) : Progress.NONE;
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            var waiting = new ArrayDeque<Future<Outcome>>();
            int given = 0;
            for (int i = 0; i < inputs.size() && !output.isClosed(); i++) {
                Input input = inputs.get(i);
                int index = i;
                waiting.add(workers.submit(() -> read(input, index, targets, false)));
                if (waiting.size() > ahead) {
                    give(inputs.get(given++), outcome(waiting.remove()));
                    progress.step();
                }
            }
            while (!waiting.isEmpty() && !output.isClosed()) {
                give(inputs.get(given++), outcome(waiting.remove()));
                progress.step();
            }
            workers.shutdownNow();
        }
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

    /// Reads one document. Whatever goes wrong stays with this document; the others go on.
    ///
    /// @param alone whether nothing else is given out, so that the result need not wait as bytes
    private Outcome read(Input input, int index, @Nullable Targets targets, boolean alone) {
        try {
            long start = System.nanoTime();
            Reading reading = reader.apply(input.read(terminal.in()));
            Tally counted = Tally.of(reading);
            var bytes = new ByteArrayOutputStream();
            if (targets != null) {
                targets.write(index, out -> print(reading, true, start, out));
            } else {
                print(reading, false, start, alone ? output.stream() : bytes);
            }
            return new Outcome(bytes.toByteArray(), counted, null);
        } catch (IOException e) {
            return new Outcome(new byte[0], Tally.NONE, InputException.of("standard output", e));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new Outcome(new byte[0], Tally.NONE, e);
        }
    }

    private void print(Reading reading, boolean file, long start, OutputStream out)
            throws IOException {
        Writer target = Output.utf8(out);
        switch (format) {
            case TEXT -> {
                String took =
                        terminal.outIsTerminal() && !file
                                ? seconds(Duration.ofNanos(System.nanoTime() - start))
                                : "";
                new TextRegister(terminal.width(), terminal.colour(), all)
                        .print(reading, took, target);
            }
            case JSON -> {
                new JsonReading(Yakusoku.version()).print(reading, target);
                target.append(file ? "\n" : "");
            }
            case NDJSON -> new NdjsonReading(all).print(reading, target);
            case CSV -> {
                target.append(file ? CsvReading.HEADER : "");
                new CsvReading().print(reading, target);
            }
        }
        target.close();
    }

    private void give(Input input, Outcome outcome) {
        Throwable problem = outcome.problem;
        if (problem != null) {
            failed++;
            mistaken |= messages.failed(input.name(), problem);
            return;
        }
        tally = tally.plus(outcome.tally);
        if (outcome.bytes.length > 0) {
            if (printed > 0) {
                output.print(
                        switch (format) {
                            case TEXT -> "\n\n";
                            case JSON -> ",\n";
                            case NDJSON, CSV -> "";
                        });
            }
            output.print(outcome.bytes);
            printed++;
        }
    }

    private void closingNote(int inputs, Duration took) {
        messages.note(
                String.format(
                        Locale.ROOT,
                        "%,d of %,d documents read, %,d commitments, %s",
                        inputs - failed,
                        inputs,
                        tally.commitments(),
                        seconds(took)));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    /// What came of one document: its printed form, or what went wrong.
    private static final class Outcome {
        final byte[] bytes;
        final Tally tally;
        final @Nullable Throwable problem;

        Outcome(byte[] bytes, Tally tally, @Nullable Throwable problem) {
            this.bytes = bytes;
            this.tally = tally;
            this.problem = problem;
        }
    }
}
