package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.json.Json;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Mention.Money;
import org.yakusoku.mention.Mention.Quantity;
import org.yakusoku.mention.Mention.Time;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Header;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The statements of a document as a table, one row each, commitments and others.
///
/// Several values in one field are parted by `; `. Money is `AMOUNT[/MAX] CURRENCY [modifier]`,
/// such as `2900000000 USD` or `8000000000 USD about`; what is unknown is an empty field. Offsets
/// count code points.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
public final class CsvReading {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("document", row -> row.reading.source().name()),
                    new Column("title", row -> row.header().title()),
                    new Column("date", row -> row.header().date()),
                    new Column("language", row -> row.header().language()),
                    new Column(
                            "number",
                            row -> row.entry.isCommitment() ? "" + row.entry.number() : ""),
                    new Column("commitment", row -> "" + row.entry.isCommitment()),
                    new Column("force", row -> row.statement().force().name()),
                    new Column("chain", row -> list(row.statement().chain(), Force::name)),
                    new Column("promisors", row -> list(row.statement().promisors(), name -> name)),
                    new Column(
                            "counterparts",
                            row -> list(row.statement().counterparts(), name -> name)),
                    new Column("action", row -> row.words(row.statement().action())),
                    new Column("money", row -> list(row.statement().money(), row::value)),
                    new Column(
                            "money_text", row -> list(row.statement().money(), row::mentionWords)),
                    new Column("quantities", row -> list(row.statement().quantities(), row::value)),
                    new Column(
                            "quantities_text",
                            row -> list(row.statement().quantities(), row::mentionWords)),
                    new Column(
                            "due",
                            row ->
                                    row.statement().due() < 0
                                            ? ""
                                            : row.value(row.statement().due())),
                    new Column(
                            "due_text",
                            row ->
                                    row.statement().due() < 0
                                            ? ""
                                            : row.mentionWords(row.statement().due())),
                    new Column("reaffirmed", row -> "" + row.statement().reaffirmed()),
                    new Column("continuing", row -> "" + row.statement().continuing()),
                    new Column("conditional", row -> "" + row.statement().conditional()),
                    new Column("reported", row -> "" + row.statement().reported()),
                    new Column("checkable", CsvReading::checkable),
                    new Column(
                            "headings",
                            row ->
                                    list(
                                            row.entry.headings(),
                                            heading -> row.words(heading.span()))),
                    new Column("initiative", CsvReading::initiative),
                    new Column("text", row -> row.words(row.statement().span())),
                    new Column("start", row -> row.start(row.statement().span())),
                    new Column("end", row -> row.end(row.statement().span())),
                    new Column("cue", row -> row.words(row.statement().cue())),
                    new Column("cue_start", row -> row.start(row.statement().cue())),
                    new Column("cue_end", row -> row.end(row.statement().cue())),
                    new Column("action_start", row -> row.start(row.statement().action())),
                    new Column("action_end", row -> row.end(row.statement().action())),
                    new Column("rules", row -> list(row.statement().rules(), id -> id)),
                    new Column("rules_hash", row -> row.reading.rulesHash()));

    /// The first row: the names of the columns, ending in CR LF.
    public static final String HEADER =
            COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")) + "\r\n";

    /// The rows of one document without the header, each ending in CR LF.
    public String print(Reading reading) {
        var rows = new StringWriter();
        try {
            print(reading, rows);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows.toString();
    }

    /// Writes the rows one by one, so that they need not be held all at once.
    ///
    /// @throws IOException if the target does
    public void print(Reading reading, Writer target) throws IOException {
        CodePoints offsets = CodePoints.of(reading.source().text());
        for (Entry entry : Entry.of(reading)) {
            var row = new Row(reading, entry, offsets);
            target.append(
                            COLUMNS.stream()
                                    .map(column -> field(column.value.apply(row)))
                                    .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
    }

    /// A value as a field: in quotes where it holds a comma, a quote, a line end or a blank at
    /// either end.
    static String field(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        boolean quotes =
                value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        || Character.isWhitespace(value.charAt(0))
                        || Character.isWhitespace(value.charAt(value.length() - 1));
        return quotes ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static <T> String list(List<T> values, Function<T, @Nullable String> words) {
        return values.stream().map(words).collect(Collectors.joining("; "));
    }

    private static String checkable(Row row) {
        var checkable = row.statement().checkable();
        return checkable == null ? "" : Json.code(checkable);
    }

    private static @Nullable String initiative(Row row) {
        var initiative = row.entry.initiative();
        return initiative == null ? null : initiative.title();
    }

    /// A column: its name and what stands in it.
    private record Column(String name, Function<Row, @Nullable String> value) {}

    /// One statement with what is needed to write it down.
    private record Row(Reading reading, Entry entry, CodePoints offsets) {
        Header header() {
            return reading.outline().header();
        }

        Statement statement() {
            return entry.statement();
        }

        String words(@Nullable Span span) {
            return span == null ? "" : span.of(reading.source().text());
        }

        String start(@Nullable Span span) {
            return span == null ? "" : Integer.toString(offsets.at(span.start()));
        }

        String end(@Nullable Span span) {
            return span == null ? "" : Integer.toString(offsets.at(span.end()));
        }

        String mentionWords(int index) {
            return words(reading.mentions().get(index).span());
        }

        String value(int index) {
            Mention mention = reading.mentions().get(index);
            return switch (mention) {
                case Money money -> Amounts.tabular(money);
                case Quantity quantity -> Amounts.tabular(quantity);
                case Time time -> Amounts.shown(time);
                case Mention.Actor actor -> actor.name();
                case Mention.Acronym acronym -> acronym.longForm();
            };
        }
    }
}
