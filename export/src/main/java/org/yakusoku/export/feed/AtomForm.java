package org.yakusoku.export.feed;

import org.yakusoku.export.form.Account;
import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Revision;
import org.yakusoku.export.form.Sink;
import org.yakusoku.register.Commitment;

import java.io.OutputStream;
import java.time.Instant;

/// A feed with one entry a statement, in the order in which the holdings give them: ask for the
/// latest first.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
public final class AtomForm implements Form {
    @Override
    public String name() {
        return "atom";
    }

    @Override
    public String mediaType() {
        return "application/atom+xml";
    }

    @Override
    public String ending() {
        return "atom";
    }

    @Override
    public String says() {
        return "a feed with one entry a statement";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        Sink sink = Sink.into(out);
        sink.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .put("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        put(sink, "  ", "id", "", options.address().link("feed"));
        put(sink, "  ", "title", "", options.title());
        put(sink, "  ", "updated", "", options.asOf().toString());
        sink.put("  <author>\n");
        put(sink, "    ", "name", "", options.title());
        sink.put("  </author>\n");
        put(sink, "  ", "generator", attribute("version", options.version()), "Yakusoku");
        holdings.commitments(
                commitment -> entry(sink, commitment, holdings.revision(commitment), options));
        sink.put("</feed>\n").flush();
    }

    private static void entry(
            Sink sink, Commitment commitment, Revision revision, Options options) {
        Instant at = revision.at().equals(Instant.EPOCH) ? options.asOf() : revision.at();
        String link = options.address().link(commitment.id());
        sink.put("  <entry" + attribute("xml:lang", language(commitment)) + ">\n");
        put(sink, "    ", "id", "", link);
        put(sink, "    ", "title", attribute("type", "text"), Account.headline(commitment));
        put(sink, "    ", "updated", "", at.toString());
        sink.put(
                "    <category"
                        + attribute("term", commitment.force().name())
                        + attribute("scheme", options.address().link("force"))
                        + "/>\n");
        if (!options.address().isUrn()) {
            sink.put(
                    "    <link" + attribute("rel", "alternate") + attribute("href", link) + "/>\n");
        }
        sink.put(
                "    <link"
                        + attribute("rel", "related")
                        + attribute("href", options.address().link(commitment.origin().document()))
                        + "/>\n");
        put(sink, "    ", "content", attribute("type", "text"), Account.of(commitment, options));
        sink.put("  </entry>\n");
    }

    private static String language(Commitment commitment) {
        String tag = commitment.origin().language();
        return tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}") ? tag : "und";
    }

    private static void put(Sink sink, String indent, String name, String attributes, String text) {
        sink.put(indent + "<" + name + attributes + ">" + escaped(text) + "</" + name + ">\n");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(Characters.line(value)) + "\"";
    }

    private static String escaped(String text) {
        return Characters.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
