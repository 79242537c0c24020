package org.yakusoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class TextFilesTest {
    private static final String TEXT = "日米両国は、𠮷野で会合を開く。\n";

    @TempDir Path folder = Path.of("");

    @Test
    void textIsTheFileAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("statement.txt"), "　" + TEXT + "  \n");

        var source = TextFiles.standard().read(file);

        assertThat(source.name()).isEqualTo("statement.txt");
        assertThat(source.text()).isEqualTo("　" + TEXT + "  \n");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() throws IOException {
        assertThat(read("\ufeff" + TEXT)).isEqualTo(TEXT);
    }

    @Test
    void lineEndsBecomeLineFeeds() throws IOException {
        assertThat(read("一\r\n二\r三\n")).isEqualTo("一\n二\n三\n");
    }

    @Test
    void invalidByteIsNamedWithItsLine() {
        assertThatIntakeFails(
                        "両国\n".getBytes(StandardCharsets.UTF_8),
                        new byte[] {'a', (byte) 0xC3, '(', '\n'})
                .withMessage("speech.txt: not UTF-8 at byte 8 (line 2). Save it as UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({"windows-31j, Shift_JIS, CP932", "EUC-JP, EUC-JP, EUC-JP"})
    void olderJapaneseEncodingIsNamed(String charset, String label, String tool) {
        assertThatIntakeFails("日米両国は、会合を開く。".getBytes(Charset.forName(charset)))
                .withMessageContaining("not UTF-8 at byte 0 (line 1)")
                .withMessageContaining("looks like " + label)
                .withMessageContaining("iconv -f " + tool);
    }

    @Test
    void mailEncodingIsNamed() {
        assertThatIntakeFails("日米両国は".getBytes(Charset.forName("ISO-2022-JP")))
                .withMessageContaining("ISO-2022-JP");
    }

    @Test
    void fileCutInsideACharacterIsNamed() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThatIntakeFails(Arrays.copyOf(bytes, 5))
                .withMessageContaining("middle of a character");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, a PDF",
        "PK\u0003\u0004x, ZIP",
        "<!DOCTYPE html><p>, HTML",
        "'{\\rtf1', RTF",
        "GIF89a, picture"
    })
    void otherFormatIsNamed(String head, String label) {
        assertThatIntakeFails(head.getBytes(StandardCharsets.ISO_8859_1))
                .withMessageContaining(label)
                .withMessageContaining("not readable yet");
    }

    @Test
    void binaryFileIsNamedWithItsFirstZero() {
        assertThatIntakeFails(new byte[] {'a', 'b', 0, 'c'})
                .withMessageContaining("zero byte at 2");
    }

    @Test
    void emptyFileIsAnError() {
        assertThatIntakeFails(new byte[0])
                .withMessage("speech.txt: is empty. Check that the document was saved.");
        assertThatIntakeFails("\ufeff \n".getBytes(StandardCharsets.UTF_8))
                .withMessageContaining("is empty");
    }

    @Test
    void limitIsInclusive() throws IOException {
        byte[] bytes = "0123456789".getBytes(StandardCharsets.UTF_8);

        assertThat(TextFiles.withLimit(10).read("a", new ByteArrayInputStream(bytes)).text())
                .hasSize(10);
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> TextFiles.withLimit(9).read("a", new ByteArrayInputStream(bytes)))
                .withMessage("a: is larger than 9 bytes. Split it, or raise the limit.");
    }

    @Test
    void missingFileAndFolderAreErrors() {
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> TextFiles.standard().read(folder.resolve("none.txt")))
                .withMessageEndingWith("none.txt: no such file. Check the name.");
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> TextFiles.standard().read(folder))
                .withMessageContaining("is a folder");
    }

    @Test
    void messageIsOneLineWhateverTheName() {
        var error = new IntakeException("a\nb\u001b[31m", "is empty", "Check it.");

        assertThat(error.getMessage()).isEqualTo("a�b�[31m: is empty. Check it.");
        assertThat(error.document()).isEqualTo("a�b�[31m");
        assertThat(error.problem()).isEqualTo("is empty");
        assertThat(error.remedy()).isEqualTo("Check it.");
    }

    private static String read(String text) throws IOException {
        return TextFiles.standard()
                .read("speech.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .text();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<IntakeException>
            assertThatIntakeFails(byte[]... parts) {
        var bytes = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(
                        () ->
                                TextFiles.standard()
                                        .read(
                                                "speech.txt",
                                                new ByteArrayInputStream(bytes.toByteArray())));
    }
}
