package org.yakusoku.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GoldenFileTest {
    @TempDir Path folder;

    @Test
    void equalTextPasses() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "約束\n");
        assertThatNoException().isThrownBy(() -> new GoldenFile(file, false).matches("約束\n"));
    }

    @Test
    void differenceShowsLinesAndNamesTheCharacter() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "一\n二\n三 \n四\n");
        assertThatThrownBy(() -> new GoldenFile(file, false).matches("一\n二\n三　\n五\n四\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("-Daccept=true")
                .hasMessageContaining("line 3, character 2: expected U+0020, actual U+3000")
                .hasMessageContaining("  二\n- 三 \n+ 三　\n+ 五\n  四");
    }

    @Test
    void missingFileSaysHowToAccept() {
        assertThatThrownBy(() -> new GoldenFile(folder.resolve("none.txt"), false).matches("約束"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("-Daccept=true");
    }

    @Test
    void acceptWritesTheFile() {
        Path file = folder.resolve("new/a.txt");
        new GoldenFile(file, true).matches("約束\n");
        assertThat(file).hasContent("約束\n");
    }

    @Test
    void largeDifferencesStayReadable() {
        String difference = Difference.between("a\n".repeat(5_000), "b\n".repeat(5_000));
        assertThat(difference.lines().count()).isLessThan(210);
        assertThat(difference).contains("lines more");
    }
}
