package org.yakusoku.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;

import org.yakusoku.Pipeline;
import org.yakusoku.register.Addition;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.store.SqlRegister;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Adds many documents of the size of a fact sheet to one register, on all cores, and says what
/// each hundred cost: a document in a large register must cost no more than one in a small one.
///
/// The documents are those of a folder, put together to about 22,000 characters, with digits
/// altered. Cost is processor time, which other work on the machine does not change.
public final class RegisterLoad {
    private static final int LENGTH = 22_000;
    private static final int WINDOW = 100;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Pipeline pipeline = Pipeline.of(RuleSet.bundled());
    private final List<String> texts;
    private final Path home;
    private final AtomicInteger done = new AtomicInteger();
    private long windowNanos;
    private long windowProcessor;

    private RegisterLoad(List<String> texts, Path home) {
        this.texts = texts;
        this.home = home;
    }

    /// Adds and says.
    ///
    /// @param arguments a folder with .txt files, how many documents, a folder for the register
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> texts = texts(Path.of(arguments[0]));
        Path home = Path.of(arguments[2]);
        new RegisterLoad(texts, home.resolve("warm-up")).run(200, false);
        new RegisterLoad(texts, home.resolve("register")).run(Integer.parseInt(arguments[1]), true);
    }

    private void run(int documents, boolean aloud) throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        long begin = System.nanoTime();
        windowNanos = begin;
        windowProcessor = SYSTEM.getProcessCpuTime();
        try (var register = SqlRegister.open(home, null, "bench");
                var workers = Executors.newFixedThreadPool(cores)) {
            for (int i = 0; i < documents; i++) {
                int number = i;
                workers.execute(() -> add(register, number, aloud));
            }
            workers.shutdown();
            if (!workers.awaitTermination(10, TimeUnit.HOURS)) {
                throw new IllegalStateException("not done in ten hours");
            }
        }
        if (aloud) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d documents in %.0f s, %.1f a second, on %d cores%n",
                    documents,
                    seconds,
                    documents / seconds,
                    cores);
        }
    }

    private void add(SqlRegister register, int number, boolean aloud) {
        String text = variant(texts.get(number % texts.size()), number);
        register.add(
                new Addition(
                        text.getBytes(UTF_8),
                        "document-" + number + ".txt",
                        null,
                        "text/plain",
                        pipeline.read(SourceText.of("document", text), Pipeline.Settings.NONE),
                        null,
                        null),
                "bench");
        if (done.incrementAndGet() % WINDOW == 0 && aloud) {
            window();
        }
    }

    private synchronized void window() {
        long nanos = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%6d documents: %6.1f ms of processor and %6.1f ms of time each; database %d MB, heap %d MB%n",
                done.get(),
                (processor - windowProcessor) / 1e6 / WINDOW,
                (nanos - windowNanos) / 1e6 / WINDOW,
                size() >> 20,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        windowNanos = nanos;
        windowProcessor = processor;
    }

    private long size() {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The documents of a folder, put together to the size of a fact sheet.
    private static List<String> texts(Path folder) throws IOException {
        var all = new ArrayList<String>();
        var text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                text.append(Files.readString(file)).append("\n\n");
                if (text.length() >= LENGTH) {
                    all.add(text.substring(0, LENGTH));
                    text.setLength(0);
                }
            }
        }
        while (all.isEmpty()) {
            text.append(text);
            if (text.length() >= LENGTH) {
                all.add(text.substring(0, LENGTH));
            }
        }
        return all;
    }

    /// The same text with every tenth digit another one.
    private static String variant(String text, int number) {
        var random = new SplittableRandom(number);
        var varied = new StringBuilder(text);
        for (int i = 0; i < varied.length(); i++) {
            char c = varied.charAt(i);
            if (c >= '1' && c <= '9' && random.nextInt(10) == 0) {
                varied.setCharAt(i, (char) ('1' + random.nextInt(9)));
            }
        }
        return varied.append("\n第").append(number).append("号\n").toString();
    }
}
