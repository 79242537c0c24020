package org.yakusoku.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file under `src/test/resources/golden` that says, as text for people, what a test must
/// produce.
///
/// `GoldenFile.of("fact-sheet.ja.json").matches(text)` fails with a readable difference when `text`
/// is another. When the new text is right, accept it on purpose and look at the change in the
/// commit: `mvn verify -Dquick -Daccept=true`.
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private final Path file;
    private final boolean accept;

    GoldenFile(Path file, boolean accept) {
        this.file = file;
        this.accept = accept;
    }

    /// The golden file of this module with a name, which may contain folders: `examples/a.json`.
    ///
    /// @param name path below `src/test/resources/golden`
    public static GoldenFile of(String name) {
        // Surefire sets basedir to the module; an IDE starts in the module itself.
        Path module = Path.of(System.getProperty("basedir", ""));
        String accept = System.getProperty("accept", "false");
        return new GoldenFile(module.resolve(FOLDER).resolve(name), !accept.equals("false"));
    }

    /// Passes when the text equals the file character for character.
    ///
    /// With `-Daccept=true` it writes the text into the file and passes.
    ///
    /// @param actual what was produced, lines ended by LF
    /// @throws AssertionError when the file is missing or says something else; the message shows
    ///   both
    public void matches(String actual) {
        try {
            if (accept) {
                write(actual);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError(
                        "golden file " + file + " does not exist" + howToAccept() + "\n" + actual);
            }
            String expected = Files.readString(file);
            if (!expected.equals(actual)) {
                throw new AssertionError(
                        "golden file %s says something else (- expected, + actual)%s\n%s"
                                .formatted(
                                        file, howToAccept(), Difference.between(expected, actual)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + file, e);
        }
    }

    private void write(String actual) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(actual)) {
            Files.writeString(file, actual);
        }
    }

    private static String howToAccept() {
        return "; if the new text is right, run the test with -Daccept=true";
    }
}
