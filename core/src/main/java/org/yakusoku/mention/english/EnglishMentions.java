package org.yakusoku.mention.english;

import org.yakusoku.mention.Mention;
import org.yakusoku.mention.MentionReader;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Outline;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads all mentions of an English document: money, quantities and times, actors and acronyms.
///
/// Mentions are counted in headings, run-in titles and sentences (guidelines, section 3). Safe for
/// use by many threads.
public final class EnglishMentions {
    private static final Comparator<Mention> ORDER = Comparator.comparing(Mention::span);

    private final EnglishNumbers numbers;
    private final EnglishAcronyms acronyms;
    private final EnglishActors actors;

    private EnglishMentions(RuleSet rules) {
        numbers = EnglishNumbers.of(rules);
        acronyms = new EnglishAcronyms(rules);
        actors = new EnglishActors(rules);
    }

    /// A reader by these rules.
    public static EnglishMentions of(RuleSet rules) {
        return new EnglishMentions(rules);
    }

    /// Reads a document whose parts are known.
    public MentionReader.Result read(String text, Outline outline) {
        String cased = EnglishFold.cased(text);
        String lower = EnglishFold.lower(cased);
        var places = MentionReader.places(outline);
        var titles = new HashSet<Span>(outline.titles());
        outline.headings().stream().map(Heading::span).forEach(titles::add);
        var read = numbers.read(text, lower, places, outline.header().date());
        var others = named(text, cased, lower, places, titles, outline.header().parties());
        return new MentionReader.Result(together(read.mentions(), others), read.findings());
    }

    /// Actors and acronyms in the order of the text.
    List<Mention> named(
            String text,
            String cased,
            String lower,
            List<Span> places,
            Set<Span> titles,
            List<String> parties) {
        var words = new ArrayList<EnglishWords>(places.size());
        var mentions = new ArrayList<Mention>();
        for (Span place : places) {
            var own = new EnglishWords(cased, lower, place);
            words.add(own);
            for (EnglishAcronyms.Definition definition : acronyms.read(text, cased, own)) {
                mentions.add(
                        new Mention.Acronym(
                                new Span(definition.start(), definition.end()),
                                definition.rule(),
                                definition.shortForm(),
                                definition.longForm()));
            }
        }
        mentions.addAll(actors.read(text, cased, lower, words, titles, parties));
        mentions.sort(ORDER);
        return mentions;
    }

    /// Puts numbers and other mentions into one order; numbers inside names and groups are none.
    private static List<Mention> together(List<Mention> numbers, List<Mention> others) {
        var mentions = new ArrayList<Mention>(others);
        int next = 0;
        for (Mention number : numbers) {
            while (next < others.size() && others.get(next).span().end() <= number.span().start()) {
                next++;
            }
            boolean inside = false;
            for (int i = next;
                    i < others.size() && others.get(i).span().start() < number.span().end();
                    i++) {
                inside |=
                        others.get(i) instanceof Mention.Actor actor
                                && actor.span().overlaps(number.span())
                                && !(number instanceof Mention.Money);
            }
            if (!inside) {
                mentions.add(number);
            }
        }
        mentions.sort(ORDER);
        return mentions;
    }
}
