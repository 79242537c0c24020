package org.yakusoku.structure;

/// Tells the language by the script: a text with kana or kanji among its letters is Japanese, else
/// English.
final class Script {
    /// How much of a text is looked at.
    static final int MAX_CHARS = 100_000;

    private Script() {}

    /// `ja` or `en`; a text without letters counts as Japanese.
    static String languageOf(String text) {
        int japanese = 0;
        int latin = 0;
        for (int i = 0; i < Math.min(text.length(), MAX_CHARS); i++) {
            char c = text.charAt(i);
            japanese += Chars.isJapanese(c) ? 1 : 0;
            latin += Chars.isLatin(c) ? 1 : 0;
        }
        return japanese == 0 && latin == 0 || japanese * 4L > latin ? "ja" : "en";
    }
}
