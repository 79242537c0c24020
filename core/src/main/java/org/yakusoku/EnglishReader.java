package org.yakusoku;

import org.yakusoku.mention.english.EnglishMentions;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.english.EnglishStatements;
import org.yakusoku.structure.Outline;
import org.yakusoku.text.Finding;
import org.yakusoku.text.SourceText;

import java.util.ArrayList;
import java.util.Comparator;

/// Reads English by the rules under `en/`.
final class EnglishReader implements LanguageReader {
    private final String rulesHash;
    private final EnglishMentions mentions;
    private final EnglishStatements statements;

    EnglishReader(RuleSet rules) {
        this.rulesHash = rules.hash();
        this.mentions = EnglishMentions.of(rules);
        this.statements = EnglishStatements.of(rules);
    }

    @Override
    public Reading read(SourceText source, Outline outline) {
        var mentioned = mentions.read(source.text(), outline);
        var stated = statements.read(source.text(), outline, mentioned.mentions());
        var findings = new ArrayList<Finding>(mentioned.findings());
        findings.addAll(stated.findings());
        findings.sort(Comparator.comparing(Finding::span));
        return new Reading(
                source, outline, stated.mentions(), stated.statements(), findings, rulesHash);
    }
}
