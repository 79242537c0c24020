package org.yakusoku.export.citation;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Sink;
import org.yakusoku.json.Json;

import java.io.OutputStream;
import java.util.ArrayList;

/// References as CSL-JSON, which Zotero, Pandoc and citation processors read: a list, one item a
/// line.
///
/// @see <a href="https://docs.citationstyles.org/">Citation Style Language 1.0.2</a>
public final class CslForm implements Form {
    @Override
    public String name() {
        return "csl-json";
    }

    @Override
    public String mediaType() {
        return "application/vnd.citationstyles.csl+json";
    }

    @Override
    public String ending() {
        return "csl.json";
    }

    @Override
    public String says() {
        return "references for Zotero, Pandoc and citation processors";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        Sink sink = Sink.into(out);
        sink.put("[");
        String[] before = {"\n"};
        Citation.each(
                holdings,
                options,
                citation -> {
                    sink.put(before[0]).put(item(citation));
                    before[0] = ",\n";
                });
        sink.put("\n]\n").flush();
    }

    private static String item(Citation citation) {
        Json json = Json.oneLine().object();
        json.put("id", citation.key()).put("type", "document").put("title", citation.title());
        if (!citation.authors().isEmpty()) {
            json.array("author");
            citation.authors().forEach(name -> json.object().put("literal", name).endObject());
            json.endArray();
        }
        issued(json, citation.date());
        put(json, "publisher", citation.publisher());
        put(json, "publisher-place", citation.place());
        json.put("language", citation.language());
        put(json, "URL", citation.url());
        put(json, "locator", citation.locator());
        put(json, "abstract", citation.words());
        put(json, "note", citation.remark());
        return json.endObject().end();
    }

    private static void issued(Json json, Citation.Issued date) {
        if (date.edtf() == null) {
            return;
        }
        json.object("issued");
        if (date.year() == null) {
            json.put("literal", date.edtf());
        } else {
            var parts = new ArrayList<Integer>();
            parts.add(date.year());
            if (date.month() != null) {
                parts.add(date.month());
            }
            if (date.day() != null) {
                parts.add(date.day());
            }
            json.lists("date-parts", parts);
            if (date.edtf().endsWith("~") || date.edtf().endsWith("%")) {
                json.put("circa", true);
            }
        }
        json.endObject();
    }

    private static void put(Json json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
