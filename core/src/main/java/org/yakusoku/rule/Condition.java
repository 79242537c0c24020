package org.yakusoku.rule;

import java.util.ArrayList;
import java.util.List;

/// What must or must not stand beside a match, in words: `followed-by 開催された|された`, `preceded-by
/// <kanji>`.
///
/// @param before whether it looks at what stands before the match, else behind it
/// @param options any of these satisfies it
/// @param source as written, for messages
public record Condition(boolean before, List<Neighbour> options, String source) {
    private static final int MAX_INDENT = 40;

    /// Keeps the options unchangeable.
    public Condition {
        options = List.copyOf(options);
    }

    /// What can stand beside a match.
    public sealed interface Neighbour {}

    /// These characters.
    ///
    /// @param text folded
    public record Text(String text) implements Neighbour {}

    /// Any word of a table.
    ///
    /// @param table the words
    public record Word(WordTable table) implements Neighbour {}

    /// A character of a script.
    ///
    /// @param kinds any of these
    public record Script(List<CharKind> kinds) implements Neighbour {
        /// Keeps the kinds unchangeable.
        public Script {
            kinds = List.copyOf(kinds);
        }
    }

    /// The edge of the text or of a line, blanks before its first word apart.
    public record Edge() implements Neighbour {}

    /// Finds a table by name.
    interface Tables {
        /// The table, never null.
        ///
        /// @throws RuleException if there is none
        WordTable table(String where, String name);
    }

    /// Reads a condition.
    static Condition parse(String where, String source, Tables tables) {
        int blank = source.indexOf(' ');
        String word = blank < 0 ? source : source.substring(0, blank);
        if (blank < 0 || !word.equals("followed-by") && !word.equals("preceded-by")) {
            throw new RuleException(
                    where, "condition must begin with followed-by or preceded-by, found " + source);
        }
        var options = new ArrayList<Neighbour>();
        for (String option : source.substring(blank + 1).strip().split("\\|")) {
            options.add(neighbour(where, option, tables));
        }
        return new Condition(word.equals("preceded-by"), options, source);
    }

    private static Neighbour neighbour(String where, String option, Tables tables) {
        if (option.startsWith("{") && option.endsWith("}")) {
            return new Word(tables.table(where, option.substring(1, option.length() - 1)));
        }
        if (option.startsWith("<") && option.endsWith(">")) {
            String kind = option.substring(1, option.length() - 1);
            return switch (kind) {
                case "kanji" ->
                        new Script(List.of(CharKind.HAN, CharKind.HAN_DIGIT, CharKind.HAN_UNIT));
                case "katakana" -> new Script(List.of(CharKind.KATAKANA));
                case "hiragana" -> new Script(List.of(CharKind.HIRAGANA));
                case "latin" -> new Script(List.of(CharKind.LATIN));
                case "digit" -> new Script(List.of(CharKind.DIGIT));
                case "number" ->
                        new Script(List.of(CharKind.DIGIT, CharKind.HAN_DIGIT, CharKind.HAN_UNIT));
                case "name" ->
                        new Script(
                                List.of(
                                        CharKind.HAN,
                                        CharKind.HAN_DIGIT,
                                        CharKind.HAN_UNIT,
                                        CharKind.KATAKANA,
                                        CharKind.LATIN,
                                        CharKind.DIGIT));
                case "edge" -> new Edge();
                default ->
                        throw new RuleException(
                                where,
                                "unknown script <"
                                        + kind
                                        + ">; known are kanji, katakana, hiragana, latin, digit, number, name, edge");
            };
        }
        if (option.isEmpty()) {
            throw new RuleException(where, "empty option in a condition");
        }
        return new Text(Fold.of(option));
    }

    /// Whether the condition holds for a match at `[start, end)` of the folded text.
    public boolean holds(String folded, int start, int end) {
        for (Neighbour option : options) {
            if (before ? holdsBefore(option, folded, start) : holdsBehind(option, folded, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsBehind(Neighbour option, String folded, int end) {
        return switch (option) {
            case Text text -> folded.startsWith(text.text(), end);
            case Word word -> word.table().beginsAt(folded, end);
            case Script script ->
                    end < folded.length()
                            && script.kinds().contains(CharKind.of(folded.charAt(end)));
            case Edge() -> end >= folded.length() || folded.charAt(end) == '\n';
        };
    }

    private static boolean atLineStart(String folded, int start) {
        int i = start;
        while (i > 0 && start - i < MAX_INDENT && folded.charAt(i - 1) == ' ') {
            i--;
        }
        return i == 0 || folded.charAt(i - 1) == '\n';
    }

    private static boolean holdsBefore(Neighbour option, String folded, int start) {
        return switch (option) {
            case Text text ->
                    start >= text.text().length()
                            && folded.startsWith(text.text(), start - text.text().length());
            case Word word -> word.table().endsAt(folded, start);
            case Script script ->
                    start > 0 && script.kinds().contains(CharKind.of(folded.charAt(start - 1)));
            case Edge() -> atLineStart(folded, start);
        };
    }
}
