package org.yakusoku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.register.Addition;
import org.yakusoku.register.Id;
import org.yakusoku.register.RegisterException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Disks, servers and files that fail: one clear line each, and nothing is lost.
class TroubleTest {
    @TempDir Path folder;

    private static Addition addition(int number) {
        // random bytes do not shrink
        var original = new byte[40_000];
        new java.util.Random(number).nextBytes(original);
        return new Addition(
                original,
                "talks.txt",
                null,
                "text/plain",
                Texts.read(Texts.TALKS + "両国は、" + number + "億円を拠出する。"),
                null,
                null);
    }

    private static boolean runs(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException cannot) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A file system of its own, where the machine lets us make one.
    private Path disk(String size) throws IOException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()),
                "only root can mount");
        return disk;
    }

    @Test
    void fullDiskIsSaidAndLosesNothing() throws IOException {
        Path disk = disk("3m");
        try {
            var told = new ArrayList<Id>();
            try (var register = SqlRegister.open(disk.resolve("home"), null, "1.0")) {
                StoreSuite.refused(
                        () -> {
                            for (int i = 0; i < 1000; i++) {
                                told.add(register.add(addition(i), "A").edition().id());
                            }
                        },
                        "disk");
                assertThat(told).isNotEmpty();
                told.forEach(id -> assertThat(register.edition(id).id()).isEqualTo(id));
                StoreSuite.refused(() -> register.backup(disk.resolve("backup")), "disk");
                assertThat(disk.resolve("backup")).doesNotExist();
                assertThat(disk.resolve("backup.partial")).doesNotExist();
            }
            assertThat(runs("mount", "-o", "remount,size=30m", disk.toString())).isTrue();
            try (var register = SqlRegister.open(disk.resolve("home"), null, "1.0")) {
                assertThat(register.verify().problems()).isEmpty();
                assertThat(register.verify().editions()).isEqualTo(told.size());
                register.add(addition(1000), "A");
            }
        } finally {
            assertThat(runs("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void readOnlyDiskIsSaid() throws IOException {
        Path disk = disk("10m");
        try {
            Id kept;
            try (var register = SqlRegister.open(disk.resolve("home"), null, "1.0")) {
                kept = register.add(addition(1), "A").edition().id();
            }
            assertThat(runs("mount", "-o", "remount,ro", disk.toString())).isTrue();
            StoreSuite.refused(
                    () -> {
                        try (var register = SqlRegister.open(disk.resolve("home"), null, "1.0")) {
                            register.add(addition(2), "A");
                        }
                    },
                    "written");
            StoreSuite.refused(
                    () -> SqlRegister.open(disk.resolve("new"), null, "1.0"), "cannot be made");
            assertThat(runs("mount", "-o", "remount,rw", disk.toString())).isTrue();
            try (var register = SqlRegister.open(disk.resolve("home"), null, "1.0")) {
                assertThat(register.edition(kept).id()).isEqualTo(kept);
                assertThat(register.verify().problems()).isEmpty();
            }
        } finally {
            assertThat(runs("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void damagedDatabaseFileIsSaid() throws IOException {
        Path home = folder.resolve("home");
        try (var register = SqlRegister.open(home, null, "1.0")) {
            for (int i = 0; i < 5; i++) {
                register.add(addition(i), "A");
            }
        }
        Path file = home.resolve("register.sqlite");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 8_192; at < channel.size(); at += 4_096) {
                channel.write(UTF_8.encode("x".repeat(2_000)), at);
            }
        }
        StoreSuite.refused(
                () -> {
                    try (var register = SqlRegister.open(home, null, "1.0")) {
                        register.verify();
                        register.documents();
                    }
                },
                "register.sqlite",
                "backup");
        Files.writeString(file, "no database at all, but long enough to look at ".repeat(50));
        StoreSuite.refused(
                () -> SqlRegister.open(home, null, "1.0"), "register.sqlite", "restore a backup");
    }

    @Test
    void addressThatIsNoneIsSaid() {
        StoreSuite.refused(() -> SqlRegister.open(folder, "http://x", "1.0"), "jdbc:postgresql://");
        StoreSuite.refused(
                () -> SqlRegister.open(folder, "jdbc:postgresql://127.0.0.1:1/x", "1.0"),
                "check that the server runs");
    }

    @Test
    void serverThatIsGoneIsSaid() throws IOException {
        var server = PostgresServer.start();
        try (var register =
                SqlRegister.open(
                        folder.resolve("home"), server.getJdbcUrl("postgres", "postgres"), "1.0")) {
            register.add(addition(1), "A");
            server.close();
            StoreSuite.refused(() -> register.add(addition(2), "A"), "server");
            StoreSuite.refused(register::documents, "server");
        }
    }

    @Test
    void manyThreadsOfTwoRegistersAddTheSameOnce() throws InterruptedException {
        twoAtOnce(null);
        twoAtOnce(PostgresServer.freshUrl());
    }

    /// Two programs open one register at the same moment and add the same texts, each in threads.
    private void twoAtOnce(@Nullable String url) throws InterruptedException {
        Path home = folder.resolve("home" + (url == null ? 1 : 2));
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            additions.add(addition(i));
        }
        var added = new ArrayList<Boolean>();
        var failed = new ArrayList<RegisterException>();
        var programs = new ArrayList<Thread>();
        for (int program = 0; program < 2; program++) {
            programs.add(
                    new Thread(
                            () -> {
                                try (var register = SqlRegister.open(home, url, "1.0")) {
                                    var threads = new ArrayList<Thread>();
                                    for (int thread = 0; thread < 6; thread++) {
                                        threads.add(
                                                new Thread(
                                                        () ->
                                                                additions.forEach(
                                                                        one -> {
                                                                            boolean isNew =
                                                                                    register.add(
                                                                                                    one,
                                                                                                    "A")
                                                                                            .isNew();
                                                                            synchronized (added) {
                                                                                added.add(isNew);
                                                                            }
                                                                        })));
                                    }
                                    threads.forEach(Thread::start);
                                    for (Thread thread : threads) {
                                        thread.join();
                                    }
                                } catch (RegisterException e) {
                                    synchronized (failed) {
                                        failed.add(e);
                                    }
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }));
        }
        programs.forEach(Thread::start);
        for (Thread program : programs) {
            program.join();
        }
        assertThat(failed).isEmpty();
        assertThat(added).hasSize(144);
        assertThat(added.stream().filter(isNew -> isNew)).hasSize(12);
        try (var register = SqlRegister.open(home, url, "1.0")) {
            assertThat(register.documents()).hasSize(12);
            assertThat(register.verify().problems()).isEmpty();
        }
    }
}
