package org.yakusoku.rule;

/// The views of an English text in which rules are matched: one character for one, so that offsets
/// stay.
///
/// Beyond what [Fold] does, curly quotes become straight ones and the end of a line a blank, for
/// English goes on over it. “The Parties’ Aim” is `"The Parties' Aim"` with its capitals, `"the
/// parties' aim"` without.
public final class EnglishFold {
    private EnglishFold() {}

    /// The view that keeps capitals, in which names are matched.
    public static String cased(String text) {
        String folded = Fold.of(text);
        var out = new char[folded.length()];
        for (int i = 0; i < out.length; i++) {
            char c = folded.charAt(i);
            out[i] =
                    switch (c) {
                        case '’', '‘', '＇', 'ʼ' -> '\'';
                        case '“', '”' -> '"';
                        case '\n', '\r' -> ' ';
                        default -> text.charAt(i) == '—' ? '—' : c;
                    };
        }
        return new String(out);
    }

    /// The view without capitals, in which everything else is matched.
    ///
    /// @param cased what [#cased] gave
    public static String lower(String cased) {
        var out = cased.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = Character.toLowerCase(out[i]);
        }
        return new String(out);
    }

    /// Whether a word can begin at this place: it stands behind no letter or digit.
    public static boolean isWordStart(String view, int at) {
        return at == 0 || !isWord(view.charAt(at - 1));
    }

    /// Whether a word can end at this place: no letter or digit follows, or none stands before.
    public static boolean isWordEnd(String view, int at) {
        return at >= view.length()
                || at == 0
                || !isWord(view.charAt(at))
                || !isWord(view.charAt(at - 1));
    }

    /// Whether the character is a letter or a digit.
    public static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
