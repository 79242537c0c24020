package org.yakusoku.app;

import org.yakusoku.app.terminal.Terminal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What a command printed and how it ended.
///
/// @param status the exit status
/// @param out standard output
/// @param err standard error
record Ran(int status, String out, String err) {
    /// Runs a command with empty input, no terminal, 100 columns.
    static Ran yakusoku(String... arguments) {
        return withInput("", arguments);
    }

    /// Runs a command with this standard input.
    static Ran withInput(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = Yakusoku.run(terminal(input, out, err), arguments);
        return new Ran(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command whose standard output goes elsewhere.
    static Ran into(OutputStream out, String... arguments) {
        var err = new ByteArrayOutputStream();
        int status = Yakusoku.run(terminal("", out, err), arguments);
        return new Ran(status, "", err.toString(StandardCharsets.UTF_8));
    }

    /// A place to run in that is no terminal.
    static Terminal terminal(String input, OutputStream out, OutputStream err) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Terminal(in, out, err, false, false, false, 100, false);
    }
}
