package org.yakusoku.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The closed list of what a rule can give. A rule combines; only these compute.
///
/// `gives: time.calendar` makes a date of whatever calendar slots the pattern has filled.
public enum Meaning {
    /// an amount of money: slots n, n2, currency, before, after
    MONEY("money", Set.of("n", "n2", "currency", "before", "after")),
    /// a number with what it counts: slots n, n2, unit, noun, before, after
    QUANTITY("quantity", Set.of("n", "n2", "unit", "noun", "before", "after")),
    /// a date from calendar slots
    CALENDAR(
            "time.calendar",
            Set.of(
                    "era", "year", "yearword", "month", "monthword", "month2", "day", "dayword", "day2", "part", "quarter",
                    "fiscal", "role", "before", "event", "year2")),
    /// years that share a decade or a century: slots year, role
    DECADE("time.decade", Set.of("era", "year", "role", "width", "word", "part")),
    /// a length: slots n, unit, role
    DURATION("time.duration", Set.of("n", "unit", "role", "before", "word")),
    /// a length that starts with the document's date: 今後N年間
    FROM_NOW("time.from-now", Set.of("n", "unit", "role", "word")),
    /// a repetition: slots word, n, unit
    REPEAT("time.repeat", Set.of("word", "n", "unit")),
    /// words that only look like a number or a date; they are consumed and give nothing
    NOTHING("nothing", Set.of("word", "n", "unit", "noun")),
    /// a state or its government: slot state, or kanji for 米政府
    STATE("actor.state", Set.of("state", "kanji")),
    /// a body, organisation or company that a table lists: slots body, company, and what stands before or behind it
    LISTED("actor.listed", Set.of("body", "company", "state", "kanji", "suffix")),
    /// a name never seen before, told by its ending: slots rest, suffix, gloss in brackets, tail, quote
    NAMED("actor.named", Set.of("rest", "suffix", "gloss", "tail", "quote", "legal")),
    /// a person with a title: slots rest, title, gloss
    PERSON("actor.person", Set.of("rest", "title", "gloss")),
    /// states side by side, by their short kanji: slots states, state, word
    STATES("actor.states", Set.of("states", "state", "word")),
    /// a word for several actors that can be told, or for the speaker: slot word, or name of an arrangement of states
    GROUP("actor.group", Set.of("word", "name")),
    /// a word for an actor named just before: slots suffix, title, word
    BACK("actor.back", Set.of("suffix", "title", "word")),
    /// a short form in letters and its long form: slots short, long
    ACRONYM("acronym", Set.of("short", "long")),
    /// a predicate, with or without a force of its own
    FORCE("force", Set.of("form", "word", "noun", "force", "kind"));

    private final String id;
    private final Set<String> slots;

    Meaning(String id, Set<String> slots) {
        this.id = id;
        this.slots = slots;
    }

    /// The name that rules use.
    public String id() {
        return id;
    }

    /// Slot names and constants that this meaning understands.
    public Set<String> slots() {
        return slots;
    }

    /// The meaning of a name, or null if there is none.
    static @Nullable Meaning named(String id) {
        for (Meaning meaning : values()) {
            if (meaning.id.equals(id)) {
                return meaning;
            }
        }
        return null;
    }
}
