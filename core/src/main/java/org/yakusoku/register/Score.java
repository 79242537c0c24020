package org.yakusoku.register;

/// To what degree a commitment was carried out, as a person assesses it.
public enum Score {
    /// in full: +1
    FULL("+1"),
    /// in part: 0
    PARTIAL("0"),
    /// not: −1
    NONE("-1"),
    /// cannot be assessed
    NOT_ASSESSABLE("N"),
    /// its time has not come
    NOT_YET("U");

    private final String sign;

    Score(String sign) {
        this.sign = sign;
    }

    /// The sign that compliance reports use: `+1`, `0`, `-1`, `N`, `U`.
    public String sign() {
        return sign;
    }
}
