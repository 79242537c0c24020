package org.yakusoku.store;

import static org.yakusoku.store.Tables.EDITION;

import org.yakusoku.register.Id;
import org.yakusoku.register.RegisterException;
import org.yakusoku.store.Tables.Editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Copies a register into a new folder. The copy is put together under another name and gets its
/// own when it is whole.
final class Backup {
    private final Database database;
    private final Originals originals;
    private final Path folder;

    Backup(Database database, Originals originals, Path folder) {
        this.database = database;
        this.originals = originals;
        this.folder = folder;
    }

    /// Makes it.
    ///
    /// @throws RegisterException if the folder exists, or the copy cannot be written
    void make(SqlRegister register) {
        Path name = folder.getFileName();
        if (name == null || Files.exists(folder)) {
            throw new RegisterException(folder + " exists already; name a folder that does not");
        }
        Path partial = folder.resolveSibling(name + ".partial");
        try {
            drop(partial);
            Files.createDirectories(partial);
            if (database.isSqlite()) {
                copyFile(partial);
            } else {
                replayed(partial, register);
            }
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (RegisterException e) {
            dropQuietly(partial);
            throw e;
        } catch (IOException | UncheckedIOException e) {
            dropQuietly(partial);
            throw new RegisterException(
                    "the backup cannot be written to "
                            + folder
                            + " ("
                            + e.getMessage()
                            + "); check the disk's space and the folder's permissions",
                    e);
        }
    }

    /// SQLite copies itself in one reading transaction; then come the originals that the copy
    /// names.
    private void copyFile(Path partial) {
        Path file = partial.resolve("register.sqlite");
        database.read(sql -> sql.execute("VACUUM INTO ?", file.toString()));
        try (Database copy = Database.open("jdbc:sqlite:" + file, "the backup " + file)) {
            List<String> named =
                    copy.read(
                            sql ->
                                    sql.select(Editions.ORIGINAL)
                                            .from(EDITION)
                                            .fetch(Editions.ORIGINAL));
            var kept = new Originals(partial.resolve("originals"));
            named.forEach(hash -> kept.keep(hash, originals.get(hash)));
        }
    }

    private static void replayed(Path partial, SqlRegister register) {
        InstantSource clock = InstantSource.system();
        Id.Source none =
                kind -> {
                    throw new IllegalStateException("a copy gives no ids");
                };
        try (SqlRegister copy = SqlRegister.open(partial, null, "", clock, none)) {
            copy.replay(each -> register.history(1, each), register);
        }
    }

    private static void dropQuietly(Path partial) {
        try {
            drop(partial);
        } catch (IOException | UncheckedIOException staysBehind) {
            return;
        }
    }

    private static void drop(Path partial) throws IOException {
        if (Files.exists(partial)) {
            try (Stream<Path> all = Files.walk(partial)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
