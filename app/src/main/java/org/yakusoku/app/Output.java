package org.yakusoku.app;

import org.yakusoku.app.terminal.Terminal;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Standard output, always in UTF-8, whatever the locale says.
///
/// When the reader at the other end of a pipe goes away (`yakusoku read … | head`), [#isClosed]
/// becomes true and what follows is dropped without a word.
final class Output {
    private final OutputStream out;
    private final boolean pipe;
    private boolean closed;

    Output(Terminal terminal) {
        this.out = new BufferedOutputStream(terminal.out(), 1 << 16);
        this.pipe = terminal.outIsPipe();
    }

    /// Text as UTF-8; a lone surrogate becomes U+FFFD, so that the bytes are valid and code points
    /// keep their places.
    static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = encoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A writer that encodes in the same way, buffered; whoever closes or flushes it does so to the
    /// stream too.
    static Writer utf8(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, encoder()), 1 << 16);
    }

    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
    }

    /// Standard output as a stream that never fails for a pipe that closed.
    OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int start, int count) {
                if (!closed) {
                    try {
                        out.write(bytes, start, count);
                    } catch (IOException e) {
                        fail(e);
                    }
                }
            }
        };
    }

    void print(String text) {
        print(utf8(text));
    }

    void print(byte[] bytes) {
        if (closed) {
            return;
        }
        try {
            out.write(bytes);
        } catch (IOException e) {
            fail(e);
        }
    }

    void flush() {
        if (closed) {
            return;
        }
        try {
            out.flush();
        } catch (IOException e) {
            fail(e);
        }
    }

    /// Whether nobody reads any more.
    boolean isClosed() {
        return closed;
    }

    private void fail(IOException cause) {
        closed = true;
        // The system says "Broken pipe" in the user's language; a pipe fails for no other reason.
        if (!pipe && !String.valueOf(cause.getMessage()).contains("Broken pipe")) {
            throw InputException.of("standard output", cause);
        }
    }
}
