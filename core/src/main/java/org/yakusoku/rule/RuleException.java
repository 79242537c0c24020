package org.yakusoku.rule;

/// A rule file is wrong. The message says where (file:line), what was read and what was expected.
///
/// `ja/time.yaml:12: rule ja.time.month: unknown slot {mont}; known are month, year`
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says where and what in one line.
    public RuleException(String where, String what) {
        super(where + ": " + what);
    }

    /// The same, with what lies behind it.
    public RuleException(String where, String what, Throwable cause) {
        super(where + ": " + what, cause);
    }
}
