package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.statement.Predicate.Link;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds to whom or with whom the action is done: 米国議会と協働する, ウクライナに対し支援を提供する.
final class CounterpartReader {
    private static final String[] TO = {
        "に対して", "に対し", "に対する", "と共に", "とともに", "と連携", "と協力", "と協働", "と提携", "と協議", "と緊密", "との協力",
        "との連携", "との協働", "との間で", "との間に", "と共同", "と継続的", "にも", "へ"
    };
    private static final String[] JOINS = {"及び", "並びに", "又は", "と", "や", "、", "・"};

    /// Longest way, in UTF-16 units, from に to the deed: what is given stands between.
    private static final int MAX_OBJECT = 200;

    private final WordTable collectives;
    private final WordTable giving;

    CounterpartReader(RuleSet rules) {
        this.collectives = rules.table("ja/collectives");
        this.giving = rules.table("ja/giving");
    }

    /// The counterparts in the action, in order.
    ///
    /// @param predicates of the sentence
    /// @param added takes up collectives that are counterparts and were no mention before
    List<Mention.Actor> read(
            String folded,
            ActorIndex actors,
            Span action,
            List<Predicate> predicates,
            List<String> promisors,
            List<Mention> added) {
        var found = new ArrayList<Mention.Actor>();
        List<Mention.Actor> within = actors.within(action.start(), action.end());
        for (int i = 0; i < within.size(); i++) {
            if (leads(folded, within.get(i).span().end(), action.end(), predicates)) {
                for (Mention.Actor actor : joined(folded, within, i)) {
                    if (!promisors.containsAll(actor.stands())) {
                        found.add(actor);
                    }
                }
            }
        }
        for (int i = action.start(); i < action.end(); i++) {
            char c = folded.charAt(i);
            if ((c == 'に' || c == 'と') && leads(folded, i, action.end(), predicates)) {
                Mention.Actor actor = collective(folded, action.start(), i, actors);
                if (actor != null) {
                    found.add(actor);
                    added.add(actor);
                }
            }
        }
        found.sort(java.util.Comparator.comparing(Mention.Actor::span));
        return found;
    }

    private boolean leads(String folded, int at, int limit, List<Predicate> predicates) {
        for (String word : TO) {
            if (folded.startsWith(word, at) && at + word.length() <= limit + 8) {
                return true;
            }
        }
        return folded.startsWith("に", at) && given(folded, at + 1, predicates);
    }

    /// 「海上保安庁に提供する」: the next deed is one that is done to somebody, and に is no other word's.
    private boolean given(String folded, int at, List<Predicate> predicates) {
        for (Predicate predicate : predicates) {
            if (predicate.start() >= at) {
                return predicate.link() != Link.ATTRIBUTE
                        && predicate.link() != Link.SUBORDINATE
                        && predicate.start() - at <= MAX_OBJECT
                        && giving.endsAt(predicate.noun(), predicate.noun().length())
                        && !parted(folded, at, predicate.start());
            }
            if (predicate.end() > at) {
                return false;
            }
        }
        return false;
    }

    /// Whether a new subject, a comma of the clause or another に stands between.
    private static boolean parted(String folded, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = folded.charAt(i);
            if (c == 'が' || c == 'は' || c == 'に' || c == '。') {
                return true;
            }
        }
        return false;
    }

    /// The actor and those that 及び, 、 and the like put before it.
    private static List<Mention.Actor> joined(String folded, List<Mention.Actor> within, int last) {
        var all = new ArrayList<Mention.Actor>(List.of(within.get(last)));
        for (int i = last; i > 0; i--) {
            String between =
                    folded.substring(
                            within.get(i - 1).span().end(),
                            Math.max(within.get(i - 1).span().end(), within.get(i).span().start()));
            if (!List.of(JOINS).contains(between)) {
                break;
            }
            all.add(within.get(i - 1));
        }
        return all;
    }

    private Mention.@Nullable Actor collective(
            String folded, int from, int end, ActorIndex actors) {
        WordTable.Row row = collectives.longestBefore(folded, end);
        if (row == null || end - row.key().length() < from || actors.endingAt(end) != null) {
            return null;
        }
        int start = end - row.key().length();
        while (start > from && CharKind.of(folded.charAt(start - 1)).isHan()) {
            start--;
        }
        return new Mention.Actor(
                new Span(start, end),
                "ja.actor.collective",
                Mention.ActorType.GROUP,
                folded.substring(start, end),
                List.of());
    }
}
