package org.yakusoku.app.print;

import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.register.Ledger;
import org.yakusoku.register.LedgerEntry;
import org.yakusoku.register.Nature;

import java.math.BigDecimal;
import java.util.Locale;

/// A ledger for a person to read: each group with its amounts, its sum, and what the sum leaves
/// out.
public final class LedgerPage {
    private final Sheet sheet;
    private final boolean amounts;

    /// @param width columns of a line
    /// @param colour whether inks show
    /// @param amounts whether each amount is listed, not the sums alone
    public LedgerPage(int width, boolean colour, boolean amounts) {
        this.sheet = new Sheet(width, colour);
        this.amounts = amounts;
    }

    /// The page.
    public String print(Ledger ledger) {
        for (Ledger.Group group : ledger.groups()) {
            sheet.titled(
                    new Styled()
                            .add(nature(group.nature()), Ink.HEADING)
                            .add(
                                    group.name().isEmpty()
                                            ? ""
                                            : "  " + Printable.of(String.join("、", group.name())),
                                    Ink.STRONG)
                            .add("  " + group.currency()),
                    "─",
                    Ink.FAINT);
            if (amounts) {
                group.entries().forEach(this::entry);
            }
            sum(group);
            sheet.blank();
        }
        if (ledger.groups().isEmpty()) {
            sheet.lines(0, new Styled().add("No amounts of money."));
        }
        String refusal = ledger.refusal();
        if (refusal != null) {
            sheet.lines(0, new Styled().add(refusal, Ink.FAINT));
        }
        return sheet.text();
    }

    private void entry(LedgerEntry entry) {
        var names = new Styled();
        names.add(Printable.of(String.join("、", entry.payers())));
        if (!entry.payees().isEmpty()) {
            names.add(" → ").add(Printable.of(String.join("、", entry.payees())));
        }
        names.add(names.isEmpty() ? "" : "  ");
        names.add("「" + Printable.of(entry.amount().words()) + "」", Ink.FAINT);
        sheet.edged(
                new Styled().addWhole(entry.alias(), Ink.STRONG).add("  "),
                names,
                new Styled().add(CommitmentPrinter.shown(entry.amount())),
                30);
    }

    private void sum(Ledger.Group group) {
        Ledger.Sum sum = group.sum();
        BigDecimal high = sum.high();
        String words =
                high == null
                        ? "≥" + grouped(sum.low())
                        : sum.low().compareTo(high) == 0
                                ? grouped(sum.low())
                                : grouped(sum.low()) + "–" + grouped(high);
        int counted = group.entries().size() - group.left().size();
        sheet.edged(
                new Styled(),
                new Styled()
                        .add(
                                "sum of " + counted + (counted == 1 ? " amount" : " amounts"),
                                Ink.STRONG),
                new Styled()
                        .add((sum.about() ? "~" : "") + words + " " + group.currency(), Ink.STRONG),
                30);
        for (Ledger.Left left : group.left()) {
            String reason =
                    switch (left.why()) {
                        case PART -> "a part of 「" + left.entry().partOf() + "」";
                        case OTHER_EDITION -> "another version of the same document is added";
                        case REPEATED -> "repeats a promise that is added, as people confirmed";
                    };
            sheet.lines(
                    2,
                    new Styled()
                            .add(
                                    "not added: "
                                            + CommitmentPrinter.shown(left.entry().amount())
                                            + " ("
                                            + left.entry().alias()
                                            + "): "
                                            + Printable.of(reason),
                                    Ink.FAINT));
        }
    }

    private static String nature(Nature nature) {
        return nature.name().toLowerCase(Locale.ROOT);
    }

    private static String grouped(BigDecimal amount) {
        return Amounts.grouped(amount.toPlainString());
    }
}
