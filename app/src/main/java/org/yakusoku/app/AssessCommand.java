package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.AssessmentDraft;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Days;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.register.Score;
import org.yakusoku.register.Stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// `yakusoku assess ID`: say with evidence what became of a commitment.
final class AssessCommand {
    private static final Option STAGE =
            Option.of(
                    "--stage",
                    null,
                    "STAGE",
                    "How far it has come: " + RegisterOptions.codes(Stage.class, ", ") + ".");
    private static final Option SCORE =
            Option.of(
                    "--score",
                    null,
                    "SCORE",
                    "To what degree: " + RegisterOptions.codes(Score.class, ", ") + ".");
    private static final Option PROMISOR =
            Option.of("--promisor", null, "NAME", "For which promisor. Default: the only one.");
    private static final Option FROM =
            Option.of("--from", null, "DATE", "First day on which this is true. Default: today.");
    private static final Option TO =
            Option.of("--to", null, "DATE", "Last day on which it is true.");
    private static final Option EVIDENCE =
            Option.of("--evidence", null, "ID,…", "Evidence that is in the register already.");
    private static final Option SOURCE =
            Option.of(
                    "--source", null, "WHERE", "New evidence: address or citation of the source.");
    private static final Option QUOTE =
            Option.of("--quote", null, "WORDS", "New evidence: the words of the source.");
    private static final Option DATED =
            Option.of("--dated", null, "EDTF", "New evidence: date of the source.");
    private static final Option RELATION =
            Option.of(
                    "--relation",
                    null,
                    "RELATION",
                    "New evidence: "
                            + RegisterOptions.codes(Evidence.Relation.class, ", ")
                            + ". Default: direct.");
    private static final Option NOTE = Option.of("--note", null, "WORDS", "Reasons.");

    private final Output output;

    private AssessCommand(Output output) {
        this.output = output;
    }

    static Command command(Output output) {
        return new Command(
                "yakusoku assess",
                "Say with evidence what became of a commitment. Another person approves it with 'yakusoku review'.",
                new Command.Operands("ID", "The commitment (id or alias).", 1),
                List.of(
                        STAGE,
                        SCORE,
                        PROMISOR,
                        FROM,
                        TO,
                        EVIDENCE,
                        SOURCE,
                        QUOTE,
                        DATED,
                        RELATION,
                        NOTE,
                        RegisterOptions.AS,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE),
                List.of(
                        "",
                        "With --source and --quote alone, evidence is entered and nothing assessed.",
                        "",
                        "Example:",
                        "  yakusoku assess 2024-04-10/12 --stage completed --score full --promisor 日本 \\",
                        "      --source https://example.org/ --quote 第一回会合が開かれた --dated 2024-06-11"),
                List.of(),
                new AssessCommand(output)::run);
    }

    private int run(Arguments arguments) {
        String person = RegisterOptions.person(arguments);
        Stage stage = RegisterOptions.constant(arguments, STAGE, Stage.class);
        Score score = RegisterOptions.constant(arguments, SCORE, Score.class);
        if ((stage == null) != (score == null)) {
            throw arguments.wrong("an assessment needs both --stage and --score");
        }
        if ((arguments.value(SOURCE) == null) != (arguments.value(QUOTE) == null)) {
            throw arguments.wrong("evidence needs both --source and --quote");
        }
        if (stage == null && arguments.value(SOURCE) == null) {
            throw arguments.wrong(
                    "say --stage and --score with evidence, or --source and --quote alone");
        }
        String dated = arguments.value(DATED);
        if (dated != null && Days.of(dated).equals(Days.OPEN)) {
            throw arguments.wrong(
                    "--dated "
                            + Printable.of(dated)
                            + " is no date; write 2024-06-11, 2024-06 or 2024");
        }
        try (Register register = RegisterOptions.open(arguments)) {
            Commitment commitment =
                    register.commitment(
                            RegisterOptions.commitment(register, arguments.operands().getFirst()));
            var evidence = new ArrayList<Id>();
            for (String id : RegisterOptions.names(arguments, EVIDENCE)) {
                evidence.add(register.find(id));
            }
            String promisor = stage == null ? null : promisor(arguments, commitment);
            if (stage != null && arguments.value(SOURCE) == null && evidence.isEmpty()) {
                throw arguments.wrong(
                        "an assessment needs evidence: --source and --quote, or --evidence ID");
            }
            Evidence entered = entered(arguments, register, commitment, dated, person);
            if (entered != null) {
                evidence.add(entered.id());
                output.print("evidence " + entered.id() + " of " + commitment.alias() + "\n");
            }
            if (stage != null && score != null && promisor != null) {
                LocalDate from = RegisterOptions.day(arguments, FROM);
                Assessment assessment =
                        register.assess(
                                new AssessmentDraft(
                                        commitment.id(),
                                        promisor,
                                        stage,
                                        score,
                                        from == null ? LocalDate.now(ZoneId.systemDefault()) : from,
                                        RegisterOptions.day(arguments, TO),
                                        evidence,
                                        arguments.value(NOTE)),
                                person);
                output.print(
                        "assessment "
                                + assessment.id()
                                + " of "
                                + commitment.alias()
                                + " waits for another person: yakusoku review --approve "
                                + assessment.id()
                                + "\n");
            }
        }
        return ExitStatus.DONE;
    }

    private static @Nullable Evidence entered(
            Arguments arguments,
            Register register,
            Commitment commitment,
            @Nullable String dated,
            String person) {
        String source = arguments.value(SOURCE);
        String quote = arguments.value(QUOTE);
        if (source == null || quote == null) {
            return null;
        }
        Evidence.Relation relation =
                RegisterOptions.constant(arguments, RELATION, Evidence.Relation.class);
        return register.give(
                new EvidenceDraft(
                        commitment.id(),
                        source,
                        dated,
                        quote,
                        relation == null ? Evidence.Relation.DIRECT : relation,
                        arguments.value(NOTE)),
                person);
    }

    private static String promisor(Arguments arguments, Commitment commitment) {
        String named = arguments.value(PROMISOR);
        if (named != null) {
            return named;
        }
        if (commitment.promisors().size() != 1) {
            throw arguments.wrong(
                    "say for whom with --promisor; "
                            + commitment.alias()
                            + " is promised by "
                            + Printable.of(String.join(", ", commitment.promisors())));
        }
        return commitment.promisors().getFirst();
    }
}
