package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.statement.Force;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Finding;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The register of one document for a person to read: commitments under their headings, and a sum.
///
///     ▸ 三か国協力の推進
///
///      6  意図 INTEND   日本、米国 → 豪州                     期日で検証可    1203–1278
///         豪州と協力し、航空機の共同訓練を拡大する〔意図を有する〕
///         期限  2025年末までに  ../2025-12
///         条件付き
///
/// Ranges count code points. Safe for use by many threads.
public final class TextRegister {
    private final int width;
    private final boolean colour;
    private final boolean all;

    /// A register in this width.
    ///
    /// @param width columns of a line
    /// @param colour whether inks show
    /// @param all whether statements that are no commitments, and findings, are listed too
    public TextRegister(int width, boolean colour, boolean all) {
        this.width = width;
        this.colour = colour;
        this.all = all;
    }

    /// The whole register, ending in a line end.
    ///
    /// @param note what stands at the end of the sum, such as the time it took, or ""
    public String print(Reading reading, String note) {
        var whole = new StringWriter();
        try {
            print(reading, note, whole);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return whole.toString();
    }

    /// Writes the register entry by entry, so that it need not be held as a whole.
    ///
    /// @throws IOException if the target does
    public void print(Reading reading, String note, Writer target) throws IOException {
        new Page(reading).print(note, target);
    }

    /// One register while it is set.
    private final class Page {
        private final Reading reading;
        private final Labels labels;
        private final CodePoints offsets;
        private final Sheet sheet = new Sheet(width, colour);
        private List<Heading> headings = List.of();
        private @Nullable Initiative initiative;

        Page(Reading reading) {
            this.reading = reading;
            this.labels = Labels.of(reading.outline().header().language());
            this.offsets = CodePoints.of(reading.source().text());
        }

        void print(String note, Writer target) throws IOException {
            head();
            boolean any = false;
            var printer = new EntryPrinter(reading, offsets, labels, sheet, width);
            for (Entry entry : Entry.of(reading)) {
                if (all || entry.isCommitment()) {
                    any = true;
                    place(entry);
                    sheet.blank();
                    printer.print(entry);
                    target.append(sheet.take());
                }
            }
            if (!any) {
                sheet.blank();
                sheet.lines(0, new Styled().add(labels.nothing(reading.mentions().isEmpty())));
            }
            if (all && !reading.findings().isEmpty()) {
                findings();
            }
            sum(note);
            target.append(sheet.take());
        }

        private void head() {
            Header header = reading.outline().header();
            String name = Printable.of(reading.source().name());
            String title = header.title() == null ? name : Printable.of(header.title());
            sheet.lines(0, new Styled().add(title, Ink.STRONG));
            var facts = new ArrayList<@Nullable String>();
            facts.add(header.date());
            facts.add(header.place());
            facts.add(String.join(labels.comma, header.parties()));
            facts.add(header.source());
            facts.add(header.note());
            items(
                    facts.stream()
                            .filter(Objects::nonNull)
                            .map(Printable::of)
                            .filter(fact -> !fact.isEmpty())
                            .toList(),
                    Ink.PLAIN);
            items(
                    List.of(
                            name,
                            labels.characters(offsets.at(reading.source().length())),
                            labels.sentences(reading.outline().sentences().size()),
                            labels.offsets()),
                    Ink.FAINT);
        }

        /// Items with dots between, none broken over two lines but those longer than a line.
        private void items(List<String> items, Ink ink) {
            var line = new Styled();
            for (String item : items) {
                line.add(line.isEmpty() ? "" : " · ", ink).addWhole(item, ink);
            }
            sheet.lines(0, line);
        }

        /// Prints the headings and the initiative of an entry where they differ from those of the
        /// entry before.
        private void place(Entry entry) {
            List<Heading> path = entry.headings();
            int same = 0;
            while (same < path.size()
                    && same < headings.size()
                    && path.get(same).equals(headings.get(same))) {
                same++;
            }
            path.subList(same, path.size()).forEach(this::heading);
            boolean moved = same < path.size() || path.size() != headings.size();
            headings = path;
            Initiative unit = entry.initiative();
            String title = unit == null ? null : unit.title();
            if (title != null && (moved || !Objects.equals(unit, initiative))) {
                sheet.blank();
                sheet.lines(1, new Styled().add("▸ ").add(Printable.of(title), Ink.STRONG));
            }
            initiative = unit;
        }

        private void heading(Heading heading) {
            sheet.blank();
            String words = Printable.of(heading.span().of(reading.source().text()));
            if (heading.level() > 2) {
                sheet.lines(1, new Styled().add(words, Ink.HEADING));
            } else {
                String mark = heading.level() == 1 ? "━" : "─";
                var title = new Styled().add(mark.repeat(2) + " " + words, Ink.HEADING);
                sheet.titled(title, mark, Ink.HEADING);
            }
        }

        private void findings() {
            sheet.blank();
            sheet.lines(0, new Styled().add(labels.findingsTitle(), Ink.STRONG));
            for (Finding finding : reading.findings()) {
                String range =
                        offsets.at(finding.span().start()) + "–" + offsets.at(finding.span().end());
                sheet.edged(
                        new Styled()
                                .add("  ")
                                .add(labels.finding(finding.kind()), Ink.FAINT)
                                .add("  "),
                        new Styled().add(Printable.of(finding.span().of(reading.source().text()))),
                        new Styled().add(range, Ink.FAINT),
                        0);
            }
        }

        private void sum(String note) {
            Tally tally = Tally.of(reading);
            sheet.blank();
            sheet.rule("━", Ink.FAINT);
            counts(labels.commitments(), tally.commitments(), tally, true);
            if (tally.others() > 0) {
                counts(labels.others(), tally.others(), tally, false);
            }
            var last = new ArrayList<String>();
            if (tally.commitments() > 0) {
                last.add(labels.carrying(tally.withMoney(), tally.withDue()));
            }
            last.add(labels.findings(tally.findings()));
            if (!note.isEmpty()) {
                last.add(note);
            }
            items(last, Ink.PLAIN);
        }

        private void counts(String name, int sum, Tally tally, boolean commitments) {
            int names = Math.max(Columns.of(labels.commitments()), Columns.of(labels.others()));
            String number = Amounts.grouped(sum);
            var label = new Styled().add(name);
            label.add(" ".repeat(names - Columns.of(name) + Math.max(2, 6 - number.length())));
            label.add(number, Ink.STRONG);
            var counts = new Styled();
            for (Force force : Force.values()) {
                if (force.isCommitment() == commitments && tally.of(force) > 0) {
                    String count = " " + Amounts.grouped(tally.of(force));
                    counts.add(counts.isEmpty() ? "" : " · ");
                    counts.addWhole(labels.shortForce(force) + count, Labels.ink(force));
                }
            }
            if (!commitments && !all) {
                counts.add(" " + labels.othersHint(), Ink.FAINT);
            }
            sheet.labelled(0, label, names + 9, counts);
        }
    }
}
