package org.yakusoku.export.text;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.export.form.Options;
import org.yakusoku.json.EntryHash;
import org.yakusoku.mention.Mention;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Days;
import org.yakusoku.register.Document;
import org.yakusoku.register.Due;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Extent;
import org.yakusoku.structure.Header;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One edition as a `statement` of Akoma Ntoso.
///
/// Every character of the text stands in a `heading` or a `p` of the main body, and nothing else
/// does. What was read lies in `analysis` and points by code points, since amounts and clauses
/// cross each other and inline elements may not.
final class AkomaNtosoEdition {
    static final String STATEMENTS_NAMESPACE = "urn:yakusoku:statements";

    private static final String PROGRAM = "yakusoku";

    /// The date that stands where none is known, as the naming convention has it.
    private static final String NO_DATE = "0001-01-01";

    private final Xml xml;
    private final Options options;
    private final Document document;
    private final Edition edition;
    private final Reading reading;
    private final List<Commitment> commitments;
    private final String prefix;
    private final String text;
    private final Map<String, String> actors = new LinkedHashMap<>();

    AkomaNtosoEdition(
            Xml xml,
            Options options,
            Document document,
            Edition edition,
            Reading reading,
            List<Commitment> commitments,
            String prefix) {
        this.xml = xml;
        this.options = options;
        this.document = document;
        this.edition = edition;
        this.reading = reading;
        this.commitments = commitments;
        this.prefix = prefix;
        this.text = reading.source().text();
    }

    /// Writes the element.
    void write() {
        actors();
        xml.open("statement", "name", "statement", "contains", "originalVersion").line();
        xml.open("meta").line();
        identification();
        analysis();
        references();
        proprietary();
        xml.close().line();
        body();
        xml.close().line();
    }

    // ---- What it is
    // -----------------------------------------------------------------------------------------

    private void identification() {
        Header header = edition.header();
        String date = date(header.date());
        String named = header.date() == null ? "unknown" : "issue";
        String work = "/akn/zz/statement/" + date + "/" + document.id();
        String expression = work + "/" + alpha3(header.language()) + "@" + date;
        xml.open("identification", "source", "#" + prefix + PROGRAM).line();

        uris("FRBRWork", work, work);
        if (header.title() != null) {
            xml.empty("FRBRalias", "value", header.title(), "name", "title");
        }
        xml.empty("FRBRalias", "value", options.address().link(document.id()), "name", "register");
        xml.empty("FRBRdate", "date", date, "name", named);
        authors(header);
        xml.empty("FRBRcountry", "value", "zz").close().line();

        uris("FRBRExpression", expression, expression);
        xml.empty("FRBRalias", "value", options.address().link(edition.id()), "name", "register");
        xml.empty("FRBRdate", "date", date, "name", named);
        authors(header);
        xml.empty("FRBRlanguage", "language", alpha3(header.language())).close().line();

        uris("FRBRManifestation", expression, expression + ".xml");
        xml.empty(
                "FRBRdate",
                "date",
                EntryHash.time(options.asOf()).substring(0, 10),
                "name",
                "register");
        xml.empty("FRBRauthor", "href", "#" + prefix + PROGRAM);
        xml.empty("FRBRformat", "value", "application/akn+xml").close().line();
        xml.close().line();
    }

    private void uris(String level, String uri, String own) {
        String ending = own.length() > uri.length() ? own.substring(uri.length()) : "";
        xml.open(level).empty("FRBRthis", "value", uri + "/!main" + ending);
        xml.empty("FRBRuri", "value", own);
    }

    private void authors(Header header) {
        if (header.parties().isEmpty()) {
            xml.empty("FRBRauthor", "href", "#" + prefix + "unknown");
        }
        header.parties().forEach(party -> xml.empty("FRBRauthor", "href", "#" + actors.get(party)));
    }

    /// The first day of issue; Akoma Ntoso has no date of a month or a year.
    private static String date(@Nullable String edtf) {
        LocalDate first = Days.of(edtf).first();
        return first == null || first.getYear() < 1 || first.getYear() > 9999
                ? NO_DATE
                : first.toString();
    }

    private static String alpha3(String language) {
        return switch (language) {
            case "ja" -> "jpn";
            case "en" -> "eng";
            default -> "und";
        };
    }

    /// What a collection of statements is.
    static void collection(Xml xml, Options options) {
        String date = EntryHash.time(options.asOf()).substring(0, 10);
        String uri = "/akn/zz/documentCollection/" + date + "/register";
        xml.open("meta").line().open("identification", "source", "#" + PROGRAM).line();
        for (String level : List.of("FRBRWork", "FRBRExpression", "FRBRManifestation")) {
            String own =
                    uri
                            + (level.equals("FRBRWork") ? "" : "/mul@" + date)
                            + (level.equals("FRBRManifestation") ? ".xml" : "");
            xml.open(level).empty("FRBRthis", "value", own).empty("FRBRuri", "value", own);
            xml.empty("FRBRdate", "date", date, "name", "register");
            xml.empty("FRBRauthor", "href", "#" + PROGRAM);
            switch (level) {
                case "FRBRWork" -> xml.empty("FRBRcountry", "value", "zz");
                case "FRBRExpression" -> xml.empty("FRBRlanguage", "language", "mul");
                default -> xml.empty("FRBRformat", "value", "application/akn+xml");
            }
            xml.close().line();
        }
        xml.close().line().open("references", "source", "#" + PROGRAM);
        program(xml, options, "");
        xml.close().line().close().line();
    }

    private static void program(Xml xml, Options options, String prefix) {
        xml.empty(
                "TLCProcess",
                "eId",
                prefix + PROGRAM,
                "href",
                "/akn/ontology/process/yakusoku",
                "showAs",
                "Yakusoku " + options.version());
    }

    // ---- Who
    // ------------------------------------------------------------------------------------------------

    private void actors() {
        edition.header().parties().forEach(this::actor);
        for (Mention mention : reading.mentions()) {
            if (mention instanceof Mention.Actor actor) {
                actor(actor.name());
            }
        }
        for (Commitment commitment : commitments) {
            commitment.promisors().forEach(this::actor);
            commitment.counterparts().forEach(this::actor);
        }
    }

    private void actor(String name) {
        if (!actors.containsKey(name)) {
            actors.put(name, prefix + "actor_" + (actors.size() + 1));
        }
    }

    private void references() {
        var persons = new LinkedHashMap<String, Boolean>();
        for (Mention mention : reading.mentions()) {
            if (mention instanceof Mention.Actor actor
                    && actor.type() == Mention.ActorType.PERSON) {
                persons.put(actor.name(), true);
            }
        }
        xml.open("references", "source", "#" + prefix + PROGRAM).line();
        actors.forEach(
                (name, id) -> {
                    boolean person = persons.containsKey(name);
                    xml.empty(
                                    person ? "TLCPerson" : "TLCOrganization",
                                    "eId",
                                    id,
                                    "href",
                                    "/akn/ontology/"
                                            + (person ? "person" : "organization")
                                            + "/"
                                            + URLEncoder.encode(name, StandardCharsets.UTF_8),
                                    "showAs",
                                    name)
                            .line();
                });
        if (edition.header().parties().isEmpty()) {
            xml.empty(
                            "TLCOrganization",
                            "eId",
                            prefix + "unknown",
                            "href",
                            "/akn/ontology/organization/unknown",
                            "showAs",
                            "unknown")
                    .line();
        }
        program(xml, options, prefix);
        xml.line().close().line();
    }

    // ---- What was read
    // -------------------------------------------------------------------------------------

    private void analysis() {
        if (commitments.isEmpty()) {
            return;
        }
        String source = "#" + prefix + PROGRAM;
        xml.open("analysis", "source", source).open("otherAnalysis", "source", source).line();
        for (Commitment commitment : commitments) {
            statement(commitment);
        }
        xml.close().close().line();
    }

    private void statement(Commitment commitment) {
        xml.open(
                "y:statement",
                "id",
                commitment.id().value(),
                "alias",
                commitment.alias(),
                "commitment",
                Boolean.toString(commitment.isCommitment()),
                "force",
                commitment.force().name(),
                "checkable",
                commitment.checkable() == null ? null : low(commitment.checkable()),
                "corrected",
                commitment.isCorrected() ? "true" : null,
                "start",
                Integer.toString(commitment.wording().clause().start()),
                "end",
                Integer.toString(commitment.wording().clause().end()));
        place("y:cue", commitment.wording().cue());
        Extent action = commitment.wording().action();
        if (action != null) {
            place("y:action", action);
        }
        commitment.promisors().forEach(name -> who("y:promisor", name));
        commitment.counterparts().forEach(name -> who("y:counterpart", name));
        commitment.money().forEach(this::money);
        Due due = commitment.due();
        if (due != null) {
            xml.empty(
                    "y:due",
                    "edtf",
                    due.edtf(),
                    "duration",
                    due.duration(),
                    "repeat",
                    due.repeat(),
                    "role",
                    low(due.role()),
                    "start",
                    due.at() == null ? null : Integer.toString(due.at().start()),
                    "end",
                    due.at() == null ? null : Integer.toString(due.at().end()));
        }
        xml.close().line();
    }

    private void place(String name, Extent at) {
        xml.empty(name, "start", Integer.toString(at.start()), "end", Integer.toString(at.end()));
    }

    private void who(String name, String actor) {
        xml.element(name, actor, "refersTo", "#" + actors.get(actor));
    }

    private void money(Amount money) {
        xml.empty(
                "y:money",
                "amount",
                money.amount().toPlainString(),
                "max",
                money.max() == null ? null : money.max().toPlainString(),
                "currency",
                money.currency(),
                "modifier",
                money.modifier() == null ? null : low(money.modifier()),
                "start",
                money.at() == null ? null : Integer.toString(money.at().start()),
                "end",
                money.at() == null ? null : Integer.toString(money.at().end()));
    }

    private void proprietary() {
        xml.open("proprietary", "source", "#" + prefix + PROGRAM);
        xml.empty(
                "y:edition",
                "id",
                edition.id().value(),
                "document",
                document.id().value(),
                "date",
                edition.header().date(),
                "original",
                edition.provenance().original(),
                "text",
                edition.text(),
                "rules",
                reading.rulesHash());
        xml.close().line();
    }

    // ---- Text
    // ----------------------------------------------------------------------------------------------

    private void body() {
        xml.open("mainBody", "xml:space", "preserve");
        Division whole = Division.of(reading);
        if (whole.blocks.isEmpty() && whole.divisions.isEmpty()) {
            xml.empty("p", "eId", prefix + "p_1");
        }
        blocks(whole, prefix);
        int number = 0;
        for (Division below : whole.divisions) {
            section(below, prefix + "hcontainer_" + ++number);
        }
        xml.close().line();
    }

    private void section(Division section, String id) {
        Division.Block head = section.head;
        if (head == null) {
            throw new IllegalStateException("a section without a heading: " + id);
        }
        xml.open("hcontainer", "name", "section", "eId", id);
        xml.open("heading", "eId", id + "__heading");
        characters(head);
        xml.close();
        if (!section.blocks.isEmpty()) {
            String container = section.divisions.isEmpty() ? "content" : "intro";
            xml.open(container, "eId", id + "__" + container);
            blocks(section, id + "__" + container + "__");
            xml.close();
        }
        int number = 0;
        for (Division below : section.divisions) {
            section(below, id + "__hcontainer_" + ++number);
        }
        xml.close();
    }

    private void blocks(Division division, String id) {
        int number = 0;
        for (Division.Block block : division.blocks) {
            xml.open("p", "eId", id + "p_" + ++number);
            characters(block);
            xml.close();
        }
    }

    private void characters(Division.Block block) {
        int from = block.start();
        for (int at = from; at < block.end(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!Xml.isLegal(c)) {
                xml.text(text.substring(from, at));
                xml.element("span", "\uFFFD", "title", String.format(Locale.ROOT, "U+%04X", c));
                from = next;
            }
            at = next;
        }
        xml.text(text.substring(from, block.end()));
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
