package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

/// Where an edition came from. Who added it and when is in the history.
///
/// @param name what a person calls it, usually the file's name
/// @param origin where it was taken from: a path or an address; null for standard input
/// @param mediaType of the original, such as `text/plain`
/// @param bytes size of the original
/// @param original SHA-256 of the original's bytes, lower-case hexadecimal; its name among the
///   originals
public record Provenance(
        String name, @Nullable String origin, String mediaType, long bytes, String original) {}
