package org.yakusoku.gold;

import java.nio.file.Path;

/// Where real documents lie, which are no part of the repository: `../shared` beside the checkout,
/// or the folder that `-Dshared=` names.
public final class SharedFiles {
    private SharedFiles() {}

    /// A file below the folder, there or not.
    public static Path at(String path) {
        return Path.of(System.getProperty("shared", "../../shared")).resolve(path);
    }
}
