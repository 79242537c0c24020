package org.yakusoku.app;

import org.yakusoku.app.terminal.Printable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What the user gave cannot be used. The message is one line: where, what is wrong, what to do.
///
/// `speech.txt: no such file; check the name and the folder`
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says where and what in one line.
    public InputException(String where, String what) {
        super(Printable.of(where) + ": " + what);
    }

    /// Says what went wrong at a file.
    public static InputException of(String where, IOException cause) {
        var exception = new InputException(where, reason(cause));
        exception.initCause(cause);
        return exception;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "no such file; check the name and the folder";
            case AccessDeniedException _ -> "no permission; check who may use it";
            case NotDirectoryException _ -> "a part of this path is no folder";
            case FileSystemLoopException _ -> "the links of this path run in a circle";
            case FileSystemException known when known.getReason() != null ->
                    Printable.of(known.getReason());
            default -> Printable.of(String.valueOf(cause.getMessage()));
        };
    }
}
