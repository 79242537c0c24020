package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.compare.Renewal.Kind;
import org.yakusoku.compare.Renewal.Standing;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Due;
import org.yakusoku.register.Measure;
import org.yakusoku.register.Origin;
import org.yakusoku.statement.Force;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a later document makes of the commitments of an earlier one, for a person to read: both
/// wordings, what differs, why the two belong together.
///
///     ── 強化 STRENGTHENED ────────────────────────────────────────────── 1
///
///     2023-05-20/4 → 2024-09-21/7   計画 PLAN → 実施 WILL                0.55
///         前    四か国は、研修を実施する計画である。  210–228
///         後    四か国は、研修を実施する。  188–201
///         期限  2024年までに  ../2024 → 2026年までに  ../2026
///         共通  海底ケーブルの敷設に関 0.22 · 研修を実施 0.10
///
/// Not for use by several threads.
public final class RenewalPage {
    private static final int INDENT = 4;
    private static final int MOST_SHARED = 4;

    /// Below this, what comes nearest has nothing to do with a statement.
    private static final double LEAST_NEAR = 0.15;

    private final Sheet sheet;
    private final RenewalLabels words;
    private final Labels labels;

    /// @param width columns of a line
    /// @param colour whether inks show
    /// @param language of the documents
    public RenewalPage(int width, boolean colour, String language) {
        this.sheet = new Sheet(width, colour);
        this.words = RenewalLabels.of(language);
        this.labels = Labels.of(language);
    }

    /// Prints everything, part by part.
    ///
    /// @param out takes the text up as it grows
    public void print(Compared compared, Consumer<String> out) {
        head(words.earlier, compared.earlier());
        head(words.later, compared.later());
        for (Kind kind : Kind.values()) {
            section(
                    words.title(kind),
                    words.says(kind),
                    compared.items().stream()
                            .filter(item -> item.standing() != Standing.REJECTED)
                            .filter(item -> item.kinds().getFirst() == kind)
                            .toList(),
                    out);
        }
        section(
                words.rejected,
                words.saysRejected,
                compared.items().stream()
                        .filter(item -> item.standing() == Standing.REJECTED)
                        .toList(),
                out);
        sum(compared);
        out.accept(sheet.take());
    }

    private void head(String which, Origin origin) {
        String title = origin.title() == null ? labels.untitled() : Printable.of(origin.title());
        int column = labelColumns();
        sheet.labelled(
                0, new Styled().add(which, Ink.FAINT), column, new Styled().add(title, Ink.STRONG));
        var facts = new ArrayList<String>();
        facts.add(origin.alias());
        if (origin.date() != null && !origin.date().equals(origin.alias())) {
            facts.add(origin.date());
        }
        facts.add(origin.edition().value());
        facts.add(origin.language());
        sheet.labelled(
                0, new Styled(), column, new Styled().add(String.join(" · ", facts), Ink.FAINT));
    }

    private void section(
            String title, String says, List<Compared.Item> items, Consumer<String> out) {
        if (items.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.titled(
                new Styled()
                        .add("── " + title + "  ", Ink.HEADING)
                        .add(says + "  ", Ink.FAINT)
                        .add(Amounts.grouped(items.size()), Ink.STRONG),
                "─",
                Ink.FAINT);
        for (Compared.Item item : items) {
            sheet.blank();
            item(item);
            out.accept(sheet.take());
        }
    }

    private void item(Compared.Item item) {
        Commitment earlier = item.earlier();
        Commitment later = item.later();
        var aliases = new Styled();
        var forces = new Styled();
        if (earlier != null) {
            aliases.addWhole(earlier.alias(), Ink.STRONG);
            force(earlier.force(), forces);
        }
        if (later != null) {
            aliases.add(earlier == null ? "" : " → ").addWhole(later.alias(), Ink.STRONG);
            if (earlier == null || earlier.force() != later.force()) {
                forces.add(earlier == null ? "" : " → ");
                force(later.force(), forces);
            }
        }
        Commitment last = later == null ? Objects.requireNonNull(earlier) : later;
        Styled names = forces.add("  ").add(names(last), Ink.PLAIN);
        if (earlier == null || later == null) {
            sheet.labelled(0, aliases, aliases.columns() + 2, names);
        } else {
            String score = String.format(Locale.ROOT, "%.2f", item.score());
            sheet.edged(aliases.add("  "), names, new Styled().add(score, Ink.FAINT), 5);
        }
        if (earlier != null) {
            wording(later == null ? words.text : words.was, earlier);
        }
        if (later != null) {
            wording(earlier == null ? words.text : words.now, later);
        }
        item.differences().forEach(this::difference);
        if (earlier != null && later != null) {
            shared(item);
        }
        nearest(item);
        marks(item);
    }

    private void force(Force force, Styled line) {
        String word = labels.force(force);
        line.add((word.isEmpty() ? "" : word + " ") + force.name(), Labels.ink(force));
    }

    private String names(Commitment commitment) {
        return commitment.promisors().isEmpty()
                ? labels.nobody()
                : commitment.promisors().stream()
                        .map(Printable::of)
                        .collect(Collectors.joining(labels.comma));
    }

    private void wording(String label, Commitment commitment) {
        var line = new Styled().add(Printable.of(commitment.wording().words()));
        line.add(
                "  "
                        + commitment.wording().clause().start()
                        + "–"
                        + commitment.wording().clause().end(),
                Ink.FAINT);
        if (commitment.isCorrected()) {
            line.add("  ").add(words.corrected, Ink.YELLOW);
        }
        labelled(label, line);
    }

    private void difference(Compared.Differing differing) {
        labelled(
                words.difference(differing.of()),
                value(differing.from()).add(" → ").add(value(differing.to())));
    }

    private Styled value(@Nullable Object value) {
        var shown = new Styled();
        switch (value) {
            case null -> shown.add(words.nothing, Ink.FAINT);
            case Force force -> force(force, shown);
            case Amount amount -> words(amount.words(), CommitmentPrinter.shown(amount), shown);
            case Measure measure -> words(measure.words(), shown(measure), shown);
            case Due due -> words(due.words(), CommitmentPrinter.shown(due), shown);
            default -> throw new IllegalStateException("no value: " + value);
        }
        return shown;
    }

    private static String shown(Measure measure) {
        return Amounts.sign(measure.modifier())
                + Amounts.grouped(measure.amount().toPlainString())
                + (measure.max() == null
                        ? ""
                        : "–" + Amounts.grouped(measure.max().toPlainString()))
                + (measure.unit() == null ? "" : " " + measure.unit());
    }

    private static void words(String words, String normalised, Styled line) {
        line.add(Printable.of(words));
        line.add(normalised.isEmpty() ? "" : "  ").addWhole(Printable.of(normalised), Ink.FAINT);
    }

    private void shared(Compared.Item item) {
        var line = new Styled();
        item.shared().stream().limit(MOST_SHARED).forEach(each -> shared(each, line));
        if (!line.isEmpty()) {
            labelled(words.shared, line);
        }
    }

    private static void shared(Compared.Shared each, Styled line) {
        String earlier = Printable.of(each.earlier());
        String later = Printable.of(each.later());
        line.add(line.isEmpty() ? "" : " · ", Ink.FAINT);
        line.add(earlier.equals(later) ? earlier : earlier + " = " + later);
        line.add(String.format(Locale.ROOT, " %.2f", each.share()), Ink.FAINT);
    }

    private void nearest(Compared.Item item) {
        Commitment nearest = item.nearest();
        if (nearest != null && item.score() >= LEAST_NEAR) {
            labelled(
                    words.nearest,
                    new Styled()
                            .addWhole(nearest.alias(), Ink.FAINT)
                            .add(String.format(Locale.ROOT, " %.2f  ", item.score()), Ink.FAINT)
                            .add(Printable.of(nearest.wording().words()), Ink.FAINT));
        }
    }

    private void marks(Compared.Item item) {
        var marks = new ArrayList<String>();
        item.kinds().stream().skip(1).map(words::title).forEach(marks::add);
        if (item.part()) {
            marks.add(words.part);
        }
        if (item.standing() == Standing.CONFIRMED) {
            marks.add(words.confirmed);
        }
        if (!marks.isEmpty()) {
            sheet.lines(INDENT, new Styled().add(String.join(" · ", marks), Ink.FAINT));
        }
    }

    private void sum(Compared compared) {
        sheet.blank();
        sheet.rule("━", Ink.FAINT);
        var line = new Styled();
        compared.counts()
                .forEach(
                        (kind, count) ->
                                line.add(line.isEmpty() ? "" : " · ")
                                        .addWhole(
                                                words.title(kind) + " " + Amounts.grouped(count),
                                                Ink.PLAIN));
        var label =
                new Styled()
                        .add(words.pairs)
                        .add(" " + Amounts.grouped(compared.pairs()), Ink.STRONG);
        sheet.labelled(
                0, label, label.columns() + 3, line.isEmpty() ? line.add(words.empty) : line);
    }

    private void labelled(String label, Styled line) {
        sheet.labelled(INDENT, new Styled().add(label, Ink.FAINT), INDENT + labelColumns(), line);
    }

    private int labelColumns() {
        return words.labels().stream().mapToInt(Columns::of).max().orElse(0) + 2;
    }
}
