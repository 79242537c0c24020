package org.yakusoku.app.print;

import org.yakusoku.Reading;
import org.yakusoku.json.Json;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Heading;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

/// The commitments of a document, one JSON object a line, each complete in itself: document,
/// headings, words, values.
///
/// `yakusoku read --format ndjson a.ja.txt | jq 'select(.due)'` lists what has a date. Offsets
/// count code points. Same reading, same bytes.
public final class NdjsonReading {
    private final boolean all;

    /// @param all whether statements that are no commitments have a line too
    public NdjsonReading(boolean all) {
        this.all = all;
    }

    /// The lines, each ending in LF; empty where there is nothing.
    public String print(Reading reading) {
        String text = reading.source().text();
        CodePoints offsets = CodePoints.of(text);
        var lines = new StringBuilder();
        for (Entry entry : Entry.of(reading)) {
            if (all || entry.isCommitment()) {
                lines.append(line(reading, entry, text, offsets)).append('\n');
            }
        }
        return lines.toString();
    }

    private static String line(Reading reading, Entry entry, String text, CodePoints offsets) {
        Statement statement = entry.statement();
        Header header = reading.outline().header();
        Json json = Json.oneLine(text, offsets).object();
        json.object("document")
                .put("file", reading.source().name())
                .put("title", header.title())
                .put("date", header.date())
                .put("language", header.language())
                .endObject();
        if (entry.isCommitment()) {
            json.put("number", entry.number());
        } else {
            json.put("number", (String) null);
        }
        json.strings(
                "headings",
                entry.headings().stream().map(Heading::span).map(span -> span.of(text)).toList());
        json.put("initiative", entry.initiative() == null ? null : entry.initiative().title());
        json.put("force", statement.force().name());
        json.strings("chain", statement.chain().stream().map(Force::name).toList());
        json.strings("promisors", statement.promisors());
        json.strings("counterparts", statement.counterparts());
        json.words(statement.span());
        if (statement.action() == null) {
            json.put("action", (String) null);
        } else {
            part(json, "action", statement.action());
        }
        part(json, "cue", statement.cue());
        json.array("money");
        statement.money().forEach(index -> value(json, reading.mentions().get(index)));
        json.endArray().array("quantities");
        statement.quantities().forEach(index -> value(json, reading.mentions().get(index)));
        json.endArray();
        if (statement.due() < 0) {
            json.put("due", (String) null);
        } else {
            Mention due = reading.mentions().get(statement.due());
            json.object("due").words(due.span()).values(due).put("rule", due.rule()).endObject();
        }
        json.put("reaffirmed", statement.reaffirmed())
                .put("continuing", statement.continuing())
                .put("conditional", statement.conditional())
                .put("reported", statement.reported())
                .put("checkable", statement.checkable())
                .strings("rules", statement.rules());
        return json.put("rules_hash", reading.rulesHash()).endObject().end();
    }

    private static void part(Json json, String name, Span span) {
        json.object(name).words(span).endObject();
    }

    private static void value(Json json, Mention mention) {
        json.object().words(mention.span()).values(mention);
        json.put("rule", mention.rule()).endObject();
    }
}
