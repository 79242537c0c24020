package org.yakusoku.rule;

import java.util.List;
import java.util.Map;

/// A rule with its place in the program.
///
/// @param rule what was written
/// @param slots names of slots by index
/// @param tables word tables by slot name; shapes are not in it
/// @param start first instruction
record CompiledRule(Rule rule, List<String> slots, Map<String, WordTable> tables, int start) {}
