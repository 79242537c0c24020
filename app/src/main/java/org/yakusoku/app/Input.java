package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.intake.IntakeException;
import org.yakusoku.intake.TextFiles;
import org.yakusoku.text.SourceText;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A document as the user named it: a file, or `-` for standard input.
///
/// @param name as the user wrote it
/// @param path where it is, or null for standard input
record Input(String name, @Nullable Path path) {
    private static final TextFiles FILES = TextFiles.standard();

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

    /// The bytes of the document and its text, called as the user called the file.
    ///
    /// @throws InputException if it cannot be opened
    /// @throws IntakeException if it is no text that can be read
    Taken take(InputStream standardInput) {
        try {
            byte[] bytes = path == null ? FILES.bytes("stdin", standardInput) : FILES.bytes(path);
            return new Taken(bytes, FILES.read(fileName(), bytes));
        } catch (IOException e) {
            throw InputException.of(name, e);
        }
    }

    /// A document as it came.
    ///
    /// @param bytes all of it
    /// @param source its text
    record Taken(byte[] bytes, SourceText source) {}

    /// The text of the document, called as the user called the file.
    ///
    /// @throws InputException if it cannot be opened
    /// @throws IntakeException if it is no text that can be read
    SourceText read(InputStream standardInput) {
        try {
            if (path == null) {
                return FILES.read("stdin", standardInput);
            }
            if (Files.isDirectory(path)) {
                throw new InputException(
                        name, "is a folder; name the files in it, such as " + name + "/*.txt");
            }
            try (InputStream file = Files.newInputStream(path)) {
                return FILES.read(name, file);
            }
        } catch (IOException e) {
            throw InputException.of(name, e);
        }
    }
}
