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

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

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
        var lines = new StringWriter();
        try {
            print(reading, lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return lines.toString();
    }

    /// Writes the lines one by one, so that they need not be held all at once.
    ///
    /// @throws IOException if the target does
    public void print(Reading reading, Writer target) throws IOException {
        String text = reading.source().text();
        CodePoints offsets = CodePoints.of(text);
        for (Entry entry : Entry.of(reading)) {
            if (all || entry.isCommitment()) {
                target.append(line(reading, entry, text, offsets)).append('\n');
            }
        }
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
