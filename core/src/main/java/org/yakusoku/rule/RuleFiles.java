package org.yakusoku.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The words of all rule files by their path, in the order of `files.txt`, and their hash.
///
/// @param texts words by path such as `ja/number/time.yaml`
/// @param hash SHA-256 over paths and words, lower-case hexadecimal
record RuleFiles(Map<String, String> texts, String hash) {
    private static final String ROOT = "/org/yakusoku/rules/";
    private static final String LIST = "files.txt";
    private static final long MAX_BYTES = 8L << 20;

    private interface Source {
        byte[] read(String path) throws IOException;
    }

    static RuleFiles bundled() {
        return load(
                "bundled rules",
                path -> {
                    try (InputStream in = RuleFiles.class.getResourceAsStream(ROOT + path)) {
                        if (in == null) {
                            throw new java.nio.file.NoSuchFileException(path);
                        }
                        return in.readAllBytes();
                    }
                });
    }

    static RuleFiles in(Path folder) {
        return load(
                folder.toString(),
                path -> {
                    Path file = folder.resolve(path).normalize();
                    if (!file.startsWith(folder.normalize())) {
                        throw new RuleException(LIST, path + " lies outside the rules' folder");
                    }
                    if (Files.size(file) > MAX_BYTES) {
                        throw new RuleException(path, "larger than " + MAX_BYTES + " bytes");
                    }
                    return Files.readAllBytes(file);
                });
    }

    private static RuleFiles load(String where, Source source) {
        var texts = new LinkedHashMap<String, String>();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String list = new String(source.read(LIST), StandardCharsets.UTF_8);
            for (String line : list.split("\n", -1)) {
                String path = line.strip();
                if (path.isEmpty() || path.startsWith("#")) {
                    continue;
                }
                byte[] bytes = source.read(path);
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
                digest.update((byte) 0);
                texts.put(path, new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
            return new RuleFiles(texts, HexFormat.of().formatHex(digest.digest()));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new RuleException(
                    where,
                    "rule file " + e.getFile() + " is missing (" + LIST + " names all of them)",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + where + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
