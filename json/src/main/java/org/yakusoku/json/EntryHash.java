package org.yakusoku.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;

/// The hash of an entry of the history: SHA-256 over six lines in UTF-8, so that anybody can compute
/// it again with standard tools.
///
///     0000000000000000000000000000000000000000000000000000000000000000
///     1
///     2026-11-23T04:30:00.000Z
///     山田
///     document-added
///     {"document":"d06h3k9x2m7qpv","alias":"2024-04-10"}
///
/// The first line is the hash of the entry before; lines are separated by LF, and none stands behind
/// the last.
public final class EntryHash {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private EntryHash() {}

    /// The hash, 64 lower-case hexadecimal digits.
    ///
    /// @param previous hash of the entry before, [org.yakusoku.register.Entry#START] for the first
    /// @param number from 1
    /// @param at record time; what is finer than a millisecond is left out
    /// @param by who, on one line
    /// @param actName name of the act, as [RegisterJson#name] gives it
    /// @param body the act, as [RegisterJson#print] gives it
    /// @throws IllegalArgumentException if a part has a line end, which would make one entry look
    ///   like another, or half a surrogate pair, which UTF-8 cannot say
    public static String of(
            String previous, long number, Instant at, String by, String actName, String body) {
        var lines = new StringBuilder(body.length() + 200);
        for (String part : new String[] {previous, Long.toString(number), time(at), by, actName}) {
            lines.append(oneLine(part)).append('\n');
        }
        return sha256(lines.append(oneLine(body)));
    }

    /// A record time as the hash sees it and files print it: always three decimals.
    ///
    /// `2026-11-23T04:30:00.000Z`
    public static String time(Instant at) {
        return MILLISECONDS.format(at);
    }

    private static String oneLine(String part) {
        if (part.indexOf('\n') >= 0 || part.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a line end in an entry: " + part.strip());
        }
        return part;
    }

    private static String sha256(CharSequence lines) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(lines));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a surrogate pair in an entry", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
