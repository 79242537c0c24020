package org.yakusoku.register;

import java.time.Instant;

/// One entry of the history: who did what when. Entries are only ever appended; each carries the
/// hash of the one before, so that a change of any of them shows.
///
/// @param number from 1, without gaps
/// @param at when (record time), to the millisecond
/// @param by who, as the person named themselves
/// @param act what was done, with everything that is needed to do it again
/// @param previous hash of the entry before; 64 zeros for the first
/// @param hash SHA-256 over all of this, lower-case hexadecimal
public record Entry(long number, Instant at, String by, Act act, String previous, String hash) {
    /// What stands in place of a hash before the first entry.
    public static final String START = "0".repeat(64);
}
