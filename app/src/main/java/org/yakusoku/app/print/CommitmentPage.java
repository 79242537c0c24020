package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.app.terminal.Ink;
import org.yakusoku.app.terminal.Printable;
import org.yakusoku.app.terminal.Sheet;
import org.yakusoku.app.terminal.Styled;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Decision;
import org.yakusoku.register.Due;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Extent;
import org.yakusoku.register.Measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Everything about one commitment: its words in their context, each value with its place and rule,
/// evidence, assessments, corrections, history.
public final class CommitmentPage {
    private static final int CONTEXT = 120;

    private final Sheet sheet;
    private final CommitmentPrinter printer;

    /// @param width columns of a line
    /// @param colour whether inks show
    /// @param today the day from which a time counts as over
    public CommitmentPage(int width, boolean colour, LocalDate today) {
        this.sheet = new Sheet(width, colour);
        this.printer = new CommitmentPrinter(sheet, today);
    }

    /// The page.
    ///
    /// @param text of the edition
    public String print(
            Commitment commitment,
            String text,
            List<Evidence> evidence,
            List<Assessment> assessments,
            List<Correction> corrections,
            List<Entry> history) {
        printer.head(commitment);
        line(
                commitment.id()
                        + " · "
                        + (commitment.origin().title() == null
                                ? ""
                                : Printable.of(commitment.origin().title()) + " · ")
                        + (commitment.origin().date() == null ? "" : commitment.origin().date())
                        + " · "
                        + commitment.origin().edition());
        List<String> path = new ArrayList<>(commitment.wording().headings());
        if (commitment.wording().initiative() != null) {
            path.add(commitment.wording().initiative());
        }
        if (!path.isEmpty()) {
            line(path.stream().map(Printable::of).collect(Collectors.joining(" › ")));
        }
        sheet.blank();
        sheet.lines(4, context(commitment.wording().clause(), text));
        sheet.blank();
        printer.values(commitment);
        section("Values");
        values(commitment);
        if (!evidence.isEmpty()) {
            section("Evidence");
            evidence.forEach(this::evidence);
        }
        if (!assessments.isEmpty()) {
            section("Assessments");
            assessments.forEach(this::assessment);
        }
        if (!corrections.isEmpty()) {
            section("Corrections");
            corrections.forEach(this::correction);
        }
        section("History");
        history.forEach(this::entry);
        return sheet.text();
    }

    private void line(String words) {
        sheet.lines(4, new Styled().add(words, Ink.FAINT));
    }

    private void section(String title) {
        sheet.blank();
        sheet.titled(new Styled().add(title, Ink.HEADING), "─", Ink.FAINT);
    }

    /// The clause with what stands before and behind it in its text.
    private static Styled context(Extent clause, String text) {
        int start = text.offsetByCodePoints(0, clause.start());
        int end = text.offsetByCodePoints(start, clause.end() - clause.start());
        int from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - CONTEXT);
        int line = text.indexOf('\n', end);
        int to = Math.min(line < 0 ? text.length() : line, end + CONTEXT);
        return new Styled()
                .add(Printable.of(text.substring(from, start)), Ink.FAINT)
                .add(Printable.of(text.substring(start, end)), Ink.STRONG)
                .add(Printable.of(text.substring(end, to)), Ink.FAINT);
    }

    private void values(Commitment commitment) {
        value(
                "force",
                commitment.force().name(),
                commitment.wording().cue(),
                commitment.wording().cueWords(),
                String.join(", ", commitment.rules()));
        Extent action = commitment.wording().action();
        if (action != null) {
            value("action", "", action, commitment.wording().actionWords(), "");
        }
        Due due = commitment.due();
        if (due != null) {
            value(
                    "due",
                    CommitmentPrinter.shown(due) + days(due),
                    due.at(),
                    due.words(),
                    due.rule());
        }
        for (Amount amount : commitment.money()) {
            value(
                    "money",
                    CommitmentPrinter.shown(amount),
                    amount.at(),
                    amount.words(),
                    amount.rule());
        }
        for (Measure measure : commitment.quantities()) {
            value(
                    "quantity",
                    measure.amount().toPlainString()
                            + (measure.unit() == null ? "" : " " + measure.unit()),
                    measure.at(),
                    measure.words(),
                    measure.rule());
        }
        sheet.labelled(
                4,
                new Styled().add("rules", Ink.FAINT),
                14,
                new Styled().add(commitment.rulesHash(), Ink.FAINT));
    }

    private static String days(Due due) {
        LocalDate first = due.days().first();
        LocalDate last = due.days().last();
        return first == null && last == null
                ? ""
                : "  (" + (first == null ? "" : first) + "–" + (last == null ? "" : last) + ")";
    }

    private void value(
            String label, String value, @Nullable Extent at, @Nullable String words, String rule) {
        var line = new Styled().add(value);
        if (words != null && !words.equals(value)) {
            line.add(value.isEmpty() ? "" : "  ").add("「" + Printable.of(words) + "」");
        }
        if (at != null) {
            line.add("  " + at.start() + "–" + at.end(), Ink.FAINT);
        }
        line.add(rule.isEmpty() ? "" : "  " + rule, Ink.FAINT);
        sheet.labelled(4, new Styled().add(label, Ink.FAINT), 14, line);
    }

    private void evidence(Evidence evidence) {
        sheet.lines(
                4,
                new Styled()
                        .add(evidence.id() + "  ", Ink.FAINT)
                        .add(code(evidence.relation()), Ink.STRONG)
                        .add("  " + (evidence.date() == null ? "" : evidence.date() + "  "))
                        .add(Printable.of(evidence.source())));
        sheet.lines(8, new Styled().add("「" + Printable.of(evidence.quotation()) + "」"));
        note(evidence.note());
    }

    private void assessment(Assessment assessment) {
        sheet.lines(
                4,
                new Styled()
                        .add(assessment.id() + "  ", Ink.FAINT)
                        .add(Printable.of(assessment.promisor()) + "  ")
                        .add(
                                code(assessment.stage()) + "  " + assessment.score().sign(),
                                Ink.STRONG)
                        .add(
                                "  from "
                                        + assessment.from()
                                        + (assessment.to() == null
                                                ? ""
                                                : " to " + assessment.to())));
        sheet.lines(
                8,
                new Styled()
                        .add(
                                "evidence "
                                        + assessment.evidence().stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(", ")),
                                Ink.FAINT));
        note(assessment.note());
        decision(assessment.decision());
    }

    private void correction(Correction correction) {
        sheet.lines(
                4,
                new Styled()
                        .add(correction.id() + "  ", Ink.FAINT)
                        .add(says(correction.change()), Ink.STRONG));
        note(correction.reason());
        decision(correction.decision());
    }

    /// What a correction sets, in one line.
    public static String says(Change change) {
        return switch (change) {
            case Change.PromisorsAre to ->
                    "promisors: " + Printable.of(String.join(", ", to.names()));
            case Change.CounterpartsAre to ->
                    "counterparts: " + Printable.of(String.join(", ", to.names()));
            case Change.ForceIs to -> "force: " + to.force();
            case Change.MoneyIs to ->
                    "money: "
                            + to.amounts().stream()
                                    .map(CommitmentPrinter::shown)
                                    .collect(Collectors.joining(", "));
            case Change.DueIs to -> "due: " + (to.edtf() == null ? "none" : to.edtf());
            case Change.NoCommitment _ -> "no commitment";
        };
    }

    private void note(@Nullable String note) {
        if (note != null) {
            sheet.lines(8, new Styled().add(Printable.of(note)));
        }
    }

    private void decision(Decision decision) {
        String proposed =
                "proposed by " + Printable.of(decision.proposedBy()) + ", " + decision.proposedAt();
        String decided =
                decision.verdict() == Decision.Verdict.OPEN
                        ? "; waits for another person"
                        : "; "
                                + code(decision.verdict())
                                + " by "
                                + Printable.of(String.valueOf(decision.decidedBy()))
                                + ", "
                                + decision.decidedAt();
        sheet.lines(8, new Styled().add(proposed + decided, Ink.FAINT));
        note(decision.note());
    }

    private void entry(Entry entry) {
        sheet.lines(
                4,
                new Styled()
                        .add(entry.number() + "  " + entry.at() + "  ", Ink.FAINT)
                        .add(Printable.of(entry.by()) + "  " + RegisterJson.name(entry.act())));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
