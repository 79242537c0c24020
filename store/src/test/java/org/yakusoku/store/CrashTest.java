package org.yakusoku.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.json.JsonReading;
import org.yakusoku.register.Act;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Id;
import org.yakusoku.testkit.SeededText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that adds, assesses, reads again and backs up is killed at a random instant: what it
/// was told is done is there, and the register is whole.
///
/// Each round is a register that is killed over four times. All 200 kills: `-Drounds=25`.
class CrashTest {
    private static final int KILLS = 4;

    @TempDir Path folder;

    @Test
    void killedRegisterIsWhole() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("text"), Texts.TALKS);
        var reading = Texts.read(Texts.TALKS);
        for (char rules = 'a'; rules <= 'c'; rules++) {
            int from = rules - 'a';
            var other = Texts.other(reading, all -> all.subList(from, all.size()), rules);
            Files.writeString(
                    texts.resolve("reading-" + rules), new JsonReading("1.0").print(other) + "\n");
        }
        SeededText.forEach(
                2,
                random -> {
                    Path place = folder.resolve("round-" + random.seed());
                    var told = new ArrayList<String>();
                    for (int kill = 0; kill < KILLS; kill++) {
                        told.addAll(killed(place, texts, random, kill));
                        check(place, told);
                    }
                });
    }

    /// Lets a child work until it is killed.
    ///
    /// @return what it said
    private static List<String> killed(Path place, Path texts, SeededText random, int kill) {
        try {
            Path said = Files.createDirectories(place).resolve("said-" + kill);
            Path backups = Files.createDirectories(place.resolve("backups"));
            Process child =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    CrashChild.class.getName(),
                                    place.resolve("home").toString(),
                                    backups.toString(),
                                    texts.toString(),
                                    Long.toString(random.seed() * KILLS + kill))
                            .redirectOutput(said.toFile())
                            .redirectError(place.resolve("errors-" + kill).toFile())
                            .start();
            try {
                while (child.isAlive() && Files.size(said) == 0) {
                    child.waitFor(5, TimeUnit.MILLISECONDS);
                }
                assertThat(child.waitFor(random.number(0, 3_000), TimeUnit.MILLISECONDS))
                        .as(() -> "ended by itself: " + read(place.resolve("errors-" + kill)))
                        .isFalse();
            } finally {
                child.destroyForcibly();
                child.waitFor();
            }
            assertThat(read(place.resolve("errors-" + kill))).doesNotContain("Exception");
            String all = read(said);
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path place, List<String> told) {
        Path backups = place.resolve("backups");
        try (var register = SqlRegister.open(place.resolve("home"), null, "1.0")) {
            assertThat(register.verify().problems()).isEmpty();
            for (String line : told) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "ready" -> {}
                    case "add" -> {
                        assertThat(register.edition(new Id(words[1])).provenance().original())
                                .isEqualTo(words[2]);
                        assertThat(register.original(words[2])).isNotEmpty();
                    }
                    case "evidence" ->
                            assertThat(register.evidence(new Id(words[2])))
                                    .extracting(Evidence::id)
                                    .contains(new Id(words[1]));
                    case "assess" ->
                            assertThat(register.assessments(new Id(words[2])))
                                    .extracting(Assessment::id)
                                    .contains(new Id(words[1]));
                    case "review" ->
                            assertThat(register.assessments(new Id(words[2])))
                                    .filteredOn(one -> one.id().value().equals(words[1]))
                                    .allMatch(one -> one.decision().isApproved())
                                    .hasSize(1);
                    case "reread" ->
                            assertThat(register.history(new Id(words[1])))
                                    .anyMatch(
                                            entry ->
                                                    entry.act() instanceof Act.EditionRead read
                                                            && read.reading().equals(words[2]));
                    case "backup" -> assertThat(backups.resolve(words[1])).isDirectory();
                    default -> throw new AssertionError(line);
                }
            }
        }
        try (Stream<Path> all = Files.list(backups)) {
            all.filter(backup -> !backup.toString().endsWith(".partial"))
                    .filter(backup -> !Files.exists(backup.resolve("checked")))
                    .forEach(CrashTest::checkBackup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkBackup(Path backup) {
        try (var copy = SqlRegister.open(backup, null, "1.0")) {
            assertThat(copy.verify().problems()).isEmpty();
            assertThat(copy.verify().entries()).isPositive();
            Files.createFile(backup.resolve("checked"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
