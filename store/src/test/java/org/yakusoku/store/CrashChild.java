package org.yakusoku.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yakusoku.Reading;
import org.yakusoku.json.ReadingParser;
import org.yakusoku.register.Addition;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.AssessmentDraft;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Score;
import org.yakusoku.register.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The process that [CrashTest] kills: works on a register without end and says what it was told is
/// done, a line each.
final class CrashChild {
    private final SqlRegister register;
    private final Path backups;
    private final List<Reading> readings;
    private final Random random;
    private final String run;
    private int done;

    private CrashChild(
            SqlRegister register, Path backups, List<Reading> readings, long seed, String run) {
        this.register = register;
        this.backups = backups;
        this.readings = readings;
        this.random = new Random(seed);
        this.run = run;
    }

    /// Works until it is killed.
    ///
    /// @param arguments the home, a folder for backups, a folder with readings, a seed
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        var readings = new ArrayList<Reading>();
        Path folder = Path.of(arguments[2]);
        String text = Files.readString(folder.resolve("text"));
        for (char rules = 'a'; rules <= 'c'; rules++) {
            readings.add(
                    ReadingParser.parse(
                            text, Files.readAllBytes(folder.resolve("reading-" + rules))));
        }
        long seed = Long.parseLong(arguments[3]);
        say("ready");
        SqlRegister register = SqlRegister.open(home, null, "1.0");
        for (int thread = 0; thread < 2; thread++) {
            var child =
                    new CrashChild(
                            register,
                            Path.of(arguments[1]),
                            readings,
                            seed + thread,
                            seed + "-" + thread);
            new Thread(child::work).start();
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    private void work() {
        while (true) {
            done++;
            int kind = random.nextInt(20);
            if (kind < 9) {
                add();
            } else if (kind < 14) {
                assess();
            } else if (kind < 19) {
                reread();
            } else {
                backup();
            }
        }
    }

    private Reading reading() {
        return readings.get(random.nextInt(readings.size()));
    }

    private void add() {
        Addition.Result result =
                register.add(
                        new Addition(
                                ("original " + run + " " + done).getBytes(UTF_8),
                                "text",
                                null,
                                "text/plain",
                                reading(),
                                null,
                                null),
                        "A");
        say("add " + result.edition().id() + " " + result.edition().provenance().original());
    }

    private void assess() {
        var some = new ArrayList<Commitment>();
        register.commitments(
                Filter.builder().limit(1).sort(Filter.Sort.ADDED).descending(true).build(),
                some::add);
        for (Commitment commitment : some) {
            Id of = commitment.id();
            Evidence evidence =
                    register.give(
                            new EvidenceDraft(
                                    of,
                                    "source",
                                    null,
                                    "quotation",
                                    Evidence.Relation.DIRECT,
                                    null),
                            "A");
            say("evidence " + evidence.id() + " " + of);
            Assessment assessment =
                    register.assess(
                            new AssessmentDraft(
                                    of,
                                    commitment.promisors().getFirst(),
                                    Stage.UNDER_WAY,
                                    Score.PARTIAL,
                                    LocalDate.of(2025, 1, 1),
                                    null,
                                    List.of(evidence.id()),
                                    null),
                            "A");
            say("assess " + assessment.id() + " " + of);
            if (random.nextBoolean()) {
                register.review(assessment.id(), true, null, "B");
                say("review " + assessment.id() + " " + of);
            }
        }
    }

    private void reread() {
        var some = new ArrayList<Commitment>();
        register.commitments(
                Filter.builder().limit(1).offset(random.nextInt(5)).build(), some::add);
        for (Commitment commitment : some) {
            Id edition = commitment.origin().edition();
            String reading = register.reread(edition, reading(), "A").edition().reading();
            say("reread " + edition + " " + reading);
        }
    }

    private void backup() {
        Path folder = backups.resolve("backup-" + run + "-" + done);
        try {
            register.backup(folder);
            say("backup " + folder.getFileName() + " -");
        } catch (RegisterException e) {
            say("failed " + e.getMessage());
        }
    }
}
