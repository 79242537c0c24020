package org.yakusoku.register;

/// The bytes that the history names by hash: originals, texts, readings. A frozen pack and another
/// register are contents.
public interface Contents {
    /// The original with this SHA-256.
    ///
    /// @throws RegisterException if it is missing or cannot be read
    byte[] original(String sha256);

    /// The text with this SHA-256, in UTF-8.
    ///
    /// @throws RegisterException if it is missing or cannot be read
    byte[] text(String sha256);

    /// The reading with this SHA-256, in its JSON form in UTF-8.
    ///
    /// @throws RegisterException if it is missing or cannot be read
    byte[] reading(String sha256);
}
