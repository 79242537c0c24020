package org.yakusoku.intake;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Kinds of file that are no plain text, told by their first bytes.
enum Format {
    PDF("a PDF", "Save its text as a UTF-8 text file, for example with pdftotext -enc UTF-8."),
    WORD("a Word document (DOCX)", "Save it in the word processor as plain text, UTF-8."),
    OFFICE(
            "an office document or ZIP archive",
            "Unpack it, or save the document as plain text, UTF-8."),
    OLD_OFFICE(
            "an old Word, Excel or PowerPoint file",
            "Save it in the word processor as plain text, UTF-8."),
    RTF("an RTF document", "Save it in the word processor as plain text, UTF-8."),
    HTML("an HTML page", "Save the page as plain text, UTF-8."),
    GZIP("a gzip archive", "Unpack it first."),
    IMAGE("a picture", "Give the text itself, as a UTF-8 text file."),
    UTF_16("text in UTF-16", "Save it as UTF-8, for example with iconv -f UTF-16 -t UTF-8."),
    ISO_2022_JP(
            "text in ISO-2022-JP (JIS)",
            "Save it as UTF-8, for example with iconv -f ISO-2022-JP -t UTF-8.");

    private static final int HEAD = 1_024;

    private final String label;
    private final String remedy;

    Format(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    /// What a person calls it, with article.
    String label() {
        return label;
    }

    /// How a person gets plain text from it.
    String remedy() {
        return remedy;
    }

    /// The format that the bytes begin like, or null for what may be plain text.
    static @Nullable Format of(String name, byte[] bytes) {
        // each byte one character, so that signatures are plain strings
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return name.toLowerCase(Locale.ROOT).endsWith(".docx") || head.contains("word/")
                    ? WORD
                    : OFFICE;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (head.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        for (String picture :
                List.of("\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*")) {
            if (head.startsWith(picture)) {
                return IMAGE;
            }
        }
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
            return UTF_16;
        }
        if (head.contains("\u001b$B") || head.contains("\u001b$@")) {
            return ISO_2022_JP;
        }
        String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        start = start.stripLeading().toLowerCase(Locale.ROOT);
        boolean html =
                start.startsWith("<!doctype html")
                        || start.startsWith("<html")
                        || start.startsWith("<?xml") && start.contains("<html");
        return html ? HTML : null;
    }
}
