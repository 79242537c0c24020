package org.yakusoku.statement;

/// Why a later reader could decide whether a commitment was kept.
public enum Checkable {
    /// it carries a date or a deadline
    DATE,
    /// it carries an amount of money or a quantity
    AMOUNT,
    /// it is a countable deed: to hold, sign, launch, open, provide
    ACT,
    /// a direction only: to strengthen, deepen, promote
    DIRECTION
}
