package org.yakusoku.app;

import java.nio.file.Path;

/// Where the files of the whole repository are, for tests about them.
final class Repository {
    private Repository() {}

    /// A file or folder by its path from the top of the repository.
    static Path file(String path) {
        // Surefire sets basedir to the module; an IDE starts in the module itself.
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return module.resolve("..").resolve(path).normalize();
    }
}
