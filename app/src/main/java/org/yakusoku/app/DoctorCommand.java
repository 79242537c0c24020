package org.yakusoku.app;

import org.yakusoku.app.command.Arguments;
import org.yakusoku.app.command.Command;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Terminal;
import org.yakusoku.rule.RuleException;
import org.yakusoku.rule.RuleSet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `yakusoku doctor`: what is there and what is missing.
final class DoctorCommand {
    private static final int JAVA = 25;

    private final Terminal terminal;
    private final Output output;
    private boolean missing;

    private DoctorCommand(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    static Command command(Terminal terminal, Output output) {
        return new Command(
                "yakusoku doctor",
                "Tell what is there and what is missing, and what to do about it.",
                null,
                List.of(RulesOption.RULES),
                List.of(
                        "",
                        "Exit status: 0 everything needed is there, 1 something is missing, 2 wrong usage."),
                List.of(),
                new DoctorCommand(terminal, output)::run);
    }

    private int run(Arguments arguments) {
        ok("program", "yakusoku " + Yakusoku.version());
        java();
        rules(arguments);
        cache();
        locale();
        ok(
                "terminal",
                terminal.width()
                        + " columns, "
                        + (terminal.colour() ? "with colour" : "without colour")
                        + ", output in UTF-8");
        launchFolder();
        output.print(missing ? "\nSomething is missing.\n" : "\nEverything needed is there.\n");
        return missing ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
    }

    private void java() {
        int feature = Runtime.version().feature();
        String found = Runtime.version() + ", " + System.getProperty("java.home");
        if (feature >= JAVA) {
            ok("Java", found);
        } else {
            missing("Java", found, "install JDK " + JAVA + " and set JAVA_HOME to it");
        }
    }

    private void rules(Arguments arguments) {
        try {
            RuleSet known = RulesOption.load(arguments);
            int count = known.rules().size();
            String found =
                    count
                            + " rules from "
                            + RulesOption.name(arguments)
                            + ", hash "
                            + shortened(known.hash());
            if (count > 0) {
                ok("rules", found);
            } else {
                missing("rules", found, "build the program again, or name a folder with --rules");
            }
        } catch (RuleException e) {
            missing(
                    "rules",
                    String.valueOf(e.getMessage()),
                    "correct the file and run 'yakusoku rules check'");
        }
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    /// Whether this process started from its ahead-of-time cache. Linux shows mapped files in
    /// /proc.
    private void cache() {
        Path maps = Path.of("/proc/self/maps");
        try {
            if (Files.exists(maps)) {
                boolean mapped =
                        Files.readString(maps).lines().anyMatch(line -> line.contains(".aot"));
                if (mapped) {
                    ok("start cache", "in use");
                } else {
                    advice(
                            "start cache",
                            "not in use",
                            "starts take longer; ./yakusoku makes it by itself on first use");
                }
                return;
            }
        } catch (IOException e) {
            advice("start cache", "cannot be seen: " + e.getMessage(), "nothing to do");
            return;
        }
        advice("start cache", "cannot be seen on this system", "nothing to do");
    }

    private void locale() {
        String names = System.getProperty("sun.jnu.encoding", "");
        if (Charset.isSupported(names) && Charset.forName(names).newEncoder().canEncode('約')) {
            ok("file names", names);
        } else {
            advice("file names", names, "Japanese file names cannot be opened; set LC_ALL=C.UTF-8");
        }
    }

    /// The folder where the launcher keeps the build and its cache, when the launcher started this
    /// process.
    private void launchFolder() {
        String home = System.getProperty("yakusoku.home");
        if (home == null) {
            return;
        }
        Path folder = Path.of(home, "target", "launch");
        if (Files.isWritable(folder)) {
            ok("build folder", folder.toString());
        } else {
            advice(
                    "build folder",
                    folder + " cannot be written",
                    "fine as long as no source changes; its owner can build again");
        }
    }

    private void ok(String what, String found) {
        line("ok     ", Ink.GREEN, what, found);
    }

    private void advice(String what, String found, String advice) {
        line("note   ", Ink.YELLOW, what, found + "; " + advice);
    }

    private void missing(String what, String found, String advice) {
        missing = true;
        line("missing", Ink.RED, what, found + "; " + advice);
    }

    private void line(String state, Ink ink, String what, String found) {
        String padded = what + " ".repeat(Math.max(1, 13 - what.length()));
        output.print((terminal.colour() ? ink.paint(state) : state) + "  " + padded + found + "\n");
    }
}
