package org.yakusoku.app;

import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.intake.IntakeException;
import org.yakusoku.register.RegisterException;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// What the program says beside its output: one line a message, on standard error, always in UTF-8.
final class Messages {
    private final PrintWriter err;
    private final boolean terminal;
    private final boolean colour;
    private boolean traces;

    Messages(Terminal terminal) {
        this.err = writer(terminal.err());
        this.terminal = terminal.errIsTerminal();
        this.colour = terminal.colour() && terminal.errIsTerminal();
    }

    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /// Whether a mistake of ours shows its stack trace.
    void showTraces(boolean shown) {
        traces = shown;
    }

    /// Says what failed.
    void failure(String what) {
        line("yakusoku: ", Ink.RED, what);
    }

    /// Says what became of one document among several, whose others go on.
    ///
    /// @param document as the user named it
    /// @return whether it was a mistake of ours
    boolean failed(String document, Throwable problem) {
        switch (problem) {
            case InputException wrong -> failure(String.valueOf(wrong.getMessage()));
            case IntakeException wrong -> failure(String.valueOf(wrong.getMessage()));
            case RegisterException wrong ->
                    failure(Printable.of(document) + ": " + wrong.getMessage());
            case OutOfMemoryError _ ->
                    failure(
                            document
                                    + ": too large for the memory; give more with YAKUSOKU_JAVA_OPTS=-Xmx8g");
            default -> {
                mistake(document, problem);
                return true;
            }
        }
        return false;
    }

    /// Says how far things are or what came of them.
    void note(String what) {
        line("", Ink.PLAIN, what);
    }

    /// Says that the program is wrong, not the user, and where to report it.
    ///
    /// @param where the document at hand, or ""
    void mistake(String where, Throwable mistake) {
        String kind = mistake.getClass().getSimpleName();
        String message =
                mistake.getMessage() == null
                        ? ""
                        : " " + mistake.getMessage().lines().findFirst().orElse("");
        failure(
                (where.isEmpty() ? "" : where + ": ")
                        + "this is our mistake ("
                        + kind
                        + message
                        + "); please report it as CONTRIBUTING.md says"
                        + (traces ? "" : "; --debug shows more"));
        if (traces) {
            var text = new StringWriter();
            mistake.printStackTrace(new PrintWriter(text));
            err.print(text);
            err.flush();
        }
    }

    private void line(String name, Ink ink, String what) {
        String clear = terminal ? "\r\u001b[K" : "";
        err.print(clear + (colour ? ink.paint(name) : name) + what + "\n");
        err.flush();
    }
}
