package org.yakusoku.compare;

import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// How alike two statements are, with what makes them so.
///
/// Content (names, short forms, words) gives the cosine `c` of the weighted terms. Figures,
/// headings and promisors that agree close a part `s` of what is missing, the more the more content
/// is shared: `score = c + c · (1 - c) · s`. Alone they give nothing.
final class Likeness {
    private static final double FIGURES = 0.4;
    private static final double HEADINGS = 0.3;
    private static final double PROMISORS = 0.3;

    /// As many rare words as a statement has to have to be believed by half.
    private static final double DOUBT = 5;

    /// The doubt where all words are the same, as a part of the statement itself.
    private static final double SAME = 0.1;

    /// What rounding leaves of nothing.
    private static final double NOTHING = 1e-9;

    private final List<Promise> earlier;
    private final List<Promise> later;
    private final List<Weighed> earlierWeights;
    private final List<Weighed> laterWeights;
    private final double doubt;

    Likeness(List<Promise> earlier, List<Promise> later) {
        this.earlier = earlier;
        this.later = later;
        var content = new Lexicon(earlier, later, Promise::content);
        var figures = new Lexicon(earlier, later, Promise::figures);
        var headings = new Lexicon(earlier, later, Promise::headings);
        this.earlierWeights = weigh(earlier, content, figures, headings);
        this.laterWeights = weigh(later, content, figures, headings);
        double rare = Math.log1p((earlier.size() + later.size()) / 2.0);
        this.doubt = DOUBT * rare * rare;
    }

    private record Weighed(Weights content, Weights figures, Weights headings) {}

    private static List<Weighed> weigh(
            List<Promise> promises, Lexicon content, Lexicon figures, Lexicon headings) {
        return promises.stream()
                .map(
                        promise ->
                                new Weighed(
                                        new Weights(promise.content(), content),
                                        new Weights(promise.figures(), figures),
                                        new Weights(promise.headings(), headings)))
                .toList();
    }

    /// Content of an earlier promise.
    Weights earlier(int index) {
        return earlierWeights.get(index).content();
    }

    /// Content of a later promise.
    Weights later(int index) {
        return laterWeights.get(index).content();
    }

    /// From 0 to 1.
    double score(int from, int to) {
        double content = Weights.sum(content(from, to));
        return content == 0 ? 0 : content + content * (1 - content) * support(from, to);
    }

    /// What both say. Where all words are the same, figures apart, there is little doubt.
    private List<Weights.Shared> content(int from, int to) {
        boolean same = earlier.get(from).frame().equals(later.get(to).frame());
        double own = earlier(from).length() * earlier(from).length();
        return earlier(from).shared(later(to), same ? SAME * own : doubt);
    }

    private double support(int from, int to) {
        Weighed a = earlierWeights.get(from);
        Weighed b = laterWeights.get(to);
        return FIGURES * Weights.sum(a.figures().shared(b.figures(), 0))
                + HEADINGS * Weights.sum(a.headings().shared(b.headings(), 0))
                + PROMISORS * promisors(from, to);
    }

    /// How many of those who promise here or there promise in both.
    private double promisors(int from, int to) {
        var both = new HashSet<String>(earlier.get(from).promisors());
        int before = both.size();
        both.retainAll(later.get(to).promisors());
        int all = before + later.get(to).promisors().size() - both.size();
        return all == 0 ? 0 : both.size() / (double) all;
    }

    /// What makes the score, the weightiest first.
    List<Resemblance> resemblances(int from, int to) {
        Weighed a = earlierWeights.get(from);
        Weighed b = laterWeights.get(to);
        var resemblances = new ArrayList<Resemblance>();
        List<Weights.Shared> content = content(from, to);
        double sum = Weights.sum(content);
        join(content, resemblances);
        intoNames(resemblances);
        double rest = sum * (1 - sum);
        for (Weights.Shared figure : a.figures().shared(b.figures(), 0)) {
            add(resemblances, figure, rest * FIGURES * figure.part());
        }
        List<Weights.Shared> headings = a.headings().shared(b.headings(), 0);
        if (!headings.isEmpty()) {
            resemblances.add(
                    new Resemblance(
                            Resemblance.Kind.HEADING,
                            over(earlier.get(from), headings, Weights.Shared::earlier),
                            over(later.get(to), headings, Weights.Shared::later),
                            rest * HEADINGS * Weights.sum(headings)));
        }
        double promisors = promisors(from, to);
        if (promisors > 0) {
            resemblances.add(
                    new Resemblance(
                            Resemblance.Kind.PROMISORS,
                            earlier.get(from).promisorsAt(),
                            later.get(to).promisorsAt(),
                            rest * PROMISORS * promisors));
        }
        resemblances.removeIf(each -> each.share() < NOTHING);
        resemblances.sort(
                Comparator.comparingDouble(Resemblance::share)
                        .reversed()
                        .thenComparing(Resemblance::earlier)
                        .thenComparing(Resemblance::later)
                        .thenComparing(Resemblance::kind));
        return resemblances;
    }

    private static void add(List<Resemblance> resemblances, Weights.Shared shared, double share) {
        resemblances.add(
                new Resemblance(
                        shared.later().kind(),
                        shared.earlier().span(),
                        shared.later().span(),
                        share));
    }

    /// Joins neighbouring terms into stretches of the same wording: 重要, 要鉱, 鉱物 into 重要鉱物.
    private static void join(List<Weights.Shared> shared, List<Resemblance> resemblances) {
        var inOrder = new ArrayList<Weights.Shared>(shared);
        inOrder.sort(
                Comparator.comparing((Weights.Shared each) -> each.earlier().span())
                        .thenComparing(each -> each.later().span()));
        Resemblance open = null;
        for (Weights.Shared each : inOrder) {
            Resemblance.Kind kind = kind(each);
            Span from = each.earlier().span();
            Span to = each.later().span();
            if (open != null
                    && open.kind() == kind
                    && kind != Resemblance.Kind.ACRONYM
                    && goesOn(open.earlier(), from)
                    && goesOn(open.later(), to)) {
                open =
                        new Resemblance(
                                kind,
                                new Span(open.earlier().start(), from.end()),
                                new Span(open.later().start(), to.end()),
                                open.share() + each.part());
            } else {
                if (open != null) {
                    resemblances.add(open);
                }
                open = new Resemblance(kind, from, to, each.part());
            }
        }
        if (open != null) {
            resemblances.add(open);
        }
    }

    /// Wording within a shared name goes to the name.
    private static void intoNames(List<Resemblance> resemblances) {
        for (int i = 0; i < resemblances.size(); i++) {
            Resemblance name = resemblances.get(i);
            for (int j = resemblances.size() - 1; j >= 0 && isName(name); j--) {
                Resemblance words = resemblances.get(j);
                if (!isName(words)
                        && name.earlier().contains(words.earlier())
                        && name.later().contains(words.later())) {
                    resemblances.remove(j);
                    i -= j < i ? 1 : 0;
                    name =
                            new Resemblance(
                                    name.kind(),
                                    name.earlier(),
                                    name.later(),
                                    name.share() + words.share());
                }
            }
            resemblances.set(i, name);
        }
    }

    private static boolean isName(Resemblance resemblances) {
        return resemblances.kind() == Resemblance.Kind.NAME
                || resemblances.kind() == Resemblance.Kind.ACRONYM;
    }

    /// A short form in capitals on either side is one.
    private static Resemblance.Kind kind(Weights.Shared shared) {
        Resemblance.Kind one = shared.earlier().kind();
        Resemblance.Kind other = shared.later().kind();
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// Overlaps, touches, or stands behind one blank or ・.
    private static boolean goesOn(Span open, Span next) {
        return next.start() > open.start()
                && next.start() <= open.end() + 1
                && next.end() > open.end();
    }

    /// The heading that most of what is shared stands in; of as many, the first.
    private static Span over(
            Promise promise, List<Weights.Shared> shared, Function<Weights.Shared, Term> side) {
        Span most = promise.headingsAt().getFirst();
        double parts = -1;
        for (Span heading : promise.headingsAt()) {
            double sum = 0;
            for (Weights.Shared each : shared) {
                sum += heading.contains(side.apply(each).span()) ? each.part() : 0;
            }
            if (sum > parts) {
                parts = sum;
                most = heading;
            }
        }
        return most;
    }
}
