package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class CommandLineTest {
    @TempDir Path folder;

    @Test
    void helpIsPrintedWithoutACommand() {
        var result = Ran.yakusoku();
        assertThat(result.status()).isEqualTo(ExitStatus.DONE);
        assertThat(result.out())
                .startsWith("Usage: yakusoku")
                .contains("Examples:", "Exit status:");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"read", "explain", "rules", "doctor"}) {
            var result = Ran.yakusoku(command, "--help");
            assertThat(result.status()).isEqualTo(ExitStatus.DONE);
            assertThat(result.out()).startsWith("Usage: yakusoku " + command);
        }
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Ran.yakusoku("--version").out()).startsWith("yakusoku ");
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertUsage(
                Ran.yakusoku("raed"),
                "unknown command raed (did you mean read?); see 'yakusoku --help'");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertUsage(
                Ran.yakusoku("read", "--formt", "json", "a"),
                "unknown option --formt (did you mean --format?); see 'yakusoku read --help'");
    }

    @Test
    void anUnknownFormatIsNamed() {
        assertUsage(
                Ran.yakusoku("read", "-f", "xml", "a"),
                "--format xml is not known; write text, json, ndjson or csv");
    }

    @Test
    void wrongValuesAreNamed() {
        assertUsage(Ran.yakusoku("read", "--date", "2024-13", "a"), "--date 2024-13 is no date");
        assertUsage(
                Ran.yakusoku("read", "--date", "2023-02-29", "a"), "--date 2023-02-29 is no date");
        assertUsage(Ran.yakusoku("read", "--language", "fr", "a"), "write ja or en");
        assertUsage(Ran.yakusoku("read", "--parties", ",", "a"), "--parties names nobody");
        assertUsage(
                Ran.yakusoku("read", "--width", "wide", "a"),
                "--width wide is no number of columns");
        assertUsage(Ran.yakusoku("read"), "missing FILE");
        assertUsage(Ran.yakusoku("read", "a", "a"), "a file is named twice");
        assertUsage(Ran.yakusoku("rules"), "missing COMMAND");
        assertUsage(Ran.yakusoku("explain", " "), "the text is empty");
        assertUsage(Ran.yakusoku("explain", "約束する。", "--at", "5"), "whose characters are 0 to 4");
        assertUsage(Ran.yakusoku("explain", "約束する。", "--at", "x"), "--at x is no offset");
        assertUsage(Ran.yakusoku("explain", "約束。".repeat(1000)), "the text has 3,000 characters");
        assertUsage(Ran.yakusoku("doctor", "now"), "doctor takes no 'now'");
    }

    @Test
    void missingRulesHaveTheirOwnStatus() {
        String nowhere = folder.resolve("nowhere").toString();
        var result = Ran.yakusoku("rules", "list", "--rules", nowhere);
        assertThat(result.status()).isEqualTo(ExitStatus.RULES_BROKEN);
        assertThat(result.err()).isEqualTo("yakusoku: " + nowhere + ": no such folder of rules\n");
    }

    @Test
    void anArgumentWithAnAtSignIsAFileName() {
        var result = Ran.yakusoku("read", "@nothing");
        assertThat(result.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(result.err()).contains("@nothing: no such file");
    }

    @Test
    void doctorReportsEachThingOnALine() {
        var result = Ran.yakusoku("doctor");
        assertThat(result.out()).contains("Java", "rules", "terminal", "file names");
        assertThat(result.out().lines().takeWhile(line -> !line.isEmpty()))
                .allMatch(line -> line.matches("(ok|note|missing) .*"));
    }

    private static void assertUsage(Ran result, String message) {
        assertThat(result.err()).startsWith("yakusoku: ").contains(message).hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    }
}
