package org.yakusoku.export.pack;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Lines of a text that nobody vouches for: UTF-8 to the letter, each ended by LF, none too long.
final class BoundedLines {
    private BoundedLines() {}

    /// Takes lines.
    @FunctionalInterface
    interface Each {
        /// Takes the next line.
        ///
        /// @param number from 1
        /// @param line without its end
        void accept(long number, String line);
    }

    /// Gives the lines one after the other.
    ///
    /// @param longest line, in UTF-16 units
    /// @param most bytes in all
    /// @throws IOException if the text is longer, has a longer line, is no UTF-8, or does not end
    ///   with a line end
    static void read(InputStream in, int longest, long most, Each each) throws IOException {
        Reader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new Bounded(in, most),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 16);
        var line = new StringBuilder();
        long number = 1;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                each.accept(number++, line.toString());
                line.setLength(0);
            } else if (line.length() == longest) {
                throw new IOException(
                        "line " + number + " is longer than " + longest + " characters");
            } else {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            throw new IOException("line " + number + " does not end");
        }
    }

    /// Gives no more bytes than were announced.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int count = in.read(bytes, start, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("it is larger than the pack says");
            }
        }
    }
}
