package org.yakusoku.gold;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where real documents lie, which are no part of the repository: `../shared` beside the checkout
/// or beside the folder above it, or the folder that `-Dshared=` names.
public final class SharedFiles {
    private SharedFiles() {}

    /// A file below the folder, there or not.
    public static Path at(String path) {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
        Path beside = module.resolve("../../shared").normalize();
        Path above = module.resolve("../../../shared").normalize();
        String named = System.getProperty("shared");
        Path folder = named != null ? Path.of(named) : Files.isDirectory(beside) ? beside : above;
        return folder.resolve(path);
    }
}
