package org.yakusoku.app.command;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.terminal.Printable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a user wrote, taken apart.
///
/// `read -f json --out=results a.txt -` has the operands `a.txt` and `-` and the options `--format`
/// json and `--out` results. Options may stand anywhere; behind `--` everything is an operand.
///
/// @param command the command that was named
/// @param operands what is no option, in order
/// @param options values by full name; an option without a value has ""
public record Arguments(Command command, List<String> operands, Map<String, String> options) {
    /// Keeps the lists unchangeable.
    public Arguments {
        operands = List.copyOf(operands);
        options = Map.copyOf(options);
    }

    /// Takes a command line apart.
    ///
    /// @param program the outermost command
    /// @throws UsageException if something is unknown, missing or too much; not when help or the
    ///   version is asked for
    public static Arguments parse(Command program, List<String> words) {
        Command command = program;
        var operands = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        boolean open = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (open && word.equals("--")) {
                open = false;
            } else if (open && word.length() > 1 && word.startsWith("-")) {
                i += option(command, words, i, options);
            } else if (operands.isEmpty() && !command.commands().isEmpty()) {
                command = below(command, word);
            } else {
                operands.add(word);
            }
        }
        var arguments = new Arguments(command, operands, options);
        if (!arguments.has(Option.HELP) && !arguments.has(Option.VERSION)) {
            arguments.checkOperands();
        }
        return arguments;
    }

    /// Whether help is asked for.
    public boolean wantsHelp() {
        return has(Option.HELP);
    }

    /// Whether the version is asked for.
    public boolean wantsVersion() {
        return has(Option.VERSION);
    }

    /// Whether the stack trace of a mistake is asked for.
    public boolean wantsTrace() {
        return has(Option.DEBUG);
    }

    /// Whether the option is there.
    public boolean has(Option option) {
        return options.containsKey(option.name());
    }

    /// The value of an option, or null where it is not there.
    public @Nullable String value(Option option) {
        return options.get(option.name());
    }

    /// A complaint about these arguments.
    public UsageException wrong(String what) {
        return new UsageException(command.name(), what);
    }

    private void checkOperands() {
        Command.Operands wanted = command.operands();
        if (wanted == null) {
            if (!operands.isEmpty()) {
                throw wrong(command.word() + " takes no " + quoted(operands.getFirst()));
            }
            return;
        }
        if (operands.isEmpty()) {
            throw wrong("missing " + wanted.label().replace("…", ""));
        }
        if (operands.size() > wanted.most()) {
            throw wrong(
                    "too much: "
                            + quoted(operands.get(wanted.most()))
                            + "; put quotes round a text with blanks");
        }
    }

    private static Command below(Command command, String word) {
        for (Command candidate : command.commands()) {
            if (candidate.word().equals(word)) {
                return candidate;
            }
        }
        List<String> known = command.commands().stream().map(Command::word).toList();
        throw new UsageException(
                command.name(), "unknown command " + Printable.of(word) + suggestion(word, known));
    }

    /// Takes the option at a place.
    ///
    /// @return how many words more it takes
    private static int option(
            Command command, List<String> words, int at, Map<String, String> options) {
        String word = words.get(at);
        if (!word.startsWith("--")) {
            return letters(command, words, at, options);
        }
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = named(command, name);
        if (option.value() == null) {
            if (equals >= 0) {
                throw new UsageException(command.name(), name + " takes no value");
            }
            options.put(name, "");
            return 0;
        }
        if (equals >= 0) {
            put(command, option, word.substring(equals + 1), options);
            return 0;
        }
        put(command, option, next(command, option, words, at), options);
        return 1;
    }

    /// Takes `-a`, `-ah`, `-f json`, `-fjson`.
    private static int letters(
            Command command, List<String> words, int at, Map<String, String> options) {
        String word = words.get(at);
        for (int i = 1; i < word.length(); i++) {
            Option option = named(command, "-" + word.charAt(i));
            if (option.value() == null) {
                options.put(option.name(), "");
            } else if (i + 1 < word.length()) {
                put(command, option, word.substring(i + 1), options);
                return 0;
            } else {
                put(command, option, next(command, option, words, at), options);
                return 1;
            }
        }
        return 0;
    }

    private static void put(
            Command command, Option option, String value, Map<String, String> options) {
        if (options.put(option.name(), value) != null) {
            throw new UsageException(command.name(), option.name() + " is given twice");
        }
    }

    private static String next(Command command, Option option, List<String> words, int at) {
        if (at + 1 == words.size()) {
            throw new UsageException(
                    command.name(), "missing " + option.value() + " behind " + option.name());
        }
        return words.get(at + 1);
    }

    private static Option named(Command command, String name) {
        var known = new ArrayList<Option>(command.options());
        known.addAll(List.of(Option.HELP, Option.VERSION, Option.DEBUG));
        for (Option option : known) {
            if (option.name().equals(name) || name.equals(option.letter())) {
                return option;
            }
        }
        throw new UsageException(
                command.name(),
                "unknown option "
                        + Printable.of(name)
                        + suggestion(name, known.stream().map(Option::name).toList()));
    }

    private static String suggestion(String word, List<String> known) {
        String best = "";
        int least = 3;
        for (String candidate : known) {
            int distance =
                    word.length() > 3 && candidate.startsWith(word) ? 1 : distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "" : " (did you mean " + best + "?)";
    }

    /// How many letters are missing, too many, other or exchanged with their neighbour; 9 for words
    /// of very different length.
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return 9;
        }
        var steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] =
                        Math.min(
                                Math.min(steps[i - 1][j], steps[i][j - 1]) + 1,
                                steps[i - 1][j - 1] + other);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    private static String quoted(String word) {
        return "'" + Printable.of(word) + "'";
    }
}
