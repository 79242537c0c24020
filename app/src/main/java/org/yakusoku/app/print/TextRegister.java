package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.app.terminal.Columns;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.app.terminal.Typesetter;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Mention.Money;
import org.yakusoku.mention.Mention.Quantity;
import org.yakusoku.mention.Mention.Time;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// The register of one document for a person to read.
///
///      6  意図 INTEND   日本、米国 → 豪州                                   1203–1278
///         豪州と協力し、航空機の共同訓練を拡大する〔意図を有する〕
///         期限  2025年末までに  ../2025-12
///         期日で検証可 · 条件付き
///
/// Ranges count code points. Safe for use by several threads.
public final class TextRegister {
    private static final int LONGEST_MARKER = 40;

    private final int width;
    private final Typesetter typesetter;
    private final boolean all;

    /// A register in this width.
    ///
    /// @param width columns of a line
    /// @param colour whether inks show
    /// @param all whether statements that are no commitments, and findings, are listed too
    public TextRegister(int width, boolean colour, boolean all) {
        this.width = width;
        this.typesetter = new Typesetter(colour);
        this.all = all;
    }

    /// The whole register, ending in a line end.
    ///
    /// @param note what stands at the end of the summary, such as the time it took, or ""
    public String print(Reading reading, String note) {
        return new Page(reading).print(note);
    }

    /// One register while it is set.
    private final class Page {
        private final Reading reading;
        private final CodePoints offsets;
        private final Labels labels;
        private final StringBuilder page = new StringBuilder();
        private final int numberColumns;
        private final int rangeColumns;
        private List<Heading> headings = List.of();
        private @Nullable Initiative initiative;

        Page(Reading reading) {
            this.reading = reading;
            this.offsets = CodePoints.of(reading.source().text());
            this.labels = Labels.of(reading.outline().header().language());
            this.numberColumns =
                    Math.max(2, Integer.toString(reading.statements().size()).length());
            this.rangeColumns =
                    2 * Integer.toString(offsets.at(reading.source().length())).length() + 1;
        }

        String print(String note) {
            head();
            boolean any = false;
            for (Entry entry : Entry.of(reading)) {
                if (all || entry.isCommitment()) {
                    any = true;
                    place(entry);
                    entry(entry);
                }
            }
            if (!any) {
                page.append('\n');
                line(new Styled().add(labels.nothing()));
            }
            if (all && !reading.findings().isEmpty()) {
                findings();
            }
            summary(note);
            return page.toString();
        }

        private void head() {
            Header header = reading.outline().header();
            String name = Printable.of(reading.source().name());
            String title = header.title() == null ? name : Printable.of(header.title());
            lines(new Styled().add(title, Ink.STRONG), 0);
            var facts = new ArrayList<String>();
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
            int characters = offsets.at(reading.source().length());
            items(
                    List.of(
                            name,
                            labels.characters(characters),
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
            lines(line, 0);
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
            for (Heading heading : path.subList(same, path.size())) {
                heading(heading);
            }
            boolean moved = same < path.size() || path.size() != headings.size();
            headings = path;
            Initiative unit = entry.initiative();
            if (unit != null && unit.title() != null && (moved || !unit.equals(initiative))) {
                page.append('\n');
                lines(new Styled().add("▸ ").add(Printable.of(unit.title()), Ink.STRONG), 1);
            }
            initiative = unit;
        }

        private void heading(Heading heading) {
            page.append('\n');
            String words = Printable.of(heading.span().of(reading.source().text()));
            String mark =
                    switch (heading.level()) {
                        case 1 -> "━";
                        case 2 -> "─";
                        default -> "";
                    };
            if (mark.isEmpty()) {
                lines(new Styled().add(words, Ink.HEADING), 1);
                return;
            }
            List<String> lines =
                    typesetter.lines(
                            new Styled().add(mark.repeat(2) + " " + words, Ink.HEADING), width);
            for (int i = 0; i < lines.size() - 1; i++) {
                page.append(lines.get(i)).append('\n');
            }
            int rest = width - 1 - lastLineColumns(new Styled().add(mark.repeat(2) + " " + words));
            page.append(lines.getLast());
            if (rest > 1) {
                page.append(
                        typesetter.line(new Styled().add(" " + mark.repeat(rest), Ink.HEADING)));
            }
            page.append('\n');
        }

        private int lastLineColumns(Styled words) {
            return Columns.of(new Typesetter(false).lines(words, width).getLast());
        }

        private void entry(Entry entry) {
            Statement statement = entry.statement();
            page.append('\n');
            int indent = numberColumns + 3;
            boolean checkableShown = who(entry, indent);
            what(statement, indent);
            details(statement, indent);
            flags(statement, indent, checkableShown);
        }

        /// Number, force and names; at the right edge why it is checkable, where there is room, and
        /// the range.
        ///
        /// @return whether it says why the commitment is checkable
        private boolean who(Entry entry, int indent) {
            Statement statement = entry.statement();
            Force force = statement.force();
            String number = entry.isCommitment() ? Integer.toString(entry.number()) : "–";
            String japanese = labels.force(force);
            int forceColumns = japanese.isEmpty() ? 9 : 14;
            var left = new Styled();
            left.add(" ".repeat(Math.max(0, numberColumns + 1 - number.length())));
            left.add(number, entry.isCommitment() ? Ink.STRONG : Ink.FAINT).add("  ");
            Ink ink = Labels.ink(force);
            if (!japanese.isEmpty()) {
                left.add(japanese, ink).add(" ");
            }
            left.add(force.name(), ink);
            left.add(" ".repeat(Math.max(1, indent + forceColumns - left.columns())));
            int column = left.columns();
            String range = range(statement.span());
            Styled who = names(statement);
            int room = width - column - rangeColumns - 2;
            String why =
                    statement.checkable() == null ? "" : labels.checkable(statement.checkable());
            boolean whyShown = !why.isEmpty() && who.columns() + Columns.of(why) + 2 <= room;
            List<String> names = typesetter.lines(who, room);
            int first = Columns.of(new Typesetter(false).lines(who, room).getFirst());
            String right =
                    (whyShown ? why : "")
                            + " ".repeat(Math.max(2, rangeColumns + 2 - range.length()))
                            + range;
            page.append(typesetter.line(left)).append(names.getFirst());
            page.append(" ".repeat(Math.max(1, width - column - first - Columns.of(right))))
                    .append(typesetter.line(new Styled().add(right, Ink.FAINT)))
                    .append('\n');
            for (String more : names.subList(1, names.size())) {
                page.append(" ".repeat(column)).append(more).append('\n');
            }
            return whyShown;
        }

        private Styled names(Statement statement) {
            var names = new Styled();
            if (statement.promisors().isEmpty()) {
                names.add(labels.nobody(), Ink.FAINT);
            } else {
                names.add(joined(statement.promisors()), Ink.STRONG);
            }
            if (!statement.counterparts().isEmpty()) {
                names.add(" → ").add(joined(statement.counterparts()));
            }
            return names;
        }

        private String joined(List<String> names) {
            return names.stream().map(Printable::of).collect(Collectors.joining(labels.comma));
        }

        private void what(Statement statement, int indent) {
            String text = reading.source().text();
            Span action = statement.action();
            Styled words;
            if (action == null) {
                words = new Styled().add(Printable.of(statement.span().of(text)));
            } else {
                words = new Styled().add(Printable.of(action.of(text)));
                boolean before = statement.cue().end() <= action.start();
                String marker = Printable.of(marker(statement, action).of(text));
                if (!marker.isEmpty()) {
                    Styled bracketed = new Styled().addWhole(labels.bracketed(marker), Ink.FAINT);
                    String blank = labels == Labels.JA && !before ? "" : " ";
                    words =
                            before
                                    ? bracketed.add(blank).add(words)
                                    : words.add(blank).add(bracketed);
                }
            }
            lines(words, indent);
        }

        /// The marker with what stands between it and the action (を模索する意図を有する), or alone where that
        /// is much; empty where it is the verb of the action.
        private static Span marker(Statement statement, Span action) {
            Span cue = statement.cue();
            if (action.overlaps(cue)) {
                return new Span(cue.start(), cue.start());
            }
            Span whole =
                    cue.start() < action.start()
                            ? new Span(cue.start(), action.start())
                            : new Span(action.end(), cue.end());
            return whole.length() <= LONGEST_MARKER ? whole : cue;
        }

        private void details(Statement statement, int indent) {
            if (statement.due() >= 0
                    && reading.mentions().get(statement.due()) instanceof Time time) {
                detail(0, value(time, Amounts.shown(time), true), indent);
            }
            var money = new Styled();
            for (int index : statement.money()) {
                if (reading.mentions().get(index) instanceof Money amount) {
                    money.add(money.isEmpty() ? "" : " · ");
                    money.add(value(amount, Amounts.shown(amount), true));
                }
            }
            detail(1, money, indent);
            var quantities = new Styled();
            for (int index : statement.quantities()) {
                if (reading.mentions().get(index) instanceof Quantity quantity) {
                    boolean news =
                            !Amounts.isPlain(
                                    quantity.span().of(reading.source().text()), quantity.amount());
                    quantities.add(quantities.isEmpty() ? "" : " · ");
                    quantities.add(value(quantity, Amounts.shown(quantity), news));
                }
            }
            detail(2, quantities, indent);
        }

        private Styled value(Mention mention, String normalised, boolean shown) {
            var value = new Styled();
            value.add(Printable.of(mention.span().of(reading.source().text())));
            if (shown && !normalised.isEmpty()) {
                value.add("  ").addWhole(Printable.of(normalised), Ink.FAINT);
            }
            return value;
        }

        private void detail(int label, Styled value, int indent) {
            if (value.isEmpty()) {
                return;
            }
            int column = indent + labels.details.stream().mapToInt(Columns::of).max().orElse(0) + 2;
            String name = labels.details.get(label);
            List<String> lines = typesetter.lines(value, width - column);
            for (int i = 0; i < lines.size(); i++) {
                page.append(" ".repeat(indent));
                page.append(i == 0 ? typesetter.line(new Styled().add(name, Ink.FAINT)) : "");
                page.append(" ".repeat(column - indent - (i == 0 ? Columns.of(name) : 0)));
                page.append(lines.get(i)).append('\n');
            }
        }

        private void flags(Statement statement, int indent, boolean checkableShown) {
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
            if (!flags.isEmpty()) {
                lines(new Styled().add(String.join(" · ", flags), Ink.FAINT), indent);
            }
        }

        private void findings() {
            page.append('\n');
            line(new Styled().add(labels.findingsTitle(), Ink.STRONG));
            for (Finding finding : reading.findings()) {
                String words = Printable.of(finding.span().of(reading.source().text()));
                var left = new Styled();
                left.add("  ").add(labels.finding(finding.kind()), Ink.FAINT).add("  ").add(words);
                String range = range(finding.span());
                List<String> lines = typesetter.lines(left, width - range.length() - 2);
                List<String> plain = new Typesetter(false).lines(left, width - range.length() - 2);
                int gap = width - Columns.of(plain.getFirst()) - range.length();
                page.append(lines.getFirst())
                        .append(" ".repeat(Math.max(1, gap)))
                        .append(typesetter.line(new Styled().add(range, Ink.FAINT)))
                        .append('\n');
                for (String more : lines.subList(1, lines.size())) {
                    page.append("      ").append(more).append('\n');
                }
            }
        }

        private void summary(String note) {
            Tally tally = Tally.of(reading);
            page.append('\n');
            line(new Styled().add("━".repeat(width), Ink.FAINT));
            counts(labels.commitments(), tally.commitments(), tally, true, "");
            if (tally.others() > 0) {
                counts(
                        labels.others(),
                        tally.others(),
                        tally,
                        false,
                        all ? "" : " " + labels.othersHint());
            }
            var last = new ArrayList<String>();
            last.add(labels.carrying(tally.withMoney(), tally.withDue()));
            last.add(labels.findings(tally.findings()));
            if (!note.isEmpty()) {
                last.add(note);
            }
            items(last, Ink.PLAIN);
        }

        private void counts(String name, int sum, Tally tally, boolean commitments, String hint) {
            var line = new Styled();
            int column = Columns.of(labels.commitments()) + 2;
            column = Math.max(column, Columns.of(labels.others()) + 2);
            line.add(name).add(" ".repeat(column - Columns.of(name)));
            String number = String.format(Locale.ROOT, "%,d", sum);
            line.add(" ".repeat(Math.max(0, 4 - number.length())));
            line.add(number, Ink.STRONG).add("   ");
            var counts = new Styled();
            for (Force force : Force.values()) {
                if (force.isCommitment() == commitments && tally.of(force) > 0) {
                    counts.add(counts.isEmpty() ? "" : " · ");
                    counts.addWhole(
                            labels.shortForce(force)
                                    + String.format(Locale.ROOT, " %,d", tally.of(force)),
                            Labels.ink(force));
                }
            }
            counts.add(hint, Ink.FAINT);
            int indent = line.columns();
            List<String> lines = typesetter.lines(counts, width - indent);
            page.append(typesetter.line(line));
            for (int i = 0; i < lines.size(); i++) {
                page.append(i == 0 ? "" : " ".repeat(indent)).append(lines.get(i)).append('\n');
            }
            page.append(lines.isEmpty() ? "\n" : "");
        }

        private String range(Span span) {
            return offsets.at(span.start()) + "–" + offsets.at(span.end());
        }

        private void line(Styled words) {
            page.append(typesetter.line(words)).append('\n');
        }

        private void lines(Styled words, int indent) {
            for (String line : typesetter.lines(words, width - indent)) {
                page.append(" ".repeat(indent)).append(line).append('\n');
            }
        }
    }
}
