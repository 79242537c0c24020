package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;

import java.util.List;

/// `yakusoku pair EARLIER LATER --confirm`: what a person says about a pair of commitments.
final class PairCommand {
    private static final int LONGEST_NOTE = 10_000;

    private static final Option CONFIRM =
            Option.flag("--confirm", null, "The later one takes up the earlier one.");
    private static final Option REJECT =
            Option.flag("--reject", null, "The two have nothing to do with each other.");
    private static final Option NOTE = Option.of("--note", null, "TEXT", "Why.");

    private final Output output;

    private PairCommand(Output output) {
        this.output = output;
    }

    static Command command(Output output) {
        return new Command(
                "yakusoku pair",
                "Confirm or reject that a later commitment takes up an earlier one; 'yakusoku compare' keeps to it.",
                new Command.Operands(
                        "EARLIER LATER",
                        "Two commitments of different documents, by id or alias, such as quad-2022/5 quad-2023/7.",
                        2),
                List.of(
                        CONFIRM,
                        REJECT,
                        NOTE,
                        RegisterOptions.AS,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE),
                List.of(
                        "",
                        "The last decision on a pair holds; all of them stay in the history.",
                        "",
                        "Examples:",
                        "  yakusoku pair quad-2022/5 quad-2023/7 --confirm",
                        "  yakusoku pair quad-2022/5 quad-2023/9 --reject --note 別の事業"),
                List.of(),
                new PairCommand(output)::run);
    }

    private int run(Arguments arguments) {
        if (arguments.operands().size() < 2) {
            throw arguments.wrong("a pair has two commitments; name another one");
        }
        if (arguments.has(CONFIRM) == arguments.has(REJECT)) {
            throw arguments.wrong("say either --confirm or --reject");
        }
        String note = note(arguments);
        String person = RegisterOptions.person(arguments);
        try (Register register = RegisterOptions.open(arguments)) {
            Commitment earlier = statement(register, arguments.operands().getFirst());
            Commitment later = statement(register, arguments.operands().get(1));
            if (CompareCommand.isEarlier(later.origin().date(), earlier.origin().date())) {
                Commitment first = later;
                later = earlier;
                earlier = first;
            }
            check(earlier, later);
            register.decide(earlier.id(), later.id(), arguments.has(CONFIRM), note, person);
            output.print(
                    (arguments.has(CONFIRM) ? "confirmed" : "rejected")
                            + "  "
                            + earlier.alias()
                            + " → "
                            + later.alias()
                            + "\n");
        }
        return ExitStatus.DONE;
    }

    private static @Nullable String note(Arguments arguments) {
        String note = arguments.value(NOTE);
        if (note != null && (note.isBlank() || note.length() > LONGEST_NOTE)) {
            throw arguments.wrong("--note needs a text of 1 to 10,000 characters");
        }
        return note == null ? null : note.strip();
    }

    private static Commitment statement(Register register, String word) {
        return register.commitment(RegisterOptions.commitment(register, word));
    }

    /// A decision that no comparison could ever use is refused.
    private static void check(Commitment earlier, Commitment later) {
        if (!earlier.origin().language().equals(later.origin().language())) {
            throw new RegisterException(
                    earlier.alias()
                            + " is in "
                            + earlier.origin().language()
                            + " and "
                            + later.alias()
                            + " in "
                            + later.origin().language()
                            + "; pairs are of documents in one language");
        }
        if (!earlier.force().isCommitment() || earlier.none()) {
            throw new RegisterException(
                    earlier.alias()
                            + " is "
                            + (earlier.none() ? "corrected to none" : earlier.force())
                            + ", no commitment that could be taken up; see 'yakusoku show "
                            + Printable.of(earlier.alias())
                            + "'");
        }
        if (!EditionComparison.canTakeUp(later.force()) || later.none()) {
            throw new RegisterException(
                    later.alias()
                            + " is "
                            + (later.none() ? "corrected to none" : later.force())
                            + ", neither a commitment nor done; see 'yakusoku show "
                            + Printable.of(later.alias())
                            + "'");
        }
    }
}
