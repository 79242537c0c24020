package org.yakusoku.export.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.register.Act;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Id;
import org.yakusoku.register.RegisterException;
import org.yakusoku.testkit.SeededText;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;

class PackTest {
    private static final String TEXT =
            """
            日𠮷首脳共同声明
            令和6年4月10日

            宇宙協力
            日本は、本年6月までに測位衛星を２基打ち上げる。両国は、月面探査に約 80 億ドルを拠出する意図を有する。
            """;

    private static final byte[] ODD = {0, 1, -1, 13, 10};

    @TempDir Path folder;

    private static SmallRegister register() {
        return new SmallRegister()
                .with("声明.ja.txt", TEXT)
                .with("odd.txt", "日本は、支援する。]]>\u0007\u0000𠮷&amp;\u2028\"\\", ODD);
    }

    private static byte[] pack(SmallRegister register, Citation citation) {
        var out = new ByteArrayOutputStream();
        new PackWriter("1.2", citation).write(register, out);
        return out.toByteArray();
    }

    private Path file(byte[] pack) throws IOException {
        return Files.write(folder.resolve("pack.zip"), pack);
    }

    private SmallRegister imported(byte[] bytes) throws IOException {
        var register = new SmallRegister();
        try (var pack = Pack.open(file(bytes), Limits.DEFAULT)) {
            pack.into(register);
        }
        return register;
    }

    private static List<String> names(byte[] pack) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void exportedImportedAndExportedAgainIsTheSameToTheByte() throws IOException {
        SmallRegister register = register();
        byte[] first = pack(register, Citation.NONE);

        SmallRegister again = imported(first);

        assertThat(again.entries()).isEqualTo(register.entries());
        assertThat(again.contents()).containsExactlyInAnyOrderEntriesOf(register.contents());
        assertThat(pack(again, Citation.NONE)).isEqualTo(first);
    }

    @Test
    void neitherPlaceNorLanguageOfTheMachineShow() {
        byte[] here = pack(register(), Citation.NONE);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(pack(register(), Citation.NONE)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void isOneFolderNamedAfterTheLastEntry() throws IOException {
        SmallRegister register = register();
        String head = register.entries().getLast().hash();
        String name =
                new PackWriter("1.2", Citation.NONE).write(register, new ByteArrayOutputStream());

        assertThat(name).isEqualTo("yakusoku-" + head.substring(0, 16));
        assertThat(names(pack(register, Citation.NONE)))
                .allMatch(path -> path.startsWith(name + "/"))
                .doesNotHaveDuplicates()
                .contains(
                        name + "/bagit.txt",
                        name + "/README.md",
                        name + "/data/history.ndjson",
                        name + "/data/commitments.ndjson",
                        name + "/metadata/datacite.json",
                        name + "/manifest-sha256.txt")
                .filteredOn(path -> path.contains("/data/originals/"))
                .hasSize(2);
    }

    /// The tools of every Unix system, not this program.
    @Test
    void otherToolsFindItWhole() throws Exception {
        SmallRegister register = register();
        new ProcessBuilder("unzip", "-q", file(pack(register, Citation.NONE)).toString())
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        Path bag = folder.resolve(PackWriter.name(register.entries().getLast().hash()));
        Process check =
                new ProcessBuilder(
                                "sha256sum",
                                "--strict",
                                "-c",
                                "tagmanifest-sha256.txt",
                                "manifest-sha256.txt")
                        .directory(bag.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(6 + 3 + 6).allMatch(line -> line.endsWith(": OK"));
        try (var payload = Files.walk(bag.resolve("data"))) {
            List<Path> files = payload.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path each : files) {
                bytes += Files.size(each);
            }
            assertThat(Files.readString(bag.resolve("bag-info.txt")))
                    .contains("Payload-Oxum: " + bytes + "." + files.size() + "\n");
            assertThat(Files.readAllLines(bag.resolve("metadata/files.csv")))
                    .hasSize(files.size() + 1);
        }
        String first = Files.readAllLines(bag.resolve("data/history.ndjson")).getFirst();
        assertThat(first)
                .startsWith(
                        "{\"number\":1,\"at\":\"2026-11-23T04:31:01.251Z\",\"by\":\"山田\",\"act\":\"document-added\",\"body\":{\"document\":");
    }

    @Test
    void aPersonSaysHowItIsCited() throws IOException {
        var citation =
                new Citation(
                        "日米の約束 \"2024\"",
                        List.of("約束研究会", "Yamada, Hanako"),
                        "Example University",
                        2027,
                        "10.1234/abc",
                        "CC-BY-4.0",
                        "Fact sheet of April 2024");
        String json = text(pack(register(), citation), "metadata/datacite.json");

        assertThat(json)
                .contains("\"doi\" : \"10.1234/abc\"")
                .contains("\"name\" : \"約束研究会\"")
                .contains("\"title\" : \"日米の約束 \\\"2024\\\"\"")
                .contains("\"publicationYear\" : 2027")
                .contains("\"rights\" : \"CC-BY-4.0\"")
                .doesNotContain("(:unav)");
        assertThat(text(pack(register(), Citation.NONE), "metadata/datacite.json"))
                .contains("\"name\" : \"(:unav)\"")
                .contains("\"publicationYear\" : 2026")
                .contains("\"date\" : \"2026-11-23/2026-11-23\"")
                .contains("\"resourceTypeGeneral\" : \"Dataset\"")
                .contains("\"schemaVersion\" : \"http://datacite.org/schema/kernel-4\"")
                .doesNotContain("doi");
    }

    @Test
    void citationsAreOneLineOfText() {
        assertThatThrownBy(() -> new Citation("a\nb", List.of(), null, null, null, null, null))
                .hasMessage("the title of a pack is one line of text; leave it out if unknown");
        assertThatThrownBy(() -> new Citation(null, List.of(" "), null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Citation(null, List.of(), null, null, "abc", null, null))
                .hasMessageContaining("no DOI: abc");
    }

    private static String text(byte[] pack, String path) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/" + path)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException(path);
    }

    @Test
    void theReadmeIsInBothLanguages() throws IOException {
        assertThat(text(pack(register(), Citation.NONE), "README.md"))
                .contains("文書 2 件、版 2 件、履歴 6 項目")
                .contains("2 documents, 2 editions, 6 entries")
                .contains("sha256sum -c");
    }

    @Test
    void damagedRegistersGiveNoPack() {
        assertThatThrownBy(() -> pack(new SmallRegister(), Citation.NONE))
                .isInstanceOf(RegisterException.class)
                .hasMessageStartingWith("the register is empty");

        SmallRegister register = register();
        String hash = Hashes.of(ODD);
        register.contents().put(hash, new byte[] {1});
        assertThatThrownBy(() -> pack(register, Citation.NONE))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(hash)
                .hasMessageContaining("run yakusoku verify");

        SmallRegister forged = register();
        forged.entries()
                .set(
                        0,
                        new Entry(
                                1,
                                forged.entries().getFirst().at(),
                                "somebody else",
                                forged.entries().getFirst().act(),
                                forged.entries().getFirst().previous(),
                                forged.entries().getFirst().hash()));
        assertThatThrownBy(() -> pack(forged, Citation.NONE))
                .hasMessageContaining("entry 1: its hash is not that of what it says");
    }

    @Test
    void anyTextGoesOutAndComesBack() {
        SeededText.forEach(
                15,
                random -> {
                    var register = new SmallRegister();
                    for (int i = random.number(1, 3); i > 0; i--) {
                        String text = wellFormed(random.text(random.number(1, 1_500)));
                        register.with("文書 " + i, text);
                    }
                    register.append(
                            new Act.AliasGiven(
                                    new Id("d0000000000001"), wellFormed(random.noise(20))),
                            wellFormed(random.text(12)).replaceAll("[\r\n]", " "));
                    byte[] first = pack(register, Citation.NONE);
                    try {
                        SmallRegister again = imported(first);
                        assertThat(again.entries()).isEqualTo(register.entries());
                        assertThat(pack(again, Citation.NONE)).isEqualTo(first);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
