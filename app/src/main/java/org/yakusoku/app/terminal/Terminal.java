package org.yakusoku.app.terminal;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Where a command reads from and prints to, and what a person sees there.
///
/// @param in standard input
/// @param out standard output, not buffered
/// @param err standard error, not buffered
/// @param outIsTerminal whether a person looks at standard output
/// @param outIsPipe whether another program reads standard output
/// @param errIsTerminal whether a person looks at standard error
/// @param width columns to set text in, from 40 to 120
/// @param colour whether inks show
public record Terminal(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean outIsTerminal,
        boolean outIsPipe,
        boolean errIsTerminal,
        int width,
        boolean colour) {
    /// Columns where nothing tells how many there are.
    public static final int WIDTH_OF_A_PIPE = 100;

    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    /// The terminal of this process.
    ///
    /// `COLUMNS` sets the width, else the terminal is asked; `NO_COLOR` and `TERM=dumb` switch
    /// colour off.
    ///
    /// @see <a href="https://no-color.org/">no-color.org</a>
    public static Terminal ofProcess(Map<String, String> environment) {
        boolean out = isTerminal(1);
        boolean colour =
                out
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                out,
                target(1).startsWith("pipe:"),
                isTerminal(2),
                bounded(width(environment.getOrDefault("COLUMNS", ""), out)),
                colour);
    }

    /// The same terminal with another width.
    public Terminal withWidth(int columns) {
        return new Terminal(
                in, out, err, outIsTerminal, outIsPipe, errIsTerminal, bounded(columns), colour);
    }

    /// The same terminal with colour or without.
    public Terminal withColour(boolean shown) {
        return new Terminal(in, out, err, outIsTerminal, outIsPipe, errIsTerminal, width, shown);
    }

    private static int bounded(int columns) {
        return Math.clamp(columns, NARROWEST, WIDEST);
    }

    private static int width(String columns, boolean terminal) {
        if (columns.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(columns);
        }
        return terminal ? askTerminal() : WIDTH_OF_A_PIPE;
    }

    /// Columns by `stty size`, which prints "rows columns"; 80 where it cannot be asked.
    private static int askTerminal() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String answer;
            try (InputStream output = stty.getInputStream()) {
                answer = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
            }
            stty.waitFor(1, TimeUnit.SECONDS);
            if (answer.matches("[0-9]{1,5} [1-9][0-9]{0,4}")) {
                return Integer.parseInt(answer.substring(answer.indexOf(' ') + 1));
            }
        } catch (IOException e) {
            // no stty or no terminal to ask: the width of old, as everywhere
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 80;
    }

    /// Whether a file descriptor is a terminal. Linux shows it in /proc; elsewhere `test -t` is
    /// asked.
    private static boolean isTerminal(int descriptor) {
        String target = target(descriptor);
        if (!target.isEmpty()) {
            return target.startsWith("/dev/pts/")
                    || target.startsWith("/dev/tty")
                    || target.equals("/dev/console");
        }
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What a file descriptor is, as Linux shows it: `/dev/pts/3`, `pipe:[81]`; empty elsewhere.
    private static String target(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
