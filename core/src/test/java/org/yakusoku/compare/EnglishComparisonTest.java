package org.yakusoku.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.compare.Renewal.Kind;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Comparison knows no language: on statements of an English text, written down here by hand, it
/// does what it does on Japanese ones.
class EnglishComparisonTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());

    private static final Reading EARLIER =
            reading(
                    "The four countries will explore the training of cable engineers through the Coral"
                            + " Ring Network (CRN).",
                    Force.EXPLORE,
                    "The four countries will share data on the movement of the ocean with the region.",
                    Force.WILL,
                    "The four countries will support the region with the means of the countries.",
                    Force.WILL);
    private static final Reading LATER =
            reading(
                    "The four countries will support the resilience of the ports of the region.",
                    Force.WILL,
                    "Through the CRN, the four countries plan to train engineers for cables.",
                    Force.PLAN,
                    "The four countries intend to share the data on ocean movements.",
                    Force.INTEND);

    @Test
    void wordsAreComparedByTheirBeginning() {
        Renewal renewal = Comparison.of(EARLIER, LATER, Decisions.NONE);
        assertThat(renewal.pairs())
                .extracting(Renewal.Pair::earlier, Renewal.Pair::later, Renewal.Pair::kinds)
                .contains(
                        tuple(0, 1, List.of(Kind.STRENGTHENED)),
                        tuple(1, 2, List.of(Kind.WEAKENED)));
    }

    @Test
    void rareWordsSayMoreThanCommonOnes() {
        Renewal renewal = Comparison.of(EARLIER, LATER, Decisions.NONE);
        Renewal.Pair cables = renewal.pairs().get(0);
        assertThat(share(cables, "CRN")).isGreaterThan(5 * share(cables, "four countries"));
        assertThat(share(cables, "engineers")).isGreaterThan(5 * share(cables, "four countries"));
        assertThat(cables.resemblances())
                .anyMatch(
                        each ->
                                each.kind() == Resemblance.Kind.ACRONYM
                                        && words(each).equals("CRN"));
    }

    @Test
    void theDefaultLocaleMakesNoDifference() {
        var here = Locale.getDefault();
        Renewal expected = Comparison.of(EARLIER, LATER, Decisions.NONE);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Comparison.of(EARLIER, LATER, Decisions.NONE)).isEqualTo(expected);
        } finally {
            Locale.setDefault(here);
        }
    }

    private static double share(Renewal.Pair pair, String word) {
        return pair.resemblances().stream()
                .filter(each -> each.kind() != Resemblance.Kind.PROMISORS)
                .filter(each -> words(each).contains(word))
                .mapToDouble(Resemblance::share)
                .sum();
    }

    private static String words(Resemblance resemblances) {
        return resemblances.earlier().of(EARLIER.source().text());
    }

    private static Reading reading(Object... sentencesAndForces) {
        var text = new StringBuilder();
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < sentencesAndForces.length; i += 2) {
            String sentence = (String) sentencesAndForces[i];
            int start = text.length();
            text.append(sentence).append('\n');
            int topic = sentence.indexOf("The four countries");
            int cue =
                    start
                            + (topic < 0
                                    ? sentence.indexOf("plan to")
                                    : "The four countries ".length());
            statements.add(
                    statement(
                            new Span(start, start + sentence.length()),
                            new Span(cue, sentenceEnd(sentence, cue - start) + start),
                            (Force) sentencesAndForces[i + 1]));
        }
        Reading outline =
                PIPELINE.read(
                        SourceText.of("en.txt", text.toString()),
                        new Pipeline.Settings("2023-06-10", List.of(), "en"));
        return new Reading(
                outline.source(),
                outline.outline(),
                List.of(),
                statements,
                List.of(),
                outline.rulesHash());
    }

    private static int sentenceEnd(String sentence, int cue) {
        return sentence.indexOf(' ', cue);
    }

    private static Statement statement(Span span, Span cue, Force force) {
        return new Statement(
                span,
                cue,
                force,
                List.of(force),
                false,
                false,
                false,
                false,
                List.of("Japan"),
                List.of(),
                new Span(cue.end(), span.end() - 1),
                List.of(),
                List.of(),
                -1,
                null,
                List.of("test"));
    }
}
