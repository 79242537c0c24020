package org.yakusoku.structure;

import java.util.Locale;

/// The front matter of a Markdown document: `key: value` lines between two lines of `---`.
///
/// Only plain, quoted and continued single values are understood; anything else is passed over
/// without complaint.
final class FrontMatter {
    private static final int MAX_CHARS = 20_000;

    private FrontMatter() {}

    /// Reads the front matter and returns the offset behind it, or -1 when the text has none.
    static int read(String text, HeaderFields fields) {
        int start = text.startsWith("\ufeff") ? 1 : 0;
        if (!text.startsWith("---\n", start)) {
            return -1;
        }
        String key = "";
        var value = new StringBuilder();
        int at = start + 4;
        while (at < Math.min(text.length(), MAX_CHARS)) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int next = newline < 0 ? end : newline + 1;
            String line = text.substring(at, end);
            if (line.stripTrailing().equals("---") || line.stripTrailing().equals("...")) {
                keep(key, value.toString(), fields);
                return next;
            }
            int colon = line.indexOf(':');
            boolean continues = line.isEmpty() || Chars.isBlank(line.charAt(0));
            if (!continues && colon > 0) {
                keep(key, value.toString(), fields);
                key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                value.setLength(0);
                value.append(line.substring(colon + 1).strip());
            } else if (continues) {
                boolean joined = !value.isEmpty() && value.charAt(value.length() - 1) == '\\';
                value.setLength(joined ? value.length() - 1 : value.length());
                value.append(joined ? "" : " ").append(line.strip());
            }
            at = next;
        }
        return -1;
    }

    private static void keep(String key, String raw, HeaderFields fields) {
        String value = unquote(raw.strip());
        if (value.isEmpty()) {
            return;
        }
        switch (key) {
            case "title", "題名", "文書名" -> fields.title(value);
            case "date", "published", "issued", "年月日", "日付" -> {
                var date = Dateline.in(value);
                fields.date(date == null ? null : date.date());
            }
            case "place", "location", "場所" -> fields.place(value);
            case "source", "source_url", "url", "出典" -> fields.source(value);
            case "note", "remark", "備考" -> fields.note(value);
            case "lang", "language" ->
                    fields.language =
                            value.toLowerCase(Locale.ROOT).startsWith("ja")
                                    ? "ja"
                                    : value.toLowerCase(Locale.ROOT).startsWith("en")
                                            ? "en"
                                            : fields.language;
            default -> {}
        }
    }

    private static String unquote(String value) {
        if (value.length() >= 2 && value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        var words = new StringBuilder();
        for (int i = 1; i < value.length() - 1; i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 2 >= value.length()) {
                words.append(c);
                continue;
            }
            i++;
            char escaped = value.charAt(i);
            if (escaped == 'u'
                    && i + 5 < value.length()
                    && value.substring(i + 1, i + 5).matches("[0-9a-fA-F]{4}")) {
                words.append((char) Integer.parseInt(value.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                words.append(
                        escaped == '_'
                                ? '\u00a0'
                                : escaped == 'n' || escaped == 't' ? ' ' : escaped);
            }
        }
        return words.toString().replace('\u00a0', ' ').replaceAll(" {2,}", " ").strip();
    }
}
