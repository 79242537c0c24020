package org.yakusoku.export.linked;

import org.yakusoku.json.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the short names of the JSON-LD mean. It stands inside each file, so that nobody needs a
/// network to read it.
final class Context {
    /// Start of the names that no public vocabulary has.
    static final String OWN = "urn:yakusoku:term:";

    private static final String SCHEMA = "https://schema.org/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    private static final String LINK = "@id";
    private static final String WORD = "";

    private static final Map<String, Term> TERMS = terms();

    private Context() {}

    /// What a name means.
    ///
    /// @param iri of the property or class
    /// @param type of its values: [#LINK], a datatype, or empty for text and objects
    /// @param isList whether the order of its values counts
    private record Term(String iri, String type, boolean isList) {}

    /// The context as JSON.
    static String json() {
        Json json = Json.oneLine().object();
        json.put("id", "@id").put("type", "@type");
        json.put("schema", SCHEMA).put("prov", PROV).put("oa", OA).put("xsd", XSD);
        json.put("own", OWN);
        TERMS.forEach(
                (name, term) -> {
                    if (term.type.isEmpty() && !term.isList) {
                        json.put(name, term.iri);
                        return;
                    }
                    json.object(name).put("@id", term.iri);
                    if (!term.type.isEmpty()) {
                        json.put("@type", term.type);
                    }
                    if (term.isList) {
                        json.put("@container", "@list");
                    }
                    json.endObject();
                });
        return json.endObject().end();
    }

    private static Map<String, Term> terms() {
        var all = new LinkedHashMap<String, Term>();
        several(all, SCHEMA, WORD, "name", "alternateName", "author", "publisher");
        several(all, SCHEMA, WORD, "locationCreated", "inLanguage", "datePublished", "encoding");
        several(all, SCHEMA, WORD, "sha256", "encodingFormat", "contentSize", "softwareVersion");
        several(all, SCHEMA, WORD, "text", "currency", "unitText", "description");
        several(all, SCHEMA, LINK, "workExample", "exampleOfWork", "isPartOf", "isBasedOn");
        several(all, SCHEMA, XSD + "date", "validFrom", "validThrough");
        several(all, SCHEMA, XSD + "decimal", "value", "minValue", "maxValue");
        several(all, PROV, LINK, "used", "wasDerivedFrom", "wasGeneratedBy", "hadPlan");
        several(all, PROV, LINK, "wasAssociatedWith", "wasInfluencedBy", "agent");
        several(all, PROV, WORD, "wasAttributedTo", "qualifiedAssociation");
        several(all, PROV, XSD + "dateTime", "generatedAtTime", "endedAtTime");
        all.put("body", new Term(OA + "hasBody", LINK, false));
        all.put("target", new Term(OA + "hasTarget", WORD, false));
        all.put("motivation", new Term(OA + "motivatedBy", LINK, false));
        all.put("source", new Term(OA + "hasSource", LINK, false));
        all.put("selector", new Term(OA + "hasSelector", WORD, false));
        several(all, OA, XSD + "nonNegativeInteger", "start", "end");
        several(all, OA, WORD, "exact", "prefix", "suffix");
        several(all, OWN, WORD, "force", "promisor", "counterpart", "action", "cue", "money");
        several(all, OWN, WORD, "quantity", "due", "role", "checkable", "modifier", "words");
        several(all, OWN, WORD, "rule", "at", "initiative", "stage", "score", "verdict", "note");
        several(all, OWN, WORD, "relation", "quotedFrom", "sourceDate", "sets", "reason", "review");
        several(all, OWN, WORD, "sha256OfText", "lengthInCharacters", "revision");
        several(all, OWN, LINK, "assesses", "corrects", "isEvidenceOf");
        several(all, OWN, EDTF, "edtf");
        several(all, OWN, XSD + "duration", "duration", "repeat");
        several(all, OWN, XSD + "date", "firstDay", "lastDay");
        several(all, OWN, XSD + "dateTime", "changed");
        several(all, OWN, XSD + "boolean", "isCommitment", "reaffirmed", "continuing");
        several(all, OWN, XSD + "boolean", "conditional", "reported", "overdue", "present", "none");
        all.put("chain", new Term(OWN + "chain", WORD, true));
        all.put("headings", new Term(OWN + "headings", WORD, true));
        return all;
    }

    private static void several(
            Map<String, Term> all, String vocabulary, String type, String... names) {
        for (String name : names) {
            all.put(name, new Term(vocabulary + name, type, false));
        }
    }
}
