package org.yakusoku.app.command;

import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.app.terminal.Typesetter;

import java.util.ArrayList;
import java.util.List;

/// The help of a command, as `--help` prints it.
public final class Help {
    private static final int WIDEST = 100;

    private final int width;
    private final Typesetter typesetter;
    private final StringBuilder page = new StringBuilder();

    private Help(int width, boolean colour) {
        this.width = Math.min(width, WIDEST);
        this.typesetter = new Typesetter(colour);
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
        return help.page.toString();
    }

    private void usage(Command command) {
        Command.Operands operands = command.operands();
        var usage = new Styled().add("Usage: ").add(command.name(), Ink.STRONG);
        usage.add(command.commands().isEmpty() ? "" : " COMMAND");
        usage.add(" [OPTION]…").add(operands == null ? "" : " " + operands.label());
        page.append(typesetter.line(usage)).append('\n');
        lines(new Styled().add(command.summary()), 0);
    }

    private void table(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append('\n');
        int column = 4 + rows.stream().mapToInt(row -> Columns.of(row.name)).max().orElse(0);
        for (Row row : rows) {
            page.append("  ").append(typesetter.line(new Styled().add(row.name, Ink.STRONG)));
            page.append(" ".repeat(column - 2 - Columns.of(row.name)));
            List<String> lines = typesetter.lines(new Styled().add(row.help), width - column);
            for (int i = 0; i < lines.size(); i++) {
                page.append(i == 0 ? "" : " ".repeat(column)).append(lines.get(i)).append('\n');
            }
        }
    }

    /// Notes as they are where they fit, else broken with their own indent.
    private void notes(List<String> notes) {
        for (String note : notes) {
            int indent = note.length() - note.stripLeading().length();
            if (note.isBlank()) {
                page.append('\n');
            } else {
                lines(new Styled().add(note.strip()), indent);
            }
        }
    }

    private void lines(Styled words, int indent) {
        for (String line : typesetter.lines(words, width - indent)) {
            page.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    /// A line of a table.
    private record Row(String name, String help) {}
}
