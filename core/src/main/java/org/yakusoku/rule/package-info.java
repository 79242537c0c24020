/// What the machine knows, as data: word tables, patterns with their examples, compiled to
/// automata. Start with [RuleSet], [Rule] and [Automaton].
@NullMarked
package org.yakusoku.rule;

import org.jspecify.annotations.NullMarked;
