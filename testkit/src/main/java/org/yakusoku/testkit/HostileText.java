package org.yakusoku.testkit;

import java.util.List;

/// Texts made to break a reader: each is one thing, repeated until the text has the wanted length.
///
/// A test reads every case at two lengths and sees that nothing throws and time grows no faster
/// than length.
///
/// @param name what the text consists of, for the test's name
/// @param text the text itself
public record HostileText(String name, String text) {
    /// All cases.
    ///
    /// @param units length of each text in UTF-16 units
    public static List<HostileText> all(int units) {
        return List.of(
                repeated("one line without an end", "協力を強化し、", units),
                repeated("one clause without a full stop", "日米両国は", units),
                repeated("full stops", "。", units),
                repeated("line ends", "\n", units),
                repeated("blanks", " 　\t", units),
                repeated("open brackets", "「（", units),
                repeated("closed brackets", "）」", units),
                nested("nested brackets", "「", "」", units),
                nested("nested round brackets", "（", "）", units),
                repeated("digits", "1", units),
                repeated("full-width digits", "９", units),
                repeated("kanji digits", "百", units),
                repeated("powers of ten thousand", "万億兆", units),
                repeated("digits and commas", "1,", units),
                repeated("digits and blanks", "1 ", units),
                repeated("years", "2024年", units),
                repeated("eras", "令和", units),
                repeated("amounts", "1億ドルから", units),
                repeated("ranges", "5〜", units),
                repeated("bullets", "\n・", units),
                repeated("headings", "\n１．", units),
                repeated("list marks in a row", "①", units),
                repeated("definitions", "（以下「甲」という。）", units),
                repeated("capitals", "A", units),
                repeated("katakana", "ー", units),
                repeated("topics", "日本は、", units),
                repeated("nested predicates", "することを確認", units),
                repeated("high surrogates", "\uD842", units),
                repeated("low surrogates", "\uDFB7", units),
                repeated("characters beyond the basic plane", "𠮷", units),
                repeated("combining marks", "\u3099", units),
                repeated("byte order marks", "\uFEFF", units),
                repeated("right-to-left overrides", "\u202E約束", units),
                repeated("null characters", "\u0000", units),
                repeated("control characters", controls(), units),
                repeated("record headers", "[文書名]", units),
                repeated("front matter", "---\n", units),
                repeated("markup", "<div>", units));
    }

    @Override
    public String toString() {
        return name;
    }

    private static HostileText repeated(String name, String part, int units) {
        String text = part.repeat(units / part.length() + 1);
        return new HostileText(name, text.substring(0, units));
    }

    private static HostileText nested(String name, String open, String close, int units) {
        return new HostileText(name, open.repeat(units / 2) + close.repeat(units - units / 2));
    }

    private static String controls() {
        var all = new StringBuilder();
        for (char c = 0; c < 0xA0; c++) {
            if (Character.isISOControl(c)) {
                all.append(c);
            }
        }
        return all.toString();
    }
}
