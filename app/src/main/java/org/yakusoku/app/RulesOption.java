package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Option;
import org.yakusoku.rule.RuleException;
import org.yakusoku.rule.RuleSet;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which rules a command reads by: `--rules DIR`.
final class RulesOption {
    static final Option RULES =
            Option.of(
                    "--rules",
                    null,
                    "DIR",
                    "Rules from this folder instead of those that come with the program.");

    private RulesOption() {}

    /// @throws RuleException if they are missing or wrong
    static RuleSet load(Arguments arguments) {
        String folder = arguments.value(RULES);
        try {
            return folder == null ? RuleSet.bundled() : from(Input.path(folder));
        } catch (UncheckedIOException e) {
            throw new RuleException(name(arguments), String.valueOf(e.getMessage()), e);
        }
    }

    private static RuleSet from(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleException(folder.toString(), "no such folder of rules");
        }
        return RuleSet.from(folder);
    }

    /// What the rules are called in a message.
    static String name(Arguments arguments) {
        String folder = arguments.value(RULES);
        return folder == null ? "the program itself" : folder;
    }
}
