package org.yakusoku.mention;

import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds who acts: states, bodies, companies, organisations, persons and groups, and the short
/// forms that a text defines.
///
/// 「日米両国は、国際協力銀行(JBIC)と協力する」 in a document of 日本 and 米国 gives the group 日米両国, the organisation
/// 国際協力銀行 and the acronym JBIC; a later JBIC has the name 国際協力銀行. Safe for use by many threads.
public final class ActorReader {
    private final ActorWords words;
    private final AcronymReader acronyms;
    private final Automaton automaton;

    private ActorReader(RuleSet rules) {
        this.words = ActorWords.of(rules);
        this.acronyms = new AcronymReader(rules);
        this.automaton = rules.stage("ja/actor");
    }

    /// A reader that uses these rules.
    public static ActorReader of(RuleSet rules) {
        return new ActorReader(rules);
    }

    /// Reads one document.
    ///
    /// @param text the whole text
    /// @param folded the same as [org.yakusoku.rule.Fold] gives it
    /// @param spans headings, run-in titles and sentences, in the order of the text, none
    ///   overlapping
    /// @param parties names of the states or bodies in whose name the document speaks
    public Actors read(String text, String folded, List<Span> spans, List<String> parties) {
        if (spans.isEmpty()) {
            return new Actors(List.of(), List.of());
        }
        var definitions = acronyms.read(text, folded, spans);
        var sightings = new ActorScanner(automaton, words, text, folded, definitions).scan(spans);
        var sentences = new Sentences(folded, spans);
        var names =
                new ActorNames(
                        words, folded, sightings, definitions, new BodyNames(words), sentences);
        var groups = new ActorGroups(words, folded, parties, sentences, names, sightings);
        var actors = new ActorResolver(names, groups, folded).resolve(sightings);
        var shortForms = new ArrayList<Mention.Acronym>();
        for (AcronymReader.Definition definition : definitions) {
            shortForms.add(
                    new Mention.Acronym(
                            new Span(definition.start(), definition.end()),
                            definition.rule(),
                            definition.shortForm(),
                            definition.longForm()));
        }
        return new Actors(actors, shortForms);
    }
}
