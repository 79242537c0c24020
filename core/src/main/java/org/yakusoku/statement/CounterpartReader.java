package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds to whom or with whom the action is done: 米国議会と協働する, ウクライナに対し支援を提供する.
final class CounterpartReader {
    private static final String[] TO = {
        "に対して", "に対し", "に対する", "と共に", "とともに", "と連携", "と協力", "と協働", "と提携", "と協議", "と緊密", "との協力",
        "との連携", "との協働", "との間で", "との間に", "と共同", "と継続的", "にも", "へ"
    };
    private final WordTable collectives;

    CounterpartReader(RuleSet rules) {
        this.collectives = rules.table("ja/collectives");
    }

    /// The counterparts in the action, in order.
    ///
    /// @param added takes up collectives that are counterparts and were no mention before
    List<Mention.Actor> read(
            String folded,
            ActorIndex actors,
            Span action,
            List<String> promisors,
            List<Mention> added) {
        var found = new ArrayList<Mention.Actor>();
        for (Mention.Actor actor : actors.within(action.start(), action.end())) {
            if (leads(folded, actor.span().end(), action.end())
                    && !promisors.containsAll(actor.stands())) {
                found.add(actor);
            }
        }
        for (int i = action.start(); i < action.end(); i++) {
            char c = folded.charAt(i);
            if ((c == 'に' || c == 'と') && leads(folded, i, action.end())) {
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

    private static boolean leads(String folded, int at, int limit) {
        for (String word : TO) {
            if (folded.startsWith(word, at) && at + word.length() <= limit + 8) {
                return true;
            }
        }
        return false;
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
