package org.yakusoku.export.pack;

import java.util.regex.Pattern;

/// Where things lie in a pack, below its one folder: a BagIt bag (RFC 8493).
final class Layout {
    static final String BAGIT = "bagit.txt";
    static final String BAG_INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String README = "README.md";
    static final String DATACITE = "metadata/datacite.json";
    static final String FILES = "metadata/files.csv";
    static final String COMMITMENTS = "data/commitments.ndjson";
    static final String TABLE = "data/commitments.csv";
    static final String HISTORY = "data/history.ndjson";

    /// What `bagit.txt` says, to the letter.
    static final String BAGIT_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /// Fields of `bag-info.txt` that are ours.
    static final String PACK = "Yakusoku-Pack";

    static final String HEAD = "Yakusoku-Head";
    static final String ENTRIES = "Yakusoku-Entries";
    static final String RULES = "Yakusoku-Rules";

    /// The form of packs that this program writes and reads.
    static final String VERSION = "1";

    private static final Pattern CONTENT =
            Pattern.compile(
                    "data/(originals/[0-9a-f]{64}|readings/[0-9a-f]{64}\\.json|texts/[0-9a-f]{64}\\.txt)");
    private static final Pattern FIXED =
            Pattern.compile(
                    "bagit\\.txt|bag-info\\.txt|manifest-sha256\\.txt|tagmanifest-sha256\\.txt|README\\.md"
                            + "|metadata/datacite\\.json|metadata/files\\.csv"
                            + "|data/commitments\\.ndjson|data/commitments\\.csv|data/history\\.ndjson");

    private Layout() {}

    static String original(String sha256) {
        return "data/originals/" + sha256;
    }

    static String text(String sha256) {
        return "data/texts/" + sha256 + ".txt";
    }

    static String reading(String sha256) {
        return "data/readings/" + sha256 + ".json";
    }

    /// Whether a pack can hold a file of this name.
    static boolean isKnown(String path) {
        return FIXED.matcher(path).matches() || isContent(path);
    }

    /// Whether it is an original, a text or a reading.
    static boolean isContent(String path) {
        return CONTENT.matcher(path).matches();
    }

    /// The hash in the name of an original, a text or a reading.
    static String hash(String path) {
        int start = path.lastIndexOf('/') + 1;
        return path.substring(start, start + 64);
    }
}
