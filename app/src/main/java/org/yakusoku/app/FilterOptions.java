package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.register.Stage;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The options that choose commitments, the same in every command that takes several.
final class FilterOptions {
    private static final Option FORCE =
            Option.of(
                    "--force",
                    null,
                    "FORCE,…",
                    "Of these forces: " + RegisterOptions.codes(Force.class, ", ") + ".");
    private static final Option STAGE =
            Option.of(
                    "--stage",
                    null,
                    "STAGE,…",
                    "A promisor stands at one of: "
                            + RegisterOptions.codes(Stage.class, ", ")
                            + ".");
    private static final Option ACTOR =
            Option.of("--actor", null, "NAME,…", "Promised by one of these: 日本,米国.");
    private static final Option TO =
            Option.of("--to", null, "NAME,…", "Promised to or with one of these.");
    private static final Option WORDS =
            Option.of(
                    "--words",
                    "-w",
                    "WORDS",
                    "All of these words stand in the clause, its title or its headings.");
    private static final Option DUE_AFTER =
            Option.of("--due-after", null, "DATE", "The time ends after this day.");
    private static final Option DUE_BEFORE =
            Option.of("--due-before", null, "DATE", "The time ends before this day.");
    private static final Option OVER =
            Option.of("--over", null, "AMOUNT", "An amount is greater than this.");
    private static final Option UNDER =
            Option.of("--under", null, "AMOUNT", "An amount is less than this.");
    private static final Option CURRENCY =
            Option.of("--currency", null, "CODE", "An amount is in this currency (ISO 4217).");
    private static final Option CHECKABLE =
            Option.of(
                    "--checkable",
                    null,
                    "WHY,…",
                    "Can be decided by: " + RegisterOptions.codes(Checkable.class, ", ") + ".");
    private static final Option DOCUMENT =
            Option.of("--document", "-d", "DOCUMENT", "Of this document (id or alias).");
    private static final Option EDITION =
            Option.of("--edition", null, "EDITION", "Of this edition (id).");
    private static final Option CORRECTED =
            Option.flag("--corrected", null, "Only what people have corrected.");
    private static final Option ALL =
            Option.flag(
                    "--all",
                    "-a",
                    "Also statements that are no commitments, and those no longer found.");

    /// All of them.
    static final List<Option> OPTIONS =
            List.of(
                    FORCE,
                    STAGE,
                    ACTOR,
                    TO,
                    WORDS,
                    DUE_AFTER,
                    DUE_BEFORE,
                    OVER,
                    UNDER,
                    CURRENCY,
                    CHECKABLE,
                    DOCUMENT,
                    EDITION,
                    CORRECTED,
                    ALL);

    private FilterOptions() {}

    /// The filter that the options say.
    static Filter.Builder filter(Arguments arguments, Register register) {
        String document = arguments.value(DOCUMENT);
        String edition = arguments.value(EDITION);
        if (edition != null && !Id.isId(edition)) {
            throw arguments.wrong("--edition " + Printable.of(edition) + " is no id");
        }
        String words = arguments.value(WORDS);
        String currency = arguments.value(CURRENCY);
        return Filter.builder()
                .forces(RegisterOptions.constants(arguments, FORCE, Force.class))
                .stages(RegisterOptions.constants(arguments, STAGE, Stage.class))
                .actors(RegisterOptions.names(arguments, ACTOR))
                .counterparts(RegisterOptions.names(arguments, TO))
                .words(
                        words == null
                                ? List.of()
                                : Arrays.stream(words.strip().split("[\\s　]+"))
                                        .filter(word -> !word.isEmpty())
                                        .toList())
                .dueAfter(RegisterOptions.day(arguments, DUE_AFTER))
                .dueBefore(RegisterOptions.day(arguments, DUE_BEFORE))
                .over(amount(arguments, OVER))
                .under(amount(arguments, UNDER))
                .currency(currency == null ? null : currency.strip().toUpperCase(Locale.ROOT))
                .checkable(RegisterOptions.constants(arguments, CHECKABLE, Checkable.class))
                .document(document == null ? null : RegisterOptions.document(register, document))
                .edition(edition == null ? null : new Id(edition))
                .corrected(arguments.has(CORRECTED) ? true : null)
                .others(arguments.has(ALL));
    }

    private static @Nullable BigDecimal amount(Arguments arguments, Option option) {
        String value = arguments.value(option);
        if (value == null) {
            return null;
        }
        String plain = value.strip().replaceAll("[,_]", "");
        if (!plain.matches("[0-9]{1,20}(\\.[0-9]{1,6})?")) {
            throw arguments.wrong(
                    option.name() + " " + Printable.of(value) + " is no amount; write 1000000000");
        }
        return new BigDecimal(plain);
    }
}
