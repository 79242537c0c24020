package org.yakusoku.app;

import org.yakusoku.Pipeline;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Reread;
import org.yakusoku.register.Verification;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.store.SqlRegister;
import org.yakusoku.structure.Header;
import org.yakusoku.text.SourceText;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The commands that keep a register in order: reread, move, alias, history, verify, backup,
/// restore.
final class KeepingCommands {
    private static final Option TO =
            Option.of("--to", null, "DOCUMENT", "The document that it belongs to (id or alias).");
    private static final Option NAME = Option.of("--name", null, "ALIAS", "The new short name.");
    private static final Option OF =
            Option.of(
                    "--of", null, "ID", "Only entries about this document, edition or commitment.");
    private static final Option FROM =
            Option.of("--from", null, "N", "Begin with this entry. Default: 1.");
    private static final Option FORMAT =
            Option.of("--format", "-f", "FORMAT", "text (the default) or ndjson, whole entries.");

    private final Output output;
    private final Messages messages;

    private KeepingCommands(Output output, Messages messages) {
        this.output = output;
        this.messages = messages;
    }

    /// All of them.
    static List<Command> all(Output output, Messages messages) {
        var commands = new KeepingCommands(output, messages);
        return List.of(
                new Command(
                        "yakusoku reread",
                        "Read documents of the register again with the present rules. Ids and what people entered stay.",
                        new Command.Operands(
                                "DOCUMENT…",
                                "Documents or editions (id or alias); 'all' for all of them.",
                                Integer.MAX_VALUE),
                        with(RulesOption.RULES, RegisterOptions.AS),
                        List.of(
                                "",
                                "Each edition is said to be as before, or what appeared, changed and vanished in it."),
                        List.of(),
                        commands::reread),
                new Command(
                        "yakusoku move",
                        "Make a text an edition of another document: a language version, a later text.",
                        new Command.Operands(
                                "DOCUMENT", "A document with one edition, or an edition.", 1),
                        with(TO, RegisterOptions.AS),
                        List.of(
                                "",
                                "Ids stay; the old document's id and alias lead to the other from then on."),
                        List.of(),
                        commands::move),
                new Command(
                        "yakusoku alias",
                        "Give a document another short name. The old one keeps leading to it.",
                        new Command.Operands("DOCUMENT", "The document (id or alias).", 1),
                        with(NAME, RegisterOptions.AS),
                        List.of(),
                        List.of(),
                        commands::alias),
                new Command(
                        "yakusoku history",
                        "Who did what when, each entry with the hash of the one before.",
                        null,
                        with(OF, FROM, FORMAT),
                        List.of(),
                        List.of(),
                        commands::history),
                new Command(
                        "yakusoku verify",
                        "Check the whole register: history, originals, texts, readings, and that all it shows follows from them.",
                        null,
                        with(),
                        List.of(
                                "",
                                "Exit status: 0 nothing is wrong, 1 something is, 2 wrong usage."),
                        List.of(),
                        commands::verify),
                new Command(
                        "yakusoku backup",
                        "Copy the whole register into a new folder, also while it is in use.",
                        new Command.Operands("DIR", "A folder that does not exist yet.", 1),
                        with(),
                        List.of(),
                        List.of(),
                        commands::backup),
                new Command(
                        "yakusoku restore",
                        "Make an empty register what a backup is, with its ids, times and hashes.",
                        new Command.Operands("DIR", "A folder made by 'yakusoku backup'.", 1),
                        with(),
                        List.of(),
                        List.of(),
                        commands::restore));
    }

    private static List<Option> with(Option... own) {
        var options = new ArrayList<Option>(List.of(own));
        options.add(RegisterOptions.HOME);
        options.add(RegisterOptions.DATABASE);
        return options;
    }

    private int reread(Arguments arguments) {
        String person = RegisterOptions.person(arguments);
        RuleSet rules = RulesOption.load(arguments);
        var pipeline = Pipeline.of(rules);
        int appeared = 0;
        int changed = 0;
        int vanished = 0;
        int editions = 0;
        try (Register register = RegisterOptions.open(arguments)) {
            for (Edition edition : editions(arguments, register)) {
                var source =
                        new SourceText(
                                edition.provenance().name(),
                                new String(register.text(edition.text()), StandardCharsets.UTF_8));
                Reread result =
                        register.reread(
                                edition.id(), pipeline.read(source, known(edition)), person);
                print(register, result);
                editions++;
                appeared += result.appeared().size();
                changed += result.changed().size();
                vanished += result.vanished().size();
            }
        }
        output.print(
                String.format(
                        Locale.ROOT,
                        "%,d editions read again: %,d appeared, %,d changed, %,d vanished\n",
                        editions,
                        appeared,
                        changed,
                        vanished));
        return ExitStatus.DONE;
    }

    /// What the person who added the edition may have said better than the text.
    private static Pipeline.Settings known(Edition edition) {
        Header header = edition.header();
        return new Pipeline.Settings(header.date(), List.of(), header.language());
    }

    private static List<Edition> editions(Arguments arguments, Register register) {
        if (arguments.operands().equals(List.of("all"))) {
            return register.documents().stream().flatMap(d -> d.editions().stream()).toList();
        }
        var editions = new ArrayList<Edition>();
        for (String word : arguments.operands()) {
            Id id = register.find(word);
            switch (id.kind()) {
                case EDITION -> editions.add(register.edition(id));
                case DOCUMENT -> editions.addAll(register.document(id).editions());
                default ->
                        throw new RegisterException(
                                Printable.of(word) + " is no document; name one, or all");
            }
        }
        return editions;
    }

    private void print(Register register, Reread result) {
        String alias = register.document(result.edition().document()).alias();
        if (result.appeared().isEmpty()
                && result.changed().isEmpty()
                && result.vanished().isEmpty()) {
            output.print(alias + "  " + result.edition().id() + "  as before\n");
            return;
        }
        output.print(alias + "  " + result.edition().id() + "\n");
        result.appeared().forEach(each -> line("appeared", each));
        result.changed().forEach(pair -> line("changed ", pair.after()));
        result.vanished().forEach(each -> line("vanished", each));
    }

    private void line(String what, Commitment commitment) {
        output.print(
                "  "
                        + what
                        + "  "
                        + commitment.alias()
                        + "  "
                        + commitment.force()
                        + "  "
                        + Printable.of(commitment.wording().words())
                        + "\n");
    }

    private int move(Arguments arguments) {
        String to = arguments.value(TO);
        if (to == null) {
            throw arguments.wrong("say where it belongs with --to DOCUMENT");
        }
        String person = RegisterOptions.person(arguments);
        try (Register register = RegisterOptions.open(arguments)) {
            String word = arguments.operands().getFirst();
            Id id = register.find(word);
            Id edition =
                    switch (id.kind()) {
                        case EDITION -> id;
                        case DOCUMENT -> only(register.document(id));
                        default ->
                                throw new RegisterException(
                                        Printable.of(word) + " is no document or edition");
                    };
            Id target = RegisterOptions.document(register, to);
            register.move(edition, target, person);
            output.print(edition + " is an edition of " + register.document(target).alias() + "\n");
        }
        return ExitStatus.DONE;
    }

    private static Id only(Document document) {
        if (document.editions().size() > 1) {
            throw new RegisterException(
                    document.alias() + " has several editions; name the one to move by its id");
        }
        return document.editions().getFirst().id();
    }

    private int alias(Arguments arguments) {
        String name = arguments.value(NAME);
        if (name == null) {
            throw arguments.wrong("say the new name with --name ALIAS");
        }
        String person = RegisterOptions.person(arguments);
        try (Register register = RegisterOptions.open(arguments)) {
            Id id = RegisterOptions.document(register, arguments.operands().getFirst());
            register.alias(id, name, person);
            output.print(id + " is " + register.document(id).alias() + "\n");
        }
        return ExitStatus.DONE;
    }

    private int history(Arguments arguments) {
        String format = arguments.value(FORMAT);
        if (format != null && !format.equals("text") && !format.equals("ndjson")) {
            throw arguments.wrong(
                    "--format " + Printable.of(format) + " is not known; write text or ndjson");
        }
        boolean whole = "ndjson".equals(format);
        try (Register register = RegisterOptions.open(arguments)) {
            String of = arguments.value(OF);
            if (of == null) {
                register.history(
                        Math.max(1, RegisterOptions.number(arguments, FROM, 1)),
                        entry -> output.print(shown(entry, whole)));
            } else {
                register.history(register.find(of))
                        .forEach(entry -> output.print(shown(entry, whole)));
            }
        }
        return ExitStatus.DONE;
    }

    private static String shown(Entry entry, boolean whole) {
        return whole
                ? RegisterJson.line(entry) + "\n"
                : String.format(
                        Locale.ROOT,
                        "%6d  %s  %-20s  %s  %s  %s\n",
                        entry.number(),
                        entry.at(),
                        RegisterJson.name(entry.act()),
                        entry.act().subject(),
                        entry.hash().substring(0, 12),
                        Printable.of(entry.by()));
    }

    private int verify(Arguments arguments) {
        try (Register register = RegisterOptions.open(arguments)) {
            Verification found = register.verify();
            for (Verification.Problem problem : found.problems()) {
                messages.failure(
                        Printable.of(problem.where()) + " " + Printable.of(problem.what()));
            }
            output.print(
                    String.format(
                            Locale.ROOT,
                            "%,d entries, %,d editions, %,d statements: %s\nhead of the history: %s\n",
                            found.entries(),
                            found.editions(),
                            found.commitments(),
                            found.isClean()
                                    ? "nothing is wrong"
                                    : found.problems().size() + " problems",
                            found.head()));
            return found.isClean() ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
        }
    }

    private int backup(Arguments arguments) {
        Path folder = Input.path(arguments.operands().getFirst());
        try (Register register = RegisterOptions.open(arguments)) {
            register.backup(folder);
        }
        output.print("the register is copied to " + Printable.of(folder.toString()) + "\n");
        return ExitStatus.DONE;
    }

    private int restore(Arguments arguments) {
        Path folder = Input.path(arguments.operands().getFirst());
        if (!SqlRegister.exists(folder)) {
            throw new RegisterException(
                    Printable.of(folder.toString())
                            + " is no backup; name a folder made by 'yakusoku backup'");
        }
        try (Register backup = SqlRegister.open(folder, null, Yakusoku.version());
                Register register = RegisterOptions.openOrMake(arguments)) {
            register.replay(each -> backup.history(1, each), backup);
            output.print(
                    String.format(
                            Locale.ROOT, "%,d documents restored\n", register.documents().size()));
        }
        return ExitStatus.DONE;
    }
}
