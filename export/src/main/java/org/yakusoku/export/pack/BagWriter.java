package org.yakusoku.export.pack;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A bag while it is written: files one after the other into a zip, all of one time, with their
/// hashes and sizes kept for the manifests.
final class BagWriter implements AutoCloseable {
    /// Any time that a zip can say without a time zone; the very first one it cannot.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final String folder;
    private final List<Packed> files = new ArrayList<>();

    BagWriter(OutputStream out, String folder) {
        this.zip =
                new ZipOutputStream(
                        new BufferedOutputStream(new Kept(out), 1 << 16), StandardCharsets.UTF_8);
        this.zip.setLevel(6);
        this.folder = folder;
    }

    /// A file in the bag.
    ///
    /// @param path below the bag's folder
    /// @param bytes its size
    /// @param sha256 of its bytes
    record Packed(String path, long bytes, String sha256) {}

    /// Takes lines of text without their ends.
    @FunctionalInterface
    interface Lines {
        void accept(String line);
    }

    /// Writes bytes.
    @FunctionalInterface
    interface Source {
        void write(OutputStream out) throws IOException;
    }

    void add(String path, String text) throws IOException {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String path, byte[] bytes) throws IOException {
        begin(path);
        zip.write(bytes);
        zip.closeEntry();
        files.add(new Packed(path, bytes.length, Hashes.of(bytes)));
    }

    /// A file whose lines come one after the other.
    void lines(String path, Consumer<Lines> source) throws IOException {
        add(
                path,
                out -> {
                    try {
                        source.accept(
                                line -> {
                                    try {
                                        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
    }

    /// A file whose bytes come one after the other.
    void add(String path, Source source) throws IOException {
        begin(path);
        var counted = new Counted(zip);
        source.write(counted);
        zip.closeEntry();
        files.add(new Packed(path, counted.bytes, Hashes.text(counted.digest.digest())));
    }

    private void begin(String path) throws IOException {
        var entry = new ZipEntry(folder + "/" + path);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.DEFLATED);
        zip.putNextEntry(entry);
    }

    /// The files under `data`, in the order of their paths.
    List<Packed> payload() {
        return sorted(true);
    }

    /// A line for each file, as `sha256sum -c` reads it.
    ///
    /// @param payload those under `data`, or those beside it
    String manifest(boolean payload) {
        var manifest = new StringBuilder();
        sorted(payload)
                .forEach(
                        file ->
                                manifest.append(file.sha256())
                                        .append("  ")
                                        .append(file.path())
                                        .append('\n'));
        return manifest.toString();
    }

    private List<Packed> sorted(boolean payload) {
        return files.stream()
                .filter(file -> file.path().startsWith("data/") == payload)
                .sorted(Comparator.comparing(Packed::path))
                .toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts and hashes what goes through, and leaves the stream below open.
    private static final class Counted extends FilterOutputStream {
        private final MessageDigest digest = Hashes.digest();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int start, int length) throws IOException {
            out.write(some, start, length);
            digest.update(some, start, length);
            bytes += length;
        }

        @Override
        public void flush() {
            // What is flushed in the middle of a file would be compressed otherwise.
        }

        @Override
        public void close() {}
    }

    /// Leaves the stream below open.
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
