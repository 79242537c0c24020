package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.testkit.GoldenFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The documents under `examples/`, read by the command that a user types.
///
/// The golden files were checked line by line against the annotation guide; accept a change only
/// after the same check.
final class ExamplesTest {
    private static final Path FOLDER = Repository.file("examples");

    static List<String> documents() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreExamplesOfEveryLayout() throws IOException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theRegisterIsAsChecked(String name) {
        var result = Ran.yakusoku("read", "--all", "--width", "80", path(name));
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitStatus.DONE);
        GoldenFile.of("examples/" + stem(name) + ".register.txt").matches(named(result.out()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theJsonIsAsChecked(String name) {
        var result = Ran.yakusoku("read", "--format", "json", path(name));
        assertThat(result.status()).isEqualTo(ExitStatus.DONE);
        GoldenFile.of("examples/" + stem(name) + ".json")
                .matches(withoutVersion(named(result.out())));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingIsLeftUnread(String name) {
        assertThat(Ran.yakusoku("read", path(name)).out()).contains("未読箇所 0");
    }

    /// The file as a user would name it from here, so that no line of the register depends on the
    /// machine.
    private static String path(String name) {
        return Path.of("").toAbsolutePath().relativize(FOLDER).resolve(name).toString();
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - ".txt".length());
    }

    /// The output as it is when started at the top of the repository.
    private static String named(String out) {
        return out.replace("../examples/", "examples/");
    }

    /// Without what changes with every release and every rule, read rightly or not.
    private static String withoutVersion(String json) {
        return json.replaceAll("\"version\": \"[^\"]*\"", "\"version\": \"*\"")
                .replaceAll("\"rules\": \"[0-9a-f]{64}\"", "\"rules\": \"*\"");
    }
}
