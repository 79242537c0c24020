package org.yakusoku.register;

import java.util.List;

/// What changed when an edition was read again.
///
/// @param edition what was read
/// @param appeared statements that are new
/// @param changed pairs of before and after whose values differ
/// @param vanished statements that the new reading does not find; they keep their ids and what
///   people entered
/// @param same how many are as before
public record Reread(
        Edition edition,
        List<Commitment> appeared,
        List<Pair> changed,
        List<Commitment> vanished,
        int same) {
    /// Keeps the lists unchangeable.
    public Reread {
        appeared = List.copyOf(appeared);
        changed = List.copyOf(changed);
        vanished = List.copyOf(vanished);
    }

    /// A commitment before and after.
    ///
    /// @param before as it was
    /// @param after as it is
    public record Pair(Commitment before, Commitment after) {}
}
