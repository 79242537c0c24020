package org.yakusoku.intake;

import org.yakusoku.text.DocumentReader;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Takes in documents from files and streams, up to a size.
///
///     SourceText text = TextFiles.standard().read(Path.of("statement.txt"));
///
/// Safe for use by many threads.
public final class TextFiles {
    /// The largest document taken in unless told otherwise: 64 MiB.
    public static final int DEFAULT_MAX_BYTES = 64 * 1024 * 1024;

    private final int maxBytes;
    private final List<DocumentReader> readers;

    private TextFiles(int maxBytes, List<DocumentReader> readers) {
        if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no size limit: " + maxBytes);
        }
        this.maxBytes = maxBytes;
        this.readers = List.copyOf(readers);
    }

    /// Takes in plain text of up to [#DEFAULT_MAX_BYTES].
    public static TextFiles standard() {
        return withLimit(DEFAULT_MAX_BYTES);
    }

    /// Takes in plain text of up to so many bytes.
    ///
    /// @param maxBytes the largest size, inclusive, at least 1
    public static TextFiles withLimit(int maxBytes) {
        return new TextFiles(maxBytes, List.of(new PlainTextReader()));
    }

    /// The text of a file, called by the file's name.
    ///
    /// @throws IntakeException if the file is missing, a folder, not readable, too large, or no
    ///   text in UTF-8
    public SourceText read(Path file) {
        var last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        if (Files.isDirectory(file)) {
            throw new IntakeException(file.toString(), "is a folder", "Name a file in it.");
        }
        try (var in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (NoSuchFileException e) {
            throw new IntakeException(file.toString(), "no such file", "Check the name.", e);
        } catch (AccessDeniedException e) {
            throw new IntakeException(
                    file.toString(), "may not be read", "Check its permissions.", e);
        } catch (IOException e) {
            throw new IntakeException(
                    file.toString(),
                    "cannot be read (" + e.getMessage() + ")",
                    "Check the disk and try again.",
                    e);
        }
    }

    /// The text of a stream, which is read to its end and not closed.
    ///
    /// @param name what a person calls the document, for messages
    /// @throws IOException if the stream fails
    /// @throws IntakeException if the document is too large or no text in UTF-8
    public SourceText read(String name, InputStream in) throws IOException {
        return read(name, bytes(name, in));
    }

    /// All bytes of a file.
    ///
    /// @throws IOException if it cannot be read
    /// @throws IntakeException if the document is too large
    public byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return bytes(file.toString(), in);
        }
    }

    /// All bytes of a stream, which is read to its end and not closed.
    ///
    /// @param name what a person calls the document, for messages
    /// @throws IOException if the stream fails
    /// @throws IntakeException if the document is too large
    public byte[] bytes(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new IntakeException(
                    name, "is larger than " + size(maxBytes), "Split it, or raise the limit.");
        }
        return bytes;
    }

    /// The text of a document whose bytes are at hand.
    ///
    /// @param name what a person calls the document, for messages
    /// @param bytes the whole document; never changed
    /// @throws IntakeException if it is no text in UTF-8
    public SourceText read(String name, byte[] bytes) {
        for (DocumentReader reader : readers) {
            if (reader.reads(name, bytes)) {
                return reader.read(name, bytes);
            }
        }
        throw new IllegalStateException("plain text reads everything");
    }

    private static String size(int bytes) {
        return bytes % (1024 * 1024) == 0 ? bytes / (1024 * 1024) + " MiB" : bytes + " bytes";
    }
}
