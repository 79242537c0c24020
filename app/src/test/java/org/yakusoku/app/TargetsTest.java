package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakusoku.app.print.Format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class TargetsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.ja.txt,a.ja.json",
        "a.txt,a.json",
        "a,a.json",
        ".hidden,.hidden.json",
        "a.,a.json",
        "声明 2024.txt,声明 2024.json",
        "-x.txt,-x.json"
    })
    void theLastEndingIsReplaced(String input, String result) {
        assertThat(Targets.name(input, "json")).isEqualTo(result);
    }

    @Test
    void standardInputHasAName() {
        assertThat(Input.of("-").fileName()).isEqualTo("stdin");
    }

    @Test
    void twoInputsNeverBecomeOneFile() {
        var inputs = List.of(Input.of("a/x.txt"), Input.of("b/x.md"));
        assertThatThrownBy(() -> Targets.plan(folder, inputs, Format.JSON))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("both a/x.txt and b/x.md would become this file");
    }

    @Test
    void aResultNeverReplacesADocument() throws IOException {
        Path document = Files.writeString(folder.resolve("a.txt"), "text");
        var inputs = List.of(Input.of(document.toString()));
        assertThatThrownBy(() -> Targets.plan(folder, inputs, Format.TEXT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("would replace the document itself");
    }

    @Test
    void aResultReplacesAnOlderOneAndLeavesNothingElse() throws IOException {
        Path results = folder.resolve("new/results");
        var targets = Targets.plan(results, List.of(Input.of("a.ja.txt")), Format.JSON);
        targets.write(0, out -> out.write("old".getBytes(StandardCharsets.UTF_8)));
        targets.write(0, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.list(results)) {
            assertThat(files).containsExactly(results.resolve("a.ja.json"));
        }
        assertThat(results.resolve("a.ja.json")).hasContent("new");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        var inputs = List.of(Input.of("a.txt"));
        assertThatThrownBy(() -> Targets.plan(file, inputs, Format.JSON))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString());
    }
}
