package org.yakusoku.export.text;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.export.form.Options;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Modifier;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Days;
import org.yakusoku.register.Document;
import org.yakusoku.register.Due;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Extent;
import org.yakusoku.statement.Force;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.CodePoints;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// One edition as a `TEI` element.
///
/// Every character of the text stands in a `head`, `p` or `ab`, and nothing else does, so that the
/// text nodes of `text` one after the other are the edition's text. Places are `anchor` elements:
/// `p10` right before code point 10, `e15` right behind code point 14.
final class TeiEdition {
    private static final Pattern WORD = Pattern.compile("[^\\p{C}\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(/[0-9]+)?");
    private static final Pattern DAY =
            Pattern.compile("(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?");
    private static final Pattern LENGTH =
            Pattern.compile("P(?=.)([0-9]+[YMWD])*(T([0-9]+[HMS])+)?");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,3}");

    private final Xml xml;
    private final Options options;
    private final Document document;
    private final Edition edition;
    private final Reading reading;
    private final List<Commitment> commitments;
    private final String text;
    private final CodePoints points;
    private final Marks marks;
    private final Map<String, String> actors = new LinkedHashMap<>();
    private String prefix = "";
    private int point;
    private int sentences;

    TeiEdition(
            Xml xml,
            Options options,
            Document document,
            Edition edition,
            Reading reading,
            List<Commitment> commitments) {
        this.xml = xml;
        this.options = options;
        this.document = document;
        this.edition = edition;
        this.reading = reading;
        this.commitments = commitments;
        this.text = reading.source().text();
        this.points = CodePoints.of(text);
        this.marks = Marks.of(reading, commitments);
    }

    /// Writes the element.
    ///
    /// @param alone whether it is the root; then it has the short ids, else they would not be
    ///   unique
    void write(boolean alone) {
        prefix = alone ? "" : edition.id() + ".";
        xml.open("TEI", "xmlns", alone ? TeiForm.NAMESPACE : null, "xml:id", edition.id().value());
        xml.line();
        header();
        text();
        standOff();
        xml.close().line();
    }

    private String id(String local) {
        return prefix + local;
    }

    // ---- Header
    // --------------------------------------------------------------------------------------------

    private void header() {
        xml.open("teiHeader").line();
        file();
        encoding();
        Header header = edition.header();
        xml.open("profileDesc");
        if (header.date() != null) {
            xml.open("creation");
            date(header.date(), null, null, null, null);
            xml.close();
        }
        xml.open("langUsage")
                .element("language", header.language(), "ident", header.language())
                .close();
        xml.close().line().close().line();
    }

    private void file() {
        Header header = edition.header();
        String title = header.title() == null ? edition.provenance().name() : header.title();
        xml.open("fileDesc").line().open("titleStmt").element("title", title);
        header.parties().forEach(party -> xml.element("author", party));
        xml.close().line();
        xml.open("publicationStmt").element("distributor", options.title());
        xml.element("idno", options.address().link(document.id()), "type", "document");
        xml.element("idno", options.address().link(edition.id()), "type", "edition");
        xml.close().line();
        xml.open("sourceDesc").open("bibl").element("title", title);
        header.parties().forEach(party -> xml.element("author", party));
        if (header.date() != null) {
            date(header.date(), null, null, null, null);
        }
        xml.element("pubPlace", header.place());
        xml.element("distributor", header.source());
        xml.element("idno", edition.provenance().origin(), "type", "origin");
        xml.element("idno", edition.provenance().original(), "type", "sha256-original");
        xml.element("idno", edition.text(), "type", "sha256-text");
        xml.element("note", header.note());
        xml.close().close().line().close().line();
    }

    private void encoding() {
        var version = VERSION.matcher(options.version());
        xml.open("encodingDesc").line();
        xml.open("editorialDecl")
                .element(
                        "p",
                        "The text nodes of the text element, one after the other, are the text of the"
                                + " edition, white space and line ends included; there is no white space"
                                + " between its elements. A character that XML cannot hold is a g element"
                                + " with U+FFFD in it.")
                .close()
                .line();
        xml.open("appInfo")
                .open(
                        "application",
                        "ident",
                        "yakusoku",
                        "version",
                        version.lookingAt() ? version.group() : "0")
                .element("label", "Yakusoku " + options.version())
                .element("desc", "rules " + reading.rulesHash())
                .close()
                .close()
                .line();
        NavigableSet<Integer> odd = new TreeSet<>();
        text.codePoints().filter(c -> !Xml.isLegal(c)).forEach(odd::add);
        if (!odd.isEmpty()) {
            xml.open("charDecl");
            for (int c : odd) {
                xml.open("char", "xml:id", id(name(c)))
                        .empty("localProp", "name", "code-point", "value", code(c))
                        .close();
            }
            xml.close().line();
        }
        xml.close().line();
    }

    private static String code(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "u%04X", c);
    }

    // ---- Text
    // ----------------------------------------------------------------------------------------------

    private void text() {
        xml.open("text", "xml:lang", edition.header().language(), "xml:space", "preserve");
        xml.open("body");
        Division whole = Division.of(reading);
        if (whole.blocks.isEmpty() && whole.divisions.isEmpty()) {
            xml.empty("ab");
        }
        division(whole);
        xml.close().close().line();
    }

    private void division(Division division) {
        for (Division.Block block : division.blocks) {
            xml.open(block.sentences().isEmpty() ? "ab" : "p", "xml:id", id("b" + block.number()));
            int at = block.start();
            for (Sentence sentence : block.sentences()) {
                characters(at, sentence.span().start());
                xml.open("s", "xml:id", id("s" + ++sentences));
                characters(sentence.span().start(), sentence.span().end());
                xml.close();
                at = sentence.span().end();
            }
            characters(at, block.end());
            xml.close();
        }
        for (Division below : division.divisions) {
            Division.Block head = below.head;
            if (head != null) {
                xml.open("div").open("head", "xml:id", id("b" + head.number()));
                characters(head.start(), head.end());
                xml.close();
                division(below);
                xml.close();
            }
        }
    }

    /// The characters of a stretch in UTF-16 units, with the anchors among them.
    private void characters(int start, int end) {
        int from = start;
        for (int at = start; at < end; ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean begins = marks.starts.get(point);
            boolean odd = !Xml.isLegal(c);
            if (begins || odd) {
                xml.text(text.substring(from, at));
                from = at;
            }
            if (begins) {
                xml.empty("anchor", "xml:id", id("p" + point));
            }
            if (odd) {
                xml.element("g", "\uFFFD", "ref", "#" + id(name(c)));
                from = next;
            }
            point++;
            if (marks.ends.get(point)) {
                xml.text(text.substring(from, next));
                xml.empty("anchor", "xml:id", id("e" + point));
                from = next;
            }
            at = next;
        }
        xml.text(text.substring(from, end));
    }

    // ---- What was read
    // -------------------------------------------------------------------------------------

    private void standOff() {
        List<Mention> mentions =
                reading.mentions().stream()
                        .filter(mention -> marks.holds(Extent.of(mention.span(), points)))
                        .toList();
        List<Commitment> placed =
                commitments.stream().filter(each -> marks.holds(each.wording().clause())).toList();
        if (mentions.isEmpty() && placed.isEmpty()) {
            return;
        }
        xml.open("standOff").line();
        actors(mentions);
        if (!mentions.isEmpty()) {
            xml.open("spanGrp", "type", "mention").line();
            int number = 0;
            for (Mention mention : mentions) {
                mention(mention, ++number);
            }
            xml.close().line();
        }
        if (!placed.isEmpty()) {
            xml.open("spanGrp", "type", "statement").line();
            placed.forEach(this::places);
            xml.close().line();
            placed.forEach(this::features);
        }
        xml.close().line();
    }

    private void actors(List<Mention> mentions) {
        var persons = new LinkedHashMap<String, String>();
        var bodies = new LinkedHashMap<String, String>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Actor actor && !actors.containsKey(actor.name())) {
                String id = id("a" + (actors.size() + 1));
                actors.put(actor.name(), id);
                boolean person = actor.type() == Mention.ActorType.PERSON;
                (person ? persons : bodies).put(actor.name(), low(actor.type()));
            }
        }
        if (!persons.isEmpty()) {
            xml.open("listPerson").line();
            persons.forEach(
                    (name, _) ->
                            xml.open("person", "xml:id", actors.get(name))
                                    .element("persName", name)
                                    .close()
                                    .line());
            xml.close().line();
        }
        if (!bodies.isEmpty()) {
            xml.open("listOrg").line();
            bodies.forEach(
                    (name, type) ->
                            xml.open("org", "xml:id", actors.get(name), "type", type)
                                    .element("orgName", name)
                                    .close()
                                    .line());
            xml.close().line();
        }
    }

    private void mention(Mention mention, int number) {
        String kind = low(mention.getClass().getSimpleName());
        open(Extent.of(mention.span(), points), id("m" + number), kind, null, mention.rule(), null);
        switch (mention) {
            case Mention.Money money -> {
                measure("currency", money.amount(), money.currency(), money.modifier());
                measure("currency", money.max(), money.currency(), Modifier.UP_TO);
            }
            case Mention.Quantity quantity -> {
                measure("count", quantity.amount(), quantity.unit(), quantity.modifier());
                measure("count", quantity.max(), quantity.unit(), Modifier.UP_TO);
            }
            case Mention.Time time ->
                    date(
                            time.edtf(),
                            time.duration(),
                            time.repeat(),
                            low(time.type()),
                            low(time.role()));
            case Mention.Actor actor -> {
                boolean person = actor.type() == Mention.ActorType.PERSON;
                xml.element(
                        person ? "persName" : "orgName",
                        actor.name(),
                        "ref",
                        "#" + actors.get(actor.name()));
                actor.members().forEach(member -> xml.element("orgName", member, "type", "member"));
            }
            case Mention.Acronym acronym ->
                    xml.element("abbr", acronym.shortForm()).element("expan", acronym.longForm());
        }
        xml.close().line();
    }

    private void open(
            Extent at,
            String id,
            String type,
            @Nullable String subtype,
            @Nullable String rule,
            @Nullable String features) {
        xml.open(
                "span",
                "xml:id",
                id,
                "type",
                type,
                "subtype",
                subtype,
                "n",
                rule,
                "from",
                "#" + id("p" + at.start()),
                "to",
                "#" + id("e" + at.end()),
                "ana",
                features);
    }

    private void measure(
            String type, @Nullable String amount, @Nullable String unit, @Nullable Modifier how) {
        if (amount == null) {
            return;
        }
        boolean word = unit != null && WORD.matcher(unit).matches();
        xml.element(
                "measure",
                amount + (unit == null ? "" : " " + unit),
                "type",
                type,
                "subtype",
                how == null ? null : low(how),
                "quantity",
                NUMBER.matcher(amount).matches() ? amount : null,
                "unit",
                word ? unit : null);
    }

    /// A time; what the attributes cannot say stands in the content as it is.
    private void date(
            @Nullable String edtf,
            @Nullable String duration,
            @Nullable String repeat,
            @Nullable String type,
            @Nullable String role) {
        String[] bounds = edtf == null ? new String[0] : edtf.split("/", -1);
        boolean interval = bounds.length == 2;
        String said = edtf != null ? edtf : repeat != null ? "R/" + repeat : duration;
        xml.element(
                "date",
                said == null ? "" : said,
                "type",
                type,
                "subtype",
                role,
                "when-iso",
                bounds.length == 1 ? day(bounds[0]) : null,
                "from-iso",
                interval && day(bounds[0]) != null ? bounds[0] : null,
                interval && day(bounds[0]) == null ? "notAfter-iso" : "to-iso",
                interval ? day(bounds[1]) : null,
                "dur-iso",
                duration != null && LENGTH.matcher(duration).matches() ? duration : null);
    }

    /// A year, month or day of the calendar; EDTF has seasons and uncertain dates beside them.
    private static @Nullable String day(String bound) {
        return DAY.matcher(bound).matches() && Days.of(bound).first() != null ? bound : null;
    }

    private void places(Commitment commitment) {
        String id = commitment.id().value();
        open(
                commitment.wording().clause(),
                id,
                commitment.isCommitment() ? "commitment" : "statement",
                low(commitment.force()),
                commitment.alias(),
                "#" + id + ".fs");
        xml.close().line();
        part(commitment.wording().cue(), id, "cue");
        Extent action = commitment.wording().action();
        if (action != null) {
            part(action, id, "action");
        }
    }

    private void part(Extent at, String id, String type) {
        if (marks.holds(at)) {
            open(at, id + "." + type, type, null, null, "#" + id + ".fs");
            xml.close().line();
        }
    }

    private void features(Commitment commitment) {
        xml.open("fs", "xml:id", commitment.id() + ".fs", "type", "statement");
        symbol("force", commitment.force().name());
        list("chain", commitment.chain().stream().map(Force::name).toList());
        flag("reaffirmed", commitment.reaffirmed());
        flag("continuing", commitment.continuing());
        flag("conditional", commitment.conditional());
        flag("reported", commitment.reported());
        list("promisors", commitment.promisors());
        list("counterparts", commitment.counterparts());
        list(
                "money",
                commitment.money().stream()
                        .map(money -> money.amount().toPlainString() + " " + money.currency())
                        .toList());
        Due due = commitment.due();
        if (due != null) {
            list("due", List.of(due.edtf() != null ? due.edtf() : due.words()));
        }
        if (commitment.checkable() != null) {
            symbol("checkable", low(commitment.checkable()));
        }
        flag("corrected", commitment.isCorrected());
        list("rules", commitment.rules());
        xml.close().line();
    }

    private void symbol(String name, String value) {
        xml.open("f", "name", name).empty("symbol", "value", value).close();
    }

    private void flag(String name, boolean value) {
        if (value) {
            xml.open("f", "name", name).empty("binary", "value", "true").close();
        }
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            xml.open("f", "name", name).open("vColl", "org", "list");
            values.forEach(value -> xml.element("string", value));
            xml.close().close();
        }
    }

    private static String low(Enum<?> constant) {
        return low(constant.name());
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
