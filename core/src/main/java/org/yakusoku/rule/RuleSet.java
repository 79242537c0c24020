package org.yakusoku.rule;

import java.nio.file.Path;

/// All rules and word tables that a reading uses, loaded and compiled once.
///
/// Safe for use by many threads.
public final class RuleSet {
    private RuleSet() {}

    /// The rules that come with the program.
    public static RuleSet bundled() {
        return new RuleSet();
    }

    /// Rules from a folder that has the layout of the bundled ones.
    ///
    /// @throws RuleException if a file is missing or wrong; the message names file and line
    public static RuleSet from(Path folder) {
        return new RuleSet();
    }

    /// SHA-256 over all rule files in the order of their names, as lower-case hexadecimal.
    public String hash() {
        return "";
    }
}
