package org.yakusoku;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.MentionReader;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.StatementReader;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.OutlineReader;
import org.yakusoku.text.Finding;
import org.yakusoku.text.SourceText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The way of a document: text → outline → mentions → statements.
///
/// Safe for use by many threads; make one for a rule set and keep it.
public final class Pipeline {
    private final RuleSet rules;
    private final OutlineReader outlines = new OutlineReader();
    private final MentionReader mentions;
    private final StatementReader statements;

    private Pipeline(RuleSet rules) {
        this.rules = rules;
        this.mentions = MentionReader.of(rules);
        this.statements = new StatementReader(rules);
    }

    /// A pipeline that reads by these rules.
    public static Pipeline of(RuleSet rules) {
        return new Pipeline(rules);
    }

    /// The rules that it reads by.
    public RuleSet rules() {
        return rules;
    }

    /// Reads one document. Odd text never fails: what is not understood becomes a finding.
    ///
    /// A text in a language without rules of its own has an outline and nothing else.
    public Reading read(SourceText source, Settings settings) {
        Outline outline =
                outlines.read(source, settings.date(), settings.parties(), settings.language());
        if (!outline.header().language().equals("ja")) {
            return new Reading(source, outline, List.of(), List.of(), List.of(), rules.hash());
        }
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
                source, outline, stated.mentions(), stated.statements(), findings, rules.hash());
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
