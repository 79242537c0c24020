package org.yakusoku.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The patterns of one stage as one program for a non-deterministic automaton.
///
/// Every instruction that consumes a character is either one literal, a set of scripts, or a node
/// of a word table's trie. Shapes are built in; see [#shape].
final class Program {
    static final byte CHAR = 0;
    static final byte KINDS = 1;
    static final byte TRIE = 2;
    static final byte SPLIT = 3;
    static final byte SAVE = 4;
    static final byte MATCH = 5;
    static final byte JUMP = 6;

    private static final int NUMERIC = bits(CharKind.DIGIT, CharKind.HAN_DIGIT, CharKind.HAN_UNIT);
    private static final int HAN = bits(CharKind.HAN, CharKind.HAN_DIGIT, CharKind.HAN_UNIT);
    private static final int NOMINAL =
            NUMERIC | bits(CharKind.HAN, CharKind.KATAKANA, CharKind.LATIN);

    /// Words without punctuation between them: 前回会合, JUMPP 立ち上げ.
    private static final int PHRASE =
            NOMINAL | bits(CharKind.HIRAGANA, CharKind.DOT, CharKind.BLANK);

    private final List<int[]> code = new ArrayList<>();
    private final List<char[]> trieChars = new ArrayList<>();
    private final List<int[]> trieTargets = new ArrayList<>();
    private final Condition.Tables tables;
    private final String language;
    private final Inflection inflection;
    private int[][] finished = {};

    Program(Condition.Tables tables, String language, Inflection inflection) {
        this.tables = tables;
        this.language = language;
        this.inflection = inflection;
    }

    /// Ends building; only now may the program be run.
    Program finish() {
        finished = code.toArray(int[][]::new);
        return this;
    }

    int size() {
        return finished.length;
    }

    byte op(int pc) {
        return (byte) finished[pc][0];
    }

    int x(int pc) {
        return finished[pc][1];
    }

    int y(int pc) {
        return finished[pc][2];
    }

    /// Whether the instruction opens a shape, so that it may not begin inside a run of its own
    /// script.
    boolean entry(int pc) {
        return finished[pc][3] == 1;
    }

    /// The instruction behind a consumed character, or -1 if the instruction does not take it.
    int step(int pc, char c, int kindBit) {
        int[] instruction = finished[pc];
        return switch (instruction[0]) {
            case CHAR -> instruction[1] == c ? instruction[2] : -1;
            case KINDS -> (instruction[1] & kindBit) != 0 ? instruction[2] : -1;
            case TRIE -> trieStep(instruction[1], c);
            default -> -1;
        };
    }

    private int trieStep(int node, char c) {
        int i = java.util.Arrays.binarySearch(trieChars.get(node), c);
        return i < 0 ? -1 : trieTargets.get(node)[i];
    }

    /// All characters that some instruction names literally.
    java.util.Set<Character> literals() {
        var found = new java.util.TreeSet<Character>();
        for (int[] instruction : code) {
            if (instruction[0] == CHAR) {
                found.add((char) instruction[1]);
            }
        }
        for (char[] chars : trieChars) {
            for (char c : chars) {
                found.add(c);
            }
        }
        return found;
    }

    /// Adds one rule and gives its first instruction.
    ///
    /// @param slots slots by index; new ones are appended
    int add(String where, Pattern pattern, int rule, List<Pattern.Slot> slots) {
        int match = emit(MATCH, rule, 0);
        return build(where, pattern, match, slots);
    }

    private int build(String where, Pattern pattern, int next, List<Pattern.Slot> slots) {
        return switch (pattern) {
            case Pattern.Literal(String text) -> {
                int pc = next;
                for (int i = text.length() - 1; i >= 0; i--) {
                    pc = emit(CHAR, text.charAt(i), pc);
                }
                yield pc;
            }
            case Pattern.Blanks() -> {
                int second = emit(SPLIT, emit(CHAR, ' ', next), next);
                yield emit(SPLIT, emit(CHAR, ' ', second), next);
            }
            case Pattern.Sequence(List<Pattern> parts) -> {
                int pc = next;
                for (Pattern part : parts.reversed()) {
                    pc = build(where, part, pc, slots);
                }
                yield pc;
            }
            case Pattern.Choice(List<Pattern> options) -> {
                int pc = -1;
                for (Pattern option : options.reversed()) {
                    int start = build(where, option, next, slots);
                    pc = pc < 0 ? start : emit(SPLIT, start, pc);
                }
                yield pc;
            }
            case Pattern.Optional(Pattern part) ->
                    emit(SPLIT, build(where, part, next, slots), next);
            case Pattern.Slot slot -> {
                int index = slots.indexOf(slot);
                if (index < 0) {
                    index = slots.size();
                    slots.add(slot);
                }
                int close = emit(SAVE, 2 * index + 1, next);
                yield emit(SAVE, 2 * index, slot(where, slot.ref(), close));
            }
        };
    }

    /// Whether a slot's name is a built-in shape rather than a word table.
    static boolean isShape(String ref) {
        return switch (ref) {
            case "number",
                    "digits",
                    "han",
                    "katakana",
                    "latin",
                    "alphabet",
                    "noun",
                    "name",
                    "gloss",
                    "quote",
                    "letters",
                    "phrase" ->
                    true;
            default -> ref.startsWith("=");
        };
    }

    private int slot(String where, String ref, int next) {
        return switch (ref) {
            case "number" -> number(next);
            case "digits" -> repeat(bits(CharKind.DIGIT, CharKind.HAN_DIGIT), next);
            case "han" -> repeat(HAN, next);
            case "katakana" -> repeat(bits(CharKind.KATAKANA), next);
            case "latin" -> repeat(bits(CharKind.LATIN, CharKind.DIGIT), next);
            case "alphabet" -> repeat(bits(CharKind.LATIN), next);
            case "noun" -> noun(next);
            case "name" -> name(next);
            case "gloss" -> enclosed("「」『』", next);
            case "quote" -> enclosed("()", next);
            case "letters" -> letters(next);
            case "phrase" -> repeat(PHRASE, next);
            default -> {
                if (ref.startsWith("=")) {
                    yield words(where, ref.substring(1).split("\\|", -1), next);
                }
                if (inflection.has(ref)) {
                    yield inflect(ref, next, new java.util.HashMap<>());
                }
                yield ref.endsWith("+")
                        ? chain(tables.table(where, path(ref.substring(0, ref.length() - 1))), next)
                        : table(tables.table(where, path(ref)), next);
            }
        };
    }

    private String path(String ref) {
        return ref.indexOf('/') < 0 ? language + "/" + ref : ref;
    }

    /// Words of a table one behind the other, with ・ between them or nothing: 日米韓, 日・EU.
    private int chain(WordTable table, int next) {
        int loop = emit(SPLIT, next, next);
        int more = table(table, loop);
        code.get(loop)[1] = emit(SPLIT, more, emit(CHAR, '・', more));
        return table(table, loop);
    }

    /// Digits in either script with units, thousands commas, a decimal point, and blanks before a
    /// unit: 1億 1,000 万, 百五十, 二〇三〇, 一・五, 一、八〇〇.
    private int number(int next) {
        int loop = emit(SPLIT, next, next);
        int hanDigit = bits(CharKind.HAN_DIGIT);
        int digits = emit(KINDS, NUMERIC, loop);
        int comma = emit(CHAR, ',', emit(KINDS, bits(CharKind.DIGIT), loop));
        int point = emit(CHAR, '.', emit(KINDS, bits(CharKind.DIGIT, CharKind.HAN_DIGIT), loop));
        int dot = emit(CHAR, '・', emit(KINDS, bits(CharKind.DIGIT, CharKind.HAN_DIGIT), loop));
        int blank = emit(CHAR, ' ', emit(KINDS, bits(CharKind.HAN_UNIT), loop));
        int unit =
                emit(
                        KINDS,
                        bits(CharKind.HAN_UNIT),
                        emit(CHAR, ' ', emit(KINDS, bits(CharKind.DIGIT), loop)));
        int han =
                emit(
                        CHAR,
                        '、',
                        emit(KINDS, hanDigit, emit(KINDS, hanDigit, emit(KINDS, hanDigit, loop))));
        int more =
                emit(
                        SPLIT,
                        digits,
                        emit(
                                SPLIT,
                                comma,
                                emit(
                                        SPLIT,
                                        point,
                                        emit(
                                                SPLIT,
                                                dot,
                                                emit(SPLIT, blank, emit(SPLIT, unit, han))))));
        code.get(loop)[1] = more;
        return emitEntry(NUMERIC, loop);
    }

    /// Kanji, katakana, letters and digits, joined by ・ or ー.
    private int noun(int next) {
        int loop = emit(SPLIT, next, next);
        int letters = emit(KINDS, NOMINAL, loop);
        int dot = emit(KINDS, bits(CharKind.DOT), emit(KINDS, NOMINAL, loop));
        code.get(loop)[1] = emit(SPLIT, letters, dot);
        return emitEntry(NOMINAL, loop);
    }

    /// A name as it is written in one piece: kanji, katakana, letters and digits, joined by ・ & - /
    /// or by a blank beside a letter (AI セーフティ・インスティテュート, 三井E&S, F-REI).
    private int name(int next) {
        int japanese = HAN | bits(CharKind.KATAKANA);
        int letters = bits(CharKind.LATIN, CharKind.DIGIT);
        int behindJapanese = emit(SPLIT, next, next);
        int behindLetter = emit(SPLIT, next, next);
        int toJapanese = emit(KINDS, japanese, behindJapanese);
        int toLetter = emit(KINDS, letters, behindLetter);
        int any = emit(SPLIT, toJapanese, toLetter);
        int joined = any;
        for (char joiner : "・&-/".toCharArray()) {
            joined = emit(SPLIT, joined, emit(CHAR, joiner, any));
        }
        code.get(behindJapanese)[1] =
                emit(
                        SPLIT,
                        joined,
                        emit(CHAR, ' ', emit(KINDS, bits(CharKind.LATIN), behindLetter)));
        code.get(behindLetter)[1] = emit(SPLIT, joined, emit(CHAR, ' ', any));
        return emit(SPLIT, emitEntry(japanese, behindJapanese), emitEntry(letters, behindLetter));
    }

    /// What can stand in a bracket or between quotes: anything but the end of a sentence and what
    /// closes it.
    ///
    /// @param also brackets or quotes that may stand inside
    private int enclosed(String also, int next) {
        int loop = emit(SPLIT, next, next);
        int kinds = NOMINAL | bits(CharKind.HIRAGANA, CharKind.BLANK, CharKind.DOT);
        int any = emit(KINDS, kinds, loop);
        int start = emitEntry(kinds, loop);
        for (char c : (also + "、,.+&-/:;'’\"").toCharArray()) {
            any = emit(SPLIT, any, emit(CHAR, c, loop));
            start = emit(SPLIT, start, emit(CHAR, c, loop));
        }
        code.get(loop)[1] = any;
        return start;
    }

    /// Letters and digits, joined by - & / or a point: A/SMR, F-REI, R&D.
    private int letters(int next) {
        int kinds = bits(CharKind.LATIN, CharKind.DIGIT);
        int loop = emit(SPLIT, next, next);
        int any = emit(KINDS, kinds, loop);
        int more = any;
        for (char joiner : "-&/.".toCharArray()) {
            more = emit(SPLIT, more, emit(CHAR, joiner, any));
        }
        code.get(loop)[1] = more;
        return emitEntry(kinds, loop);
    }

    private int repeat(int kinds, int next) {
        int loop = emit(SPLIT, next, next);
        code.get(loop)[1] = emit(KINDS, kinds, loop);
        return emitEntry(kinds, loop);
    }

    /// The endings of one class; a state is built once, so that the network's circles stay circles.
    private int inflect(String state, int next, java.util.Map<String, Integer> built) {
        if (state.equals(".")) {
            return next;
        }
        Integer known = built.get(state);
        if (known != null) {
            return known;
        }
        int entry = emit(JUMP, 0, 0);
        built.put(state, entry);
        int pc = -1;
        for (Inflection.Step step : inflection.steps(state).reversed()) {
            int target = inflect(step.next(), next, built);
            for (int i = step.text().length() - 1; i >= 0; i--) {
                target = emit(CHAR, step.text().charAt(i), target);
            }
            pc = pc < 0 ? target : emit(SPLIT, target, pc);
        }
        code.get(entry)[2] = pc;
        return entry;
    }

    private int table(WordTable table, int next) {
        var root = new Node();
        for (WordTable.Row row : table.rows()) {
            root.add(row.key());
        }
        return trie(root, next);
    }

    /// Words that the pattern itself lists.
    private int words(String where, String[] words, int next) {
        var root = new Node();
        for (String word : words) {
            if (word.isEmpty()) {
                throw new RuleException(where, "empty word in a slot");
            }
            root.add(word);
        }
        return trie(root, next);
    }

    private int trie(Node node, int next) {
        int pc = -1;
        if (!node.children.isEmpty()) {
            var chars = new char[node.children.size()];
            var targets = new int[chars.length];
            int i = 0;
            for (var child : node.children.entrySet()) {
                chars[i] = child.getKey();
                targets[i++] = trie(child.getValue(), next);
            }
            trieChars.add(chars);
            trieTargets.add(targets);
            pc = emit(TRIE, trieChars.size() - 1, 0);
        }
        if (pc < 0) {
            return next;
        }
        return node.terminal ? emit(SPLIT, pc, next) : pc;
    }

    private int emit(byte op, int x, int y) {
        code.add(new int[] {op, x, y, 0});
        return code.size() - 1;
    }

    private int emitEntry(int kinds, int next) {
        code.add(new int[] {KINDS, kinds, next, 1});
        return code.size() - 1;
    }

    static int bits(CharKind... kinds) {
        int bits = 0;
        for (CharKind kind : kinds) {
            bits |= 1 << kind.ordinal();
        }
        return bits;
    }

    private static final class Node {
        private final TreeMap<Character, Node> children = new TreeMap<>();
        private boolean terminal;

        void add(String word) {
            Node node = this;
            for (int i = 0; i < word.length(); i++) {
                node = node.children.computeIfAbsent(word.charAt(i), _ -> new Node());
            }
            node.terminal = true;
        }
    }
}
