package org.yakusoku.register;

/// The register cannot do what was asked: a name that names nothing, a proposal that its own author
/// approves, a full disk, a newer database. Nothing was changed. The message is one line: what,
/// where, what to do.
public final class RegisterException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MOST = 1_000;

    /// Says what, where and what to do.
    public RegisterException(String message) {
        super(oneLine(message));
    }

    /// Says what, where and what to do, and keeps the cause.
    public RegisterException(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /// Words from outside stay on the line, however long they are.
    private static String oneLine(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
