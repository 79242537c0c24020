package org.yakusoku.testkit;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts, line by line, with the first differing character named.
final class Difference {
    private static final int CONTEXT = 2;
    private static final int MAX_SHOWN_LINES = 200;
    private static final int MAX_CELLS = 4_000_000;

    private final List<String> expected;
    private final List<String> actual;
    private final List<String> shown = new ArrayList<>();

    private Difference(String expected, String actual) {
        this.expected = List.of(expected.split("\n", -1));
        this.actual = List.of(actual.split("\n", -1));
    }

    /// The difference as text: removed lines with `-`, added ones with `+`, and some lines around
    /// them.
    static String between(String expected, String actual) {
        var difference = new Difference(expected, actual);
        difference.compare();
        String lines =
                String.join(
                        "\n",
                        difference.shown.subList(
                                0, Math.min(MAX_SHOWN_LINES, difference.shown.size())));
        int hidden = difference.shown.size() - MAX_SHOWN_LINES;
        return firstCharacter(expected, actual)
                + "\n"
                + lines
                + (hidden > 0 ? "\n… and " + hidden + " lines more" : "");
    }

    private void compare() {
        int start = 0;
        int endExpected = expected.size();
        int endActual = actual.size();
        while (start < endExpected
                && start < endActual
                && expected.get(start).equals(actual.get(start))) {
            start++;
        }
        while (endExpected > start
                && endActual > start
                && expected.get(endExpected - 1).equals(actual.get(endActual - 1))) {
            endExpected--;
            endActual--;
        }
        shown.add("@@ line " + (start + 1) + " @@");
        for (int i = Math.max(0, start - CONTEXT); i < start; i++) {
            shown.add("  " + expected.get(i));
        }
        if ((long) (endExpected - start) * (endActual - start) > MAX_CELLS) {
            expected.subList(start, endExpected).forEach(line -> shown.add("- " + line));
            actual.subList(start, endActual).forEach(line -> shown.add("+ " + line));
        } else {
            align(expected.subList(start, endExpected), actual.subList(start, endActual));
        }
        for (int i = endExpected; i < Math.min(expected.size(), endExpected + CONTEXT); i++) {
            shown.add("  " + expected.get(i));
        }
    }

    /// Longest common subsequence of lines; long runs of equal lines are left out of the picture.
    private void align(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        var same = new ArrayList<String>();
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                same.add("  " + before.get(i));
                i++;
                j++;
                continue;
            }
            flush(same);
            if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                shown.add("- " + before.get(i++));
            } else {
                shown.add("+ " + after.get(j++));
            }
        }
        flush(same);
    }

    private void flush(List<String> same) {
        if (same.size() <= 2 * CONTEXT + 1) {
            shown.addAll(same);
        } else {
            shown.addAll(same.subList(0, CONTEXT));
            shown.add("@@ " + (same.size() - 2 * CONTEXT) + " equal lines @@");
            shown.addAll(same.subList(same.size() - CONTEXT, same.size()));
        }
        same.clear();
    }

    private static String firstCharacter(String expected, String actual) {
        int line = 1;
        int column = 1;
        int at = 0;
        while (at < expected.length()
                && at < actual.length()
                && expected.codePointAt(at) == actual.codePointAt(at)) {
            int character = expected.codePointAt(at);
            column = character == '\n' ? 1 : column + 1;
            line += character == '\n' ? 1 : 0;
            at += Character.charCount(character);
        }
        return "first at line %d, character %d: expected %s, actual %s"
                .formatted(line, column, named(expected, at), named(actual, at));
    }

    private static String named(String text, int at) {
        if (at >= text.length()) {
            return "the end";
        }
        int character = text.codePointAt(at);
        boolean visible =
                Character.isLetterOrDigit(character) || (character > 0x20 && character < 0x7F);
        return "U+%04X".formatted(character) + (visible ? " " + Character.toString(character) : "");
    }
}
