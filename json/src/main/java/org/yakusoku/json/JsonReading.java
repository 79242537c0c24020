package org.yakusoku.json;

import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;

/// The whole reading of one document as one JSON object, in the form of the annotation guidelines, section 5.
///
/// Beyond that form: `body_start` of the document, `paragraph` of each sentence, `rule` of each mention, `rules` and `checkable` of each statement, `findings`, and `made`,
/// which names the document's file, the program's version and the rules' hash. Offsets count code points.
///
///     {"kind": "money", "start": 5148, "end": 5153, "text": "29億ドル", "amount": "2900000000", "max": null, …}
///
/// Same reading, same bytes.
public final class JsonReading {
    private final String version;

    /// @param version of the program that reads
    public JsonReading(String version) {
        this.version = version;
    }

    /// The object, without a line end.
    public String print(Reading reading) {
        var whole = new StringWriter();
        print(reading, whole);
        return whole.toString();
    }

    /// Writes the object, without a line end, as it is made, so that it need not be held as a
    /// whole.
    ///
    /// @param target stays open
    public void print(Reading reading, Writer target) {
        Json json = Json.byLine(reading.source().text(), target);
        json.object();
        document(json, reading);
        outline(json, reading);
        json.array("mentions");
        reading.mentions().forEach(mention -> mention(json, mention));
        json.endArray().array("statements");
        reading.statements().forEach(statement -> statement(json, statement));
        json.endArray().array("findings");
        for (Finding finding : reading.findings()) {
            json.object().put("kind", finding.kind()).words(finding.span()).endObject();
        }
        json.endArray();
        json.object("made")
                .put("file", reading.source().name())
                .put("program", "yakusoku")
                .put("version", version)
                .put("rules", reading.rulesHash())
                .endObject();
        json.endObject().end();
    }

    private static void document(Json json, Reading reading) {
        Header header = reading.outline().header();
        json.object("document")
                .put("title", header.title())
                .put("date", header.date())
                .put("place", header.place())
                .put("source", header.source())
                .put("note", header.note())
                .put("language", header.language())
                .strings("parties", header.parties())
                .offset("body_start", reading.outline().bodyStart())
                .endObject();
    }

    private static void outline(Json json, Reading reading) {
        json.array("headings");
        for (Heading heading : reading.outline().headings()) {
            json.object().place(heading.span()).put("level", heading.level());
            json.put("text", heading.span().of(reading.source().text())).endObject();
        }
        json.endArray().array("initiatives");
        for (Initiative initiative : reading.outline().initiatives()) {
            json.object().place(initiative.span()).put("title", initiative.title()).endObject();
        }
        json.endArray().array("sentences");
        for (Sentence sentence : reading.outline().sentences()) {
            json.object().words(sentence.span()).put("paragraph", sentence.paragraph()).endObject();
        }
        json.endArray();
    }

    private static void mention(Json json, Mention mention) {
        json.object().put("kind", kind(mention)).words(mention.span());
        json.values(mention).put("rule", mention.rule()).endObject();
    }

    /// The kind of a mention: `money`, `quantity`, `time`, `actor`, `acronym`.
    public static String kind(Mention mention) {
        return mention.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void statement(Json json, Statement statement) {
        json.object().place(statement.span());
        json.object("cue").place(statement.cue()).endObject();
        json.put("force", statement.force().name());
        json.strings("chain", statement.chain().stream().map(Force::name).toList());
        json.put("reaffirmed", statement.reaffirmed())
                .put("continuing", statement.continuing())
                .put("conditional", statement.conditional())
                .put("reported", statement.reported());
        json.strings("promisors", statement.promisors());
        json.strings("counterparts", statement.counterparts());
        if (statement.action() == null) {
            json.put("action", (String) null);
        } else {
            json.object("action").place(statement.action()).endObject();
        }
        json.numbers("money", statement.money()).numbers("quantities", statement.quantities());
        if (statement.due() < 0) {
            json.put("due", (String) null);
        } else {
            json.put("due", statement.due());
        }
        json.put("checkable", statement.checkable());
        json.strings("rules", statement.rules()).endObject();
    }
}
