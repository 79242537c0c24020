package org.yakusoku.rule;

import java.util.List;
import java.util.Map;

/// A rule with its place in the program.
///
/// @param rule what was written
/// @param slots the slots of the pattern by index; one name may stand for several references
/// @param tables word tables by reference; shapes are not in it
/// @param guarded whether some table has words that do not count beside certain others
/// @param start first instruction
record CompiledRule(
        Rule rule,
        List<Pattern.Slot> slots,
        Map<String, WordTable> tables,
        boolean guarded,
        int start) {
    static CompiledRule of(
            Rule rule, List<Pattern.Slot> slots, Map<String, WordTable> tables, int start) {
        boolean guarded = tables.values().stream().anyMatch(WordTable::isGuarded);
        return new CompiledRule(rule, List.copyOf(slots), Map.copyOf(tables), guarded, start);
    }
}
