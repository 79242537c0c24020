package org.yakusoku.statement;

import java.util.List;

/// Who or what a predicate is said of.
///
/// @param kind what stands there
/// @param names promisors, groups resolved; empty for things
/// @param start where its words begin, behind the last comma
/// @param at where its particle stands
/// @param behind where the clause goes on, behind the particle and また、
/// @param topic whether は or も marks it, else が
record Subject(Kind kind, List<String> names, int start, int at, int behind, boolean topic) {
    /// What stands there.
    enum Kind {
        /// an actor or several
        ACTOR,
        /// an actor's own act or money: 米国のコミットメントは
        OWN,
        /// この投資は: an act of whom the text spoke of before
        CARRIED,
        /// a programme or the like that can be said to provide and support
        PROGRAMME,
        /// anything else
        THING
    }

    Subject {
        names = List.copyOf(names);
    }

    /// Whether the sentences behind go on speaking of it; 外務省においては speaks of a place to act.
    boolean reigns(String folded) {
        return !folded.startsWith("おいて", at - 3) && !folded.startsWith("おきまして", at - 5);
    }

    boolean acts() {
        return kind == Kind.ACTOR || kind == Kind.OWN;
    }
}
