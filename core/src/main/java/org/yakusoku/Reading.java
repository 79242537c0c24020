package org.yakusoku;

import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Outline;
import org.yakusoku.text.Finding;
import org.yakusoku.text.SourceText;

import java.util.List;

/// Everything that was read in one document. Same text and same rules give an equal reading.
///
/// @param source the text itself
/// @param outline its parts
/// @param mentions all mentions, ordered by start, then end; statements point into this list
/// @param statements all statements, ordered by start, then end, then cue
/// @param findings what looked like a number, a date or a marker and was not understood
/// @param rulesHash SHA-256 of the rule set, as lower-case hexadecimal
public record Reading(
        SourceText source,
        Outline outline,
        List<Mention> mentions,
        List<Statement> statements,
        List<Finding> findings,
        String rulesHash) {
    /// Keeps the lists unchangeable.
    public Reading {
        mentions = List.copyOf(mentions);
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }
}
