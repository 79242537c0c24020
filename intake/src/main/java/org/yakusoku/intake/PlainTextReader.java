package org.yakusoku.intake;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.DocumentReader;
import org.yakusoku.text.SourceText;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads plain text in UTF-8: statements, records of text databases, Markdown.
///
/// The text is the file as it is: a byte order mark at its beginning is no part of it, line ends
/// become LF, and nothing else changes, so that offsets count in the file's own characters. Bytes
/// that are not UTF-8 are never guessed at or replaced. Safe for use by many threads.
public final class PlainTextReader implements DocumentReader {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /// A reader; all readers are alike.
    public PlainTextReader() {}

    /// Always true: whatever no other reader wants is tried as plain text.
    @Override
    public boolean reads(String name, byte[] bytes) {
        return true;
    }

    /// The characters of a UTF-8 text.
    ///
    /// The bytes `EF BB BF 70 72 6F 0D 0A` give `pro` and a line end.
    ///
    /// @throws IntakeException if the document is empty, another format, binary, or not UTF-8; it
    ///   says at which byte
    @Override
    public SourceText read(String name, byte[] bytes) {
        var format = Format.of(name, bytes);
        if (format != null) {
            throw new IntakeException(
                    name,
                    "looks like " + format.label() + ", which is not readable yet",
                    format.remedy());
        }
        int zero = indexOfZero(bytes);
        if (zero >= 0) {
            throw new IntakeException(
                    name,
                    "is binary, not text: zero byte at " + zero,
                    "Give a plain text file in UTF-8.");
        }
        String text = decode(name, bytes);
        text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (text.isBlank()) {
            throw new IntakeException(name, "is empty", "Check that the document was saved.");
        }
        return SourceText.of(name, text);
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String decode(String name, byte[] bytes) {
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length);
        CoderResult result = strict(StandardCharsets.UTF_8).decode(input, output, true);
        if (result.isError()) {
            throw notUtf8(name, bytes, input.position());
        }
        return output.flip().toString();
    }

    private static IntakeException notUtf8(String name, byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String where = "not UTF-8 at byte " + at + " (line " + line + ")";
        if (bytes.length - at < 4 && isCut(bytes, at)) {
            return new IntakeException(
                    name,
                    where + ": it ends in the middle of a character",
                    "The file was cut; get the whole of it.");
        }
        String guess = hasUtf8(bytes, at) ? null : looksLike(bytes);
        if (guess == null) {
            return new IntakeException(name, where, "Save it as UTF-8.");
        }
        String charset = guess.equals("Shift_JIS") ? "CP932" : guess;
        return new IntakeException(
                name,
                where + "; it looks like " + guess,
                "Save it as UTF-8, for example with iconv -f " + charset + " -t UTF-8.");
    }

    /// Whether the bytes from `at` begin a character and too few follow.
    private static boolean isCut(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int wanted =
                lead >= 0xf0 && lead < 0xf5
                        ? 4
                        : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
        boolean follow = true;
        for (int i = at + 1; i < bytes.length; i++) {
            follow &= (bytes[i] & 0xc0) == 0x80;
        }
        return wanted > bytes.length - at && follow;
    }

    /// Whether kana or kanji in UTF-8 come before `end`, so that the file as a whole is in no older
    /// encoding.
    private static boolean hasUtf8(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            if ((bytes[i] & 0xf0) == 0xe0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String looksLike(byte[] bytes) {
        if (decodes("EUC-JP", bytes)) {
            return "EUC-JP";
        }
        return decodes("windows-31j", bytes) ? "Shift_JIS" : null;
    }

    /// Whether the bytes are text in the charset, one unfinished character at the end apart.
    private static boolean decodes(String charset, byte[] bytes) {
        if (!Charset.isSupported(charset)) {
            return false;
        }
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length + 1);
        return !strict(Charset.forName(charset)).decode(input, output, false).isError();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
