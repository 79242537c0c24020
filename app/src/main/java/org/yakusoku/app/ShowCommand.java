package org.yakusoku.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.CommitmentPage;
import org.yakusoku.app.print.TextRegister;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;

import java.util.List;

/// `yakusoku show ID`: everything about a commitment, or the register of a document.
final class ShowCommand {
    private static final Option JSON =
            Option.flag("--json", null, "The record as JSON, for programs.");

    private final Terminal terminal;
    private final Output output;

    private ShowCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        return new Command(
                "yakusoku show",
                "Show a commitment with its text, the place and rule of every value, evidence and history; or a document.",
                new Command.Operands("ID", "Id or alias: 2024-04-10/12 or 2024-04-10.", 1),
                List.of(
                        JSON,
                        RegisterOptions.TODAY,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE),
                List.of(),
                List.of(),
                new ShowCommand(terminal, output)::run);
    }

    private int run(Arguments arguments) {
        try (Register register = RegisterOptions.open(arguments)) {
            Id id = register.find(arguments.operands().getFirst());
            output.print(
                    switch (id.kind()) {
                        case COMMITMENT -> commitment(register, id, arguments);
                        case DOCUMENT ->
                                arguments.has(JSON)
                                        ? RegisterJson.print(register.document(id)) + "\n"
                                        : document(register, id);
                        case EDITION ->
                                arguments.has(JSON)
                                        ? RegisterJson.print(register.edition(id)) + "\n"
                                        : edition(register, register.edition(id));
                        case EVIDENCE, ASSESSMENT, CORRECTION ->
                                throw new RegisterException(
                                        id + " belongs to a commitment; show that");
                    });
        }
        return ExitStatus.DONE;
    }

    private String commitment(Register register, Id id, Arguments arguments) {
        Commitment commitment = register.commitment(id);
        if (arguments.has(JSON)) {
            return RegisterJson.print(commitment) + "\n";
        }
        Edition edition = register.edition(commitment.origin().edition());
        return new CommitmentPage(
                        terminal.width(), terminal.colour(), RegisterOptions.today(arguments))
                .print(
                        commitment,
                        new String(register.text(edition.text()), UTF_8),
                        register.evidence(id),
                        register.assessments(id),
                        register.corrections(id),
                        register.history(id));
    }

    private String document(Register register, Id id) {
        var page = new StringBuilder();
        for (Edition edition : register.document(id).editions()) {
            page.append(page.isEmpty() ? "" : "\n").append(edition(register, edition));
        }
        return page.toString();
    }

    private String edition(Register register, Edition edition) {
        return new TextRegister(terminal.width(), terminal.colour(), false)
                .print(register.reading(edition.id()), "");
    }
}
