package org.yakusoku.export.pack;

import org.jspecify.annotations.Nullable;
import org.yakusoku.register.Contents;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A pack that was opened and found whole: every file is there, none too many, each has the hash that
/// the manifests name, and each entry of the history follows from the one before.
///
///     try (var pack = Pack.open(Path.of("yakusoku-3f5a09c1d2e4b687.zip"), Limits.DEFAULT)) {
///         pack.into(register);
///     }
///
/// Whatever is wrong is said in one line that names the file in the pack, before anything of it is
/// used. Not for use by several threads.
public final class Pack implements Contents, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Limits limits;
    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> files = new TreeMap<>();
    private final Contained contained = new Contained();

    private Pack(Path file, Limits limits, ZipFile zip) {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
    }

    /// Opens a pack and checks all of it.
    ///
    /// @param limits what is larger is refused
    /// @throws RegisterException if it is no pack, too large, incomplete or changed
    public static Pack open(Path file, Limits limits) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new RegisterException(
                    file
                            + " is no pack: "
                            + e.getMessage()
                            + "; give a zip that yakusoku export wrote",
                    e);
        }
        var pack = new Pack(file, limits, zip);
        boolean whole = false;
        try {
            pack.check();
            whole = true;
            return pack;
        } finally {
            if (!whole) {
                pack.close();
            }
        }
    }

    /// Hash of the last entry.
    public String head() {
        return contained.head;
    }

    /// How many entries its history has.
    public long size() {
        return contained.entries;
    }

    /// Puts all of it into a register, which must be empty.
    ///
    /// @throws RegisterException if the register is not empty or refuses an entry; it is as before
    ///   then
    public void into(Register register) {
        register.replay(this::entries, this);
    }

    /// All entries in their order.
    public void entries(Consumer<Entry> each) {
        read(new Contained(), each);
    }

    @Override
    public byte[] original(String sha256) {
        return content(Layout.original(sha256), sha256);
    }

    @Override
    public byte[] text(String sha256) {
        return content(Layout.text(sha256), sha256);
    }

    @Override
    public byte[] reading(String sha256) {
        return content(Layout.reading(sha256), sha256);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new RegisterException(file + " cannot be closed: " + e.getMessage(), e);
        }
    }

    // ---- Checking
    // ------------------------------------------------------------------------------------------

    private void check() {
        list();
        for (String needed :
                List.of(
                        Layout.BAGIT,
                        Layout.BAG_INFO,
                        Layout.TAG_MANIFEST,
                        Layout.MANIFEST,
                        Layout.HISTORY)) {
            if (!files.containsKey(needed)) {
                throw wrong(needed, "is missing");
            }
        }
        if (!Layout.BAGIT_TEXT.equals(small(Layout.BAGIT))) {
            throw wrong(Layout.BAGIT, "is not that of a bag of version 1.0 in UTF-8");
        }
        Map<String, List<String>> info = info();
        form(info);
        hashes(Layout.TAG_MANIFEST, false);
        hashes(Layout.MANIFEST, true);
        read(contained, _ -> {});
        complete();
        field(info, Layout.HEAD, contained.head);
        field(info, Layout.ENTRIES, Long.toString(contained.entries));
    }

    private void list() {
        if (zip.size() > limits.files()) {
            throw wrong("", "has " + zip.size() + " files, more than " + limits.files());
        }
        String folder = null;
        long bytes = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            int slash = name.indexOf('/');
            if (slash <= 0 || (folder != null && !name.startsWith(folder))) {
                throw wrong(shown(name), "lies beside the one folder of the pack");
            }
            folder = name.substring(0, slash + 1);
            String path = name.substring(slash + 1);
            if (folder.equals("../") || folder.equals("./") || folder.indexOf('\\') >= 0) {
                throw wrong(shown(name), "would lie outside of the pack");
            }
            if (entry.isDirectory()) {
                continue;
            }
            if (!Layout.isKnown(path)) {
                throw wrong(shown(name), "is no file of a pack");
            }
            if (files.put(path, entry) != null) {
                throw wrong(path, "is there twice");
            }
            if (Layout.isContent(path) && entry.getSize() > limits.contentBytes()) {
                throw wrong(path, "is larger than " + limits.contentBytes() + " bytes");
            }
            bytes += Math.max(0, entry.getSize());
            if (bytes < 0 || bytes > allowed()) {
                throw wrong(path, "unpacked, the files are larger than " + allowed() + " bytes");
            }
        }
    }

    private long allowed() {
        try {
            return limits.total(Files.size(file));
        } catch (IOException e) {
            throw new RegisterException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void form(Map<String, List<String>> info) {
        List<String> form = info.getOrDefault(Layout.PACK, List.of());
        if (form.size() != 1) {
            throw wrong(Layout.BAG_INFO, "does not say " + Layout.PACK + "; this bag is no pack");
        }
        if (!form.getFirst().equals(Layout.VERSION)) {
            throw wrong(
                    Layout.BAG_INFO,
                    "is of form "
                            + shown(form.getFirst())
                            + "; this program reads form "
                            + Layout.VERSION
                            + ", take a newer one");
        }
    }

    private void field(Map<String, List<String>> info, String name, String expected) {
        List<String> said = info.getOrDefault(name, List.of());
        if (!said.equals(List.of(expected))) {
            throw wrong(Layout.BAG_INFO, "its " + name + " is not that of the history");
        }
    }

    private Map<String, List<String>> info() {
        var info = new HashMap<String, List<String>>();
        lines(
                Layout.BAG_INFO,
                (_, line) -> {
                    int colon = line.indexOf(": ");
                    if (colon > 0) {
                        info.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                                .add(line.substring(colon + 2).strip());
                    }
                });
        return info;
    }

    /// Each file that a manifest names is there and has its hash; each file that is there is named.
    private void hashes(String manifest, boolean payload) {
        var named = new TreeMap<String, String>();
        lines(
                manifest,
                (number, line) -> {
                    if (line.length() < 67
                            || !Hashes.isHash(line.substring(0, 64))
                            || !line.startsWith("  ", 64)) {
                        throw wrong(manifest, "line " + number + " is no hash with a path");
                    }
                    String path = line.substring(66);
                    if (path.startsWith("data/") != payload) {
                        throw wrong(
                                manifest, "names " + shown(path) + ", which is not its to name");
                    }
                    if (!files.containsKey(path)) {
                        throw wrong(shown(path), "is missing, though " + manifest + " names it");
                    }
                    if (named.put(path, line.substring(0, 64)) != null) {
                        throw wrong(manifest, "names " + path + " twice");
                    }
                });
        for (String path : files.keySet()) {
            if (path.startsWith("data/") != payload || path.equals(Layout.TAG_MANIFEST)) {
                continue;
            }
            String hash = named.get(path);
            if (hash == null) {
                throw wrong(path, "is too many; " + manifest + " does not name it");
            }
            if (Layout.isContent(path) && !Layout.hash(path).equals(hash)) {
                throw wrong(path, "is not named by its hash");
            }
            if (!hashOf(path).equals(hash)) {
                throw wrong(path, "was changed: its hash is not that of " + manifest);
            }
        }
    }

    private void read(Contained seen, Consumer<Entry> each) {
        lines(
                Layout.HISTORY,
                (number, line) -> {
                    Entry entry;
                    try {
                        entry = HistoryLine.parse(line);
                    } catch (IllegalArgumentException e) {
                        throw wrong(
                                Layout.HISTORY, "line " + number + ": " + shown(e.getMessage()));
                    }
                    if (entry.number() != number) {
                        throw wrong(
                                Layout.HISTORY,
                                "line " + number + " holds entry " + entry.number());
                    }
                    if (!entry.previous().equals(seen.head)) {
                        throw wrong(
                                Layout.HISTORY,
                                "entry " + number + " does not follow from the one before");
                    }
                    seen.add(entry);
                    each.accept(entry);
                });
    }

    private void complete() {
        if (contained.entries == 0) {
            throw wrong(Layout.HISTORY, "is empty");
        }
        for (String path : contained.contents) {
            if (!files.containsKey(path)) {
                throw wrong(path, "is missing, though the history names it");
            }
        }
        for (String path : files.keySet()) {
            if (Layout.isContent(path) && !contained.contents.contains(path)) {
                throw wrong(path, "is too many; the history does not name it");
            }
        }
    }

    // ---- Reading
    // -------------------------------------------------------------------------------------------

    private byte[] content(String path, String sha256) {
        ZipEntry entry = Hashes.isHash(sha256) ? files.get(path) : null;
        if (entry == null) {
            throw wrong(path, "is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(limits.contentBytes() + 1);
            if (bytes.length > limits.contentBytes()) {
                throw wrong(path, "is larger than " + limits.contentBytes() + " bytes");
            }
            if (!Hashes.of(bytes).equals(sha256)) {
                throw wrong(path, "was changed while it was read");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private String hashOf(String path) {
        MessageDigest digest = Hashes.digest();
        var buffer = new byte[BUFFER];
        ZipEntry entry = entry(path);
        long left = Math.max(0, entry.getSize());
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw wrong(path, "is larger than the pack says");
                }
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return Hashes.text(digest.digest());
    }

    private String small(String path) {
        try (InputStream in = zip.getInputStream(entry(path))) {
            return new String(in.readNBytes(1_000), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private void lines(String path, BoundedLines.Each each) {
        ZipEntry entry = entry(path);
        try (InputStream in = zip.getInputStream(entry)) {
            BoundedLines.read(in, limits.lineChars(), Math.max(0, entry.getSize()), each);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private ZipEntry entry(String path) {
        ZipEntry entry = files.get(path);
        if (entry == null) {
            throw wrong(path, "is missing");
        }
        return entry;
    }

    private RegisterException unreadable(String path, IOException e) {
        return new RegisterException(
                file + ": " + path + " cannot be read: " + shown(String.valueOf(e.getMessage())),
                e);
    }

    private RegisterException wrong(String path, String what) {
        return new RegisterException(
                file
                        + ": "
                        + (path.isEmpty() ? "" : path + " ")
                        + what
                        + "; nothing was taken in, get the pack again from where it came");
    }

    /// Words of a stranger in a message: on one line, not too long.
    private static String shown(@Nullable String words) {
        var line = new StringBuilder();
        String.valueOf(words)
                .codePoints()
                .limit(200)
                .map(
                        c ->
                                Character.isISOControl(c)
                                                || Character.getType(c) == Character.FORMAT
                                        ? '?'
                                        : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
