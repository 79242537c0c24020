package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// The closed list of what a rule can give. A rule combines; only these compute.
///
/// `gives: time.calendar` makes a date of whatever calendar slots the pattern has filled.
public enum Meaning {
    /// an amount of money; n2 is the upper end of a range, tail what follows 余 inside a number
    MONEY(
            "money",
            Set.of(
                    "n",
                    "tail",
                    "n2",
                    "currency",
                    "symbol",
                    "symbol2",
                    "scale",
                    "scale2",
                    "before",
                    "after")),
    /// a number with what it counts; parts of ten (割 and 分) and fractions have their own slots
    QUANTITY(
            "quantity",
            Set.of(
                    "n",
                    "tail",
                    "n2",
                    "scale",
                    "scale2",
                    "unit",
                    "noun",
                    "before",
                    "after",
                    "tenths",
                    "denominator")),
    /// a date from calendar slots, or a range with the slots of both ends below from and to
    CALENDAR(
            "time.calendar",
            Set.of(
                    "from",
                    "to",
                    "era",
                    "year",
                    "yearword",
                    "fiscal",
                    "fiscalword",
                    "yearpart",
                    "season",
                    "quarter",
                    "month",
                    "monthword",
                    "monthpart",
                    "day",
                    "dayword",
                    "week",
                    "weekday",
                    "about",
                    "role",
                    "event",
                    "shift",
                    "gloss",
                    "n",
                    "unit",
                    "word",
                    "part",
                    "way")),
    /// years that share a decade or a century
    DECADE(
            "time.decade",
            Set.of("era", "year", "century", "word", "part", "about", "role", "from", "to")),
    /// a length
    DURATION(
            "time.duration",
            Set.of("from", "n", "unit", "n2", "unit2", "half", "more", "word", "role")),
    /// a length that starts with the document's date: 今後N年間
    FROM_NOW("time.from-now", Set.of("n", "n2", "unit", "half", "more", "word", "role")),
    /// a repetition; a constant or a table says its length
    REPEAT(
            "time.repeat",
            Set.of("word", "n", "unit", "repeat", "month", "day", "yearpart", "monthpart", "role")),
    /// words that only look like a number or a date; they are consumed and give nothing
    NOTHING("nothing", Set.of("word", "n", "n2", "unit", "noun", "tail")),
    /// a state or its government: slot state, or kanji for 米政府
    STATE("actor.state", Set.of("state", "kanji")),
    /// a body, organisation or company that a table lists: slots body, company, and what stands
    /// before or behind it
    LISTED("actor.listed", Set.of("body", "company", "state", "kanji", "suffix")),
    /// a name never seen before, told by its ending: slots rest, suffix, gloss in brackets, tail,
    /// quote
    NAMED("actor.named", Set.of("rest", "suffix", "gloss", "tail", "quote", "legal")),
    /// a person with a title: slots rest, title, gloss
    PERSON("actor.person", Set.of("rest", "title", "gloss", "state")),
    /// states side by side, by their short kanji: slots states, state, word
    STATES("actor.states", Set.of("states", "state", "word")),
    /// a word for several actors that can be told, or for the speaker: slot word, or name of an
    /// arrangement of states
    GROUP("actor.group", Set.of("word", "name", "states", "body")),
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
