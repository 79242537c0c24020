package org.yakusoku.compare;

import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.Fold;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Outline;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Turns the statements of one reading into terms. It alone knows the text and its language; all
/// that comes after compares keys.
final class PromiseReader {
    /// Words outside the action: topic, subject, frame.
    private static final double OUTSIDE = 0.5;

    /// Words of the title that the statement stands under: 本イニシアティブ takes its name from there.
    private static final double TITLE = 0.4;

    private static final double NAME = 1.3;

    /// Words within a name that counts as a whole already; they still find 米国際開発金融公社 in 米国国際開発金融公社.
    private static final double IN_NAME = 0.5;

    private static final int MAX_QUOTED = 40;

    private final Reading reading;
    private final String folded;
    private final Outline outline;
    private final List<Mention> mentions;
    private final WordScanner words;
    private final Map<Initiative, Span> titles;

    /// Positions that numbers and times take, which are no words.
    private final boolean[] taken;

    /// Positions that names of actors take.
    private final boolean[] named;

    PromiseReader(Reading reading) {
        this.reading = reading;
        this.folded = Fold.of(reading.source().text());
        this.outline = reading.outline();
        this.mentions = reading.mentions();
        this.taken = new boolean[folded.length()];
        this.named = new boolean[folded.length()];
        for (Mention mention : mentions) {
            Span span = mention.span();
            if (isFigure(mention)) {
                Arrays.fill(taken, span.start(), span.end(), true);
            } else if (mention instanceof Mention.Actor) {
                Arrays.fill(named, span.start(), span.end(), true);
            }
        }
        this.titles = titles(outline);
        this.words = new WordScanner(folded, taken);
    }

    /// The statements that `wanted` asks for, in the order of the text.
    List<Promise> read(Predicate<Statement> wanted) {
        var promises = new ArrayList<Promise>();
        for (int i = 0; i < reading.statements().size(); i++) {
            Statement statement = reading.statements().get(i);
            if (wanted.test(statement)) {
                promises.add(promise(i, statement));
            }
        }
        return promises;
    }

    private Promise promise(int index, Statement statement) {
        Span whole = statement.span();
        Span action = statement.action() == null ? whole : statement.action();
        Span cue = action.contains(statement.cue()) ? new Span(0, 0) : statement.cue();
        var content = new ArrayList<Term>();
        var figures = new ArrayList<Term>();
        var promisors = Set.copyOf(statement.promisors());
        Span promisorsAt = whole;
        double nearest = 0;
        for (int i = firstMention(whole.start());
                i < mentions.size() && mentions.get(i).span().start() < whole.end();
                i++) {
            Mention mention = mentions.get(i);
            if (mention instanceof Mention.Actor actor) {
                double named = action.contains(actor.span()) ? 0 : overlap(actor, promisors);
                if (named > nearest) {
                    nearest = named;
                    promisorsAt = actor.span();
                }
                if (named == 0) {
                    named(actor, content);
                }
            } else {
                figure(mention, figures);
            }
        }
        quoted(whole, content);
        for (Term word : words.scan(whole)) {
            if (!word.span().overlaps(cue)) {
                double place = action.overlaps(word.span()) ? 1 : OUTSIDE;
                boolean inName = named[word.span().start()];
                content.add(placed(word, inName ? place * IN_NAME : place));
            }
        }
        var headings = new ArrayList<Term>();
        var headingsAt = new ArrayList<Span>();
        Initiative initiative = outline.initiativeOf(whole);
        Span title = initiative == null ? null : titles.get(initiative);
        if (title != null) {
            headingsAt.add(title);
            for (Term word : words.scan(title)) {
                content.add(placed(word, TITLE));
                headings.add(word);
            }
        }
        List<Heading> over = outline.headingsOver(whole);
        if (!over.isEmpty()) {
            headingsAt.add(over.getLast().span());
            headings.addAll(words.scan(over.getLast().span()));
        }
        content.sort(Comparator.comparing(Term::span).thenComparing(Term::key));
        return new Promise(
                index,
                statement,
                content,
                figures,
                headings,
                headingsAt,
                promisors,
                promisorsAt,
                lettersOf(action),
                frameOf(action));
    }

    private static Term placed(Term term, double place) {
        return new Term(term.key(), term.kind(), term.span(), term.worth() * place);
    }

    /// How well a mention names those who promise, from 0 to 1.
    private static double overlap(Mention.Actor actor, Set<String> promisors) {
        long both = actor.stands().stream().distinct().filter(promisors::contains).count();
        return both == 0 ? 0 : both / (double) (actor.stands().size() + promisors.size() - both);
    }

    /// A group stands for its members, so that 両国 and 日本及び米国 are the same. A group of nobody but
    /// the parties is the document's 我々 and says nothing.
    private void named(Mention.Actor actor, List<Term> terms) {
        List<String> names = actor.stands();
        if (actor.type() == Mention.ActorType.GROUP
                && outline.header().parties().containsAll(names)) {
            return;
        }
        for (String name : names) {
            terms.add(
                    new Term(
                            "n:" + WordScanner.lettersOf(Fold.of(name)),
                            Resemblance.Kind.NAME,
                            actor.span(),
                            NAME / Math.sqrt(names.size())));
        }
    }

    private static boolean isFigure(Mention mention) {
        return switch (mention) {
            case Mention.Money money -> true;
            case Mention.Quantity quantity -> true;
            case Mention.Time time -> true;
            case Mention.Actor actor -> false;
            case Mention.Acronym acronym -> false;
        };
    }

    private static void figure(Mention mention, List<Term> figures) {
        Span span = mention.span();
        switch (mention) {
            case Mention.Money money ->
                    figures.add(
                            new Term(
                                    "m:" + money.currency() + " " + money.amount(),
                                    Resemblance.Kind.NUMBER,
                                    span,
                                    1));
            case Mention.Quantity quantity ->
                    figures.add(
                            new Term(
                                    "q:" + quantity.amount() + " " + unit(quantity),
                                    Resemblance.Kind.NUMBER,
                                    span,
                                    1));
            case Mention.Time time ->
                    figures.add(
                            new Term(
                                    "t:" + Differences.value(time),
                                    Resemblance.Kind.DATE,
                                    span,
                                    1));
            case Mention.Actor actor -> {}
            case Mention.Acronym acronym -> {}
        }
    }

    private static String unit(Mention.Quantity quantity) {
        return quantity.unit() == null ? "" : Fold.of(quantity.unit());
    }

    /// Titles between 「 and 」.
    private void quoted(Span span, List<Term> terms) {
        int open = -1;
        for (int i = span.start(); i < span.end(); i++) {
            char c = folded.charAt(i);
            if (c == '「' || c == '『' || c == '“') {
                open = i + 1;
            } else if (open >= 0 && (c == '」' || c == '』' || c == '”')) {
                var inside = new Span(open, i);
                String letters = lettersOf(inside);
                if (letters.length() > 1 && letters.length() <= MAX_QUOTED) {
                    terms.add(new Term("n:" + letters, Resemblance.Kind.NAME, inside, NAME));
                }
                open = -1;
            }
        }
    }

    private String lettersOf(Span span) {
        return WordScanner.lettersOf(span.of(folded));
    }

    private String frameOf(Span span) {
        var kept = new StringBuilder(span.length());
        for (int i = span.start(); i < span.end(); i++) {
            if (!taken[i]) {
                kept.append(folded.charAt(i));
            }
        }
        return WordScanner.lettersOf(kept.toString());
    }

    /// The run-in title of each initiative, or of the last one before it where it has none of its
    /// own and no heading stands between: a bullet under a titled unit.
    private static Map<Initiative, Span> titles(Outline outline) {
        var titles = new HashMap<Initiative, Span>();
        List<Heading> headings = outline.headings();
        int next = 0;
        Span title = null;
        for (Initiative initiative : outline.initiatives()) {
            int start = initiative.span().start();
            for (; next < headings.size() && headings.get(next).span().start() <= start; next++) {
                title = null;
            }
            if (initiative.title() != null) {
                int end = Math.min(start + initiative.title().length(), initiative.span().end());
                title = new Span(start, end);
            }
            if (title != null) {
                titles.put(initiative, title);
            }
        }
        return titles;
    }

    private int firstMention(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
