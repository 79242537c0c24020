package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.CommitmentPrinter;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `yakusoku list` and `yakusoku due`: commitments of the register.
final class ListCommand {
    private static final int SHOWN = 50;

    private static final Option DOCUMENTS =
            Option.flag("--documents", null, "List documents and their editions instead.");
    private static final Option SORT =
            Option.of(
                    "--sort",
                    null,
                    "ORDER",
                    "By " + RegisterOptions.codes(Filter.Sort.class, ", ") + ". Default: text.");
    private static final Option DESCENDING =
            Option.flag("--descending", null, "The order turned round.");
    private static final Option LIMIT =
            Option.of(
                    "--limit",
                    "-n",
                    "N",
                    "So many at most; 0 for all. Default: 50 on a terminal, else all.");
    private static final Option OFFSET =
            Option.of("--offset", null, "N", "Leave out so many at the start.");
    private static final Option FORMAT =
            Option.of(
                    "--format",
                    "-f",
                    "FORMAT",
                    "text (the default), json or ndjson; for csv see 'yakusoku export'.");
    private static final Option OVERDUE =
            Option.flag("--overdue", null, "Only those whose time has passed.");

    private final Terminal terminal;
    private final Output output;
    private final boolean due;

    private ListCommand(Terminal terminal, Output output, boolean due) {
        this.terminal = terminal;
        this.output = output;
        this.due = due;
    }

    static Command list(Terminal terminal, Output output) {
        return new Command(
                "yakusoku list",
                "List commitments of the register, or its documents.",
                null,
                options(List.of(DOCUMENTS, SORT, DESCENDING)),
                List.of(
                        "",
                        "Examples:",
                        "  yakusoku list --actor 日本 --force pledge,will --sort due",
                        "  yakusoku list --over 1000000000 --currency USD --sort amount",
                        "  yakusoku list --words 半導体 --format ndjson | jq .alias",
                        "  yakusoku list --documents"),
                List.of(),
                new ListCommand(terminal, output, false)::run);
    }

    static Command due(Terminal terminal, Output output) {
        return new Command(
                "yakusoku due",
                "The calendar: commitments with a time, by the day on which it ends.",
                null,
                options(List.of(OVERDUE)),
                List.of(
                        "",
                        "A time that has passed is marked; whether the promise was kept is for people to say, see 'yakusoku"
                                + " assess'. Times without a day (a length, a repetition) stand at the end.",
                        "",
                        "Examples:",
                        "  yakusoku due --due-after 2024-12-31 --due-before 2026-01-01",
                        "  yakusoku due --overdue --stage announced"),
                List.of(),
                new ListCommand(terminal, output, true)::run);
    }

    private static List<Option> options(List<Option> own) {
        var all = new ArrayList<Option>(FilterOptions.OPTIONS);
        all.addAll(own);
        all.addAll(
                List.of(
                        LIMIT,
                        OFFSET,
                        FORMAT,
                        RegisterOptions.TODAY,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE));
        return all;
    }

    private int run(Arguments arguments) {
        String asked = arguments.value(FORMAT);
        String format = asked == null ? "text" : asked;
        if (!List.of("text", "json", "ndjson").contains(format)) {
            throw arguments.wrong(
                    "--format "
                            + Printable.of(format)
                            + " is not known; write text, json or ndjson");
        }
        LocalDate today = RegisterOptions.today(arguments);
        try (Register register = RegisterOptions.open(arguments)) {
            if (arguments.has(DOCUMENTS)) {
                documents(register, format);
                return ExitStatus.DONE;
            }
            Filter.Builder builder = FilterOptions.filter(arguments, register);
            Filter.Sort sort = RegisterOptions.constant(arguments, SORT, Filter.Sort.class);
            builder.sort(sort == null ? due ? Filter.Sort.DUE : Filter.Sort.TEXT : sort);
            builder.descending(arguments.has(DESCENDING)).timed(due);
            if (arguments.has(OVERDUE)) {
                builder.dueBefore(today);
            }
            int limit =
                    RegisterOptions.number(
                            arguments,
                            LIMIT,
                            format.equals("text") && terminal.outIsTerminal() ? SHOWN : 0);
            builder.limit(limit == 0 ? Integer.MAX_VALUE : limit);
            builder.offset(RegisterOptions.number(arguments, OFFSET, 0));
            Filter filter = builder.build();
            switch (format) {
                case "json" -> json(register, filter);
                case "ndjson" ->
                        register.commitments(
                                filter, each -> output.print(RegisterJson.print(each) + "\n"));
                default -> text(register, filter, today);
            }
        }
        return ExitStatus.DONE;
    }

    private void json(Register register, Filter filter) {
        var first = new boolean[] {true};
        output.print("[");
        register.commitments(
                filter,
                each -> {
                    output.print((first[0] ? "\n" : ",\n") + RegisterJson.print(each));
                    first[0] = false;
                });
        output.print("\n]\n");
    }

    private void text(Register register, Filter filter, LocalDate today) {
        var shown = new int[1];
        var day = new String[] {""};
        register.commitments(
                filter,
                each -> {
                    var sheet = new Sheet(terminal.width(), terminal.colour());
                    if (due) {
                        heading(each, day, sheet);
                    }
                    new CommitmentPrinter(sheet, today).print(each);
                    sheet.blank();
                    output.print(sheet.text());
                    shown[0]++;
                });
        long count = register.count(filter);
        String what = filter.others() ? "statements" : "commitments";
        output.print(
                shown[0] < count
                        ? String.format(
                                Locale.ROOT,
                                "%,d of %,d %s; --limit 0 shows all\n",
                                shown[0],
                                count,
                                what)
                        : String.format(Locale.ROOT, "%,d %s\n", count, what));
    }

    /// The day on which the times below it end.
    private static void heading(Commitment commitment, String[] last, Sheet sheet) {
        LocalDate end = commitment.due() == null ? null : commitment.due().days().day();
        String day = end == null ? "no day" : end.toString();
        if (!day.equals(last[0])) {
            last[0] = day;
            sheet.titled(new Styled().add(day, Ink.HEADING), "─", Ink.FAINT);
        }
    }

    private void documents(Register register, String format) {
        List<Document> all = register.documents();
        if (!format.equals("text")) {
            all.forEach(document -> output.print(RegisterJson.print(document) + "\n"));
            return;
        }
        for (Document document : all) {
            var sheet = new Sheet(terminal.width(), terminal.colour());
            long commitments = register.count(Filter.builder().document(document.id()).build());
            sheet.edged(
                    new Styled().addWhole(document.alias(), Ink.STRONG).add("  "),
                    new Styled()
                            .add(Printable.of(document.title() == null ? "–" : document.title())),
                    new Styled().add(String.format(Locale.ROOT, "%,d", commitments), Ink.FAINT),
                    8);
            for (Edition edition : document.editions()) {
                sheet.lines(
                        4,
                        new Styled()
                                .add(
                                        edition.id()
                                                + " · "
                                                + edition.header().language()
                                                + " · "
                                                + (edition.header().date() == null
                                                        ? "no date"
                                                        : edition.header().date())
                                                + " · "
                                                + Printable.of(edition.provenance().name()),
                                        Ink.FAINT));
            }
            output.print(sheet.text());
        }
        output.print(String.format(Locale.ROOT, "%,d documents\n", all.size()));
    }
}
