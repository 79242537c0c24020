package org.yakusoku.statement;

import org.yakusoku.Pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A text of one or two sentences and what it states, as `statements/cases.ja.txt` writes it.
///
/// @param shows what the case is there for
/// @param date EDTF date of the document
/// @param parties in whose name it speaks
/// @param text the text, paragraphs apart
/// @param statements each as [StatementWords] prints it, in the order of the text
record StatementCase(
        String shows, String date, List<String> parties, String text, List<String> statements) {
    private static final String FILE = "/statements/cases.ja.txt";

    /// All cases of the file.
    ///
    /// @throws IllegalArgumentException if a line has none of the marks `# @ > =`, or a case no
    ///   text or no heading
    static List<StatementCase> all() {
        var cases = new ArrayList<StatementCase>();
        var block = new ArrayList<String>();
        for (String line : (file() + "\n\n").split("\n", -1)) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                if (block.stream().anyMatch(part -> !part.startsWith("#"))) {
                    cases.add(of(block));
                }
                block.clear();
            }
        }
        return cases;
    }

    private static StatementCase of(List<String> block) {
        String shows = String.join(" ", behind("# ", block));
        String text = String.join("\n\n", behind("> ", block));
        List<String> statements = behind("= ", block);
        List<String> given = behind("@ ", block);
        if (shows.isEmpty() || text.isEmpty() || given.size() > 1) {
            throw new IllegalArgumentException(
                    FILE + ": a case needs '# what it shows' and '> text': " + block);
        }
        for (String line : block) {
            if (!line.matches("[#@>=] .*")) {
                throw new IllegalArgumentException(
                        FILE + ": a line begins with '# ', '@ ', '> ' or '= ': " + line);
            }
        }
        String[] setting = given.isEmpty() ? new String[] {} : given.getFirst().split(";", 2);
        return new StatementCase(
                shows,
                setting.length == 0 ? "2024-04-10" : setting[0].strip(),
                setting.length < 2
                        ? List.of("日本", "米国")
                        : Arrays.stream(setting[1].split(",", -1)).map(String::strip).toList(),
                text,
                statements);
    }

    private static List<String> behind(String mark, List<String> block) {
        return block.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).strip())
                .toList();
    }

    private static String file() {
        try (InputStream in =
                Objects.requireNonNull(StatementCase.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Date and parties, as a caller gives them.
    Pipeline.Settings settings() {
        return new Pipeline.Settings(date, parties, "ja");
    }

    @Override
    public String toString() {
        return shows;
    }
}
