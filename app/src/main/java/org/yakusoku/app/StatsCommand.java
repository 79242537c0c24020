package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Due;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Register;
import org.yakusoku.register.Stage;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// `yakusoku stats`: how much a register holds, and of what.
final class StatsCommand {
    private static final int MOST_NAMES = 15;

    private static final Option FORMAT =
            Option.of("--format", "-f", "FORMAT", "text (the default) or json, one object.");

    private final Terminal terminal;
    private final Output output;

    private StatsCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        var options = new ArrayList<Option>(FilterOptions.OPTIONS);
        options.addAll(
                List.of(
                        FORMAT,
                        RegisterOptions.TODAY,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE));
        return new Command(
                "yakusoku stats",
                "Count what the register holds: commitments by force, promisor, stage, year, and how many can be checked.",
                null,
                options,
                List.of(
                        "",
                        "Counts only; what each number is of is listed by 'yakusoku list' with the same options.",
                        "",
                        "Examples:",
                        "  yakusoku stats",
                        "  yakusoku stats --actor 日本 --format json"),
                List.of(),
                new StatsCommand(terminal, output)::run);
    }

    private int run(Arguments arguments) {
        String format = arguments.value(FORMAT);
        if (format != null && !format.equals("text") && !format.equals("json")) {
            throw arguments.wrong(
                    "--format " + Printable.of(format) + " is not known; write text or json");
        }
        LocalDate today = RegisterOptions.today(arguments);
        try (Register register = RegisterOptions.open(arguments)) {
            Filter.Builder filter = FilterOptions.filter(arguments, register);
            Map<String, Map<String, Long>> counts = counted(register, filter, today);
            output.print("json".equals(format) ? RegisterJson.print(counts) + "\n" : text(counts));
        }
        return ExitStatus.DONE;
    }

    private static Map<String, Map<String, Long>> counted(
            Register register, Filter.Builder filter, LocalDate today) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        counts.put("register", whole(register));
        var tally = new Tallies(today);
        register.commitments(filter.build(), tally::count);
        counts.put("commitments", tally.commitments);
        counts.put("force", tally.force);
        var stages = new LinkedHashMap<String, Long>();
        for (Stage stage : Stage.values()) {
            long count = register.count(filter.stages(Set.of(stage)).build());
            if (count > 0) {
                stages.put(RegisterOptions.code(stage), count);
            }
        }
        counts.put("stage", stages);
        counts.put("checkable", tally.checkable);
        counts.put("promisor", most(tally.promisors));
        counts.put("year of document", tally.years);
        counts.put("year due", tally.due);
        return counts;
    }

    private static Map<String, Long> whole(Register register) {
        var counts = new LinkedHashMap<String, Long>();
        List<Document> documents = register.documents();
        counts.put("documents", (long) documents.size());
        counts.put(
                "editions",
                documents.stream().mapToLong(document -> document.editions().size()).sum());
        for (Document document : documents) {
            for (Edition edition : document.editions()) {
                counts.merge("in " + edition.header().language(), 1L, Long::sum);
            }
        }
        counts.put("waiting for review", (long) register.open().size());
        return counts;
    }

    /// Those counted most often, the names of equal ones in their order.
    private static Map<String, Long> most(Map<String, Long> all) {
        var most = new LinkedHashMap<String, Long>();
        all.entrySet().stream()
                .sorted(
                        Comparator.comparing(Map.Entry<String, Long>::getValue)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_NAMES)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    private String text(Map<String, Map<String, Long>> counts) {
        var sheet = new Sheet(terminal.width(), terminal.colour());
        counts.forEach(
                (title, group) -> {
                    if (group.isEmpty()) {
                        return;
                    }
                    sheet.titled(new Styled().add(title, Ink.HEADING), "─", Ink.FAINT);
                    int names =
                            group.keySet().stream()
                                    .map(Printable::of)
                                    .mapToInt(Columns::of)
                                    .max()
                                    .orElse(0);
                    group.forEach(
                            (name, count) ->
                                    sheet.labelled(
                                            2,
                                            new Styled().add(Printable.of(name)),
                                            names + 4,
                                            new Styled()
                                                    .add(
                                                            String.format(
                                                                    Locale.ROOT, "%,9d", count),
                                                            Ink.STRONG)));
                    sheet.blank();
                });
        return sheet.text();
    }

    /// Counts over commitments, one after the other.
    private static final class Tallies {
        private final LocalDate today;
        final Map<String, Long> commitments = new LinkedHashMap<>();
        final Map<String, Long> force = new LinkedHashMap<>();
        final Map<String, Long> checkable = new LinkedHashMap<>();
        final Map<String, Long> promisors = new TreeMap<>();
        final Map<String, Long> years = new TreeMap<>();
        final Map<String, Long> due = new TreeMap<>();

        Tallies(LocalDate today) {
            this.today = today;
            for (String each :
                    List.of("all", "with money", "with a time", "time has passed", "corrected")) {
                commitments.put(each, 0L);
            }
            for (Force each : Force.values()) {
                if (each.isCommitment()) {
                    force.put(each.name(), 0L);
                }
            }
            for (Checkable each : Checkable.values()) {
                checkable.put(RegisterOptions.code(each), 0L);
            }
        }

        void count(Commitment commitment) {
            add(commitments, "all", true);
            add(commitments, "with money", !commitment.money().isEmpty());
            Due time = commitment.due();
            add(commitments, "with a time", time != null);
            add(commitments, "time has passed", time != null && time.isOver(today));
            add(commitments, "corrected", commitment.isCorrected());
            add(force, commitment.force().name(), true);
            if (commitment.checkable() != null) {
                add(checkable, RegisterOptions.code(commitment.checkable()), true);
            }
            commitment.promisors().forEach(name -> add(promisors, name, true));
            String date = commitment.origin().date();
            add(
                    years,
                    date == null ? "no date" : date.substring(0, Math.min(4, date.length())),
                    true);
            if (time != null) {
                LocalDate day = time.days().day();
                add(due, day == null ? "no day" : Integer.toString(day.getYear()), true);
            }
        }

        private static void add(Map<String, Long> counts, String name, boolean is) {
            if (is) {
                counts.merge(name, 1L, Long::sum);
            }
        }
    }
}
