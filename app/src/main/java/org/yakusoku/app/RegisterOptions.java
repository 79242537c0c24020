package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Option;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.register.Id;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.store.SqlRegister;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which register a command works on, who works on it, and how values of its options are read.
final class RegisterOptions {
    static final Option HOME =
            Option.of(
                    "--home",
                    null,
                    "DIR",
                    "Folder of the register. Default: $YAKUSOKU_HOME, else .yakusoku in your home folder.");

    static final Option DATABASE =
            Option.of(
                    "--database",
                    null,
                    "URL",
                    "JDBC address of a PostgreSQL database instead of SQLite in the folder. Default:"
                            + " $YAKUSOKU_DATABASE.");

    static final Option AS =
            Option.of(
                    "--as",
                    null,
                    "NAME",
                    "Who does this, for the history. Default: $YAKUSOKU_USER, else the name you are logged in by.");

    static final Option TODAY =
            Option.of(
                    "--today",
                    null,
                    "DATE",
                    "The day from which overdue is counted, such as 2026-11-23. Default: today.");

    private RegisterOptions() {}

    /// The folder of the register.
    static Path home(Arguments arguments) {
        String home = given(arguments, HOME, "YAKUSOKU_HOME");
        return home == null
                ? Input.path(System.getProperty("user.home", ".")).resolve(".yakusoku")
                : Input.path(home);
    }

    /// Opens the register to work on what is there.
    ///
    /// @throws RegisterException if there is none
    static Register open(Arguments arguments) {
        Path home = home(arguments);
        if (given(arguments, DATABASE, "YAKUSOKU_DATABASE") == null && !SqlRegister.exists(home)) {
            throw new RegisterException(
                    "no register in "
                            + Printable.of(home.toString())
                            + "; 'yakusoku add FILE' makes one, --home names another folder");
        }
        return openOrMake(arguments);
    }

    /// Opens the register and makes it where there is none.
    static Register openOrMake(Arguments arguments) {
        return SqlRegister.open(
                home(arguments),
                given(arguments, DATABASE, "YAKUSOKU_DATABASE"),
                Yakusoku.version());
    }

    /// Who does it.
    static String person(Arguments arguments) {
        String name = given(arguments, AS, "YAKUSOKU_USER");
        String person = name == null ? System.getProperty("user.name", "") : name.strip();
        if (person.isEmpty() || person.length() > 100 || !Printable.of(person).equals(person)) {
            throw arguments.wrong("--as needs a name of 1 to 100 characters on one line");
        }
        return person;
    }

    private static @Nullable String given(Arguments arguments, Option option, String variable) {
        String value = arguments.value(option);
        if (value == null) {
            value = System.getenv(variable);
        }
        return value == null || value.isBlank() ? null : value;
    }

    static LocalDate today(Arguments arguments) {
        LocalDate day = day(arguments, TODAY);
        return day == null ? LocalDate.now(ZoneId.systemDefault()) : day;
    }

    /// The day that an option names, or null where it is not there.
    static @Nullable LocalDate day(Arguments arguments, Option option) {
        String value = arguments.value(option);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException e) {
            throw arguments.wrong(
                    option.name() + " " + Printable.of(value) + " is no day; write 2024-06-30");
        }
    }

    /// The number that an option names, or one that stands for its absence.
    static int number(Arguments arguments, Option option, int absent) {
        String value = arguments.value(option);
        if (value == null) {
            return absent;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw arguments.wrong(option.name() + " " + Printable.of(value) + " is no number");
        }
        return Integer.parseInt(value);
    }

    /// Names between commas.
    static List<String> names(Arguments arguments, Option option) {
        String value = arguments.value(option);
        return value == null
                ? List.of()
                : Arrays.stream(value.split("[,、，]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /// Constants between commas, written as users write them: `under-way` is UNDER_WAY.
    static <T extends Enum<T>> Set<T> constants(Arguments arguments, Option option, Class<T> type) {
        var all = EnumSet.noneOf(type);
        for (String name : names(arguments, option)) {
            all.add(constant(arguments, option, type, name));
        }
        return all;
    }

    /// The constant that an option names, or null where it is not there.
    static <T extends Enum<T>> @Nullable T constant(
            Arguments arguments, Option option, Class<T> type) {
        String value = arguments.value(option);
        return value == null ? null : constant(arguments, option, type, value);
    }

    private static <T extends Enum<T>> T constant(
            Arguments arguments, Option option, Class<T> type, String name) {
        for (T constant : type.getEnumConstants()) {
            if (code(constant).equals(name.strip().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return constant;
            }
        }
        throw arguments.wrong(
                option.name()
                        + " "
                        + Printable.of(name)
                        + " is not known; write "
                        + codes(type, " or "));
    }

    /// All constants of a kind as users write them.
    static String codes(Class<? extends Enum<?>> type, String between) {
        return Arrays.stream(type.getEnumConstants())
                .map(RegisterOptions::code)
                .collect(Collectors.joining(between));
    }

    /// `UNDER_WAY` is `under-way`.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A document that a word names.
    static Id document(Register register, String word) {
        return kind(register, word, Id.Kind.DOCUMENT, "a document");
    }

    /// A commitment that a word names.
    static Id commitment(Register register, String word) {
        return kind(register, word, Id.Kind.COMMITMENT, "a commitment");
    }

    private static Id kind(Register register, String word, Id.Kind kind, String what) {
        Id id = register.find(word);
        if (id.kind() != kind) {
            throw new RegisterException(
                    Printable.of(word)
                            + " is not "
                            + what
                            + " but "
                            + id.kind().name().toLowerCase(Locale.ROOT)
                            + " "
                            + id);
        }
        return id;
    }
}
