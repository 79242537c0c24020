package org.yakusoku.app.command;

import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;

import java.util.ArrayList;
import java.util.List;

/// The help of a command, as `--help` prints it.
public final class Help {
    private static final int WIDEST = 100;

    private final Sheet sheet;

    private Help(int width, boolean colour) {
        this.sheet = new Sheet(Math.min(width, WIDEST), colour);
    }

    /// The help in this width.
    public static String of(Command command, int width, boolean colour) {
        var help = new Help(width, colour);
        help.usage(command);
        help.table(
                command.commands().stream()
                        .map(below -> new Row(below.word(), below.summary()))
                        .toList());
        var rows = new ArrayList<Row>();
        Command.Operands operands = command.operands();
        if (operands != null) {
            rows.add(new Row(operands.label(), operands.help()));
        }
        var options = new ArrayList<Option>(command.options());
        options.addAll(List.of(Option.HELP, Option.VERSION, Option.DEBUG));
        options.forEach(option -> rows.add(new Row(option.shown(), option.help())));
        help.table(rows);
        help.notes(command.notes());
        return help.sheet.text();
    }

    private void usage(Command command) {
        Command.Operands operands = command.operands();
        var usage = new Styled().add("Usage: ").add(command.name(), Ink.STRONG);
        usage.add(command.commands().isEmpty() ? "" : " COMMAND");
        usage.add(" [OPTION]…").add(operands == null ? "" : " " + operands.label());
        sheet.lines(0, usage);
        sheet.lines(0, new Styled().add(command.summary()));
    }

    private void table(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sheet.blank();
        int column = 4 + rows.stream().mapToInt(row -> Columns.of(row.name)).max().orElse(0);
        for (Row row : rows) {
            sheet.labelled(
                    2, new Styled().add(row.name, Ink.STRONG), column, new Styled().add(row.help));
        }
    }

    /// Notes as they are where they fit, else broken with their own indent.
    private void notes(List<String> notes) {
        for (String note : notes) {
            int indent = note.length() - note.stripLeading().length();
            if (note.isBlank()) {
                sheet.blank();
            } else {
                sheet.lines(indent, new Styled().add(note.strip()));
            }
        }
    }

    /// A line of a table.
    private record Row(String name, String help) {}
}
