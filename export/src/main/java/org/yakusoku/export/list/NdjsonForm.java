package org.yakusoku.export.list;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Revision;
import org.yakusoku.export.form.Sink;
import org.yakusoku.json.Json;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Decision;
import org.yakusoku.register.Due;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Extent;
import org.yakusoku.register.Id;
import org.yakusoku.register.Measure;
import org.yakusoku.register.Origin;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// One statement a line with everything that the register knows of it, as one JSON object complete
/// in itself. No key is ever left out.
///
///     {"id":"c06h3k9x2m7qpv","alias":"2024-04-10/12","link":"urn:yakusoku:c06h3k9x2m7qpv",…}
public final class NdjsonForm implements Form {
    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String ending() {
        return "ndjson";
    }

    @Override
    public String says() {
        return "one statement a line as JSON, with evidence, assessments and corrections";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        Sink sink = Sink.into(out);
        holdings.commitments(commitment -> sink.put(line(commitment, holdings, options)).put("\n"));
        sink.flush();
    }

    private static String line(Commitment commitment, Holdings holdings, Options options) {
        Json json = Json.oneLine();
        json.object();
        json.put("id", commitment.id().value())
                .put("alias", commitment.alias())
                .put("link", options.address().link(commitment.id()));
        origin(json, commitment.origin());
        json.put("number", commitment.number()).put("commitment", commitment.isCommitment());
        statement(json, commitment);
        times(json, commitment.due(), options.today());
        json.put("checkable", commitment.checkable())
                .strings("rules", commitment.rules())
                .put("rules_hash", commitment.rulesHash())
                .put("present", commitment.present())
                .put("none", commitment.none());
        people(json, commitment, holdings);
        Revision revision = holdings.revision(commitment);
        json.put("revision", revision.number()).put("changed", revision.at().toString());
        return json.endObject().end();
    }

    private static void origin(Json json, Origin origin) {
        json.object("document")
                .put("id", origin.document().value())
                .put("alias", origin.alias())
                .put("edition", origin.edition().value())
                .put("title", origin.title())
                .put("date", origin.date())
                .put("language", origin.language())
                .endObject();
    }

    private static void statement(Json json, Commitment commitment) {
        json.put("force", commitment.force().name())
                .strings("chain", commitment.chain().stream().map(Enum::name).toList())
                .put("reaffirmed", commitment.reaffirmed())
                .put("continuing", commitment.continuing())
                .put("conditional", commitment.conditional())
                .put("reported", commitment.reported())
                .strings("promisors", commitment.promisors())
                .strings("counterparts", commitment.counterparts())
                .strings("headings", commitment.wording().headings())
                .put("initiative", commitment.wording().initiative());
        place(json, commitment.wording().clause()).put("text", commitment.wording().words());
        json.object("cue");
        place(json, commitment.wording().cue()).put("text", commitment.wording().cueWords());
        json.endObject();
        Extent action = commitment.wording().action();
        if (action == null) {
            json.put("action", (String) null);
        } else {
            json.object("action");
            place(json, action).put("text", commitment.wording().actionWords()).endObject();
        }
        amounts(json, "money", commitment.money());
        json.array("quantities");
        for (Measure measure : commitment.quantities()) {
            json.object();
            place(json, measure.at())
                    .put("text", measure.words())
                    .put("amount", measure.amount().toPlainString())
                    .put("max", decimal(measure.max()))
                    .put("unit", measure.unit())
                    .put("modifier", measure.modifier())
                    .put("rule", measure.rule())
                    .endObject();
        }
        json.endArray();
    }

    private static void amounts(Json json, String name, List<Amount> amounts) {
        json.array(name);
        for (Amount amount : amounts) {
            json.object();
            place(json, amount.at())
                    .put("text", amount.words())
                    .put("amount", amount.amount().toPlainString())
                    .put("max", decimal(amount.max()))
                    .put("currency", amount.currency())
                    .put("modifier", amount.modifier())
                    .put("rule", amount.rule())
                    .endObject();
        }
        json.endArray();
    }

    private static void times(Json json, @Nullable Due due, LocalDate today) {
        if (due == null) {
            json.put("due", (String) null).put("overdue", false);
            return;
        }
        json.object("due");
        place(json, due.at())
                .put("text", due.words())
                .put("edtf", due.edtf())
                .put("duration", due.duration())
                .put("repeat", due.repeat())
                .put("role", due.role())
                .put("first", day(due.days().first()))
                .put("last", day(due.days().last()))
                .put("rule", due.rule())
                .endObject();
        json.put("overdue", due.isOver(today));
    }

    private static void people(Json json, Commitment commitment, Holdings holdings) {
        json.array("evidence");
        for (Evidence evidence : holdings.evidence(commitment.id())) {
            json.object()
                    .put("id", evidence.id().value())
                    .put("source", evidence.source())
                    .put("date", evidence.date())
                    .put("quotation", evidence.quotation())
                    .put("relation", evidence.relation())
                    .put("note", evidence.note())
                    .endObject();
        }
        json.endArray().array("assessments");
        for (Assessment assessment : holdings.assessments(commitment.id())) {
            json.object()
                    .put("id", assessment.id().value())
                    .put("promisor", assessment.promisor())
                    .put("stage", assessment.stage())
                    .put("score", assessment.score())
                    .put("from", day(assessment.from()))
                    .put("to", day(assessment.to()))
                    .strings("evidence_ids", assessment.evidence().stream().map(Id::value).toList())
                    .put("note", assessment.note());
            decision(json, assessment.decision());
            json.endObject();
        }
        json.endArray().array("corrections");
        for (Correction correction : holdings.corrections(commitment.id())) {
            json.object().put("id", correction.id().value());
            change(json, correction.change());
            json.put("reason", correction.reason());
            decision(json, correction.decision());
            json.put("in_force", commitment.corrections().contains(correction.id())).endObject();
        }
        json.endArray();
    }

    private static void change(Json json, Change change) {
        switch (change) {
            case Change.PromisorsAre to -> json.put("sets", "promisors").strings("to", to.names());
            case Change.CounterpartsAre to ->
                    json.put("sets", "counterparts").strings("to", to.names());
            case Change.ForceIs to ->
                    json.put("sets", "force").strings("to", List.of(to.force().name()));
            case Change.MoneyIs to -> {
                json.put("sets", "money");
                amounts(json, "to", to.amounts());
            }
            case Change.DueIs to -> {
                json.put("sets", "due").array("to").object().put("edtf", to.edtf());
                json.put("text", to.words()).endObject().endArray();
            }
            case Change.NoCommitment _ ->
                    json.put("sets", "no_commitment").strings("to", List.of());
        }
    }

    private static void decision(Json json, Decision decision) {
        json.put("verdict", decision.verdict())
                .put("proposed_by", decision.proposedBy())
                .put("proposed_at", decision.proposedAt().toString())
                .put("decided_by", decision.decidedBy())
                .put(
                        "decided_at",
                        decision.decidedAt() == null ? null : decision.decidedAt().toString())
                .put("decision_note", decision.note());
    }

    private static Json place(Json json, @Nullable Extent extent) {
        return extent == null
                ? json.put("start", (String) null).put("end", (String) null)
                : json.put("start", extent.start()).put("end", extent.end());
    }

    private static @Nullable String decimal(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
