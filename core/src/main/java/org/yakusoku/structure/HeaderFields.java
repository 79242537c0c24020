package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What has been found of a header so far; the first word on each thing counts.
final class HeaderFields {
    private static final List<String> NOTES =
            List.of(
                    "仮訳", "暫定仮訳", "暫定訳", "暫定版", "和訳", "和文", "英文", "日本語訳", "抄訳", "抜粋", "抄", "案",
                    "速報", "速報版", "未定稿", "骨子", "閣議決定", "閣議了解");

    @Nullable String title;
    @Nullable String date;
    @Nullable String place;
    @Nullable String source;
    @Nullable String note;
    @Nullable String language;

    /// The title, whose remarks in brackets at its end such as （仮訳） become the note.
    void title(String words) {
        if (title != null || words.isBlank()) {
            return;
        }
        String rest = words.strip();
        String remark = remarkAtEnd(rest);
        if (remark != null) {
            note(remark);
            rest = rest.substring(0, rest.length() - remark.length() - 2).strip();
        }
        var dated = Dateline.in(rest);
        if (dated != null && date == null && dated.date().length() >= "2024-04-10".length()) {
            date = dated.date();
        }
        title = rest.isEmpty() ? null : rest;
    }

    void date(@Nullable String edtf) {
        date = date == null ? edtf : date;
    }

    void place(@Nullable String words) {
        place = place == null && words != null && !words.isBlank() ? words.strip() : place;
    }

    void source(@Nullable String words) {
        source = source == null && words != null && !words.isBlank() ? words.strip() : source;
    }

    void note(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        note =
                note == null || note.equals(words.strip())
                        ? words.strip()
                        : note + "、" + words.strip();
    }

    /// The remark that a line is, brackets or not, or null.
    static @Nullable String remark(String line) {
        String bare = line.strip();
        if (bare.length() >= 2
                && Chars.opens(bare.charAt(0)) >= 0
                && Chars.closes(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return NOTES.contains(bare) ? bare : null;
    }

    private static @Nullable String remarkAtEnd(String line) {
        if (line.isEmpty() || Chars.closes(line.charAt(line.length() - 1)) < 0) {
            return null;
        }
        for (String remark : NOTES) {
            int open = line.length() - remark.length() - 2;
            if (open > 0
                    && line.startsWith(remark, open + 1)
                    && Chars.opens(line.charAt(open)) >= 0) {
                return remark;
            }
        }
        return null;
    }

    /// The header, for these parties.
    Header header(String script, List<String> parties) {
        return new Header(
                title,
                date,
                place,
                source,
                note,
                language == null ? script : language,
                new ArrayList<>(parties));
    }
}
