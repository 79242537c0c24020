package org.yakusoku.export.pack;

import org.jspecify.annotations.Nullable;
import org.yakusoku.json.EntryHash;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.StringWriter;
import java.time.Instant;

/// What DataCite (schema 4.6, JSON) wants to know of a pack. What DataCite demands and nobody said
/// is `(:unav)`, its own word for a value that is unavailable.
final class DataCite {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String UNAVAILABLE = "(:unav)";

    private final Contained contained;
    private final Citation citation;
    private final String version;

    DataCite(Contained contained, Citation citation, String version) {
        this.contained = contained;
        this.citation = citation;
        this.version = version;
    }

    String json() {
        var text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(indenting(), text)) {
            out.writeStartObject();
            identifiers(out);
            people(out);
            titles(out);
            out.writeNumberProperty("publicationYear", year());
            out.writeName("types");
            out.writeStartObject();
            out.writeStringProperty("resourceTypeGeneral", "Dataset");
            out.writeStringProperty("resourceType", "Register of commitments");
            out.writeEndObject();
            dates(out);
            extent(out);
            rights(out);
            out.writeStringProperty("schemaVersion", "http://datacite.org/schema/kernel-4");
            out.writeEndObject();
        }
        return text + "\n";
    }

    private void identifiers(JsonGenerator out) {
        if (citation.doi() != null) {
            out.writeStringProperty("doi", citation.doi());
            list(out, "identifiers", "identifier", citation.doi(), "identifierType", "DOI");
        }
        list(
                out,
                "alternateIdentifiers",
                "alternateIdentifier",
                contained.head,
                "alternateIdentifierType",
                "SHA-256 of the last entry");
    }

    private void people(JsonGenerator out) {
        out.writeName("creators");
        out.writeStartArray();
        if (citation.creators().isEmpty()) {
            object(out, "name", UNAVAILABLE, null, null);
        }
        citation.creators().forEach(name -> object(out, "name", name, null, null));
        out.writeEndArray();
        out.writeName("publisher");
        String publisher = citation.publisher();
        object(out, "name", publisher == null ? UNAVAILABLE : publisher, null, null);
    }

    private void titles(JsonGenerator out) {
        String title = citation.title();
        if (title == null) {
            title = title(contained);
        }
        list(out, "titles", "title", title, null, null);
    }

    /// What a pack is called unless a person says otherwise.
    static String title(Contained contained) {
        return "Yakusoku register, state of " + day(contained.last);
    }

    private int year() {
        Integer year = citation.year();
        return year == null ? Integer.parseInt(day(contained.last).substring(0, 4)) : year;
    }

    private void dates(JsonGenerator out) {
        out.writeName("dates");
        out.writeStartArray();
        out.writeStartObject();
        out.writeStringProperty("date", day(contained.first) + "/" + day(contained.last));
        out.writeStringProperty("dateType", "Collected");
        out.writeStringProperty("dateInformation", "first and last entry of the history");
        out.writeEndObject();
        out.writeEndArray();
    }

    private void extent(JsonGenerator out) {
        out.writeName("sizes");
        out.writeStartArray();
        out.writeString(contained.entries + " entries");
        out.writeString(contained.documents + " documents");
        out.writeString(contained.editions + " editions");
        out.writeEndArray();
        out.writeName("formats");
        out.writeStartArray();
        out.writeString("application/zip");
        out.writeEndArray();
        out.writeStringProperty("version", Long.toString(contained.entries));
        out.writeName("descriptions");
        out.writeStartArray();
        String description = citation.description();
        if (description != null) {
            object(out, "description", description, "descriptionType", "Abstract");
        }
        object(
                out,
                "description",
                "Made by yakusoku "
                        + version
                        + "; read with the rules "
                        + String.join(", ", contained.rules),
                "descriptionType",
                "TechnicalInfo");
        out.writeEndArray();
    }

    private void rights(JsonGenerator out) {
        if (citation.rights() != null) {
            list(out, "rightsList", "rights", citation.rights(), null, null);
        }
    }

    private static void list(
            JsonGenerator out,
            String list,
            String name,
            String value,
            @Nullable String second,
            @Nullable String its) {
        out.writeName(list);
        out.writeStartArray();
        object(out, name, value, second, its);
        out.writeEndArray();
    }

    private static void object(
            JsonGenerator out,
            String name,
            String value,
            @Nullable String second,
            @Nullable String its) {
        out.writeStartObject();
        out.writeStringProperty(name, value);
        if (second != null && its != null) {
            out.writeStringProperty(second, its);
        }
        out.writeEndObject();
    }

    static String day(Instant at) {
        return EntryHash.time(at).substring(0, 10);
    }

    private static ObjectWriteContext indenting() {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                var lines = new DefaultIndenter("  ", "\n");
                return new DefaultPrettyPrinter()
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines);
            }
        };
    }
}
