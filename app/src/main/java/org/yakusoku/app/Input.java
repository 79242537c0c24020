package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A document as the user named it: a file, or `-` for standard input.
///
/// @param name as the user wrote it
/// @param path where it is, or null for standard input
record Input(String name, @Nullable Path path) {
    /// Files above this size are refused, so that a mistaken name does not fill the memory.
    static final int MAX_BYTES = 256 * 1024 * 1024;

    /// @throws InputException if the name cannot be that of a file
    static Input of(String name) {
        return name.equals("-") ? new Input("-", null) : new Input(name, path(name));
    }

    /// The place of a file or folder.
    ///
    /// @throws InputException if the name cannot be that of a file
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException(name, "this cannot be a file name here; is the locale UTF-8?");
        }
    }

    /// What the file is called in a folder of results.
    String fileName() {
        Path last = path == null ? null : path.getFileName();
        return last == null ? "stdin" : last.toString();
    }

    /// The text of the document.
    ///
    /// @throws InputException if it cannot be read or is no text
    SourceText read(InputStream standardInput) {
        byte[] bytes;
        try {
            bytes = bytes(standardInput);
        } catch (IOException e) {
            throw InputException.of(name, e);
        }
        return SourceText.of(name.equals("-") ? "stdin" : name, decoded(bytes));
    }

    private byte[] bytes(InputStream standardInput) throws IOException {
        if (path == null) {
            return bounded(standardInput.readNBytes(MAX_BYTES + 1));
        }
        if (Files.isDirectory(path)) {
            throw new InputException(
                    name, "is a folder; name the files in it, such as " + name + "/*.txt");
        }
        try (InputStream file = Files.newInputStream(path)) {
            return bounded(file.readNBytes(MAX_BYTES + 1));
        }
    }

    private byte[] bounded(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new InputException(
                    name,
                    "larger than " + MAX_BYTES / 1024 / 1024 + " MB; split it into documents");
        }
        return bytes;
    }

    private String decoded(byte[] bytes) {
        if (bytes.length == 0) {
            throw new InputException(name, "is empty");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(name, "is not text in UTF-8; convert it first");
        }
    }
}
