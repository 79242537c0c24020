package org.yakusoku;

import org.yakusoku.mention.Mention;
import org.yakusoku.mention.MentionReader;
import org.yakusoku.mention.english.EnglishMentions;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Statement;
import org.yakusoku.statement.english.EnglishStatements;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;
import org.yakusoku.text.OneLine;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads English by the rules under `en/`.
///
/// English parts words by blanks and goes on over the end of a line, so the readers see the text on
/// one line ([OneLine]); every span that leaves is one of the text as it is.
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
        OneLine line = OneLine.of(source.text());
        Outline inward = inward(line, outline);
        MentionReader.Result mentioned = mentions.read(line.text(), inward);
        EnglishStatements.Result stated =
                statements.read(line.text(), inward, mentioned.mentions());
        var findings = new ArrayList<Finding>();
        for (List<Finding> found : List.of(mentioned.findings(), stated.findings())) {
            found.forEach(one -> findings.add(new Finding(one.kind(), line.outward(one.span()))));
        }
        findings.sort(Comparator.comparing(Finding::span));
        return new Reading(
                source,
                outline,
                stated.mentions().stream().map(one -> outward(line, one)).toList(),
                stated.statements().stream().map(one -> outward(line, one)).toList(),
                findings,
                rulesHash);
    }

    private static Outline inward(OneLine line, Outline outline) {
        return new Outline(
                outline.header(),
                line.inward(new Span(outline.bodyStart(), outline.bodyStart())).start(),
                outline.headings().stream()
                        .map(one -> new Heading(line.inward(one.span()), one.level()))
                        .toList(),
                outline.titles().stream().map(line::inward).toList(),
                outline.initiatives().stream()
                        .map(one -> new Initiative(line.inward(one.span()), one.title()))
                        .toList(),
                outline.sentences().stream()
                        .map(one -> new Sentence(line.inward(one.span()), one.paragraph()))
                        .toList());
    }

    private static Mention outward(OneLine line, Mention mention) {
        Span span = line.outward(mention.span());
        return switch (mention) {
            case Mention.Money one ->
                    new Mention.Money(
                            span,
                            one.rule(),
                            one.amount(),
                            one.max(),
                            one.currency(),
                            one.modifier());
            case Mention.Quantity one ->
                    new Mention.Quantity(
                            span, one.rule(), one.amount(), one.max(), one.unit(), one.modifier());
            case Mention.Time one ->
                    new Mention.Time(
                            span,
                            one.rule(),
                            one.type(),
                            one.edtf(),
                            one.duration(),
                            one.repeat(),
                            one.role());
            case Mention.Actor one ->
                    new Mention.Actor(span, one.rule(), one.type(), one.name(), one.members());
            case Mention.Acronym one ->
                    new Mention.Acronym(span, one.rule(), one.shortForm(), one.longForm());
        };
    }

    private static Statement outward(OneLine line, Statement one) {
        Span action = one.action();
        return new Statement(
                line.outward(one.span()),
                line.outward(one.cue()),
                one.force(),
                one.chain(),
                one.reaffirmed(),
                one.continuing(),
                one.conditional(),
                one.reported(),
                one.promisors(),
                one.counterparts(),
                action == null ? null : line.outward(action),
                one.money(),
                one.quantities(),
                one.due(),
                one.checkable(),
                one.rules());
    }
}
