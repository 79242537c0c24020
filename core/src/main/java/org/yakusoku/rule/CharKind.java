package org.yakusoku.rule;

/// The script of a folded character, as far as rules tell scripts apart.
public enum CharKind {
    /// 0 to 9
    DIGIT,
    /// 〇 and 一 to 九
    HAN_DIGIT,
    /// 十百千万億兆
    HAN_UNIT,
    /// any other kanji, and 々
    HAN,
    /// hiragana
    HIRAGANA,
    /// katakana and ー
    KATAKANA,
    /// A to Z, a to z, other Latin, Greek and Cyrillic letters
    LATIN,
    /// blank
    BLANK,
    /// ・
    DOT,
    /// everything else
    OTHER;

    private static final byte[] TABLE = table();
    private static final CharKind[] VALUES = values();

    /// The kind of a folded character.
    public static CharKind of(char c) {
        return VALUES[TABLE[c]];
    }

    /// Whether the character can stand in a number: a digit in either script or a unit.
    public boolean isNumeric() {
        return this == DIGIT || this == HAN_DIGIT || this == HAN_UNIT;
    }

    /// Whether the character can stand in a name: kanji, katakana, letters and digits.
    public boolean isNominal() {
        return this == HAN || this == KATAKANA || this == LATIN || isNumeric();
    }

    /// Whether it is a kanji, number or not.
    public boolean isHan() {
        return this == HAN || this == HAN_DIGIT || this == HAN_UNIT;
    }

    private static byte[] table() {
        var table = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) classify((char) i).ordinal();
        }
        return table;
    }

    private static CharKind classify(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if ("〇一二三四五六七八九".indexOf(c) >= 0) {
            return HAN_DIGIT;
        }
        if ("十百千万億兆".indexOf(c) >= 0) {
            return HAN_UNIT;
        }
        if (c == '・') {
            return DOT;
        }
        if (c == ' ') {
            return BLANK;
        }
        if (c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xF900 && c <= 0xFAFF
                || c == '々'
                || c == '〆') {
            return HAN;
        }
        if (Character.isSurrogate(c)) {
            return HAN;
        }
        if (c >= 0x3041 && c <= 0x309F) {
            return HIRAGANA;
        }
        if (c >= 0x30A1 && c <= 0x30FF || c >= 0xFF66 && c <= 0xFF9F) {
            return KATAKANA;
        }
        if (Character.isLetter(c)) {
            return LATIN;
        }
        return OTHER;
    }
}
