package org.yakusoku.statement;

import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A statement as one line that a person can compare: `WILL; who 日本, 米国; cue 開催する; what
/// 本年6月までに会合を開催する; due ../2024-06`.
final class StatementWords {
    private final Reading reading;

    private StatementWords(Reading reading) {
        this.reading = reading;
    }

    /// A line a statement, in order.
    static List<String> of(Reading reading) {
        var words = new StatementWords(reading);
        return reading.statements().stream().map(words::line).toList();
    }

    private String line(Statement statement) {
        var parts = new ArrayList<String>();
        parts.add(statement.chain().stream().map(Force::name).collect(Collectors.joining(" > ")));
        add(parts, "who ", String.join(", ", statement.promisors()));
        add(parts, "to ", String.join(", ", statement.counterparts()));
        add(parts, "cue ", words(statement.cue()));
        Span action = statement.action();
        add(parts, "what ", action == null ? "" : words(action));
        add(
                parts,
                "how-much ",
                Stream.concat(statement.money().stream(), statement.quantities().stream())
                        .map(index -> words(reading.mentions().get(index).span()))
                        .collect(Collectors.joining(", ")));
        add(parts, "due ", due(statement));
        add(parts, "", statement.reaffirmed() ? "reaffirmed" : "");
        add(parts, "", statement.continuing() ? "continuing" : "");
        add(parts, "", statement.conditional() ? "conditional" : "");
        add(parts, "", statement.reported() ? "reported" : "");
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + value);
        }
    }

    private String due(Statement statement) {
        if (statement.due() < 0
                || !(reading.mentions().get(statement.due()) instanceof Mention.Time time)) {
            return "";
        }
        String value = time.edtf() != null ? time.edtf() : time.duration();
        return value != null ? value : "R/" + time.repeat();
    }

    private String words(Span span) {
        return span.of(reading.source().text());
    }
}
