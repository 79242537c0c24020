package org.yakusoku.export.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table, one statement a row, with a header. Several values in one field are parted by `; `;
/// what is unknown is an empty field; offsets count code points.
///
/// There are two: `csv` gives every value as it is, for programs. `csv-excel` is for people who
/// open the file in a spreadsheet: it starts with a byte order mark, without which Excel takes
/// UTF-8 for something else, and puts an apostrophe before a value that a spreadsheet would run as
/// a formula.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
public final class CsvForm implements Form {
    private static final String FORMULA_STARTS = "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20";

    private final boolean forSpreadsheets;

    private CsvForm(boolean forSpreadsheets) {
        this.forSpreadsheets = forSpreadsheets;
    }

    /// The table for programs.
    public static CsvForm exact() {
        return new CsvForm(false);
    }

    /// The table for spreadsheets.
    public static CsvForm forSpreadsheets() {
        return new CsvForm(true);
    }

    /// The names of all columns in their order.
    public static List<String> columns() {
        return Column.ALL.stream().map(Column::name).toList();
    }

    @Override
    public String name() {
        return forSpreadsheets ? "csv-excel" : "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public String says() {
        return forSpreadsheets
                ? "the same table for Excel: byte order mark, formulas made harmless"
                : "a table with one statement a row";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        try {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (forSpreadsheets) {
                text.write('\uFEFF');
            }
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(columns());
            holdings.commitments(
                    commitment -> {
                        Row row = Row.of(commitment, holdings, options);
                        csv.writeRecord(
                                Column.ALL.stream()
                                        .map(column -> field(column.value().apply(row)))
                                        .toList());
                    });
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String field(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String plain = Characters.plain(value);
        return forSpreadsheets && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0
                ? "'" + plain
                : plain;
    }
}
