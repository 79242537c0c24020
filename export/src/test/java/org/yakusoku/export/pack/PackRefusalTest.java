package org.yakusoku.export.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakusoku.register.RegisterException;
import org.yakusoku.testkit.SeededText;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// What is not a whole and unchanged pack is refused in one line that names the file, before a
/// register sees anything of it.
class PackRefusalTest {
    private static final SmallRegister REGISTER =
            new SmallRegister().with("a.txt", "日本は、本年6月までに測位衛星を２基打ち上げる。𠮷");
    private static final byte[] WHOLE = pack();

    @TempDir Path folder;

    private static byte[] pack() {
        var out = new ByteArrayOutputStream();
        new PackWriter("1", Citation.NONE).write(REGISTER, out);
        return out.toByteArray();
    }

    /// The files of the pack under their names below its folder.
    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(WHOLE))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String name(String ending) {
        return files().keySet().stream()
                .filter(path -> path.endsWith(ending) || path.contains(ending))
                .findFirst()
                .orElseThrow();
    }

    /// The pack with one file changed, and where asked for, with manifests that fit again.
    private static byte[] changed(String ending, boolean manifests, UnaryOperator<String> change) {
        Map<String, byte[]> files = files();
        String name = name(ending);
        files.put(
                name,
                change.apply(new String(files.get(name), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        if (manifests) {
            manifest(files, "manifest-sha256.txt", true);
            manifest(files, "tagmanifest-sha256.txt", false);
        }
        return zip(files);
    }

    private static void manifest(Map<String, byte[]> files, String name, boolean payload) {
        String folder = name("bagit.txt").replace("bagit.txt", "");
        var lines = new StringBuilder();
        files.forEach(
                (path, bytes) -> {
                    String below = path.substring(folder.length());
                    if (below.startsWith("data/") == payload
                            && !below.equals("tagmanifest-sha256.txt")) {
                        lines.append(Hashes.of(bytes)).append("  ").append(below).append('\n');
                    }
                });
        files.put(folder + name, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void refused(byte[] pack, String... words) {
        refused(pack, Limits.DEFAULT, words);
    }

    private void refused(byte[] pack, Limits limits, String... words) {
        Path file = folder.resolve("p.zip");
        try {
            Files.write(file, pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThatThrownBy(() -> Pack.open(file, limits).close())
                .isInstanceOf(RegisterException.class)
                .message()
                .contains(words)
                .contains(file.toString())
                .doesNotContain("\n");
    }

    @Test
    void rewrittenWithOtherToolsItIsStillThePack() throws IOException {
        Path file = Files.write(folder.resolve("p.zip"), zip(files()));
        try (var pack = Pack.open(file, Limits.DEFAULT)) {
            assertThat(pack.head()).isEqualTo(REGISTER.entries().getLast().hash());
            assertThat(pack.size()).isEqualTo(3);
        }
    }

    @Test
    void whatIsNoZip() {
        refused(new byte[0], "is no pack");
        refused("no zip".getBytes(StandardCharsets.UTF_8), "is no pack");
        refused(Arrays.copyOf(WHOLE, WHOLE.length / 2), "is no pack");
        assertThatThrownBy(() -> Pack.open(folder.resolve("none.zip"), Limits.DEFAULT))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("none.zip");
        refused(zip(Map.of("x/readme.txt", new byte[0])), "x/readme.txt is no file of a pack");
        refused(zip(Map.of("x/bagit.txt", new byte[0])), "bag-info.txt is missing");
    }

    @Test
    void changedBytes() {
        refused(
                changed("data/texts", false, text -> text.replace("２", "３")),
                "data/texts/",
                "was changed");
        refused(changed("README.md", false, text -> text + "x"), "README.md was changed");
        refused(
                changed("data/texts", true, text -> text.replace("２", "３")),
                "data/texts/",
                "is not named by its hash");
    }

    @Test
    void missingAndExtraFiles() {
        Map<String, byte[]> files = files();
        files.remove(name("data/originals"));
        refused(zip(files), "data/originals/", "is missing, though manifest-sha256.txt names it");
        manifest(files, "manifest-sha256.txt", true);
        manifest(files, "tagmanifest-sha256.txt", false);
        refused(zip(files), "data/originals/", "is missing, though the history names it");

        Map<String, byte[]> more = files();
        String extra = "data/originals/" + Hashes.of(new byte[] {7});
        more.put(name("bagit.txt").replace("bagit.txt", extra), new byte[] {7});
        refused(zip(more), extra, "is too many; manifest-sha256.txt does not name it");
        manifest(more, "manifest-sha256.txt", true);
        manifest(more, "tagmanifest-sha256.txt", false);
        refused(zip(more), extra, "is too many; the history does not name it");
    }

    @Test
    void namesThatLeadOutside() {
        for (String name :
                new String[] {
                    "../evil",
                    "/etc/passwd",
                    "..",
                    "a/../../evil",
                    "C:\\evil",
                    "x\\y/bagit.txt",
                    "other/bagit.txt",
                    "\u202E/bagit.txt"
                }) {
            Map<String, byte[]> files = files();
            files.put(name, new byte[0]);
            refused(zip(files), "p.zip");
        }
        assertThat(folder.resolve("../evil")).doesNotExist();
    }

    @Test
    void namesThatAreThereTwice() {
        Map<String, byte[]> files = files();
        String original = name("README.md");
        String twin = original.replace("README.md", "READMx.md");
        files.put(twin, new byte[] {1});
        byte[] pack = zip(files);
        byte[] from = twin.getBytes(StandardCharsets.UTF_8);
        byte[] to = original.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + from.length <= pack.length; i++) {
            if (Arrays.equals(pack, i, i + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, pack, i, to.length);
            }
        }
        refused(pack, "README.md is there twice");
    }

    @Test
    void historiesThatDoNotHold() {
        refused(
                changed("history.ndjson", true, text -> text.replace("山田", "田山")),
                "data/history.ndjson line 1: its hash is not that of what it says");
        refused(
                changed("history.ndjson", true, text -> text.substring(text.indexOf('\n') + 1)),
                "line 1 holds entry 2");
        refused(
                changed(
                        "history.ndjson",
                        true,
                        text -> text.lines().limit(2).reduce("", (a, b) -> a + b + "\n")),
                "is too many; the history does not name it");
        refused(changed("history.ndjson", true, text -> ""), "history.ndjson is empty");
        refused(changed("history.ndjson", true, text -> text.strip()), "line 3 does not end");
        refused(changed("history.ndjson", true, text -> "null\n"), "line 1: it is no JSON object");
        refused(
                changed("history.ndjson", true, text -> "{\"number\":1}\n"),
                "line 1: it has no act");
        refused(
                changed(
                        "history.ndjson",
                        true,
                        text -> "{\"number\":" + "[".repeat(100_000) + "\n"),
                "line 1");
        refused(
                changed(
                        "history.ndjson",
                        true,
                        text -> text.replaceFirst("\\{\"document\"", "{ \"document\"")),
                "line 1: its body is not written as registers write it");
        refused(
                changed(
                        "history.ndjson",
                        true,
                        text -> text.replaceFirst("\"alias\":\"[^\"]*\"", "\"alias\":null")),
                "line 1: it has no alias");
        refused(
                changed(
                        "history.ndjson",
                        true,
                        text -> text.replaceFirst("\\.(\\d)\\d\\dZ", ".$1Z")),
                "line 1: its time is not to the millisecond");
    }

    @Test
    void bagsOfOtherKinds() {
        refused(changed("bagit.txt", true, text -> text.replace("1.0", "2.0")), "bagit.txt");
        refused(
                changed("bag-info.txt", true, text -> text.replace("Pack: 1", "Pack: 2")),
                "is of form 2; this program reads form 1, take a newer one");
        refused(
                changed("bag-info.txt", true, text -> text.replaceAll("Yakusoku-Pack.*\n", "")),
                "this bag is no pack");
        refused(
                changed("bag-info.txt", true, text -> text.replaceAll("Head: .", "Head: x")),
                "its Yakusoku-Head is not that of the history");
        refused(
                changed("/manifest-sha256.txt", false, text -> text + "x\n"),
                "manifest-sha256.txt");
    }

    @Test
    void whatIsTooLarge() {
        refused(WHOLE, new Limits(5, 1 << 20, 1 << 20, 1 << 20, 100), "has 13 files, more than 5");
        refused(WHOLE, new Limits(99, 10, 1 << 20, 1 << 20, 100), "is larger than 10 bytes");
        refused(WHOLE, new Limits(99, 1 << 20, 1 << 20, 1_000, 100), "larger than 1000 bytes");
        refused(WHOLE, new Limits(99, 1 << 20, 50, 1 << 20, 100), "longer than 50 characters");
    }

    /// A zip that says less of its size than it unpacks to.
    @Test
    void zipBombs() {
        Map<String, byte[]> files = files();
        files.put(name("README.md"), new byte[40 << 20]);
        byte[] pack = zip(files);
        refused(
                pack,
                new Limits(99, 1 << 20, 1 << 20, 16 << 20, 100),
                "unpacked, the files are larger");
        refused(pack, "README.md was changed");
    }

    /// Whatever bytes are turned round, the pack is refused or is the same register.
    @Test
    void anyDamageIsNoticed() {
        SeededText.forEach(
                300,
                random -> {
                    byte[] pack = WHOLE.clone();
                    for (int i = random.number(1, 4); i > 0; i--) {
                        pack[random.number(0, pack.length - 1)] ^= (byte) random.number(1, 255);
                    }
                    Path file = folder.resolve("d.zip");
                    try {
                        Files.write(file, pack);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    try (var opened = Pack.open(file, Limits.DEFAULT)) {
                        var register = new SmallRegister();
                        opened.into(register);
                        assertThat(register.entries()).isEqualTo(REGISTER.entries());
                        assertThat(register.contents())
                                .containsExactlyInAnyOrderEntriesOf(REGISTER.contents());
                    } catch (RegisterException e) {
                        assertThat(e.getMessage()).contains("d.zip").doesNotContain("\n");
                    }
                });
    }
}
