package org.yakusoku;

import org.yakusoku.mention.Mention;
import org.yakusoku.mention.MentionReader;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.StatementReader;
import org.yakusoku.structure.Outline;
import org.yakusoku.text.Finding;
import org.yakusoku.text.SourceText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads Japanese by the rules under `ja/`.
final class JapaneseReader implements LanguageReader {
    private final String rulesHash;
    private final MentionReader mentions;
    private final StatementReader statements;

    JapaneseReader(RuleSet rules) {
        this.rulesHash = rules.hash();
        this.mentions = MentionReader.of(rules);
        this.statements = new StatementReader(rules);
    }

    @Override
    public Reading read(SourceText source, Outline known) {
        Outline outline = known;
        String folded = Fold.of(source.text());
        String date = outline.header().date();
        MentionReader.Result mentioned = mentions.read(source.text(), folded, outline, date);
        List<String> parties = fullNames(outline.header().parties(), mentioned.mentions());
        if (!parties.equals(outline.header().parties())) {
            outline = outline.withParties(parties);
            mentioned = mentions.read(source.text(), folded, outline, date);
        }
        StatementReader.Result stated =
                statements.read(folded, outline, date, mentioned.mentions());
        var findings = new ArrayList<Finding>(mentioned.findings());
        findings.addAll(stated.findings());
        findings.sort(Comparator.comparing(Finding::span));
        return new Reading(
                source, outline, stated.mentions(), stated.statements(), findings, rulesHash);
    }

    /// Parties by the names that the text gives their short forms: EU is 欧州連合 where 欧州連合(EU)
    /// stands.
    private static List<String> fullNames(List<String> parties, List<Mention> mentions) {
        var names = new ArrayList<String>(parties);
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Acronym acronym) {
                names.replaceAll(
                        name -> name.equals(acronym.shortForm()) ? acronym.longForm() : name);
            }
        }
        return names;
    }
}
