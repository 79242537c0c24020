package org.yakusoku.mention;

import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;

/// The word tables that tell actors, by what they hold.
///
/// @param states ways of writing a state, `name` the usual short one
/// @param kanji short kanji of states (日, 米, EU), `name` the state
/// @param bodies ministries, agencies, organisations; `name`, `type`, `note`
/// @param companies companies without 社; `name`
/// @param suffixes endings of names never seen; `type`, `needs`
/// @param generic words that end like a name and are none
/// @param groups words for several actors or the speaker; `members`
/// @param titles titles of persons; `note`
/// @param lead words that may stand right before a name; `kind`
/// @param behind words that may stand right behind a name; `for`
/// @param own what each of several states has as its own (各国の法令)
/// @param sessions words that make 国会 a session
/// @param notPersons words before a title that are no personal name
record ActorWords(
        WordTable states,
        WordTable kanji,
        WordTable bodies,
        WordTable companies,
        WordTable suffixes,
        WordTable generic,
        WordTable groups,
        WordTable titles,
        WordTable lead,
        WordTable behind,
        WordTable own,
        WordTable sessions,
        WordTable notPersons) {
    /// Whether the folded words are a kind of body that may stand for a longer name: 理事会, 地域事務所.
    boolean isKind(String folded) {
        return suffixes.has(folded) || generic.has(folded);
    }

    static ActorWords of(RuleSet rules) {
        return new ActorWords(
                rules.table("ja/states"),
                rules.table("ja/state-kanji"),
                rules.table("ja/bodies"),
                rules.table("ja/companies"),
                rules.table("ja/actor-suffixes"),
                rules.table("ja/actor-generic"),
                rules.table("ja/actor-groups"),
                rules.table("ja/persons-titles"),
                rules.table("ja/actor-lead"),
                rules.table("ja/actor-behind"),
                rules.table("ja/actor-own"),
                rules.table("ja/session-words"),
                rules.table("ja/not-persons"));
    }
}
