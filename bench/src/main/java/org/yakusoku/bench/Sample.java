package org.yakusoku.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text that benchmarks read: Japanese documents one after the other, up to a length.
final class Sample {
    private Sample() {}

    /// A text of a length, made of the documents at `-Dsample=FILE|FOLDER`, by default the
    /// examples, repeated as often as needed.
    ///
    /// @param units length in UTF-16 units
    static String text(int units) {
        String once = documents();
        var text = new StringBuilder(units + once.length());
        while (text.length() < units) {
            text.append(once).append('\n');
        }
        text.setLength(units);
        return text.toString();
    }

    private static String documents() {
        Path place = Path.of(System.getProperty("sample", "examples"));
        try {
            List<Path> files = List.of(place);
            if (Files.isDirectory(place)) {
                try (Stream<Path> found = Files.list(place)) {
                    files =
                            found.filter(file -> file.toString().endsWith(".txt"))
                                    .sorted()
                                    .toList();
                }
            }
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no .txt files in " + place.toAbsolutePath());
            }
            return files.stream().map(Sample::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + place, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
