package org.yakusoku.export.linked;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Address;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Revision;
import org.yakusoku.export.form.Values;
import org.yakusoku.json.Json;
import org.yakusoku.mention.Modifier;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Decision;
import org.yakusoku.register.Document;
import org.yakusoku.register.Due;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Extent;
import org.yakusoku.register.Id;
import org.yakusoku.register.Measure;
import org.yakusoku.structure.Header;

import java.math.BigDecimal;
import java.util.List;

/// The things of a register as objects of the graph, one a line.
final class Nodes {
    private final Options options;
    private final Address address;

    Nodes(Options options) {
        this.options = options;
        this.address = options.address();
    }

    /// What reads.
    String program() {
        Json json = node(address.link("program"));
        return types(json, "prov:SoftwareAgent", "schema:SoftwareApplication")
                .put("name", "Yakusoku")
                .put("softwareVersion", options.version())
                .endObject()
                .end();
    }

    /// By what it reads.
    String rules(String hash) {
        return types(node(rulesLink(hash)), "prov:Entity", "prov:Plan")
                .put("sha256", hash)
                .endObject()
                .end();
    }

    /// A work.
    String work(Document document) {
        Json json = types(node(link(document.id())), "schema:CreativeWork", "prov:Entity");
        put(json, "name", document.title());
        json.put("alternateName", document.alias());
        put(json, "datePublished", document.date());
        return json.strings(
                        "workExample",
                        document.editions().stream().map(edition -> link(edition.id())).toList())
                .endObject()
                .end();
    }

    /// A text of a work.
    String edition(Edition edition) {
        Header header = edition.header();
        Json json = types(node(link(edition.id())), "schema:DigitalDocument", "prov:Entity");
        json.put("exampleOfWork", link(edition.document()));
        put(json, "name", header.title());
        put(json, "datePublished", header.date());
        put(json, "locationCreated", header.place());
        put(json, "publisher", header.source());
        put(json, "description", header.note());
        json.put("inLanguage", header.language()).array("author");
        header.parties()
                .forEach(
                        party ->
                                types(json.object(), "schema:Organization")
                                        .put("name", party)
                                        .endObject());
        json.endArray()
                .put("sha256OfText", edition.text())
                .put("lengthInCharacters", edition.length());
        types(json.object("encoding"), "schema:MediaObject")
                .put("name", edition.provenance().name())
                .put("encodingFormat", edition.provenance().mediaType())
                .put("contentSize", Long.toString(edition.provenance().bytes()))
                .put("sha256", edition.provenance().original());
        put(json, "note", edition.provenance().origin());
        return json.endObject().endObject().end();
    }

    /// How it was read.
    String reading(Edition edition) {
        Json json = types(node(readingLink(edition)), "prov:Activity");
        json.strings("used", List.of(link(edition.id()), rulesLink(edition.rules())))
                .put("wasAssociatedWith", address.link("program"));
        types(json.object("qualifiedAssociation"), "prov:Association")
                .put("agent", address.link("program"))
                .put("hadPlan", rulesLink(edition.rules()));
        return json.endObject().endObject().end();
    }

    /// A commitment, or another statement.
    String commitment(Commitment commitment, @Nullable Edition edition, Revision revision) {
        Json json =
                types(
                        node(link(commitment.id())),
                        commitment.isCommitment() ? "own:Commitment" : "own:Statement",
                        "schema:Quotation",
                        "prov:Entity");
        json.put("alternateName", commitment.alias())
                .put("text", commitment.wording().words())
                .put("inLanguage", commitment.origin().language())
                .put("isPartOf", link(commitment.origin().edition()))
                .put("wasDerivedFrom", link(commitment.origin().edition()));
        if (edition != null) {
            json.put("wasGeneratedBy", readingLink(edition));
        }
        links(json, "wasInfluencedBy", commitment.corrections());
        json.put("isCommitment", commitment.isCommitment())
                .put("force", commitment.force().name())
                .strings("chain", commitment.chain().stream().map(Enum::name).toList())
                .put("reaffirmed", commitment.reaffirmed())
                .put("continuing", commitment.continuing())
                .put("conditional", commitment.conditional())
                .put("reported", commitment.reported())
                .put("present", commitment.present())
                .put("none", commitment.none())
                .strings("promisor", commitment.promisors())
                .strings("counterpart", commitment.counterparts())
                .strings("headings", commitment.wording().headings());
        put(json, "initiative", commitment.wording().initiative());
        words(json, "cue", commitment.wording().cue(), commitment.wording().cueWords());
        words(json, "action", commitment.wording().action(), commitment.wording().actionWords());
        values(json, commitment);
        return json.strings("rule", commitment.rules())
                .put("revision", revision.number())
                .put("changed", revision.at().toString())
                .endObject()
                .end();
    }

    private void values(Json json, Commitment commitment) {
        json.array("money");
        for (Amount money : commitment.money()) {
            types(json.object(), "schema:MonetaryAmount").put("currency", money.currency());
            number(json, money.amount(), money.max(), money.modifier());
            json.put("words", money.words()).put("rule", money.rule());
            at(json, money.at()).endObject();
        }
        json.endArray().array("quantity");
        for (Measure measure : commitment.quantities()) {
            types(json.object(), "schema:QuantitativeValue");
            put(json, "unitText", measure.unit());
            number(json, measure.amount(), measure.max(), measure.modifier());
            json.put("words", measure.words()).put("rule", measure.rule());
            at(json, measure.at()).endObject();
        }
        json.endArray();
        Due due = commitment.due();
        if (due != null) {
            types(json.object("due"), "own:Due").put("words", due.words());
            put(json, "edtf", due.edtf());
            put(json, "duration", due.duration());
            put(json, "repeat", due.repeat());
            put(json, "firstDay", text(due.days().first()));
            put(json, "lastDay", text(due.days().last()));
            json.put("role", due.role()).put("rule", due.rule());
            at(json, due.at()).endObject();
            json.put("overdue", due.isOver(options.today()));
        }
        if (commitment.checkable() != null) {
            json.put("checkable", commitment.checkable());
        }
    }

    /// Where it stands.
    String annotation(Commitment commitment, Passages passages) {
        Extent at = commitment.wording().clause();
        Json json = types(node(address.link(below(commitment.id(), "place"))), "oa:Annotation");
        json.put("motivation", "oa:identifying").put("body", link(commitment.id()));
        types(json.object("target"), "oa:SpecificResource")
                .put("source", link(commitment.origin().edition()))
                .array("selector");
        position(json.object(), at).endObject();
        types(json.object(), "oa:TextQuoteSelector")
                .put("exact", passages.exact(at))
                .put("prefix", passages.prefix(at))
                .put("suffix", passages.suffix(at))
                .endObject();
        return json.endArray().endObject().endObject().end();
    }

    /// What shows what became of a commitment.
    String evidence(Evidence evidence) {
        Json json =
                types(node(link(evidence.id())), "own:Evidence", "schema:Quotation", "prov:Entity");
        json.put("isEvidenceOf", link(evidence.commitment()))
                .put("text", evidence.quotation())
                .put("quotedFrom", evidence.source());
        put(json, "sourceDate", evidence.date());
        json.put("relation", evidence.relation());
        put(json, "note", evidence.note());
        return json.endObject().end();
    }

    /// What a person says became of a commitment.
    String assessment(Assessment assessment) {
        Json json = types(node(link(assessment.id())), "own:Assessment", "prov:Entity");
        json.put("assesses", link(assessment.commitment()))
                .put("promisor", assessment.promisor())
                .put("stage", assessment.stage())
                .put("score", assessment.score())
                .put("validFrom", assessment.from().toString());
        put(json, "validThrough", text(assessment.to()));
        links(json, "wasDerivedFrom", assessment.evidence());
        put(json, "note", assessment.note());
        decision(json, assessment.decision());
        return json.endObject().end();
    }

    /// What a person says against the machine's reading.
    String correction(Correction correction) {
        Json json = types(node(link(correction.id())), "own:Correction", "prov:Entity");
        json.put("corrects", link(correction.commitment()));
        change(json, correction.change());
        json.put("reason", correction.reason());
        decision(json, correction.decision());
        return json.endObject().end();
    }

    private static void change(Json json, Change change) {
        switch (change) {
            case Change.PromisorsAre to ->
                    json.put("sets", "promisors").strings("promisor", to.names());
            case Change.CounterpartsAre to ->
                    json.put("sets", "counterparts").strings("counterpart", to.names());
            case Change.ForceIs to -> json.put("sets", "force").put("force", to.force().name());
            case Change.MoneyIs to ->
                    json.put("sets", "money")
                            .strings("words", to.amounts().stream().map(Values::of).toList());
            case Change.DueIs to -> {
                json.put("sets", "due").put("words", to.words());
                put(json, "edtf", to.edtf());
            }
            case Change.NoCommitment _ -> json.put("sets", "no_commitment").put("none", true);
        }
    }

    private static void decision(Json json, Decision decision) {
        json.put("verdict", decision.verdict())
                .put("generatedAtTime", decision.proposedAt().toString());
        person(json, "wasAttributedTo", decision.proposedBy());
        if (decision.decidedBy() != null && decision.decidedAt() != null) {
            types(json.object("review"), "prov:Activity")
                    .put("endedAtTime", decision.decidedAt().toString());
            person(json, "wasAssociatedWith", decision.decidedBy());
            put(json, "note", decision.note());
            json.endObject();
        }
    }

    private static void person(Json json, String name, String person) {
        types(json.object(name), "prov:Person").put("name", person).endObject();
    }

    private static void number(
            Json json, BigDecimal amount, @Nullable BigDecimal max, @Nullable Modifier modifier) {
        if (max == null) {
            json.put("value", amount.toPlainString());
        } else {
            json.put("minValue", amount.toPlainString()).put("maxValue", max.toPlainString());
        }
        if (modifier != null) {
            json.put("modifier", modifier);
        }
    }

    private static void words(Json json, String name, @Nullable Extent at, @Nullable String words) {
        if (at != null && words != null) {
            at(json.object(name).put("words", words), at).endObject();
        }
    }

    private static Json at(Json json, @Nullable Extent at) {
        return at == null ? json : position(json.object("at"), at).endObject();
    }

    private static Json position(Json json, Extent at) {
        return types(json, "oa:TextPositionSelector").put("start", at.start()).put("end", at.end());
    }

    private static Json node(String link) {
        return Json.oneLine().object().put("id", link);
    }

    private static Json types(Json json, String... types) {
        return json.strings("type", List.of(types));
    }

    private void links(Json json, String name, List<Id> ids) {
        if (!ids.isEmpty()) {
            json.strings(name, ids.stream().map(this::link).toList());
        }
    }

    private static void put(Json json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private String link(Id id) {
        return address.link(id);
    }

    private String rulesLink(String hash) {
        return address.link("rules/" + hash);
    }

    private String readingLink(Edition edition) {
        String reading = edition.reading();
        return address.link(
                below(
                        edition.id(),
                        "reading/" + reading.substring(0, Math.min(16, reading.length()))));
    }

    private String below(Id id, String path) {
        return (address.isUrn() ? "" : id.kind().letter() + "/") + id + "/" + path;
    }
}
