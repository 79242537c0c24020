package org.yakusoku.intake;

/// A document could not be taken in. The message is one line: which document, what is wrong, what
/// to do.
///
/// `speech.txt: not UTF-8 at byte 12 (line 1); it looks like Shift_JIS. Save it as UTF-8, for
/// example with iconv -f CP932 -t UTF-8.`
public final class IntakeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String document;
    private final String problem;
    private final String remedy;

    /// Says what is wrong and what to do.
    ///
    /// @param document what a person calls the document, usually its file name
    /// @param problem what is wrong and where, without a full stop at the end
    /// @param remedy what to do, as a whole sentence
    public IntakeException(String document, String problem, String remedy) {
        super(oneLine(document) + ": " + problem + ". " + remedy);
        this.document = oneLine(document);
        this.problem = problem;
        this.remedy = remedy;
    }

    /// The same, with what lies behind it.
    public IntakeException(String document, String problem, String remedy, Throwable cause) {
        this(document, problem, remedy);
        initCause(cause);
    }

    /// What a person calls the document, such as `speech.txt`; control characters are shown as �.
    public String document() {
        return document;
    }

    /// What is wrong and where, such as `not UTF-8 at byte 12 (line 1)`.
    public String problem() {
        return problem;
    }

    /// What to do, such as `Save it as UTF-8.`
    public String remedy() {
        return remedy;
    }

    private static String oneLine(String name) {
        var line = new StringBuilder(name.length());
        name.codePoints()
                .forEach(
                        c ->
                                line.appendCodePoint(
                                        Character.isISOControl(c) || c == 0x2028 || c == 0x2029
                                                ? 0xFFFD
                                                : c));
        return line.toString();
    }
}
