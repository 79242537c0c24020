package org.yakusoku.export.pack;

/// How large a pack may be that is taken in. What is larger is refused before it costs more.
///
/// @param files how many files
/// @param contentBytes size of one original, text or reading, unpacked, in bytes
/// @param lineChars length of one line of the history or of a manifest, in UTF-16 units
/// @param totalBytes size of all files together, unpacked, in bytes
/// @param expansion how many times larger than packed all files together may be; packs that unpack
///   to less than a gibibyte are not asked
public record Limits(int files, int contentBytes, int lineChars, long totalBytes, int expansion) {
    /// Three million files, 256 MiB each, a terabyte together, 200 times the packed size.
    public static final Limits DEFAULT = new Limits(3_000_000, 256 << 20, 64 << 20, 1L << 40, 200);

    private static final long FREE = 1L << 30;

    /// How many bytes a pack of a size may hold, unpacked.
    long total(long packedBytes) {
        return Math.min(totalBytes, Math.max(FREE, Math.multiplyExact(packedBytes, expansion)));
    }
}
