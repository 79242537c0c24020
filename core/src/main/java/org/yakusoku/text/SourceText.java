package org.yakusoku.text;

/// The text of one document as it was given: decoded to Unicode with newlines as LF, nothing else
/// changed.
///
/// Full-width digits, blanks and lone surrogates stay as they are, so that every [Span] points at
/// what the document's reader sees (guidelines, section 0).
///
/// @param name what a person calls the document, usually its file name, for messages
/// @param text the characters
public record SourceText(String name, String text) {
    /// A text whose line ends become LF: CR LF and lone CR are each one line end.
    public static SourceText of(String name, String raw) {
        return new SourceText(
                name, raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /// How many UTF-16 units the text has.
    public int length() {
        return text.length();
    }
}
