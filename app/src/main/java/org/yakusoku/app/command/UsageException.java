package org.yakusoku.app.command;

/// The command line was not understood. The message is one line that ends in where to find help.
///
/// `unknown option --formt (did you mean --format?); see 'yakusoku read --help'`
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what was not understood.
    ///
    /// @param command the whole name of the command
    public UsageException(String command, String what) {
        super(what + "; see '" + command + " --help'");
    }
}
