package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.RuleException;
import org.yakusoku.rule.RuleSet;

import picocli.CommandLine.Option;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which rules a command reads by.
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Rules from this folder instead of those that come with the program.")
    private @Nullable Path folder;

    /// @throws RuleException if they are missing or wrong
    RuleSet load() {
        try {
            return folder == null ? RuleSet.bundled() : from(folder);
        } catch (UncheckedIOException e) {
            throw new RuleException(name(), String.valueOf(e.getMessage()), e);
        }
    }

    private static RuleSet from(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleException(folder.toString(), "no such folder of rules");
        }
        return RuleSet.from(folder);
    }

    /// What the rules are called in a message.
    String name() {
        return folder == null ? "the rules that come with the program" : folder.toString();
    }
}
