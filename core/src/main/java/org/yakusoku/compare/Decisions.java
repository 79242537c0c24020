package org.yakusoku.compare;

import java.util.Set;

/// What people have decided about pairs of two readings.
///
/// @param confirmed pairs that are always made
/// @param rejected pairs that are never made
public record Decisions(Set<Couple> confirmed, Set<Couple> rejected) {
    /// Nobody has decided anything.
    public static final Decisions NONE = new Decisions(Set.of(), Set.of());

    /// Keeps the sets unchangeable.
    ///
    /// @throws IllegalArgumentException if a couple is both confirmed and rejected
    public Decisions {
        confirmed = Set.copyOf(confirmed);
        rejected = Set.copyOf(rejected);
        for (Couple couple : confirmed) {
            if (rejected.contains(couple)) {
                throw new IllegalArgumentException(
                        couple + " is both confirmed and rejected; keep the later decision");
            }
        }
    }

    /// A statement of the earlier reading with one of the later.
    ///
    /// @param earlier index into the earlier reading's statements
    /// @param later index into the later reading's statements
    public record Couple(int earlier, int later) {}
}
