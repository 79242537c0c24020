package org.yakusoku.register;

import org.yakusoku.structure.Header;

/// One language version or later text of a document. Its bytes and its text never change; what was
/// read in it can be read again.
///
/// @param id permanent
/// @param document the work it belongs to
/// @param header what the text says of itself, as read last
/// @param provenance where it came from
/// @param text SHA-256 of the text in UTF-8
/// @param length of the text, in code points
/// @param reading SHA-256 of the current reading in its JSON form
/// @param rules hash of the rules that gave it
public record Edition(
        Id id,
        Id document,
        Header header,
        Provenance provenance,
        String text,
        int length,
        String reading,
        String rules) {}
