package org.yakusoku.register;

import java.util.List;

/// What was checked in a register and what is wrong in it.
///
/// @param entries how many entries of the history were checked
/// @param editions how many editions with original, text and reading
/// @param commitments how many commitments and other statements
/// @param head hash of the last entry; whoever notes it down can later prove that nothing before it
///   was changed
/// @param problems what is wrong, in plain words; empty if all is well
public record Verification(
        long entries, long editions, long commitments, String head, List<Problem> problems) {
    /// Keeps the problems unchangeable.
    public Verification {
        problems = List.copyOf(problems);
    }

    /// Whether nothing is wrong.
    public boolean isClean() {
        return problems.isEmpty();
    }

    /// Something that is wrong.
    ///
    /// @param where an entry, an id, a file
    /// @param what is wrong, one sentence
    public record Problem(String where, String what) {}
}
