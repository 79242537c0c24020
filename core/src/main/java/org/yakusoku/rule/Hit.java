package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

import java.util.List;

/// One match of a rule in a folded text, with what its slots hold.
public final class Hit {
    private final Automaton automaton;
    private final CompiledRule compiled;
    private final String folded;
    private final int start;
    private final int end;
    private int @Nullable [] slots;

    Hit(Automaton automaton, CompiledRule compiled, String folded, int start, int end) {
        this.automaton = automaton;
        this.compiled = compiled;
        this.folded = folded;
        this.start = start;
        this.end = end;
    }

    /// The rule that matched.
    public Rule rule() {
        return compiled.rule();
    }

    /// Where it matched.
    public Span span() {
        return new Span(start, end);
    }

    /// First unit of the match.
    public int start() {
        return start;
    }

    /// First unit behind the match.
    public int end() {
        return end;
    }

    /// The text that was searched, folded.
    public String folded() {
        return folded;
    }

    /// The names of all slots of the rule, whether they took part or not.
    public List<String> slots() {
        return compiled.slots().stream().map(Pattern.Slot::name).distinct().toList();
    }

    /// Whether the rule's pattern has the slot at all; unlike [#has] it costs nothing.
    public boolean knows(String slot) {
        for (Pattern.Slot known : compiled.slots()) {
            if (known.name().equals(slot)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the slot took part in the match or is a constant of the rule.
    public boolean has(String slot) {
        return span(slot) != null || compiled.rule().with().containsKey(slot);
    }

    /// Where the slot matched, or null if it did not take part.
    public @Nullable Span span(String slot) {
        int index = index(slot);
        return index < 0 ? null : new Span(held()[2 * index], held()[2 * index + 1]);
    }

    /// Which table, shape or class of inflection the slot stands for where it took part:
    /// `ja/currencies`, `suru`. A pattern may offer several under one name. Null if it did not take
    /// part.
    public @Nullable String reference(String slot) {
        int index = index(slot);
        return index < 0 ? null : compiled.slots().get(index).ref();
    }

    private int index(String slot) {
        int[] held = held();
        for (int i = 0; i < compiled.slots().size(); i++) {
            if (compiled.slots().get(i).name().equals(slot)
                    && held[2 * i] >= 0
                    && held[2 * i + 1] >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int[] held() {
        int[] found = slots;
        if (found == null) {
            found = automaton.slots(compiled, folded, start, end);
            slots = found;
        }
        return found;
    }

    /// The folded words of the slot, or the rule's constant of that name, or null.
    public @Nullable String text(String slot) {
        Span span = span(slot);
        return span == null ? compiled.rule().with().get(slot) : span.of(folded);
    }

    /// The table row that the slot matched, or null if it did not take part or is no table.
    public WordTable.@Nullable Row row(String slot) {
        Span span = span(slot);
        String reference = reference(slot);
        WordTable table = reference == null ? null : compiled.tables().get(reference);
        return span == null || table == null ? null : table.row(span.of(folded));
    }

    /// Whether the words that the slots took may stand where they stand.
    boolean isAllowed() {
        if (!compiled.guarded()) {
            return true;
        }
        int[] held = held();
        for (int i = 0; i < compiled.slots().size(); i++) {
            WordTable table = compiled.tables().get(compiled.slots().get(i).ref());
            if (table != null && table.isGuarded() && held[2 * i] >= 0 && held[2 * i + 1] >= 0) {
                WordTable.Row row = table.row(folded.substring(held[2 * i], held[2 * i + 1]));
                Condition unless = row == null ? null : row.unless();
                if (unless != null && unless.holds(folded, held[2 * i], held[2 * i + 1])) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A column of the table row that the slot matched, or null.
    public @Nullable String meaning(String slot, String column) {
        WordTable.Row row = row(slot);
        return row == null ? null : row.get(column);
    }
}
