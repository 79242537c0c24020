package org.yakusoku.app;

/// What the process tells the shell. Documented for users in `docs/reference/exit-status.md`.
public final class ExitStatus {
    /// Everything was done.
    public static final int DONE = 0;

    /// Some input could not be read, some output not written, or a check found something; the rest
    /// was done.
    public static final int SOME_FAILED = 1;

    /// The command was not understood; nothing was done.
    public static final int USAGE = 2;

    /// The rule files are missing or broken; nothing was read.
    public static final int RULES_BROKEN = 3;

    /// A mistake in the program.
    public static final int OUR_MISTAKE = 4;

    private ExitStatus() {}
}
