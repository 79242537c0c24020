package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.LedgerPage;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Ledger;
import org.yakusoku.register.LedgerEntry;
import org.yakusoku.register.Nature;
import org.yakusoku.register.Register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `yakusoku ledger`: the money of the register, by what it is of.
final class LedgerCommand {
    private static final Option BY =
            Option.of(
                    "--by",
                    null,
                    "WHAT",
                    "Group by nature (the default), payer, payee or document.");
    private static final Option NATURE =
            Option.of(
                    "--nature",
                    null,
                    "NATURE,…",
                    "Only " + RegisterOptions.codes(Nature.class, ", ") + ".");
    private static final Option SUMS =
            Option.flag("--sums", null, "Only the sums, not each amount.");
    private static final Option FORMAT =
            Option.of(
                    "--format", "-f", "FORMAT", "text (the default) or ndjson, one amount a line.");

    private final Terminal terminal;
    private final Output output;

    private LedgerCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        var options = new ArrayList<Option>(List.of(BY, NATURE, SUMS));
        options.addAll(FilterOptions.OPTIONS);
        options.addAll(List.of(FORMAT, RegisterOptions.HOME, RegisterOptions.DATABASE));
        return new Command(
                "yakusoku ledger",
                "The money of the register: who gives how much to whom, promised, past, expected or endorsed.",
                null,
                options,
                List.of(
                        "",
                        "Sums never mix natures or currencies, nor an amount and a part of it, nor two versions of one document;"
                                + " what a sum leaves out is said with the reason.",
                        "",
                        "Examples:",
                        "  yakusoku ledger --document 2024-04-10",
                        "  yakusoku ledger --by payer --nature promised --currency USD --sums"),
                List.of(),
                new LedgerCommand(terminal, output)::run);
    }

    private int run(Arguments arguments) {
        Ledger.By by = RegisterOptions.constant(arguments, BY, Ledger.By.class);
        Set<Nature> natures = RegisterOptions.constants(arguments, NATURE, Nature.class);
        String format = arguments.value(FORMAT);
        if (format != null && !format.equals("text") && !format.equals("ndjson")) {
            throw arguments.wrong(
                    "--format " + Printable.of(format) + " is not known; write text or ndjson");
        }
        try (Register register = RegisterOptions.open(arguments)) {
            Filter filter = FilterOptions.filter(arguments, register).build();
            var entries = new ArrayList<LedgerEntry>();
            register.money(
                    filter,
                    entry -> {
                        if (natures.isEmpty() || natures.contains(entry.nature())) {
                            entries.add(entry);
                        }
                    });
            if ("ndjson".equals(format)) {
                entries.forEach(entry -> output.print(RegisterJson.print(entry) + "\n"));
                return ExitStatus.DONE;
            }
            Ledger ledger =
                    Ledger.of(entries, by == null ? Ledger.By.NATURE : by, repeated(register));
            output.print(
                    new LedgerPage(terminal.width(), terminal.colour(), !arguments.has(SUMS))
                            .print(ledger));
        }
        return ExitStatus.DONE;
    }

    /// Later commitments of pairs that people confirmed: their money repeats that of the earlier
    /// ones.
    private static Set<Id> repeated(Register register) {
        Map<List<Id>, Boolean> last = new HashMap<>();
        register.history(
                1,
                (Entry entry) -> {
                    if (entry.act() instanceof Act.PairDecided pair) {
                        last.put(List.of(pair.earlier(), pair.later()), pair.confirmed());
                    }
                });
        var repeated = new HashSet<Id>();
        last.forEach(
                (pair, confirmed) -> {
                    if (confirmed) {
                        repeated.add(pair.getLast());
                    }
                });
        return repeated;
    }
}
