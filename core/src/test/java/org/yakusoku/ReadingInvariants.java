package org.yakusoku;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// What holds for the reading of every text, however odd.
final class ReadingInvariants {
    private final Reading reading;
    private final List<Span> places = new ArrayList<>();
    private final List<Span> sentences;

    private ReadingInvariants(Reading reading) {
        this.reading = reading;
        this.sentences = reading.outline().sentences().stream().map(Sentence::span).toList();
        places.addAll(sentences);
        reading.outline().headings().stream().map(Heading::span).forEach(places::add);
        places.addAll(reading.outline().titles());
        places.sort(null);
    }

    /// Fails if the reading breaks one of them.
    static void hold(Reading reading) {
        var invariants = new ReadingInvariants(reading);
        invariants.mentions();
        invariants.statements();
        invariants.findings();
    }

    private void mentions() {
        Mention before = null;
        int actorEnd = 0;
        int numberEnd = 0;
        for (Mention mention : reading.mentions()) {
            Span span = mention.span();
            lies(span, mention);
            assertThat(within(places, span))
                    .as("in a heading, title or sentence: %s", mention)
                    .isTrue();
            if (before != null) {
                assertThat(before.span()).as("order of %s", mention).isLessThanOrEqualTo(span);
            }
            before = mention;
            switch (mention) {
                case Mention.Actor(
                                Span _,
                                String _,
                                Mention.ActorType _,
                                String name,
                                List<String> _) -> {
                    assertThat(name).as("name of %s", mention).isNotBlank();
                    assertThat(span.start())
                            .as("no nesting: %s", mention)
                            .isGreaterThanOrEqualTo(actorEnd);
                    actorEnd = span.end();
                }
                case Mention.Acronym(Span _, String _, String shortForm, String longForm) -> {
                    assertThat(shortForm).as("short form of %s", mention).isNotBlank();
                    assertThat(longForm).as("long form of %s", mention).isNotBlank();
                }
                case Mention.Money _, Mention.Quantity _, Mention.Time _ -> {
                    assertThat(span.start())
                            .as("no nesting: %s", mention)
                            .isGreaterThanOrEqualTo(numberEnd);
                    numberEnd = span.end();
                }
            }
        }
    }

    private void statements() {
        Statement before = null;
        for (Statement statement : reading.statements()) {
            lies(statement.span(), statement);
            lies(statement.cue(), statement);
            Span sentence =
                    Objects.requireNonNull(
                            around(statement.span()), () -> "no sentence holds " + statement);
            assertThat(sentence.contains(statement.cue()))
                    .as("cue in its sentence: %s", statement)
                    .isTrue();
            Span action = statement.action();
            if (action != null) {
                lies(action, statement);
                assertThat(sentence.contains(action))
                        .as("action in its sentence: %s", statement)
                        .isTrue();
            }
            force(statement);
            pointers(statement, sentence);
            if (before != null) {
                int order = before.span().compareTo(statement.span());
                assertThat(order < 0 || order == 0 && before.cue().compareTo(statement.cue()) <= 0)
                        .as("order of %s", statement)
                        .isTrue();
            }
            before = statement;
        }
    }

    private static void force(Statement statement) {
        assertThat(statement.chain()).isNotEmpty();
        Force weakest = statement.chain().stream().max(Force::compareTo).orElseThrow();
        assertThat(statement.force()).as("weakest of its chain: %s", statement).isEqualTo(weakest);
        assertThat(statement.checkable() != null)
                .as("checkable if it is a commitment: %s", statement)
                .isEqualTo(statement.force().isCommitment());
        assertThat(statement.rules()).isNotEmpty();
        assertThat(new HashSet<>(statement.promisors())).hasSameSizeAs(statement.promisors());
        assertThat(new HashSet<>(statement.counterparts())).hasSameSizeAs(statement.counterparts());
    }

    private void pointers(Statement statement, Span sentence) {
        for (int index : statement.money()) {
            assertThat(reading.mentions().get(index)).isInstanceOf(Mention.Money.class);
            assertThat(sentence.contains(reading.mentions().get(index).span())).isTrue();
        }
        for (int index : statement.quantities()) {
            assertThat(reading.mentions().get(index)).isInstanceOf(Mention.Quantity.class);
            assertThat(sentence.contains(reading.mentions().get(index).span())).isTrue();
        }
        if (statement.due() != -1) {
            assertThat(reading.mentions().get(statement.due())).isInstanceOf(Mention.Time.class);
            assertThat(sentence.contains(reading.mentions().get(statement.due()).span())).isTrue();
        }
    }

    private void findings() {
        Span before = null;
        for (Finding finding : reading.findings()) {
            lies(finding.span(), finding);
            if (before != null) {
                assertThat(before).as("order of %s", finding).isLessThanOrEqualTo(finding.span());
            }
            before = finding.span();
        }
    }

    private void lies(Span span, Object what) {
        assertThat(span.start())
                .as("start of %s", what)
                .isGreaterThanOrEqualTo(reading.outline().bodyStart());
        assertThat(span.end()).as("end of %s", what).isGreaterThan(span.start());
        assertThat(span.end()).as("end of %s", what).isLessThanOrEqualTo(reading.source().length());
    }

    private @Nullable Span around(Span span) {
        int at = lastNotBehind(sentences, span.start());
        return at >= 0 && sentences.get(at).contains(span) ? sentences.get(at) : null;
    }

    private static boolean within(List<Span> places, Span span) {
        for (int at = lastNotBehind(places, span.start()); at >= 0 && at < places.size(); at--) {
            if (places.get(at).contains(span)) {
                return true;
            }
            if (places.get(at).end() <= span.start()) {
                return false;
            }
        }
        return false;
    }

    /// The last span that starts at or before the place, or -1.
    private static int lastNotBehind(List<Span> spans, int place) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() <= place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
