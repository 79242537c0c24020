package org.yakusoku.rule;

/// The view of a text in which rules are matched: one character for one, so that offsets stay.
///
/// Full-width ASCII becomes half-width (３ → 3, （ → (), the ideographic space becomes a blank, old
/// kanji of numbers and money become the new ones (圓 → 円, 萬 → 万), and the many dashes become one.
public final class Fold {
    private static final char[] TABLE = table();

    private Fold() {}

    /// The folded form of one character.
    public static char of(char c) {
        return TABLE[c];
    }

    /// The folded form of a whole text; the same length.
    public static String of(String text) {
        int i = 0;
        while (i < text.length() && TABLE[text.charAt(i)] == text.charAt(i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var folded = text.toCharArray();
        for (; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        replace(table, "　\u00A0\u2003\u2009\t", ' ');
        replace(table, "－−‐‑–—―─", '-');
        replace(table, "〜∼", '~');
        replace(table, "○◯", '〇');
        replace(table, "｡", '。');
        replace(table, "､", '、');
        replace(table, "･·", '・');
        replace(table, "ヵヶ", 'か');
        pairs(
                table,
                "圓円萬万億億壹一壱一貳二弐二參参廿十國国會会學学臺台關関對対發発經経濟済實実與与區区當当廣広縣県圍囲團団應応變変歐欧獨独佛仏總総條条約約來来餘余數数點点號号歲歳戶戸處処兩両囘回");
        table['参'] = '参';
        table['廿'] = '廿';
        return table;
    }

    private static void replace(char[] table, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to;
        }
    }

    private static void pairs(char[] table, String pairs) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }
}
