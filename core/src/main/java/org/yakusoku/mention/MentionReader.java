package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads all mentions of a document: money, quantities and times, actors and acronyms.
///
/// Mentions are counted in headings, run-in titles and sentences (guidelines, section 3). Safe for
/// use by many threads.
public final class MentionReader {
    private static final Comparator<Mention> ORDER = Comparator.comparing(Mention::span);

    private final NumberReader numbers;
    private final ActorReader actors;
    private final WordTable countryCounters;

    private MentionReader(RuleSet rules) {
        numbers = NumberReader.of(rules);
        actors = ActorReader.of(rules);
        countryCounters = rules.table("ja/country-counters");
    }

    /// A reader by these rules.
    public static MentionReader of(RuleSet rules) {
        return new MentionReader(rules);
    }

    /// The mentions of a document.
    ///
    /// @param mentions ordered by start, then end
    /// @param findings numbers and words of the calendar that were not understood
    public record Result(List<Mention> mentions, List<Finding> findings) {
        /// Keeps the lists unchangeable.
        public Result {
            mentions = List.copyOf(mentions);
            findings = List.copyOf(findings);
        }
    }

    /// Reads a document.
    ///
    /// @param text the text as it is
    /// @param folded the text as rules see it ([org.yakusoku.rule.Fold])
    /// @param date EDTF date that anchors relative expressions, or null if nobody knows it
    public Result read(String text, String folded, Outline outline, @Nullable String date) {
        List<Span> places = places(outline);
        NumberReader.Result read = numbers.read(text, folded, places, date);
        Actors named = actors.read(text, folded, places, outline.header().parties());
        return together(folded, read, named.mentions());
    }

    /// Headings, run-in titles and sentences in the order of the text; what lies inside another is
    /// left out.
    public static List<Span> places(Outline outline) {
        var all = new ArrayList<Span>();
        outline.headings().stream().map(Heading::span).forEach(all::add);
        all.addAll(outline.titles());
        outline.sentences().stream().map(Sentence::span).forEach(all::add);
        all.sort(null);
        var places = new ArrayList<Span>(all.size());
        int end = 0;
        for (Span span : all) {
            if (span.start() >= end) {
                places.add(span);
                end = span.end();
            }
        }
        return places;
    }

    /// Puts numbers and other mentions into one order. Numbers inside names are none; 三か国 that is
    /// an actor is no quantity.
    ///
    /// @param others ordered by start, then end
    private Result together(
            String folded, NumberReader.Result read, List<? extends Mention> others) {
        var mentions = new ArrayList<Mention>(others);
        int next = 0;
        for (Mention number : read.mentions()) {
            while (next < others.size() && others.get(next).span().end() <= number.span().start()) {
                next++;
            }
            boolean inside = false;
            for (int i = next;
                    i < others.size() && others.get(i).span().start() < number.span().end();
                    i++) {
                inside |= isPartOf(folded, number, others.get(i));
            }
            if (!inside) {
                mentions.add(number);
            }
        }
        mentions.sort(ORDER);
        return new Result(mentions, read.findings());
    }

    private boolean isPartOf(String folded, Mention number, Mention other) {
        return other instanceof Mention.Actor actor
                && number instanceof Mention.Quantity quantity
                && actor.span().overlaps(quantity.span())
                && (actor.type() == Mention.ActorType.GROUP
                        ? countryCounters.endsAt(folded, quantity.span().end())
                        : actor.span().contains(quantity.span()));
    }
}
