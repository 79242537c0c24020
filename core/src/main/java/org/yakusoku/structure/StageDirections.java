package org.yakusoku.structure;

import java.util.Set;

/// Bracketed remarks of the person who wrote down or laid out the text: （拍手）, （以上）, （了）. They title
/// and say nothing.
final class StageDirections {
    private static final Set<String> WORDS =
            Set.of(
                    "拍手",
                    "笑い",
                    "笑",
                    "以上",
                    "了",
                    "終わり",
                    "終",
                    "完",
                    "略",
                    "中略",
                    "後略",
                    "前略",
                    "以下略",
                    "以下余白",
                    "発言する者あり",
                    "applause",
                    "laughter",
                    "end");
    private static final int MAX_CHARS = 12;

    private StageDirections() {}

    /// Whether `[from, to)` is nothing but such a remark, with or without its brackets.
    static boolean contain(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isFrame(text.charAt(start))) {
            start++;
        }
        while (end > start && isFrame(text.charAt(end - 1))) {
            end--;
        }
        boolean framed = start > from || end < to;
        if (end - start > MAX_CHARS || start == end) {
            return false;
        }
        String word = text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
        return WORDS.contains(word) && (framed || word.equals("以上") || word.equals("了"));
    }

    private static boolean isFrame(char c) {
        return Chars.opens(c) >= 0
                || Chars.closes(c) >= 0
                || Chars.isSpace(c)
                || c == '。'
                || c == '・'
                || c == '―'
                || c == '–';
    }
}
