package org.yakusoku.statement.english;

import org.yakusoku.mention.Mention;
import org.yakusoku.mention.english.EnglishWords;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the statements of an English document.
///
/// "Our two countries plan to explore joint projects" in a document of Japan and the United States
/// is [PLAN, EXPLORE] by both. Safe for use by many threads.
public final class EnglishStatements {
    private final EnglishVerbs verbs;
    private final EnglishMarkers markers;
    private final EnglishLexicon lexicon;

    private EnglishStatements(RuleSet rules) {
        verbs = new EnglishVerbs(rules);
        markers = EnglishMarkers.of(rules);
        lexicon = new EnglishLexicon(rules);
    }

    /// A reader by these rules.
    public static EnglishStatements of(RuleSet rules) {
        return new EnglishStatements(rules);
    }

    /// What was read.
    ///
    /// @param mentions those given, with the collectives that are promisor or counterpart
    /// @param statements ordered by start
    /// @param findings markers that became part of no statement
    public record Result(
            List<Mention> mentions, List<Statement> statements, List<Finding> findings) {
        /// Keeps the lists unchangeable.
        public Result {
            mentions = List.copyOf(mentions);
            statements = List.copyOf(statements);
            findings = List.copyOf(findings);
        }
    }

    /// Reads a document whose parts and mentions are known.
    ///
    /// @param mentions ordered by start, then end
    public Result read(String text, Outline outline, List<Mention> mentions) {
        String cased = EnglishFold.cased(text);
        String lower = EnglishFold.lower(cased);
        var document =
                new EnglishClauses.Document(
                        text, lower, outline.header().parties(), outline.header().date());
        var drafts = new ArrayList<EnglishDraft>();
        var findings = new ArrayList<Finding>();
        var all = new ArrayList<Mention>(mentions);
        int first = 0;
        EnglishClauses.Carried carried = EnglishClauses.Carried.NONE;
        for (Sentence sentence : outline.sentences()) {
            while (first < mentions.size()
                    && mentions.get(first).span().end() <= sentence.span().start()) {
                first++;
            }
            var inside = new ArrayList<Mention>();
            for (int i = first;
                    i < mentions.size() && mentions.get(i).span().start() < sentence.span().end();
                    i++) {
                inside.add(mentions.get(i));
            }
            var words = new EnglishWords(cased, lower, sentence.span());
            Initiative unit = outline.initiativeOf(sentence.span());
            boolean item = unit != null && unit.title() == null;
            boolean opens =
                    unit != null
                            && unit.title() == null
                            && unit.span().start() == sentence.span().start();
            var clauses =
                    new EnglishClauses(verbs, markers, lexicon, document, words, inside, carried);
            clauses.read(opens);
            carried = clauses.carried(item);
            drafts.addAll(clauses.drafts());
            all.addAll(clauses.collectives());
            findings.addAll(clauses.findings());
        }
        all.sort(Comparator.comparing(Mention::span));
        var statements = new ArrayList<Statement>();
        var places = new EnglishDraft.Places(all);
        for (EnglishDraft draft : drafts) {
            statements.add(draft.statement(places, lower, lexicon, document.date()));
        }
        statements.sort(Comparator.comparing(Statement::span).thenComparing(Statement::cue));
        findings.sort(Comparator.comparing(Finding::span));
        return new Result(all, statements, findings);
    }
}
