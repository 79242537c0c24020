package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words of one kind with what they mean, from a TSV file whose first column is `phrase`.
///
/// In `ja/currencies` the row 豪ドル has `currency` AUD. Lines that begin with # are remarks. A column
/// `unless` holds a condition in words (`followed-by 能|会`): where it holds, the word is not this
/// word (2機 but 2機能).
public final class WordTable {
    private static final Condition.Tables NO_TABLES =
            (where, name) -> {
                throw new RuleException(
                        where, "a word table's condition cannot name table " + name);
            };

    private final String name;
    private final boolean guarded;
    private final Map<String, Row> rows;
    private final List<Row> order;
    private volatile @Nullable PhraseTree forwards;
    private volatile @Nullable PhraseTree backwards;

    private WordTable(String name, List<Row> order) {
        this.name = name;
        this.order = List.copyOf(order);
        this.rows = HashMap.newHashMap(order.size());
        for (Row row : order) {
            rows.put(row.key(), row);
        }
        this.guarded = order.stream().anyMatch(row -> row.unless() != null);
    }

    /// Whether some row has a condition.
    boolean isGuarded() {
        return guarded;
    }

    /// One row: a phrase and its meanings by column.
    ///
    /// @param key the phrase as it is matched, folded
    /// @param phrase the phrase as written in the table
    /// @param columns values by column name, empty cells left out
    /// @param unless where it holds beside the phrase, the phrase does not count; null for none
    public record Row(
            String key, String phrase, Map<String, String> columns, @Nullable Condition unless) {
        /// Keeps the columns unchangeable.
        public Row {
            columns = Map.copyOf(columns);
        }

        /// Whether another row says the same, remarks apart.
        private boolean means(Row other) {
            var own = new HashMap<>(columns);
            var others = new HashMap<>(other.columns);
            own.remove("note");
            others.remove("note");
            return own.equals(others);
        }

        /// The value of a column, or null where the cell is empty.
        public @Nullable String get(String column) {
            return columns.get(column);
        }
    }

    /// Reads a table.
    ///
    /// @param name such as `ja/currencies`
    /// @param tsv the file's words
    /// @throws RuleException if the header is missing, a row has too many cells, or a phrase stands
    ///   twice; two ways of writing that fold to one (今回, 今囘) may stand side by side if they mean
    ///   the same
    static WordTable parse(String name, String tsv) {
        String[] header = null;
        var rows = new ArrayList<Row>();
        var seen = new HashMap<String, Row>();
        int line = 0;
        for (String text : tsv.split("\n", -1)) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            String where = name + ".tsv:" + line;
            String[] cells = text.split("\t", -1);
            if (header == null) {
                if (!cells[0].equals("phrase")) {
                    throw new RuleException(
                            where, "first column must be called phrase, found " + cells[0]);
                }
                header = cells;
                continue;
            }
            if (cells.length > header.length) {
                throw new RuleException(
                        where, cells.length + " cells, but the header names " + header.length);
            }
            var columns = new HashMap<String, String>();
            for (int i = 1; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    columns.put(header[i], cells[i].strip());
                }
            }
            String key = Fold.of(cells[0].strip());
            String unless = columns.get("unless");
            Condition condition = unless == null ? null : Condition.parse(where, unless, NO_TABLES);
            if (key.isEmpty()) {
                throw new RuleException(where, "empty phrase");
            }
            var row = new Row(key, cells[0].strip(), columns, condition);
            Row other = seen.putIfAbsent(key, row);
            if (other == null) {
                rows.add(row);
            } else if (other.phrase().equals(row.phrase()) || !other.means(row)) {
                throw new RuleException(where, "phrase " + cells[0] + " stands twice");
            }
        }
        return new WordTable(name, rows);
    }

    /// The rows by the value of their column `class`, each as a table of its own: `ja/verbs` holds
    /// `ja/verbs.ichidan`.
    Map<String, WordTable> byClass() {
        var parts = new java.util.TreeMap<String, List<Row>>();
        for (Row row : order) {
            String part = row.get("class");
            if (part != null) {
                parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(row);
            }
        }
        var tables = new HashMap<String, WordTable>();
        parts.forEach((part, list) -> tables.put(part, new WordTable(name + "." + part, list)));
        return tables;
    }

    /// Such as `ja/currencies`.
    public String name() {
        return name;
    }

    /// All rows in the file's order.
    public List<Row> rows() {
        return order;
    }

    /// The row of a folded phrase, or null.
    public @Nullable Row row(String folded) {
        return rows.get(folded);
    }

    /// Whether the folded phrase is in the table.
    public boolean has(String folded) {
        return rows.containsKey(folded);
    }

    /// Whether some phrase begins at this place of a folded text.
    public boolean beginsAt(String folded, int at) {
        return longestAt(folded, at) != null;
    }

    /// The longest phrase that begins at this place of a folded text, or null.
    public @Nullable Row longestAt(String folded, int at) {
        PhraseTree tree = forwards;
        if (tree == null) {
            tree = PhraseTree.of(order, false);
            forwards = tree;
        }
        return tree.longest(folded, at);
    }

    /// Whether some phrase ends at this place of a folded text.
    public boolean endsAt(String folded, int at) {
        return longestBefore(folded, at) != null;
    }

    /// The longest phrase that ends at this place of a folded text, or null.
    public @Nullable Row longestBefore(String folded, int at) {
        PhraseTree tree = backwards;
        if (tree == null) {
            tree = PhraseTree.of(order, true);
            backwards = tree;
        }
        return tree.longest(folded, at);
    }
}
