package org.yakusoku.export.text;

import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.RegisterException;

import java.io.OutputStream;

/// TEI P5: the whole text of each edition, character for character, and beside it what was read in
/// it as stand-off annotation. One edition is a `TEI`, several are a `teiCorpus`.
///
/// @see <a href="https://tei-c.org/guidelines/p5/">TEI P5 Guidelines</a>
public final class TeiForm implements Form {
    static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

    @Override
    public String name() {
        return "tei";
    }

    @Override
    public String mediaType() {
        return "application/tei+xml; charset=utf-8";
    }

    @Override
    public String ending() {
        return "xml";
    }

    @Override
    public String says() {
        return "TEI P5: the whole texts with stand-off statements and mentions";
    }

    /// @throws RegisterException if there is no document
    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        long editions = Editions.count(holdings);
        var xml = new Xml(out);
        if (editions > 1) {
            xml.open("teiCorpus", "xmlns", NAMESPACE).line();
            corpusHeader(xml, options, editions);
        }
        holdings.documents(
                document -> {
                    for (Edition edition : document.editions()) {
                        one(xml, holdings, options, document, edition, editions == 1);
                    }
                });
        if (editions > 1) {
            xml.close();
        }
        xml.end();
    }

    private static void one(
            Xml xml,
            Holdings holdings,
            Options options,
            Document document,
            Edition edition,
            boolean alone) {
        new TeiEdition(
                        xml,
                        options,
                        document,
                        edition,
                        holdings.reading(edition),
                        holdings.commitments(edition))
                .write(alone);
    }

    private static void corpusHeader(Xml xml, Options options, long editions) {
        xml.open("teiHeader").open("fileDesc").line();
        xml.open("titleStmt").element("title", options.title()).close().line();
        xml.open("publicationStmt").element("p", "Written from a register.").close().line();
        xml.open("sourceDesc").element("p", editions + " texts, each with a header.").close();
        xml.close().close().line();
    }
}
