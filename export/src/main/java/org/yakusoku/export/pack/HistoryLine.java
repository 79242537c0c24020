package org.yakusoku.export.pack;

import org.yakusoku.json.EntryHash;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Entry;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// One line of the history in a pack: an entry as a JSON object, in it the act as it was hashed.
///
///     {"number":1,"at":"2026-11-23T04:30:00.000Z","by":"山田","act":"document-added","body":{…},"previous":"0…","hash":"5…"}
final class HistoryLine {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Set<String> FIELDS =
            Set.of("number", "at", "by", "act", "body", "previous", "hash");

    private HistoryLine() {}

    /// The line, without a line end.
    ///
    /// @throws IllegalArgumentException if the entry's hash is not that of what it says
    static String print(Entry entry) {
        check(entry, RegisterJson.name(entry.act()), RegisterJson.print(entry.act()));
        return RegisterJson.line(entry);
    }

    /// The entry that a line holds.
    ///
    /// @throws IllegalArgumentException if it holds none, or its hash is not that of what it says
    static Entry parse(String line) {
        Map<String, String> fields = fields(line);
        String name = field(fields, "act");
        String body = field(fields, "body");
        Act act = RegisterJson.act(name, body);
        Complete.check(act);
        if (!RegisterJson.print(act).equals(body)) {
            throw new IllegalArgumentException("its body is not written as registers write it");
        }
        Entry entry;
        try {
            entry =
                    new Entry(
                            Long.parseLong(field(fields, "number")),
                            Instant.parse(field(fields, "at")),
                            field(fields, "by"),
                            act,
                            field(fields, "previous"),
                            field(fields, "hash"));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("no entry: " + e.getMessage(), e);
        }
        if (!EntryHash.time(entry.at()).equals(fields.get("at"))) {
            throw new IllegalArgumentException("its time is not to the millisecond");
        }
        check(entry, name, body);
        return entry;
    }

    private static void check(Entry entry, String act, String body) {
        String hash =
                EntryHash.of(entry.previous(), entry.number(), entry.at(), entry.by(), act, body);
        if (!hash.equals(entry.hash())) {
            throw new IllegalArgumentException("its hash is not that of what it says");
        }
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return value;
    }

    /// The values under their names; the body as it is written.
    private static Map<String, String> fields(String line) {
        var fields = new HashMap<String, String>();
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (!FIELDS.contains(name)
                        || (value == JsonToken.START_OBJECT) != name.equals("body")
                        || (value == JsonToken.VALUE_NUMBER_INT) != name.equals("number")
                        || (!value.isScalarValue() && value != JsonToken.START_OBJECT)
                        || fields.put(name, value(in, line)) != null) {
                    throw new IllegalArgumentException("unexpected " + name);
                }
            }
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("something stands behind it");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        return fields;
    }

    private static String value(JsonParser in, String line) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return in.getString();
        }
        int start = (int) in.currentTokenLocation().getCharOffset();
        in.skipChildren();
        return line.substring(start, (int) in.currentTokenLocation().getCharOffset() + 1);
    }
}
