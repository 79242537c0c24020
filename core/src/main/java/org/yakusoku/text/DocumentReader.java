package org.yakusoku.text;

/// Turns the bytes of one kind of document into its text. The core names the task; modules with the
/// heavy libraries do it.
///
/// A reader for plain text takes the bytes of `statement.txt` and gives its characters; a reader
/// for another format leaves it to the next by answering false to [#reads].
public interface DocumentReader {
    /// Whether this reader is the one for such a document.
    ///
    /// @param name what a person calls the document, usually its file name
    /// @param bytes the whole document; never changed
    boolean reads(String name, byte[] bytes);

    /// The document's text.
    ///
    /// @param name what a person calls the document, for messages
    /// @param bytes the whole document; never changed
    /// @throws RuntimeException if the bytes are no document of this kind; the message is one line
    ///   that says what is wrong, where, and what to do
    SourceText read(String name, byte[] bytes);
}
