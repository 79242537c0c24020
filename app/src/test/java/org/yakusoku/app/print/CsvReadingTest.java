package org.yakusoku.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

final class CsvReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "plain|plain",
                "約束、誓約|約束、誓約",
                "a,b|§\"a,b\"§",
                "say \"yes\"|§\"say \"\"yes\"\"\"§",
                "§ blank§|§\" blank\"§",
            })
    void fieldsAreQuotedWhereTheyMustBe(String value, String field) {
        assertThat(CsvReading.field(value)).isEqualTo(field);
    }

    @Test
    void lineEndsStayInsideQuotes() {
        assertThat(CsvReading.field("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(CsvReading.field("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(CsvReading.field(null)).isEmpty();
    }

    @Test
    void oneRowAStatementAllWithTheColumnsOfTheHeader() {
        var rows =
                parse(
                        CsvReading.HEADER
                                + new CsvReading().print(SmallReading.named("a \"b\", c.txt")));
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        assertThat(cell(rows, 1, "document")).isEqualTo("a \"b\", c.txt");
        assertThat(cell(rows, 1, "money")).isEqualTo("8000000000 USD about");
        assertThat(cell(rows, 1, "due")).isEqualTo("../2024-06");
        assertThat(cell(rows, 1, "due_text")).isEqualTo("本年6月までに");
        assertThat(cell(rows, 1, "promisors")).isEqualTo("日本; 豪州");
        assertThat(cell(rows, 2, "quantities")).isEqualTo("3000 か所");
        assertThat(cell(rows, 2, "chain")).isEqualTo("PLAN; EXPLORE");
        assertThat(cell(rows, 3, "commitment")).isEqualTo("false");
        assertThat(cell(rows, 3, "number")).isEmpty();
    }

    @Test
    void offsetsCountCodePoints() {
        var rows = parse(CsvReading.HEADER + new CsvReading().print(SmallReading.get()));
        int[] codePoints = SmallReading.TEXT.codePoints().toArray();
        int start = Integer.parseInt(cell(rows, 1, "cue_start"));
        int end = Integer.parseInt(cell(rows, 1, "cue_end"));
        assertThat(new String(codePoints, start, end - start)).isEqualTo("意図を有する");
    }

    private static String cell(List<List<String>> rows, int row, String column) {
        return rows.get(row).get(rows.getFirst().indexOf(column));
    }

    /// A reader of RFC 4180, apart from the writer under test.
    private static List<List<String>> parse(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
                i++;
            } else {
                cell.append(c);
            }
        }
        assertThat(cell).isEmpty();
        return rows;
    }
}
