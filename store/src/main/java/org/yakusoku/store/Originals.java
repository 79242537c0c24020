package org.yakusoku.store;

import org.jspecify.annotations.Nullable;
import org.yakusoku.register.RegisterException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Originals as files under their SHA-256: `originals/ab/abcdef…`. A file is whole before it has
/// its name, and is never changed after.
final class Originals {
    private final Path folder;

    Originals(Path folder) {
        this.folder = folder;
    }

    /// Keeps the bytes; does nothing where they are kept already.
    ///
    /// @throws RegisterException if they cannot be written; nothing is left behind then
    void keep(String hash, byte[] bytes) {
        Path file = file(hash);
        if (Files.exists(file)) {
            return;
        }
        Path partial = null;
        try {
            Path shelf = parent(file);
            Files.createDirectories(shelf);
            partial = Files.createTempFile(shelf, "new", ".partial");
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            sync(shelf);
        } catch (IOException e) {
            drop(partial);
            throw new RegisterException(
                    "the original cannot be kept in "
                            + folder
                            + " ("
                            + reason(e)
                            + "); check the disk's space and the folder's permissions",
                    e);
        }
    }

    /// The bytes with this hash.
    ///
    /// @throws RegisterException if they are missing or cannot be read
    byte[] get(String hash) {
        try {
            return Files.readAllBytes(file(hash));
        } catch (NoSuchFileException e) {
            throw new RegisterException(
                    "the original " + hash + " is missing from " + folder + "; restore a backup",
                    e);
        } catch (IOException e) {
            throw new RegisterException(
                    "the original " + hash + " cannot be read (" + reason(e) + ")", e);
        }
    }

    private Path file(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new RegisterException("no SHA-256: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalStateException("an original without a folder: " + file);
        }
        return parent;
    }

    /// A new name is on disk when its folder is. Systems that cannot open folders do it by
    /// themselves.
    private static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannotOpenFolders) {
            return;
        }
    }

    private static void drop(@Nullable Path partial) {
        if (partial != null) {
            try {
                Files.deleteIfExists(partial);
            } catch (IOException staysBehind) {
                return;
            }
        }
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
