package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.print.Compared;
import org.yakusoku.app.print.RenewalPage;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.compare.Renewal;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Days;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `yakusoku compare A B`: what the later of two documents makes of the commitments of the earlier.
final class CompareCommand {
    private static final Option EDITION =
            Option.of(
                    "--edition",
                    null,
                    "ID,…",
                    "Which edition of A, of B or of both, where a document has several.");
    private static final Option LANGUAGE =
            Option.of("--language", null, "ja|en", "Compare the editions in this language.");
    private static final Option KINDS =
            Option.of(
                    "--kinds",
                    "-k",
                    "KIND,…",
                    "Only these: " + RegisterOptions.codes(Renewal.Kind.class, ", ") + ".");
    private static final Option FORMAT =
            Option.of("--format", "-f", "FORMAT", "text (the default), json or ndjson.");

    private final Terminal terminal;
    private final Output output;
    private final Messages messages;

    private CompareCommand(Terminal terminal, Output output, Messages messages) {
        this.terminal = terminal;
        this.output = output;
        this.messages = messages;
    }

    static Command command(Terminal terminal, Output output, Messages messages) {
        return new Command(
                "yakusoku compare",
                "Set two documents of different dates against each other: said again, changed, done, new, not mentioned"
                        + " again.",
                new Command.Operands(
                        "A B", "Two documents of the register, by id or alias, in any order.", 2),
                List.of(
                        EDITION,
                        LANGUAGE,
                        KINDS,
                        FORMAT,
                        RegisterOptions.HOME,
                        RegisterOptions.DATABASE),
                List.of(
                        "",
                        "The document with the earlier date is taken for the earlier one; where dates do not tell, the one named"
                                + " first. The number at the right edge says how alike two statements are, 0 to 1. All of it is"
                                + " about wording alone: not mentioned again does not mean given up, told as done not kept.",
                        "",
                        "Examples:",
                        "  yakusoku compare quad-2022 quad-2023",
                        "  yakusoku compare 2023-05-20 2024-09-21 --kinds strengthened,weakened,amended",
                        "  yakusoku compare quad-2022 quad-2023 --format ndjson | jq .kinds",
                        "  yakusoku pair quad-2022/5 quad-2023/7 --confirm"),
                List.of(),
                new CompareCommand(terminal, output, messages)::run);
    }

    private int run(Arguments arguments) {
        if (arguments.operands().size() < 2) {
            throw arguments.wrong("two documents are compared; name another one");
        }
        String format = arguments.value(FORMAT) == null ? "text" : arguments.value(FORMAT);
        if (!List.of("text", "json", "ndjson").contains(format)) {
            throw arguments.wrong(
                    "--format "
                            + Printable.of(String.valueOf(format))
                            + " is not known; write text, json or ndjson");
        }
        String language = arguments.value(LANGUAGE);
        if (language != null && !language.matches("[a-z]{2,3}")) {
            throw arguments.wrong(
                    "--language " + Printable.of(language) + " is not known; write ja or en");
        }
        Set<Renewal.Kind> kinds = RegisterOptions.constants(arguments, KINDS, Renewal.Kind.class);
        try (Register register = RegisterOptions.open(arguments)) {
            Document a = document(register, arguments.operands().getFirst());
            Document b = document(register, arguments.operands().get(1));
            if (a.id().equals(b.id())) {
                throw new RegisterException(
                        "both are document " + a.alias() + "; name two documents");
            }
            boolean turned = isEarlier(b.date(), a.date());
            EditionComparison.Result result =
                    compare(
                            register,
                            turned ? b : a,
                            turned ? a : b,
                            RegisterOptions.names(arguments, EDITION),
                            language);
            print(result.compared().only(kinds), String.valueOf(format));
            if (result.unused() > 0) {
                output.flush();
                messages.note(
                        result.unused()
                                + (result.unused() == 1 ? " decision" : " decisions")
                                + " of people on pairs not used: a statement is read otherwise now or no longer"
                                + " found");
            }
        }
        return ExitStatus.DONE;
    }

    private static Document document(Register register, String word) {
        return register.document(RegisterOptions.document(register, word));
    }

    /// Whether the first date surely lies before the second.
    static boolean isEarlier(@Nullable String date, @Nullable String other) {
        LocalDate first = Days.of(date).first();
        LocalDate second = Days.of(other).first();
        return first != null && second != null && first.isBefore(second);
    }

    private static EditionComparison.Result compare(
            Register register,
            Document earlier,
            Document later,
            List<String> named,
            @Nullable String language) {
        var ids = new LinkedHashSet<Id>();
        for (String word : named) {
            Id id = register.find(word);
            if (id.kind() != Id.Kind.EDITION || (!has(earlier, id) && !has(later, id))) {
                throw new RegisterException(
                        Printable.of(word)
                                + " is no edition of "
                                + earlier.alias()
                                + " or "
                                + later.alias()
                                + "; they have "
                                + editions(earlier.editions())
                                + " and "
                                + editions(later.editions()));
            }
            ids.add(id);
        }
        List<Edition> from = chosen(earlier, ids, language);
        List<Edition> to = chosen(later, ids, language);
        Set<String> common = languages(from);
        common.retainAll(languages(to));
        if (common.isEmpty()) {
            throw new RegisterException(
                    earlier.alias()
                            + " is there in "
                            + String.join(", ", languages(from))
                            + " and "
                            + later.alias()
                            + " in "
                            + String.join(", ", languages(to))
                            + "; only documents in one language can be compared, add the missing version with 'yakusoku"
                            + " add FILE --edition-of "
                            + earlier.alias()
                            + "'");
        }
        if (common.size() > 1) {
            throw new RegisterException(
                    "both documents are there in "
                            + String.join(" and ", common)
                            + "; say which to compare with --language");
        }
        String one = common.iterator().next();
        return EditionComparison.of(register, only(earlier, from, one), only(later, to, one));
    }

    private static boolean has(Document document, Id edition) {
        return document.editions().stream().anyMatch(each -> each.id().equals(edition));
    }

    /// The editions that the options leave to choose from.
    private static List<Edition> chosen(
            Document document, Set<Id> named, @Nullable String language) {
        var chosen = new ArrayList<Edition>(document.editions());
        if (chosen.stream().anyMatch(edition -> named.contains(edition.id()))) {
            chosen.removeIf(edition -> !named.contains(edition.id()));
        }
        if (language != null) {
            chosen.removeIf(edition -> !edition.header().language().equals(language));
        }
        if (chosen.isEmpty()) {
            throw new RegisterException(
                    document.alias()
                            + " has no such edition in "
                            + language
                            + "; it has "
                            + editions(document.editions()));
        }
        return chosen;
    }

    private static Set<String> languages(List<Edition> editions) {
        return editions.stream()
                .map(edition -> edition.header().language())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Edition only(Document document, List<Edition> editions, String language) {
        List<Edition> left =
                editions.stream()
                        .filter(edition -> edition.header().language().equals(language))
                        .toList();
        if (left.size() > 1) {
            throw new RegisterException(
                    document.alias()
                            + " has several editions in "
                            + language
                            + ": "
                            + editions(left)
                            + "; name one with --edition");
        }
        return left.getFirst();
    }

    private static String editions(List<Edition> editions) {
        return editions.stream()
                .map(edition -> edition.id() + " (" + edition.header().language() + ")")
                .collect(Collectors.joining(", "));
    }

    private void print(Compared compared, String format) {
        switch (format) {
            case "json" -> output.print(RegisterJson.print(compared) + "\n");
            case "ndjson" ->
                    compared.items().forEach(item -> output.print(RegisterJson.print(item) + "\n"));
            default ->
                    new RenewalPage(
                                    terminal.width(),
                                    terminal.colour(),
                                    compared.earlier().language())
                            .print(compared, output::print);
        }
    }
}
