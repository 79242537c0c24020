package org.yakusoku.app.terminal;

/// Makes words of a document safe and even for a terminal: a text can neither move the cursor nor
/// turn the line around.
///
/// A line end inside a sentence becomes one blank, an escape character the picture ␛. Only what is
/// shown to a person goes through here; JSON and CSV keep every character.
public final class Printable {
    private Printable() {}

    /// The words on one line: blanks of any kind run together to one, none at either end, control
    /// characters as pictures.
    public static String of(String words) {
        if (isPlain(words)) {
            return words;
        }
        var line = new StringBuilder(words.length());
        boolean blank = false;
        for (int i = 0; i < words.length(); ) {
            int codePoint = words.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                blank = !line.isEmpty();
                continue;
            }
            int shown = shown(codePoint);
            if (shown < 0) {
                continue;
            }
            if (blank) {
                line.append(' ');
                blank = false;
            }
            line.appendCodePoint(shown);
        }
        return line.toString();
    }

    /// Whether there is nothing to change, as in most Japanese words.
    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean plain =
                    (c > 0x3000 && c < 0xA000)
                            || (c > ' ' && c < 0x7F)
                            || (c > 0xFF00 && c < 0xFF60);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static int shown(int codePoint) {
        if (codePoint < 0x20) {
            return 0x2400 + codePoint;
        }
        if (codePoint == 0x7F) {
            return 0x2421;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> 0xFFFD;
            case Character.FORMAT -> -1;
            default -> codePoint;
        };
    }
}
