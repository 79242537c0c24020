package org.yakusoku;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.SourceText;

/// The way of a document: text → outline → mentions → statements.
///
/// Safe for use by many threads; make one for a rule set and keep it.
public final class Pipeline {
    private final RuleSet rules;

    private Pipeline(RuleSet rules) {
        this.rules = rules;
    }

    /// A pipeline that reads by these rules.
    public static Pipeline of(RuleSet rules) {
        return new Pipeline(rules);
    }

    /// Reads one document. Odd text never fails: what is not understood becomes a finding.
    public Reading read(SourceText source, Settings settings) {
        throw new UnsupportedOperationException(rules.hash());
    }

    /// What the caller knows better than the text.
    ///
    /// @param date EDTF date of the document, or null to take the text's own
    /// @param parties names in whose name it speaks, or empty to find them
    /// @param language `ja` or `en`, or null to find it
    public record Settings(@Nullable String date, List<String> parties, @Nullable String language) {
        /// Everything from the text.
        public static final Settings NONE = new Settings(null, List.of(), null);

        /// Keeps the parties unchangeable.
        public Settings {
            parties = List.copyOf(parties);
        }
    }
}
