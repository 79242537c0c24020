package org.yakusoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.Reading;
import org.yakusoku.app.print.Format;
import org.yakusoku.app.print.JsonTree;
import org.yakusoku.app.print.SmallReading;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.text.SourceText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

final class ReadRunTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    @Test
    void manyFilesGiveAnArrayInTheirOrder() throws IOException {
        var names = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            names.add(file("doc" + i + ".txt", "text"));
        }
        assertThat(run(Format.JSON, names)).isEqualTo(ExitStatus.DONE);
        assertThat(JsonTree.objects(JsonTree.value(out())))
                .extracting(
                        object -> ((Map<?, ?>) object.getOrDefault("made", Map.of())).get("file"))
                .isEqualTo(names);
    }

    @Test
    void oneFileGivesAnObject() throws IOException {
        assertThat(run(Format.JSON, List.of(file("a.txt", "text")))).isEqualTo(ExitStatus.DONE);
        assertThat(JsonTree.object(out())).containsKey("statements");
    }

    @Test
    void aBadFileIsReportedAndTheRestGoesOn() throws IOException {
        String good = file("good.txt", "text");
        String empty = file("empty.txt", "");
        String nowhere = folder.resolve("nowhere.txt").toString();
        int status = run(Format.JSON, List.of(nowhere, good, empty, folder.toString()));
        assertThat(status).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(JsonTree.objects(JsonTree.value(out()))).hasSize(1);
        assertThat(err().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("yakusoku: "))
                .anyMatch(line -> line.contains("nowhere.txt: no such file"))
                .anyMatch(line -> line.contains("empty.txt: is empty"))
                .anyMatch(line -> line.contains("is a folder"));
    }

    @Test
    void whenAllFailTheOutputIsStillJson() {
        assertThat(run(Format.JSON, List.of("/nowhere/a", "/nowhere/b")))
                .isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(JsonTree.objects(JsonTree.value(out()))).isEmpty();
    }

    @Test
    void aMistakeOfOursIsOneLine() throws IOException {
        List<String> files = List.of(file("a.txt", "text"), file("b.txt", "bad"));
        int status =
                run(
                        Format.NDJSON,
                        files,
                        source -> {
                            if (source.text().equals("bad")) {
                                throw new IllegalStateException("no way");
                            }
                            return SmallReading.named(source.name());
                        });
        assertThat(status).isEqualTo(ExitStatus.OUR_MISTAKE);
        assertThat(err())
                .hasLineCount(1)
                .contains("b.txt: this is our mistake (IllegalStateException no way)");
        assertThat(out()).hasLineCount(2);
    }

    @Test
    void csvHasOneHeader() throws IOException {
        assertThat(run(Format.CSV, List.of(file("a.txt", "text"), file("b.txt", "text")))).isZero();
        assertThat(out().lines().filter(line -> line.startsWith("document,"))).hasSize(1);
        assertThat(out().lines()).hasSize(7);
    }

    @Test
    void eachResultGoesToItsFile() throws IOException {
        List<Input> inputs =
                List.of(Input.of(file("a.ja.txt", "text")), Input.of(file("b.txt", "text")));
        Path results = folder.resolve("results");
        Targets targets = Targets.plan(results, inputs, Format.CSV);
        assertThat(readRun(Format.CSV, this::small).run(inputs, targets)).isZero();
        assertThat(out()).isEmpty();
        assertThat(results.resolve("a.ja.csv")).content().startsWith("document,");
        assertThat(results.resolve("b.csv")).content().startsWith("document,");
    }

    @Test
    void aNameCannotCommandTheTerminal() {
        run(Format.TEXT, List.of("a\u001b[2J\nb"));
        assertThat(err()).hasLineCount(1).contains("a␛[2J b: no such file");
    }

    @Test
    void aReaderThatGoesAwayEndsTheWorkQuietly() throws IOException {
        var files = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            files.add(file("doc" + i + ".txt", "text"));
        }
        var closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        Terminal terminal = Ran.terminal("", closed, err);
        var run =
                new ReadRun(
                        this::small,
                        Format.TEXT,
                        true,
                        terminal,
                        new Output(terminal),
                        new Messages(terminal));
        assertThat(run.run(files.stream().map(Input::of).toList(), null)).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void aFullDiskIsReported() throws IOException {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        Ran ran = Ran.into(full, "read", file("a.txt", "約束する。"));
        assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(ran.err()).isEqualTo("yakusoku: standard output: No space left on device\n");
    }

    @Test
    void aDashIsStandardInput() {
        Terminal terminal = Ran.terminal("約束する。", out, err);
        var run =
                new ReadRun(
                        source -> {
                            assertThat(source).isEqualTo(new SourceText("stdin", "約束する。"));
                            return small(source);
                        },
                        Format.JSON,
                        false,
                        terminal,
                        new Output(terminal),
                        new Messages(terminal));
        assertThat(run.run(List.of(Input.of("-")), null)).isZero();
    }

    private Reading small(SourceText source) {
        return SmallReading.named(source.name());
    }

    private int run(Format format, List<String> files) {
        return run(format, files, this::small);
    }

    private int run(Format format, List<String> files, Function<SourceText, Reading> reader) {
        return readRun(format, reader).run(files.stream().map(Input::of).toList(), null);
    }

    private ReadRun readRun(Format format, Function<SourceText, Reading> reader) {
        Terminal terminal = Ran.terminal("", out, err);
        return new ReadRun(
                reader, format, false, terminal, new Output(terminal), new Messages(terminal));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
