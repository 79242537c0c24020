package org.yakusoku.app;

import org.yakusoku.app.print.Format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the results of many inputs go: one file each, complete or not there at all.
///
/// `a.ja.txt` becomes `a.ja.json`; a name without an ending gets one.
final class Targets {
    private final List<Path> files;

    private Targets(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /// Decides on all names before anything is read, and makes the folder.
    ///
    /// @throws InputException if two inputs would become one file, or a result would replace an
    ///   input
    static Targets plan(Path folder, List<Input> inputs, Format format) {
        var files = new ArrayList<Path>();
        Map<Path, String> taken = new HashMap<>();
        Map<Path, String> sources = new HashMap<>();
        for (Input input : inputs) {
            if (input.path() != null) {
                sources.put(real(input.path()), input.name());
            }
        }
        for (Input input : inputs) {
            Path file = folder.resolve(name(input.fileName(), format.ending()));
            String other = taken.putIfAbsent(file, input.name());
            if (other != null) {
                throw new InputException(
                        file.toString(),
                        "both %s and %s would become this file; read them into different folders"
                                .formatted(other, input.name()));
            }
            String source = sources.get(real(file));
            if (source != null) {
                throw new InputException(
                        file.toString(),
                        "would replace the document itself; choose another folder");
            }
            files.add(file);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw InputException.of(folder.toString(), e);
        }
        return new Targets(files);
    }

    /// The name of a result: the last ending replaced, or one added. A leading dot begins no
    /// ending.
    static String name(String input, String ending) {
        int dot = input.lastIndexOf('.');
        return (dot > 0 ? input.substring(0, dot) : input) + "." + ending;
    }

    /// Writes the result of one input. A reader sees the old file or the new one, never a part.
    ///
    /// @throws InputException if it cannot be written
    void write(int index, WholeFile.Content content) {
        WholeFile.write(files.get(index), content);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
