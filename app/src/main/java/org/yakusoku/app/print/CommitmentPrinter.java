package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.mention.Modifier;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Due;
import org.yakusoku.register.Measure;
import org.yakusoku.statement.Force;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Sets a commitment of the register for a person to read.
///
///     2024-04-10/12  実施 WILL  日本、米国 → 豪州                                    1203–1278
///         豪州と協力し、航空機の共同訓練を拡大する
///         期限  2025年末までに  ../2025-12
///
/// Not for use by several threads.
public final class CommitmentPrinter {
    private static final int INDENT = 4;

    private final Sheet sheet;
    private final LocalDate today;

    /// @param sheet gets the lines
    /// @param today the day from which a time counts as over
    public CommitmentPrinter(Sheet sheet, LocalDate today) {
        this.sheet = sheet;
        this.today = today;
    }

    /// Sets one commitment of a list.
    public void print(Commitment commitment) {
        head(commitment);
        String action = commitment.wording().actionWords();
        sheet.lines(
                INDENT,
                new Styled()
                        .add(Printable.of(action == null ? commitment.wording().words() : action)));
        values(commitment);
    }

    /// Alias, force, names; at the right edge the range.
    public void head(Commitment commitment) {
        Labels labels = Labels.of(commitment.origin().language());
        Force force = commitment.force();
        String word = labels.force(force);
        var label =
                new Styled()
                        .addWhole(commitment.alias(), Ink.STRONG)
                        .add("  ")
                        .add((word.isEmpty() ? "" : word + " ") + force.name(), Labels.ink(force))
                        .add("  ");
        var extent = commitment.wording().clause();
        sheet.edged(
                label,
                names(commitment, labels),
                new Styled().add(extent.start() + "–" + extent.end(), Ink.FAINT),
                12);
    }

    /// Time, money, quantities, flags.
    public void values(Commitment commitment) {
        Labels labels = Labels.of(commitment.origin().language());
        Due due = commitment.due();
        if (due != null) {
            detail(labels, 0, List.of(due(due, labels)));
        }
        detail(labels, 1, commitment.money().stream().map(CommitmentPrinter::amount).toList());
        detail(
                labels,
                2,
                commitment.quantities().stream().map(CommitmentPrinter::measure).toList());
        List<String> flags = flags(commitment, labels);
        if (!flags.isEmpty()) {
            sheet.lines(INDENT, new Styled().add(String.join(" · ", flags), Ink.FAINT));
        }
    }

    private void detail(Labels labels, int kind, List<Styled> values) {
        if (values.isEmpty()) {
            return;
        }
        var words = new Styled();
        for (Styled value : values) {
            words.add(words.isEmpty() ? "" : " · ").add(value);
        }
        int column = INDENT + 2 + labels.details.stream().mapToInt(Columns::of).max().orElse(0);
        sheet.labelled(
                INDENT, new Styled().add(labels.details.get(kind), Ink.FAINT), column, words);
    }

    private static Styled names(Commitment commitment, Labels labels) {
        var names = new Styled();
        if (commitment.promisors().isEmpty()) {
            names.add(labels.nobody(), Ink.FAINT);
        }
        names.add(joined(commitment.promisors(), labels), Ink.STRONG);
        if (!commitment.counterparts().isEmpty()) {
            names.add(" → ").add(joined(commitment.counterparts(), labels));
        }
        return names;
    }

    private static String joined(List<String> names, Labels labels) {
        return names.stream().map(Printable::of).collect(Collectors.joining(labels.comma));
    }

    /// The words of a time, the date they come to, and whether it has passed.
    Styled due(Due due, Labels labels) {
        String value = shown(due);
        var words = new Styled().add(Printable.of(due.words()));
        if (!value.isEmpty()) {
            words.add("  " + value, Ink.FAINT);
        }
        if (due.isOver(today)) {
            words.add("  " + labels.over(), Ink.YELLOW);
        }
        return words;
    }

    /// EDTF, a length, or a repetition.
    public static String shown(Due due) {
        String edtf = due.edtf();
        if (edtf != null) {
            return edtf;
        }
        String duration = due.duration();
        if (duration != null) {
            return duration;
        }
        return due.repeat() == null ? "" : "R/" + due.repeat();
    }

    private static Styled amount(Amount amount) {
        return new Styled().add(Printable.of(amount.words())).add("  " + shown(amount), Ink.FAINT);
    }

    /// `~8,000,000,000 USD`.
    public static String shown(Amount amount) {
        return number(amount.modifier(), amount.amount(), amount.max()) + " " + amount.currency();
    }

    private static Styled measure(Measure measure) {
        String unit = measure.unit();
        return new Styled()
                .add(Printable.of(measure.words()))
                .add(
                        "  "
                                + number(measure.modifier(), measure.amount(), measure.max())
                                + (unit == null ? "" : " " + Printable.of(unit)),
                        Ink.FAINT);
    }

    private static String number(
            @Nullable Modifier modifier, BigDecimal amount, @Nullable BigDecimal max) {
        return Amounts.sign(modifier)
                + Amounts.grouped(amount.toPlainString())
                + (max == null ? "" : "–" + Amounts.grouped(max.toPlainString()));
    }

    private static List<String> flags(Commitment commitment, Labels labels) {
        var flags = new ArrayList<String>();
        if (commitment.checkable() != null) {
            flags.add(labels.checkable(commitment.checkable()));
        }
        boolean[] set = {
            commitment.reaffirmed(),
            commitment.continuing(),
            commitment.conditional(),
            commitment.reported()
        };
        for (int i = 0; i < set.length; i++) {
            if (set[i]) {
                flags.add(labels.flags.get(i));
            }
        }
        if (commitment.chain().size() > 1) {
            flags.add(
                    commitment.chain().stream()
                            .map(labels::shortForce)
                            .collect(Collectors.joining(" › ")));
        }
        if (commitment.isCorrected()) {
            flags.add(labels.corrected());
        }
        if (!commitment.present()) {
            flags.add(labels.vanished());
        }
        if (commitment.none()) {
            flags.add(labels.none());
        }
        return flags;
    }
}
