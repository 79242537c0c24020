package org.yakusoku.statement.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.english.EnglishWords;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.statement.Force;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Finds markers of force by the rules of stage `en/force`: plan to, are committed to, will.
///
/// Safe for use by many threads.
public final class EnglishMarkers implements StageReader {
    private static final String STAGE = "en/force";

    private final Automaton automaton;

    private EnglishMarkers(RuleSet rules) {
        automaton = rules.stage(STAGE);
    }

    /// Markers by these rules.
    public static EnglishMarkers of(RuleSet rules) {
        return new EnglishMarkers(rules);
    }

    /// A marker at a place.
    ///
    /// @param kind as the rule says: marker, participle, modal, noun …
    /// @param end the word behind it
    record Marker(Force force, String kind, int start, int end, String rule) {
        boolean is(String wanted) {
            return kind.equals(wanted);
        }
    }

    /// The longest marker that begins at word `i`, or null.
    @Nullable Marker at(EnglishWords words, String lower, int i) {
        if (!automaton.canBegin(lower.charAt(words.start(i)))) {
            return null;
        }
        return automaton.match(
                lower,
                words.start(i),
                words.place().end(),
                false,
                hit ->
                        EnglishFold.isWordEnd(lower, hit.end())
                                        && !"verb".equals(hit.rule().with().get("kind"))
                                ? marker(hit, words, i)
                                : null);
    }

    private static Marker marker(Hit hit, EnglishWords words, int i) {
        return new Marker(
                Force.valueOf(Objects.requireNonNull(hit.rule().with().get("force"))),
                Objects.requireNonNull(hit.rule().with().get("kind")),
                i,
                words.from(hit.end()),
                hit.rule().id());
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public List<Derivation> derive(String sentence, @Nullable String date) {
        String cased = EnglishFold.cased(sentence);
        String lower = EnglishFold.lower(cased);
        var words = new EnglishWords(cased, lower, new Span(0, sentence.length()));
        var found = new ArrayList<Derivation>();
        for (int i = 0; i < words.size(); i++) {
            if (automaton.canBegin(lower.charAt(words.start(i)))) {
                Derivation derivation =
                        automaton.match(
                                lower,
                                words.start(i),
                                sentence.length(),
                                false,
                                hit ->
                                        EnglishFold.isWordEnd(lower, hit.end())
                                                ? new Derivation(
                                                        hit.span(),
                                                        hit.rule(),
                                                        hit.rule().with().getOrDefault("force", ""))
                                                : null);
                if (derivation != null) {
                    found.add(derivation);
                }
            }
        }
        return found;
    }
}
