package org.yakusoku.app.command;

import org.jspecify.annotations.Nullable;

/// An option of a command: `-o, --out DIR`.
///
/// @param name with its dashes, `--out`
/// @param letter its short form, `-o`, or null
/// @param value what stands for the value in help, `DIR`, or null for an option without one
/// @param help what it does, one sentence
public record Option(String name, @Nullable String letter, @Nullable String value, String help) {
    /// Help of the command.
    static final Option HELP = flag("--help", "-h", "Show this help.");

    /// Version of the program.
    static final Option VERSION = flag("--version", "-V", "Show the version of the program.");

    /// What to do with a mistake of ours.
    static final Option DEBUG =
            flag("--debug", null, "Show the stack trace of an unexpected error.");

    /// An option without a value.
    public static Option flag(String name, @Nullable String letter, String help) {
        return new Option(name, letter, null, help);
    }

    /// An option with a value.
    public static Option of(String name, @Nullable String letter, String value, String help) {
        return new Option(name, letter, value, help);
    }

    /// As help shows it: `-o, --out DIR`.
    String shown() {
        return (letter == null ? "    " : letter + ", ")
                + name
                + (value == null ? "" : " " + value);
    }
}
