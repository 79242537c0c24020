package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The header of a record of a text database: `[文書名]`, `[場所]`, `[年月日]`, `[出典]`, `[備考]`, `[全文]`.
///
/// Brackets may be of half or full width or 【】, fields may be empty, and a field's text may go on
/// in the lines below. The lines before the first field (the database's own name) belong to the
/// header.
final class RecordHeader {
    private static final int MAX_LINES = 60;
    private static final int MAX_NAME = 14;
    private static final int MAX_VALUE = 2_000;

    private enum Field {
        TITLE,
        PLACE,
        DATE,
        SOURCE,
        NOTE,
        OTHER,
        TEXT
    }

    private static final Map<String, Field> NAMES =
            Map.ofEntries(
                    Map.entry("文書名", Field.TITLE),
                    Map.entry("文書", Field.TITLE),
                    Map.entry("題名", Field.TITLE),
                    Map.entry("件名", Field.TITLE),
                    Map.entry("標題", Field.TITLE),
                    Map.entry("表題", Field.TITLE),
                    Map.entry("タイトル", Field.TITLE),
                    Map.entry("title", Field.TITLE),
                    Map.entry("場所", Field.PLACE),
                    Map.entry("place", Field.PLACE),
                    Map.entry("年月日", Field.DATE),
                    Map.entry("日付", Field.DATE),
                    Map.entry("日時", Field.DATE),
                    Map.entry("date", Field.DATE),
                    Map.entry("出典", Field.SOURCE),
                    Map.entry("出所", Field.SOURCE),
                    Map.entry("source", Field.SOURCE),
                    Map.entry("備考", Field.NOTE),
                    Map.entry("注", Field.NOTE),
                    Map.entry("note", Field.NOTE),
                    Map.entry("notes", Field.NOTE),
                    Map.entry("発言者", Field.OTHER),
                    Map.entry("演説者", Field.OTHER),
                    Map.entry("作成者", Field.OTHER),
                    Map.entry("言語", Field.OTHER),
                    Map.entry("分類", Field.OTHER),
                    Map.entry("speaker", Field.OTHER),
                    Map.entry("全文", Field.TEXT),
                    Map.entry("本文", Field.TEXT),
                    Map.entry("全訳", Field.TEXT),
                    Map.entry("full text", Field.TEXT),
                    Map.entry("text", Field.TEXT));

    private RecordHeader() {}

    /// One field name in brackets and the offset behind it.
    private record Label(Field field, int end) {}

    /// Reads the record's fields and returns the offset where its text begins, or -1 when the text
    /// is no record.
    static int read(String text, HeaderFields fields) {
        var line = Line.after(text, 0);
        int lines = 0;
        int known = 0;
        boolean inFront = true;
        Field open = null;
        int bodyStart = -1;
        var value = new StringBuilder();
        while (line != null && lines < MAX_LINES) {
            var label = label(text, line);
            if (label != null) {
                keep(open, value, fields);
                known++;
                open = label.field();
                if (open == Field.TEXT) {
                    return known >= 2 || !inFront ? label.end() : -1;
                }
                value.setLength(0);
                value.append(text, label.end(), Math.min(line.end(), label.end() + MAX_VALUE));
                bodyStart = line.next();
                inFront = false;
            } else if (!inFront) {
                if (line.blankBefore()
                        && !value.toString().isBlank()
                        && !labelFollows(text, line, MAX_LINES - lines)) {
                    break;
                }
                if (value.length() < MAX_VALUE) {
                    boolean latin =
                            !value.isEmpty() && Chars.width(value.charAt(value.length() - 1)) == 1;
                    value.append(latin ? " " : "")
                            .append(
                                    text,
                                    line.start(),
                                    Math.min(line.end(), line.start() + MAX_VALUE));
                }
                bodyStart = line.next();
            } else if (lines >= 12) {
                return -1;
            }
            line = Line.after(text, line.next());
            lines++;
        }
        if (known < 2) {
            return -1;
        }
        keep(open, value, fields);
        return bodyStart;
    }

    private static boolean labelFollows(String text, Line from, int lines) {
        var line = Line.after(text, from.next());
        for (int i = 0; i < lines && line != null; i++) {
            if (label(text, line) != null) {
                return true;
            }
            line = Line.after(text, line.next());
        }
        return false;
    }

    private static @Nullable Label label(String text, Line line) {
        char open = text.charAt(line.start());
        if (open != '[' && open != '［' && open != '【' && open != '〔') {
            return null;
        }
        for (int i = line.start() + 1; i < line.end() && i - line.start() <= MAX_NAME; i++) {
            if (Chars.closes(text.charAt(i)) >= 0) {
                String name =
                        text.substring(line.start() + 1, i)
                                .strip()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("　", "");
                var field = NAMES.get(name);
                return field == null ? null : new Label(field, i + 1);
            }
        }
        return null;
    }

    private static void keep(@Nullable Field field, StringBuilder value, HeaderFields fields) {
        String words = value.toString().strip();
        if (field == null || words.isEmpty()) {
            return;
        }
        switch (field) {
            case TITLE -> fields.title(words);
            case PLACE -> fields.place(words);
            case DATE -> {
                var date = Dateline.in(words);
                fields.date(date == null ? null : date.date());
            }
            case SOURCE -> fields.source(words);
            case NOTE -> fields.note(words);
            case OTHER, TEXT -> {}
        }
    }
}
