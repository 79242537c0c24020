package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// One thing the machine knows: what to look for, what it means, and examples that prove it.
///
/// @param id such as `ja.time.year-word-month`, never reused
/// @param says what the rule says, for people
/// @param match the pattern as written
/// @param gives what a match means
/// @param with constants for the meaning
/// @param unless conditions, each of which forbids the match
/// @param when conditions, all of which the match needs
/// @param examples texts that it reaches
/// @param counterexamples texts that it must not reach
/// @param source where the knowledge comes from, or null
/// @param file such as `ja/number/time.yaml`
/// @param line where the rule begins, from 1
public record Rule(
        String id,
        String says,
        String match,
        Meaning gives,
        Map<String, String> with,
        List<Condition> unless,
        List<Condition> when,
        List<Example> examples,
        List<String> counterexamples,
        @Nullable String source,
        String file,
        int line) {
    /// Keeps the lists unchangeable.
    public Rule {
        with = Map.copyOf(with);
        unless = List.copyOf(unless);
        when = List.copyOf(when);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /// `file:line`, for messages.
    public String where() {
        return file + ":" + line;
    }

    /// A text that the rule reaches.
    ///
    /// @param text the words, the reached span between ⟦ and ⟧
    /// @param on EDTF date of the document, or null
    /// @param value what is expected, as `explain` prints it, or null for any
    public record Example(String text, @Nullable String on, @Nullable String value) {}
}
