package org.yakusoku.rule;

import java.util.ArrayList;
import java.util.List;

/// What a rule looks for: text with named slots.
///
/// `[{before}_]{n:number}_{currency}` is an optional word of table `before`, a number, blanks if
/// there are any, and a word of table `currency`; `{states:state-kanji+}` is one or more words of a
/// table, with ・ between them or nothing; `{way=前|後}` is one of the words written there.
/// `{from:date}` is a named part of the stage's rules, its slots kept as `from.year`, `from.month`;
/// `{date}` alone keeps them as `year`, `month`. `(a|b)` is a choice, `[…]` may be absent, `_` is
/// up to two blanks, and `\` takes the next character as it is. There are no counts, no look-around
/// and no back references.
sealed interface Pattern {
    /// Characters as they are, folded.
    record Literal(String text) implements Pattern {}

    /// A word of a table or a shape, kept under a name. A reference that begins with = lists the
    /// words themselves.
    record Slot(String name, String ref) implements Pattern {}

    /// One after the other.
    record Sequence(List<Pattern> parts) implements Pattern {}

    /// One of several.
    record Choice(List<Pattern> options) implements Pattern {}

    /// There or not.
    record Optional(Pattern part) implements Pattern {}

    /// Up to two blanks.
    record Blanks() implements Pattern {}

    /// Reads a pattern.
    ///
    /// @param where file:line for messages
    static Pattern parse(String where, String source) {
        var parser = new Parser(where, source);
        Pattern pattern = parser.choice();
        if (parser.at < source.length()) {
            throw new RuleException(
                    where, "unexpected " + source.charAt(parser.at) + " in pattern " + source);
        }
        return pattern;
    }

    /// The same pattern with every slot that names a part replaced by that part.
    default Pattern with(java.util.Map<String, Pattern> parts) {
        return switch (this) {
            case Literal _, Blanks _ -> this;
            case Sequence(List<Pattern> all) ->
                    new Sequence(all.stream().map(part -> part.with(parts)).toList());
            case Choice(List<Pattern> all) ->
                    new Choice(all.stream().map(part -> part.with(parts)).toList());
            case Optional(Pattern part) -> new Optional(part.with(parts));
            case Slot(String name, String ref) -> {
                Pattern part = parts.get(ref);
                yield part == null ? this : name.equals(ref) ? part : part.below(name);
            }
        };
    }

    /// The same pattern with a name before every slot: `year` becomes `from.year`.
    private Pattern below(String prefix) {
        return switch (this) {
            case Literal _, Blanks _ -> this;
            case Sequence(List<Pattern> all) ->
                    new Sequence(all.stream().map(part -> part.below(prefix)).toList());
            case Choice(List<Pattern> all) ->
                    new Choice(all.stream().map(part -> part.below(prefix)).toList());
            case Optional(Pattern part) -> new Optional(part.below(prefix));
            case Slot(String name, String ref) -> new Slot(prefix + "." + name, ref);
        };
    }

    /// Recursive descent over one line.
    final class Parser {
        private static final int MAX_DEPTH = 8;
        private final String where;
        private final String source;
        private int at;
        private int depth;

        private Parser(String where, String source) {
            this.where = where;
            this.source = source;
        }

        private Pattern choice() {
            if (++depth > MAX_DEPTH) {
                throw new RuleException(where, "brackets nested deeper than " + MAX_DEPTH);
            }
            var options = new ArrayList<Pattern>();
            options.add(sequence());
            while (at < source.length() && source.charAt(at) == '|') {
                at++;
                options.add(sequence());
            }
            depth--;
            return options.size() == 1 ? options.getFirst() : new Choice(List.copyOf(options));
        }

        private Pattern sequence() {
            var parts = new ArrayList<Pattern>();
            var literal = new StringBuilder();
            while (at < source.length() && "|)]".indexOf(source.charAt(at)) < 0) {
                char c = source.charAt(at++);
                switch (c) {
                    case '{' -> {
                        flush(literal, parts);
                        parts.add(slot());
                    }
                    case '(' -> {
                        flush(literal, parts);
                        parts.add(choice());
                        expect(')');
                    }
                    case '[' -> {
                        flush(literal, parts);
                        parts.add(new Optional(choice()));
                        expect(']');
                    }
                    case '_' -> {
                        flush(literal, parts);
                        parts.add(new Blanks());
                    }
                    case '\\' -> {
                        if (at == source.length()) {
                            throw new RuleException(
                                    where, "nothing behind \\ in pattern " + source);
                        }
                        literal.append(Fold.of(source.charAt(at++)));
                    }
                    case '?', '*' ->
                            throw new RuleException(
                                    where,
                                    "patterns have no counts; write […] for what may be absent: "
                                            + source);
                    default -> literal.append(Fold.of(c));
                }
            }
            flush(literal, parts);
            return parts.size() == 1 ? parts.getFirst() : new Sequence(List.copyOf(parts));
        }

        private Pattern slot() {
            int end = source.indexOf('}', at);
            if (end < 0) {
                throw new RuleException(where, "{ without } in pattern " + source);
            }
            String inside = source.substring(at, end);
            at = end + 1;
            int equals = inside.indexOf('=');
            if (equals > 0) {
                return new Slot(inside.substring(0, equals), Fold.of(inside.substring(equals)));
            }
            int colon = inside.indexOf(':');
            String name = colon < 0 ? inside : inside.substring(0, colon);
            String ref = colon < 0 ? inside : inside.substring(colon + 1);
            if (name.isBlank() || ref.isBlank()) {
                throw new RuleException(where, "empty slot in pattern " + source);
            }
            return new Slot(name, ref);
        }

        private void expect(char c) {
            if (at == source.length() || source.charAt(at) != c) {
                throw new RuleException(where, c + " is missing in pattern " + source);
            }
            at++;
        }

        private static void flush(StringBuilder literal, List<Pattern> parts) {
            if (!literal.isEmpty()) {
                parts.add(new Literal(literal.toString()));
                literal.setLength(0);
            }
        }
    }
}
