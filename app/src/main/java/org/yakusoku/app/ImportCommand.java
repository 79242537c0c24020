package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.export.pack.Limits;
import org.yakusoku.export.pack.Pack;
import org.yakusoku.register.Register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `yakusoku import PACK`: a register from a pack.
final class ImportCommand {
    private final Output output;

    private ImportCommand(Output output) {
        this.output = output;
    }

    static Command command(Output output) {
        return new Command(
                "yakusoku import",
                "Take a pack into an empty register: same history, same ids, same hashes.",
                new Command.Operands("PACK", "A file that 'yakusoku export pack' wrote.", 1),
                List.of(RegisterOptions.HOME, RegisterOptions.DATABASE),
                List.of(
                        "",
                        "The pack is checked first, every file of it: what was changed, is missing or is too many is named, and"
                                + " nothing is taken in.",
                        "",
                        "Examples:",
                        "  yakusoku import yakusoku-3f5a09c1d2e4b687.zip --home copy",
                        "  yakusoku verify --home copy"),
                List.of(),
                new ImportCommand(output)::run);
    }

    private int run(Arguments arguments) {
        String name = arguments.operands().getFirst();
        Path file = Input.path(name);
        if (!Files.exists(file)) {
            throw new InputException(name, "no such file; check the name and the folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(name, "is no file; name a pack, a zip");
        }
        try (Pack pack = Pack.open(file, Limits.DEFAULT);
                Register register = RegisterOptions.openOrMake(arguments)) {
            pack.into(register);
            output.print(
                    String.format(
                            Locale.ROOT,
                            "%,d documents, %,d entries, the last %s\n",
                            register.documents().size(),
                            pack.size(),
                            pack.head()));
        }
        return ExitStatus.DONE;
    }
}
