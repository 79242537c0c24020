package org.yakusoku.app.terminal;

/// How a stretch of a line looks on a terminal. Colour never carries a meaning alone.
public enum Ink {
    /// as everything else
    PLAIN(""),
    /// a title
    STRONG("1"),
    /// what helps but is not the matter: offsets, labels, normalised values
    FAINT("2"),
    /// a heading of the document
    HEADING("1;34"),
    /// a promise in so many words, a failure
    RED("1;31"),
    /// the action itself
    BLUE("1;34"),
    /// planned
    CYAN("1;36"),
    /// an intention, a success
    GREEN("1;32"),
    /// a goal, a warning
    YELLOW("1;33"),
    /// a look at a possibility
    MAGENTA("1;35");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /// The words in this ink, as SGR sequence of ECMA-48.
    public String paint(String words) {
        return code.isEmpty() || words.isEmpty()
                ? words
                : "\u001b[" + code + "m" + words + "\u001b[0m";
    }
}
