package org.yakusoku.export.text;

import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.register.Edition;
import org.yakusoku.register.RegisterException;

import java.io.OutputStream;

/// Akoma Ntoso 1.0 (OASIS LegalDocML): the whole text of each edition as a `statement`, identified
/// as work, expression and manifestation, with what it states in its analysis. One edition is one
/// statement, several are a `documentCollection`.
///
/// @see <a
///   href="https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html">Akoma
///   Ntoso 1.0</a>
public final class AkomaNtosoForm implements Form {
    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    @Override
    public String name() {
        return "akn";
    }

    @Override
    public String mediaType() {
        return "application/akn+xml; charset=utf-8";
    }

    @Override
    public String ending() {
        return "xml";
    }

    @Override
    public String says() {
        return "Akoma Ntoso 1.0: the whole texts as legal documents, statements in their analysis";
    }

    /// @throws RegisterException if there is no document
    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        boolean several = Editions.count(holdings) > 1;
        var xml = new Xml(out);
        xml.open(
                        "akomaNtoso",
                        "xmlns",
                        NAMESPACE,
                        "xmlns:y",
                        AkomaNtosoEdition.STATEMENTS_NAMESPACE)
                .line();
        if (several) {
            xml.open("documentCollection", "name", "register").line();
            AkomaNtosoEdition.collection(xml, options);
            xml.open("collectionBody").line();
        }
        var number = new int[1];
        holdings.documents(
                document -> {
                    for (Edition edition : document.editions()) {
                        String prefix = several ? "component_" + ++number[0] : "";
                        if (several) {
                            xml.open("component", "eId", prefix).line();
                        }
                        new AkomaNtosoEdition(
                                        xml,
                                        options,
                                        document,
                                        edition,
                                        holdings.reading(edition),
                                        holdings.commitments(edition),
                                        several ? prefix + "__" : "")
                                .write();
                        if (several) {
                            xml.close().line();
                        }
                    }
                });
        if (several) {
            xml.close().close().line();
        }
        xml.close();
        xml.end();
    }
}
