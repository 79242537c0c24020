package org.yakusoku.register;

import java.util.regex.Pattern;

/// The permanent name of a thing in a register. It is opaque, never reused and never renumbered; a
/// register that merges two things redirects one id to the other.
///
/// `c06h3k9x2m7qpv` names a commitment: the letter of its [Kind], then 13 letters and digits
/// (Crockford's base 32, lower case, so that no l is taken for a 1).
///
/// @param value the whole name
public record Id(String value) implements Comparable<Id> {
    private static final Pattern SHAPE = Pattern.compile("[decvar][0-9a-hjkmnp-tv-z]{13}");

    /// Checks the shape.
    ///
    /// @throws IllegalArgumentException if it is no id
    public Id {
        if (!isId(value)) {
            throw new IllegalArgumentException("no id: " + value);
        }
    }

    /// Whether a word has the shape of an id; it may still name nothing.
    public static boolean isId(String word) {
        return SHAPE.matcher(word).matches();
    }

    /// What it names.
    public Kind kind() {
        for (Kind kind : Kind.values()) {
            if (kind.letter == value.charAt(0)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of id: " + value);
    }

    /// In the order in which ids were given.
    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /// What an id can name.
    public enum Kind {
        /// a work
        DOCUMENT('d'),
        /// one language version or later text of a work
        EDITION('e'),
        /// a commitment, or another statement of a document
        COMMITMENT('c'),
        /// evidence of what became of a commitment
        EVIDENCE('v'),
        /// what a person says became of a commitment
        ASSESSMENT('a'),
        /// what a person says against the machine's reading
        CORRECTION('r');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /// The first letter of its ids.
        public char letter() {
            return letter;
        }
    }

    /// Where new ids come from.
    @FunctionalInterface
    public interface Source {
        /// An id that was never given before, after all that were.
        Id next(Kind kind);
    }
}
