package org.yakusoku.app.print;

import org.yakusoku.Reading;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Mention.Money;
import org.yakusoku.mention.Mention.Quantity;
import org.yakusoku.mention.Mention.Time;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Sets one entry of a register: who → whom, how strongly, what, by when, how much.
final class EntryPrinter {
    private static final int LONGEST_MARKER = 40;

    private final Reading reading;
    private final String text;
    private final CodePoints offsets;
    private final Labels labels;
    private final Sheet sheet;
    private final int width;
    private final int numberColumns;
    private final int rangeColumns;
    private final int indent;

    EntryPrinter(Reading reading, CodePoints offsets, Labels labels, Sheet sheet, int width) {
        this.reading = reading;
        this.text = reading.source().text();
        this.offsets = offsets;
        this.labels = labels;
        this.sheet = sheet;
        this.width = width;
        this.numberColumns = Math.max(2, digits(reading.statements().size()));
        this.rangeColumns = 2 * digits(offsets.at(text.length())) + 1;
        this.indent = numberColumns + 3;
    }

    void print(Entry entry) {
        Statement statement = entry.statement();
        boolean checkableShown = who(entry);
        sheet.lines(indent, what(statement));
        details(statement);
        List<String> flags = flags(statement, checkableShown);
        if (!flags.isEmpty()) {
            sheet.lines(indent, new Styled().add(String.join(" · ", flags), Ink.FAINT));
        }
    }

    /// Number, force and names; at the right edge why it is checkable, where there is room, and the
    /// range.
    ///
    /// @return whether it says why the commitment is checkable
    private boolean who(Entry entry) {
        Statement statement = entry.statement();
        Styled label = label(entry);
        Styled names = names(statement);
        String range =
                offsets.at(statement.span().start()) + "–" + offsets.at(statement.span().end());
        String why = statement.checkable() == null ? "" : labels.checkable(statement.checkable());
        int room = width - label.columns() - rangeColumns - 2;
        boolean shown = !why.isEmpty() && names.columns() + Columns.of(why) + 2 <= room;
        String gap = " ".repeat(2 + Math.max(0, rangeColumns - range.length()));
        String note = shown ? why + gap + range : range;
        sheet.edged(label, names, new Styled().add(note, Ink.FAINT), rangeColumns + 2);
        return shown;
    }

    private Styled label(Entry entry) {
        Force force = entry.statement().force();
        String number = entry.isCommitment() ? Integer.toString(entry.number()) : "–";
        String word = labels.force(force);
        var label = new Styled().add(" ".repeat(numberColumns + 1 - number.length()));
        label.add(number, entry.isCommitment() ? Ink.STRONG : Ink.FAINT).add("  ");
        label.add(word.isEmpty() ? "" : word + " ", Labels.ink(force));
        label.add(force.name(), Labels.ink(force));
        return label.add(" ".repeat(indent + (word.isEmpty() ? 9 : 14) - label.columns()));
    }

    private Styled names(Statement statement) {
        var names = new Styled();
        if (statement.promisors().isEmpty()) {
            names.addWhole(labels.nobody(), Ink.FAINT);
        } else {
            add(statement.promisors(), Ink.STRONG, names);
        }
        if (!statement.counterparts().isEmpty()) {
            names.add(" → ");
            add(statement.counterparts(), Ink.PLAIN, names);
        }
        return names;
    }

    /// Names with commas between, none broken over two lines.
    private void add(List<String> names, Ink ink, Styled words) {
        String comma = labels.comma.strip();
        String blank = labels.comma.substring(comma.length());
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            words.addWhole(Printable.of(names.get(i)) + (last ? "" : comma), ink);
            words.add(last ? "" : blank, ink);
        }
    }

    /// The action with its marker in brackets, on the side where it stands in the text.
    private Styled what(Statement statement) {
        Span action = statement.action();
        if (action == null) {
            return new Styled().add(Printable.of(statement.span().of(text)));
        }
        var words = new Styled().add(Printable.of(action.of(text)));
        String marker = Printable.of(marker(statement.cue(), action).of(text));
        if (marker.isEmpty()) {
            return words;
        }
        var bracketed = new Styled().addWhole(labels.bracketed(marker), Ink.FAINT);
        return statement.cue().start() < action.start()
                ? bracketed.add(" ").add(words)
                : words.add(labels == Labels.JA ? "" : " ").add(bracketed);
    }

    /// The marker with what stands between it and the action (を模索する意図を有する), or alone where that is
    /// much; empty where it is the verb of the action.
    private static Span marker(Span cue, Span action) {
        if (action.overlaps(cue)) {
            return new Span(cue.start(), cue.start());
        }
        Span whole =
                cue.start() < action.start()
                        ? new Span(cue.start(), action.start())
                        : new Span(action.end(), cue.end());
        return whole.length() <= LONGEST_MARKER ? whole : cue;
    }

    private void details(Statement statement) {
        if (statement.due() >= 0 && reading.mentions().get(statement.due()) instanceof Time time) {
            detail(0, List.of(value(time, Amounts.shown(time))));
        }
        var money = new ArrayList<Styled>();
        for (int index : statement.money()) {
            if (reading.mentions().get(index) instanceof Money amount) {
                money.add(value(amount, Amounts.shown(amount)));
            }
        }
        detail(1, money);
        var quantities = new ArrayList<Styled>();
        for (int index : statement.quantities()) {
            if (reading.mentions().get(index) instanceof Quantity quantity) {
                boolean plain =
                        quantity.max() == null
                                && Amounts.isPlain(quantity.span().of(text), quantity.amount());
                quantities.add(value(quantity, plain ? "" : Amounts.shown(quantity)));
            }
        }
        detail(2, quantities);
    }

    /// A value as written, and normalised where that says more.
    private Styled value(Mention mention, String normalised) {
        var value = new Styled().add(Printable.of(mention.span().of(text)));
        if (!normalised.isEmpty()) {
            value.add("  ").addWhole(Printable.of(normalised), Ink.FAINT);
        }
        return value;
    }

    private void detail(int kind, List<Styled> values) {
        if (values.isEmpty()) {
            return;
        }
        var words = new Styled();
        for (Styled value : values) {
            words.add(words.isEmpty() ? "" : " · ").add(value);
        }
        int column = indent + 2 + labels.details.stream().mapToInt(Columns::of).max().orElse(0);
        var label = new Styled().add(labels.details.get(kind), Ink.FAINT);
        sheet.labelled(indent, label, column, words);
    }

    private List<String> flags(Statement statement, boolean checkableShown) {
        var flags = new ArrayList<String>();
        if (statement.checkable() != null && !checkableShown) {
            flags.add(labels.checkable(statement.checkable()));
        }
        boolean[] set = {
            statement.reaffirmed(),
            statement.continuing(),
            statement.conditional(),
            statement.reported()
        };
        for (int i = 0; i < set.length; i++) {
            if (set[i]) {
                flags.add(labels.flags.get(i));
            }
        }
        if (statement.chain().size() > 1) {
            flags.add(
                    statement.chain().stream()
                            .map(labels::shortForce)
                            .collect(Collectors.joining(" › ")));
        }
        return flags;
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
