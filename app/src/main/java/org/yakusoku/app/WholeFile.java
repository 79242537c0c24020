package org.yakusoku.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Files that appear complete or not at all. A reader sees the old file or the new one, never a
/// part; what is interrupted leaves nothing behind.
final class WholeFile {
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> UNFINISHED.forEach(file -> file.toFile().delete())));
    }

    private WholeFile() {}

    /// What becomes a file.
    interface Content {
        /// Writes all of it.
        void to(OutputStream out) throws IOException;
    }

    /// What becomes a file and knows only at the end how it is called.
    interface NamedContent {
        /// Writes all of it.
        ///
        /// @return the name of the file
        String to(OutputStream out) throws IOException;
    }

    /// Writes a file; one of that name is replaced.
    ///
    /// @throws InputException if it cannot be written
    static void write(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new InputException(file.toString(), "is a folder; name a file in it");
        }
        write(
                folder,
                file.toString(),
                out -> {
                    content.to(out);
                    return String.valueOf(file.getFileName());
                });
    }

    /// Writes a file into a folder, under the name that the content gives it.
    ///
    /// @return where it is
    /// @throws InputException if it cannot be written
    static Path writeInto(Path folder, NamedContent content) {
        return folder.resolve(write(folder, folder.toString(), content));
    }

    private static String write(Path folder, String called, NamedContent content) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(called, "its folder does not exist; make it first");
        }
        try {
            Path unfinished = Files.createTempFile(folder, ".yakusoku-", ".tmp");
            UNFINISHED.add(unfinished);
            try {
                String name;
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    name = content.to(out);
                }
                move(unfinished, folder.resolve(name));
                return name;
            } finally {
                Files.deleteIfExists(unfinished);
                UNFINISHED.remove(unfinished);
            }
        } catch (IOException e) {
            throw InputException.of(called, e);
        } catch (UncheckedIOException e) {
            throw InputException.of(called, Objects.requireNonNull(e.getCause()));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
