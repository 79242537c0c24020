package org.yakusoku.text;

/// A place that looked like something to be read and was not understood, so that a silent miss is
/// visible.
///
/// 「第三・四半期」 whose number no rule consumes becomes `NUMBER`.
///
/// @param kind what it looked like
/// @param span where it stands
public record Finding(Kind kind, Span span) {
    /// What an unread place looked like.
    public enum Kind {
        /// digits or number words that no rule consumed
        NUMBER,
        /// a word of the calendar that no rule consumed
        DATE,
        /// a marker of force that became part of no statement
        MARKER
    }
}
