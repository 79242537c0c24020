package org.yakusoku.json;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Modifier;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Makes a reading again from the JSON form that [JsonReading] gives, and its text.
///
/// What comes out prints to the same bytes. Safe for use by many threads.
public final class ReadingParser {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String text;
    private final int[] offsets;

    private ReadingParser(String text) {
        this.text = text;
        this.offsets = new int[text.codePointCount(0, text.length()) + 1];
        int point = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            offsets[point++] = at;
        }
        offsets[point] = text.length();
    }

    /// The reading.
    ///
    /// @param text the document's text, with newlines as LF
    /// @param json the form that [JsonReading] gives, in UTF-8
    /// @throws IllegalArgumentException if it is no reading, or one of another text; the message
    ///   says what is wrong
    public static Reading parse(String text, byte[] json) {
        try {
            return new ReadingParser(text).reading(MAPPER.readTree(json));
        } catch (JacksonException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no reading: " + e.getMessage(), e);
        }
    }

    private Reading reading(JsonNode root) {
        JsonNode document = root.path("document");
        var header =
                new Header(
                        words(document, "title"),
                        words(document, "date"),
                        words(document, "place"),
                        words(document, "source"),
                        words(document, "note"),
                        needed(document, "language"),
                        strings(document, "parties"));
        List<Initiative> initiatives =
                list(root, "initiatives", node -> new Initiative(span(node), words(node, "title")));
        var outline =
                new Outline(
                        header,
                        offsets[document.path("body_start").asInt()],
                        list(
                                root,
                                "headings",
                                node -> new Heading(span(node), node.path("level").asInt())),
                        titles(initiatives),
                        initiatives,
                        list(
                                root,
                                "sentences",
                                node -> new Sentence(span(node), node.path("paragraph").asInt())));
        return new Reading(
                new SourceText(needed(root.path("made"), "file"), text),
                outline,
                list(root, "mentions", this::mention),
                list(root, "statements", this::statement),
                list(
                        root,
                        "findings",
                        node ->
                                new Finding(
                                        constant(Finding.Kind.class, node, "kind"), span(node))),
                needed(root.path("made"), "rules"));
    }

    /// Run-in titles stand where their initiatives start.
    private static List<Span> titles(List<Initiative> initiatives) {
        var titles = new ArrayList<Span>();
        for (Initiative initiative : initiatives) {
            String title = initiative.title();
            if (title != null) {
                int start = initiative.span().start();
                titles.add(new Span(start, start + title.length()));
            }
        }
        return titles;
    }

    private Mention mention(JsonNode node) {
        Span span = span(node);
        String rule = needed(node, "rule");
        return switch (needed(node, "kind")) {
            case "money" ->
                    new Mention.Money(
                            span,
                            rule,
                            needed(node, "amount"),
                            words(node, "max"),
                            needed(node, "currency"),
                            optional(Modifier.class, node, "modifier"));
            case "quantity" ->
                    new Mention.Quantity(
                            span,
                            rule,
                            needed(node, "amount"),
                            words(node, "max"),
                            words(node, "unit"),
                            optional(Modifier.class, node, "modifier"));
            case "time" ->
                    new Mention.Time(
                            span,
                            rule,
                            constant(Mention.TimeType.class, node, "type"),
                            words(node, "edtf"),
                            words(node, "duration"),
                            words(node, "repeat"),
                            constant(Mention.Role.class, node, "role"));
            case "actor" ->
                    new Mention.Actor(
                            span,
                            rule,
                            constant(Mention.ActorType.class, node, "type"),
                            needed(node, "name"),
                            strings(node, "members"));
            case "acronym" ->
                    new Mention.Acronym(span, rule, needed(node, "short"), needed(node, "long"));
            default -> throw new IllegalArgumentException("no mention: " + node);
        };
    }

    private Statement statement(JsonNode node) {
        JsonNode action = node.path("action");
        return new Statement(
                span(node),
                span(node.path("cue")),
                Force.valueOf(needed(node, "force")),
                strings(node, "chain").stream().map(Force::valueOf).toList(),
                node.path("reaffirmed").asBoolean(),
                node.path("continuing").asBoolean(),
                node.path("conditional").asBoolean(),
                node.path("reported").asBoolean(),
                strings(node, "promisors"),
                strings(node, "counterparts"),
                action.isNull() ? null : span(action),
                numbers(node, "money"),
                numbers(node, "quantities"),
                node.path("due").isNull() ? -1 : node.path("due").asInt(),
                optional(Checkable.class, node, "checkable"),
                strings(node, "rules"));
    }

    private Span span(JsonNode node) {
        if (!node.path("start").isInt() || !node.path("end").isInt()) {
            throw new IllegalArgumentException("no place: " + node);
        }
        var span = new Span(offsets[node.path("start").asInt()], offsets[node.path("end").asInt()]);
        String written = words(node, "text");
        if (written != null && !written.contentEquals(text.subSequence(span.start(), span.end()))) {
            throw new IllegalArgumentException("the reading is of another text: " + node);
        }
        return span;
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> each) {
        var all = new ArrayList<T>();
        node.path(name).forEach(item -> all.add(each.apply(item)));
        return all;
    }

    private static List<String> strings(JsonNode node, String name) {
        return list(node, name, JsonNode::asString);
    }

    private static List<Integer> numbers(JsonNode node, String name) {
        return list(node, name, JsonNode::asInt);
    }

    private static @Nullable String words(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static String needed(JsonNode node, String name) {
        String value = words(node, name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " in " + node);
        }
        return value;
    }

    private static <T extends Enum<T>> T constant(Class<T> type, JsonNode node, String name) {
        return Enum.valueOf(type, needed(node, name).toUpperCase(Locale.ROOT));
    }

    private static <T extends Enum<T>> @Nullable T optional(
            Class<T> type, JsonNode node, String name) {
        String value = words(node, name);
        return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }
}
