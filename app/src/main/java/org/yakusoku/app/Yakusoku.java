package org.yakusoku.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command that a user starts: `yakusoku …`.
@Command(
        name = "yakusoku",
        mixinStandardHelpOptions = true,
        version = "yakusoku 0.1.0-SNAPSHOT",
        description = "A register of what governments promised.")
public final class Yakusoku {
    private Yakusoku() {}

    /// Starts the program and ends the process with its exit status.
    ///
    /// @param arguments what the user wrote after the name of the program
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Yakusoku()).execute(arguments));
    }
}
