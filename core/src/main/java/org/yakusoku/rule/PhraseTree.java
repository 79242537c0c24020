package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The phrases of a table letter by letter, read forwards or backwards from a place of a text.
final class PhraseTree {
    private final char[][] letters;
    private final int[][] children;
    private final WordTable.@Nullable Row[] rows;
    private final boolean backwards;

    private PhraseTree(
            char[][] letters, int[][] children, WordTable.@Nullable Row[] rows, boolean backwards) {
        this.letters = letters;
        this.children = children;
        this.rows = rows;
        this.backwards = backwards;
    }

    static PhraseTree of(List<WordTable.Row> rows, boolean backwards) {
        var nodes = new ArrayList<Map<Character, Integer>>();
        var ends = new ArrayList<WordTable.@Nullable Row>();
        nodes.add(new TreeMap<>());
        ends.add(null);
        for (WordTable.Row row : rows) {
            int at = 0;
            String key = row.key();
            for (int i = 0; i < key.length(); i++) {
                char c = key.charAt(backwards ? key.length() - 1 - i : i);
                Integer next = nodes.get(at).get(c);
                if (next == null) {
                    next = nodes.size();
                    nodes.get(at).put(c, next);
                    nodes.add(new TreeMap<>());
                    ends.add(null);
                }
                at = next;
            }
            ends.set(at, row);
        }
        var letters = new char[nodes.size()][];
        var children = new int[nodes.size()][];
        for (int i = 0; i < letters.length; i++) {
            Map<Character, Integer> node = nodes.get(i);
            letters[i] = new char[node.size()];
            children[i] = new int[node.size()];
            int k = 0;
            for (var child : node.entrySet()) {
                letters[i][k] = child.getKey();
                children[i][k++] = child.getValue();
            }
        }
        return new PhraseTree(letters, children, ends.toArray(WordTable.Row[]::new), backwards);
    }

    /// The longest phrase from `at` on, or up to `at` where the tree reads backwards; null if there
    /// is none.
    WordTable.@Nullable Row longest(String folded, int at) {
        WordTable.Row found = null;
        int node = 0;
        for (int i = at; ; i += backwards ? -1 : 1) {
            int place = backwards ? i - 1 : i;
            if (place < 0 || place >= folded.length()) {
                return found;
            }
            int k = Arrays.binarySearch(letters[node], folded.charAt(place));
            if (k < 0) {
                return found;
            }
            node = children[node][k];
            found = rows[node] == null ? found : rows[node];
        }
    }
}
