package org.yakusoku.app.command;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A command: what it is called, what it takes, what it does.
///
/// `yakusoku read FILE… [--format FORMAT]` is the command `read` with operands FILE… and an option;
/// `yakusoku rules` has commands below it and takes no operands itself.
///
/// @param name the whole name, `yakusoku rules check`
/// @param summary what it does, one sentence
/// @param operands what it takes beside options, or null for nothing
/// @param options its own options; help, version and debug belong to every command
/// @param notes lines below the options in help: examples, exit statuses
/// @param commands commands below it
/// @param action what it does, or null when a command below it must be named
public record Command(
        String name,
        String summary,
        @Nullable Operands operands,
        List<Option> options,
        List<String> notes,
        List<Command> commands,
        @Nullable Action action) {
    /// Keeps the lists unchangeable.
    public Command {
        options = List.copyOf(options);
        notes = List.copyOf(notes);
        commands = List.copyOf(commands);
    }

    /// The last word of the name.
    public String word() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /// What a command takes beside options.
    ///
    /// @param label as help shows it, `FILE…`
    /// @param help what it is, one sentence
    /// @param most how many at most; one is needed at least
    public record Operands(String label, String help, int most) {}

    /// What a command does.
    @FunctionalInterface
    public interface Action {
        /// Does it.
        ///
        /// @return the exit status
        /// @throws UsageException if the arguments do not fit together
        int run(Arguments arguments);
    }
}
