package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.CommitmentPage;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.mention.Modifier;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Change;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Days;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.statement.Force;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `yakusoku correct ID`: say against the machine's reading what is right.
final class CorrectCommand {
    private static final Option PROMISORS =
            Option.of(
                    "--promisors",
                    null,
                    "NAME,…",
                    "All promisors; none for a thing that promises nothing.");
    private static final Option COUNTERPARTS =
            Option.of("--counterparts", null, "NAME,…", "All counterparts, or none.");
    private static final Option FORCE =
            Option.of(
                    "--force",
                    null,
                    "FORCE",
                    "The right force: " + RegisterOptions.codes(Force.class, ", ") + ".");
    private static final Option MONEY =
            Option.of(
                    "--money",
                    null,
                    "AMOUNT CODE,…",
                    "All amounts: '2900000000 USD', '1000 JPY about', or none.");
    private static final Option DUE =
            Option.of("--due", null, "EDTF", "The time: 2025-06, ../2025-06 (by), or none.");
    private static final Option NONE =
            Option.flag("--no-commitment", null, "It is no commitment at all.");
    private static final Option REASON = Option.of("--reason", null, "WORDS", "Why; needed.");

    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,20}(?:\\.[0-9]{1,6})?)\\s+([A-Za-z]{3})(?:\\s+([a-z-]+))?");

    private final Output output;

    private CorrectCommand(Output output) {
        this.output = output;
    }

    static Command command(Output output) {
        return new Command(
                "yakusoku correct",
                "Correct the machine's reading of a commitment. Another person approves it with 'yakusoku review'.",
                new Command.Operands("ID", "The commitment (id or alias).", 1),
                List.of(
                        PROMISORS,
                        COUNTERPARTS,
                        FORCE,
                        MONEY,
                        DUE,
                        NONE,
                        REASON,
                        RegisterOptions.AS,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE),
                List.of(
                        "",
                        "A correction is shown as such, and holds when the document is read again.",
                        "",
                        "Example:",
                        "  yakusoku correct 2024-04-10/12 --promisors 米国 --reason 主語は米国"),
                List.of(),
                new CorrectCommand(output)::run);
    }

    private int run(Arguments arguments) {
        String person = RegisterOptions.person(arguments);
        String reason = arguments.value(REASON);
        if (reason == null || reason.isBlank()) {
            throw arguments.wrong("a correction needs a reason; say it with --reason");
        }
        List<Change> changes = changes(arguments);
        if (changes.isEmpty()) {
            throw arguments.wrong("say what is right, such as --promisors or --due");
        }
        try (Register register = RegisterOptions.open(arguments)) {
            Id id = RegisterOptions.commitment(register, arguments.operands().getFirst());
            for (Change change : changes) {
                Correction correction = register.correct(id, change, reason, person);
                output.print(
                        "correction "
                                + correction.id()
                                + " ("
                                + CommitmentPage.says(change)
                                + ") waits for another person: yakusoku review --approve "
                                + correction.id()
                                + "\n");
            }
        }
        return ExitStatus.DONE;
    }

    private static List<Change> changes(Arguments arguments) {
        var changes = new ArrayList<Change>();
        if (arguments.has(PROMISORS)) {
            changes.add(new Change.PromisorsAre(names(arguments, PROMISORS)));
        }
        if (arguments.has(COUNTERPARTS)) {
            changes.add(new Change.CounterpartsAre(names(arguments, COUNTERPARTS)));
        }
        Force force = RegisterOptions.constant(arguments, FORCE, Force.class);
        if (force != null) {
            changes.add(new Change.ForceIs(force));
        }
        String money = arguments.value(MONEY);
        if (money != null) {
            changes.add(new Change.MoneyIs(amounts(arguments, money)));
        }
        String due = arguments.value(DUE);
        if (due != null) {
            if (!isNone(due) && Days.of(due.strip()).equals(Days.OPEN)) {
                throw arguments.wrong(
                        "--due "
                                + Printable.of(due)
                                + " is no date; write 2025-06, ../2025-06 or none");
            }
            changes.add(new Change.DueIs(isNone(due) ? null : due.strip(), due.strip()));
        }
        if (arguments.has(NONE)) {
            changes.add(new Change.NoCommitment());
        }
        return changes;
    }

    private static List<String> names(Arguments arguments, Option option) {
        return isNone(arguments.value(option))
                ? List.of()
                : RegisterOptions.names(arguments, option);
    }

    private static boolean isNone(@Nullable String value) {
        return value != null && value.strip().equals("none");
    }

    private static List<Amount> amounts(Arguments arguments, String money) {
        var amounts = new ArrayList<Amount>();
        if (isNone(money)) {
            return amounts;
        }
        for (String part : money.split(",", -1)) {
            Matcher match = AMOUNT.matcher(part.strip());
            if (!match.matches()) {
                throw arguments.wrong(
                        "--money " + Printable.of(part) + " is no amount; write '2900000000 USD'");
            }
            amounts.add(
                    new Amount(
                            null,
                            part.strip(),
                            new BigDecimal(match.group(1)),
                            null,
                            match.group(2).toUpperCase(Locale.ROOT),
                            match.group(3) == null ? null : modifier(arguments, match.group(3)),
                            Amount.BY_PERSON));
        }
        return amounts;
    }

    private static Modifier modifier(Arguments arguments, String word) {
        for (Modifier modifier : Modifier.values()) {
            if (RegisterOptions.code(modifier).equals(word)) {
                return modifier;
            }
        }
        throw arguments.wrong(
                "'"
                        + word
                        + "' is no modifier; write "
                        + RegisterOptions.codes(Modifier.class, " or "));
    }
}
