package org.yakusoku.store;

import org.yakusoku.register.RegisterException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Texts and readings as they lie in the database: compressed with gzip, so that any tool can open
/// them.
final class Packed {
    private Packed() {}

    static byte[] pack(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// @throws RegisterException if the bytes are damaged
    static byte[] unpack(String hash, byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RegisterException(
                    "the content "
                            + hash
                            + " is damaged ("
                            + Originals.reason(e)
                            + "); restore a backup",
                    e);
        }
    }
}
