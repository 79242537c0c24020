package org.yakusoku.export.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Where a format puts its text: UTF-8 into a stream. What cannot be written in UTF-8 becomes
/// U+FFFD. Not for use by several threads.
public final class Sink {
    private final Writer out;

    private Sink(Writer out) {
        this.out = out;
    }

    /// A sink before a stream, which is not closed.
    public static Sink into(OutputStream out) {
        return new Sink(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
    }

    /// Puts a text behind what is there.
    ///
    /// @throws UncheckedIOException if the stream takes no more
    public Sink put(String text) {
        try {
            out.write(Characters.unicode(text));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands everything to the stream.
    ///
    /// @throws UncheckedIOException if the stream takes no more
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
