package org.yakusoku.register;

/// How far a commitment has come, as a person assesses it with evidence.
public enum Stage {
    /// said, and nothing more is known
    ANNOUNCED,
    /// budget, law, negotiation or tender has begun
    IN_PREPARATION,
    /// it is being done
    UNDER_WAY,
    /// it was done
    COMPLETED,
    /// stopped for the time being
    SUSPENDED,
    /// given up
    CANCELLED,
    /// another commitment took its place
    SUPERSEDED,
    /// its time passed and nothing more can come
    LAPSED
}
