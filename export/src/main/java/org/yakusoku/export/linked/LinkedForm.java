package org.yakusoku.export.linked;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Sink;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Id;

import java.io.OutputStream;
import java.util.HashSet;

/// Everything as linked data: one object a line in one graph. Works and texts in the words of
/// schema.org; how they were read and who said what of them in those of PROV-O; where a commitment
/// stands as a Web Annotation with position and quotation.
///
/// @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
/// @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
/// @see <a href="https://www.w3.org/TR/prov-o/">PROV-O</a>
public final class LinkedForm implements Form {
    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String ending() {
        return "jsonld";
    }

    @Override
    public String says() {
        return "linked data: schema.org, PROV-O, Web Annotation";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        Sink sink = Sink.into(out);
        var nodes = new Nodes(options);
        sink.put("{\"@context\":").put(Context.json()).put(",\n\"@graph\":[\n");
        sink.put(nodes.program());
        var rules = new HashSet<String>();
        holdings.documents(
                document -> {
                    sink.put(",\n").put(nodes.work(document));
                    for (Edition edition : document.editions()) {
                        if (rules.add(edition.rules())) {
                            sink.put(",\n").put(nodes.rules(edition.rules()));
                        }
                        sink.put(",\n").put(nodes.edition(edition));
                        sink.put(",\n").put(nodes.reading(edition));
                    }
                });
        var open = new Open(holdings);
        holdings.commitments(commitment -> commitment(sink, nodes, open, commitment, holdings));
        sink.put("\n]}\n").flush();
    }

    private static void commitment(
            Sink sink, Nodes nodes, Open open, Commitment commitment, Holdings holdings) {
        open.turnTo(commitment);
        sink.put(",\n")
                .put(nodes.commitment(commitment, open.edition, holdings.revision(commitment)));
        sink.put(",\n").put(nodes.annotation(commitment, open.passages()));
        holdings.evidence(commitment.id())
                .forEach(evidence -> sink.put(",\n").put(nodes.evidence(evidence)));
        holdings.assessments(commitment.id())
                .forEach(assessment -> sink.put(",\n").put(nodes.assessment(assessment)));
        holdings.corrections(commitment.id())
                .forEach(correction -> sink.put(",\n").put(nodes.correction(correction)));
    }

    /// The edition whose commitments are being written, with its text.
    private static final class Open {
        private final Holdings holdings;
        private @Nullable Edition edition;
        private @Nullable Passages passages;

        Open(Holdings holdings) {
            this.holdings = holdings;
        }

        void turnTo(Commitment commitment) {
            Id id = commitment.origin().edition();
            if (edition != null && edition.id().equals(id)) {
                return;
            }
            Document document = holdings.document(commitment.origin().document());
            for (Edition each : document.editions()) {
                if (each.id().equals(id)) {
                    edition = each;
                    passages = new Passages(holdings.text(each));
                    return;
                }
            }
            throw new IllegalStateException(id + " is no edition of " + document.id());
        }

        Passages passages() {
            if (passages == null) {
                throw new IllegalStateException("no edition is open");
            }
            return passages;
        }
    }
}
