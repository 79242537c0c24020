package org.yakusoku.compare;

import org.yakusoku.text.Span;

/// One thing that two statements share, and how much of their score it makes.
///
/// 「IPMDA」 in both texts, in capitals, is ACRONYM with the places of the two words.
///
/// @param kind what is shared
/// @param earlier where it stands in the earlier text, in UTF-16 units
/// @param later where it stands in the later text
/// @param share its part of the score, above 0; the shares of a pair add up to its score
public record Resemblance(Kind kind, Span earlier, Span later, double share) {
    /// Kinds of shared things.
    public enum Kind {
        /// an actor, a quoted title, a word with a capital letter
        NAME,
        /// a short form in capital letters
        ACRONYM,
        /// words
        WORDING,
        /// a sum or a count
        NUMBER,
        /// a date or a length of time
        DATE,
        /// the same heading or run-in title, or a like one
        HEADING,
        /// those who promise
        PROMISORS
    }
}
