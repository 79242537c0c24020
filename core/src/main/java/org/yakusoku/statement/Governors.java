package org.yakusoku.statement;

import org.yakusoku.statement.Predicate.Kind;
import org.yakusoku.statement.Predicate.Link;

import java.util.List;

/// Which predicate each predicate of a sentence belongs to.
///
/// In 「方法を模索し、実践を共有することを計画している」 共有する fills 計画している, and 模索し goes with 共有する.
final class Governors {
    /// The predicate says something of its own.
    static final int MATRIX = -1;

    /// The predicate serves another clause: purpose, time, condition, relative clause.
    static final int ASIDE = -2;

    private final List<Predicate> predicates;
    private final int[] content;
    private final int[] sibling;

    Governors(String folded, List<Predicate> predicates) {
        this.predicates = predicates;
        this.content = new int[predicates.size()];
        this.sibling = new int[predicates.size()];
        for (int i = predicates.size() - 1; i >= 0; i--) {
            Predicate predicate = predicates.get(i);
            content[i] = ASIDE;
            sibling[i] = -1;
            switch (predicate.link()) {
                case FINAL -> content[i] = MATRIX;
                case COMPLEMENT -> content[i] = i + 1;
                case NOMINAL, QUOTE, CONTENT, SO_THAT -> content[i] = filled(folded, i);
                case STOP, COORDINATE -> level(i);
                case SUBORDINATE, CONDITION, ATTRIBUTE, ADVERB -> {}
            }
        }
    }

    /// The predicate whose content this one is, or [#MATRIX], or [#ASIDE].
    int of(int index) {
        return content[index];
    }

    /// The predicate at whose level this one stands because the sentence goes on with it, or -1.
    int sibling(int index) {
        return sibling[index];
    }

    /// The last predicate that fills this one, or -1.
    int contentOf(int index) {
        return contentOf(index, index);
    }

    /// The last predicate before `bound` that fills this one, or -1.
    int contentOf(int index, int bound) {
        for (int i = Math.min(index, bound) - 1; i >= 0; i--) {
            if (content[i] == index && sibling[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    private int filled(String folded, int i) {
        Predicate predicate = predicates.get(i);
        if (predicate.link() == Link.NOMINAL) {
            int behind = predicate.end() + (folded.startsWith("こと", predicate.end()) ? 2 : 1);
            if (folded.startsWith("の", behind)
                    || folded.startsWith("ができ", behind)
                    || folded.startsWith("により", behind)
                    || folded.startsWith("によって", behind)
                    || folded.startsWith("から", behind)
                    || folded.startsWith("など", behind)) {
                return ASIDE;
            }
        }
        for (String joined : new String[] {"こと、及び", "こと及び", "こと、並びに", "こと並びに", "ことや", "こと、"}) {
            if (folded.startsWith(joined, predicate.end())) {
                for (int j = i + 1; j < predicates.size(); j++) {
                    if (predicates.get(j).link() == Link.NOMINAL) {
                        return content[j];
                    }
                }
            }
        }
        for (int j = i + 1; j < predicates.size(); j++) {
            Link link = predicates.get(j).link();
            boolean direct =
                    j == i + 1
                            && !commaBehindParticle(
                                    folded, predicate.end(), predicates.get(j).start());
            if (direct && predicates.get(j).start() - predicate.end() <= 12) {
                return j;
            }
            if (link != Link.ATTRIBUTE && link != Link.ADVERB) {
                return j;
            }
        }
        return ASIDE;
    }

    private static boolean commaBehindParticle(String folded, int from, int to) {
        int comma = folded.indexOf('、', from, to);
        return comma >= 0 && comma - from <= 5;
    }

    private void level(int i) {
        Predicate predicate = predicates.get(i);
        int j = i + 1;
        while (j < predicates.size()
                && (predicates.get(j).link() == Link.ATTRIBUTE
                        || predicates.get(j).link() == Link.ADVERB
                        || predicates.get(j).link() == Link.COMPLEMENT
                                && predicates.get(j).kind() == Kind.STATIVE
                                && predicates.get(j).tense() == Predicate.Tense.PAST)) {
            j++;
        }
        if (j == predicates.size()) {
            content[i] = MATRIX;
            return;
        }
        boolean own = strong(predicate);
        Link link = predicates.get(j).link();
        if (own && link != Link.FINAL) {
            content[i] = MATRIX;
            return;
        }
        sibling[i] = j;
        content[i] = link == Link.SUBORDINATE || link == Link.CONDITION ? ASIDE : content[j];
    }

    /// Whether a predicate that goes on says something of its own whatever follows.
    static boolean strong(Predicate predicate) {
        return switch (predicate.kind()) {
            case REPORT -> !predicate.noun().endsWith("公表");
            case ENDORSE, CONFIRM, AGREE, ANNOUNCE, DECIDE -> true;
            case MARKER ->
                    predicate.force() != Force.AIM && predicate.force() != Force.EXPLORE
                            || predicate.aspect() != Predicate.Aspect.SIMPLE
                            || predicate.rule().equals("ja.force.aim-goal")
                            || predicate.rule().equals("ja.force.explore-view")
                            || predicate.link() == Link.COORDINATE;
            case PLAIN ->
                    predicate.aspect() == Predicate.Aspect.PROGRESSIVE
                            || predicate.aspect() == Predicate.Aspect.PERFECT;
            case TOTAL -> true;
            case OPINION, SAY, STATIVE, PARTICLE -> false;
        };
    }

    /// Whether it is a bare deed, which says nothing of its own before the last of its row.
    static boolean bare(Predicate predicate) {
        return predicate.kind() == Kind.PLAIN
                || predicate.kind() == Kind.SAY
                || predicate.kind() == Kind.OPINION
                || predicate.kind() == Kind.STATIVE;
    }
}
