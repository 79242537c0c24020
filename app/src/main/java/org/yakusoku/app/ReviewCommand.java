package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.CommitmentPage;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Proposal;
import org.yakusoku.register.Register;

import java.util.List;

/// `yakusoku review`: what waits for a second person, and that person's decision.
final class ReviewCommand {
    private static final Option APPROVE = Option.of("--approve", null, "ID", "It holds.");
    private static final Option REJECT = Option.of("--reject", null, "ID", "It does not hold.");
    private static final Option NOTE = Option.of("--note", null, "WORDS", "Reasons.");

    private final Terminal terminal;
    private final Output output;

    private ReviewCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        return new Command(
                "yakusoku review",
                "List the assessments and corrections that wait for a second person, or decide on one.",
                null,
                List.of(
                        APPROVE,
                        REJECT,
                        NOTE,
                        RegisterOptions.AS,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE),
                List.of(
                        "",
                        "Nobody decides on what they proposed themselves. A decision stays; to change it, propose anew.",
                        "",
                        "Examples:",
                        "  yakusoku review",
                        "  yakusoku review --approve a06h3k9x2m7qpv --as 佐藤"),
                List.of(),
                new ReviewCommand(terminal, output)::run);
    }

    private int run(Arguments arguments) {
        String approved = arguments.value(APPROVE);
        String rejected = arguments.value(REJECT);
        if (approved != null && rejected != null) {
            throw arguments.wrong("one decision at a time");
        }
        try (Register register = RegisterOptions.open(arguments)) {
            String id = approved == null ? rejected : approved;
            if (id == null) {
                open(register);
                return ExitStatus.DONE;
            }
            register.review(
                    register.find(id),
                    approved != null,
                    arguments.value(NOTE),
                    RegisterOptions.person(arguments));
            output.print(id + (approved != null ? " approved\n" : " rejected\n"));
        }
        return ExitStatus.DONE;
    }

    private void open(Register register) {
        List<Proposal> all = register.open();
        for (Proposal proposal : all) {
            Commitment of = register.commitment(proposal.commitment());
            var sheet = new Sheet(terminal.width(), terminal.colour());
            String what =
                    switch (proposal) {
                        case Proposal.OfAssessment a ->
                                Printable.of(a.assessment().promisor())
                                        + "  "
                                        + RegisterOptions.code(a.assessment().stage())
                                        + "  "
                                        + a.assessment().score().sign();
                        case Proposal.OfCorrection c ->
                                CommitmentPage.says(c.correction().change());
                    };
            sheet.lines(
                    0,
                    new Styled()
                            .add(proposal.id().value(), Ink.STRONG)
                            .add("  " + of.alias() + "  ")
                            .add(what));
            sheet.lines(
                    4,
                    new Styled()
                            .add(
                                    "proposed by "
                                            + Printable.of(proposal.decision().proposedBy())
                                            + ", "
                                            + proposal.decision().proposedAt(),
                                    Ink.FAINT));
            output.print(sheet.text());
        }
        output.print(all.size() + (all.size() == 1 ? " waits\n" : " wait\n"));
    }
}
