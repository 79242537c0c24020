package org.yakusoku.export.list;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Values;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Due;
import org.yakusoku.register.Extent;
import org.yakusoku.register.Id;
import org.yakusoku.register.Measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A column of the table: its name and what stands in it.
///
/// @param name in the first row
/// @param value null or empty where there is none
record Column(String name, Function<Row, @Nullable String> value) {
    /// All columns in their order.
    static final List<Column> ALL =
            List.of(
                    of("id", commitment -> commitment.id().value()),
                    of("alias", Commitment::alias),
                    new Column("link", row -> row.options().address().link(row.commitment().id())),
                    of("document", commitment -> commitment.origin().document().value()),
                    of("edition", commitment -> commitment.origin().edition().value()),
                    of("title", commitment -> commitment.origin().title()),
                    of("date", commitment -> commitment.origin().date()),
                    of("language", commitment -> commitment.origin().language()),
                    of("commitment", commitment -> "" + commitment.isCommitment()),
                    of("force", commitment -> commitment.force().name()),
                    of("chain", commitment -> list(commitment.chain(), Enum::name)),
                    of("promisors", commitment -> list(commitment.promisors(), name -> name)),
                    of("counterparts", commitment -> list(commitment.counterparts(), name -> name)),
                    of("action", commitment -> commitment.wording().actionWords()),
                    of("money", commitment -> list(commitment.money(), Values::of)),
                    of("money_text", commitment -> list(commitment.money(), Amount::words)),
                    of("quantities", commitment -> list(commitment.quantities(), Values::of)),
                    of(
                            "quantities_text",
                            commitment -> list(commitment.quantities(), Measure::words)),
                    due("due", Values::of),
                    due("due_text", Due::words),
                    due("due_role", due -> Values.code(due.role())),
                    due("due_first", due -> day(due.days().first())),
                    due("due_last", due -> day(due.days().last())),
                    new Column("overdue", Column::overdue),
                    of("reaffirmed", commitment -> "" + commitment.reaffirmed()),
                    of("continuing", commitment -> "" + commitment.continuing()),
                    of("conditional", commitment -> "" + commitment.conditional()),
                    of("reported", commitment -> "" + commitment.reported()),
                    of(
                            "checkable",
                            commitment ->
                                    commitment.checkable() == null
                                            ? ""
                                            : Values.code(commitment.checkable())),
                    new Column(
                            "stages",
                            row ->
                                    list(
                                            row.standing(),
                                            each ->
                                                    each.promisor()
                                                            + ": "
                                                            + Values.code(each.stage()))),
                    new Column(
                            "scores",
                            row ->
                                    list(
                                            row.standing(),
                                            each ->
                                                    each.promisor()
                                                            + ": "
                                                            + Values.code(each.score()))),
                    new Column("evidence", row -> "" + row.evidence()),
                    of(
                            "headings",
                            commitment -> list(commitment.wording().headings(), text -> text)),
                    of("initiative", commitment -> commitment.wording().initiative()),
                    of("text", commitment -> commitment.wording().words()),
                    of("start", commitment -> start(commitment.wording().clause())),
                    of("end", commitment -> end(commitment.wording().clause())),
                    of("cue", commitment -> commitment.wording().cueWords()),
                    of("cue_start", commitment -> start(commitment.wording().cue())),
                    of("cue_end", commitment -> end(commitment.wording().cue())),
                    of("action_start", commitment -> start(commitment.wording().action())),
                    of("action_end", commitment -> end(commitment.wording().action())),
                    of("rules", commitment -> list(commitment.rules(), id -> id)),
                    of("rules_hash", Commitment::rulesHash),
                    of("corrections", commitment -> list(commitment.corrections(), Id::value)),
                    of("present", commitment -> "" + commitment.present()),
                    of("none", commitment -> "" + commitment.none()),
                    new Column("revision", row -> "" + row.revision().number()),
                    new Column("changed", row -> row.revision().at().toString()));

    private static Column of(String name, Function<Commitment, @Nullable String> value) {
        return new Column(name, row -> value.apply(row.commitment()));
    }

    private static Column due(String name, Function<Due, @Nullable String> value) {
        return of(
                name,
                commitment -> {
                    Due due = commitment.due();
                    return due == null ? "" : value.apply(due);
                });
    }

    private static String overdue(Row row) {
        Due due = row.commitment().due();
        return due == null ? "" : "" + due.isOver(row.options().today());
    }

    private static <T> String list(List<T> values, Function<T, String> words) {
        return values.stream().map(words).collect(Collectors.joining("; "));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String start(@Nullable Extent extent) {
        return extent == null ? null : "" + extent.start();
    }

    private static @Nullable String end(@Nullable Extent extent) {
        return extent == null ? null : "" + extent.end();
    }
}
