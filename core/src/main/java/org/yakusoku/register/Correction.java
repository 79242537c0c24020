package org.yakusoku.register;

/// What a person says against the machine's reading of a commitment. It is shown as such and holds
/// for later readings too.
///
/// @param id permanent
/// @param commitment what is corrected
/// @param change what is set instead
/// @param reason why, in the person's words
/// @param decision who proposed and who decided
public record Correction(Id id, Id commitment, Change change, String reason, Decision decision) {}
