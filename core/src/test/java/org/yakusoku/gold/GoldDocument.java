package org.yakusoku.gold;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Statement;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What was read in a document, in the form of the guidelines (section 5): of a gold file or of our
/// own reading.
///
/// @param lists headings, initiatives, sentences, mentions and statements by these names
record GoldDocument(Map<String, List<Item>> lists) {
    /// One thing with its place.
    ///
    /// @param start first code point
    /// @param end first code point behind it
    /// @param fields everything else by its name in the file
    record Item(int start, int end, Map<String, Object> fields) {
        Object get(String field) {
            return fields.get(field);
        }

        boolean overlaps(Item other) {
            return start < other.end && other.start < end;
        }

        /// A span that is a field: cue, action.
        Item span(String field) {
            Map<?, ?> span = (Map<?, ?>) get(field);
            return span == null ? null : item(span);
        }

        List<?> list(String field) {
            Object list = get(field);
            return list == null ? List.of() : (List<?>) list;
        }
    }

    List<Item> get(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /// The mention that a statement points to, or null.
    Item mention(Object index) {
        List<Item> mentions = get("mentions");
        return index instanceof Integer at && at >= 0 && at < mentions.size()
                ? mentions.get(at)
                : null;
    }

    /// Reads a gold file.
    static GoldDocument parse(String json) {
        var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Map<?, ?> root = (Map<?, ?>) new Load(settings).loadFromString(json);
        var lists = new HashMap<String, List<Item>>();
        root.forEach(
                (name, value) -> {
                    if (value instanceof List<?> list) {
                        lists.put(
                                (String) name,
                                list.stream().map(each -> item((Map<?, ?>) each)).toList());
                    }
                });
        return new GoldDocument(lists);
    }

    private static Item item(Map<?, ?> map) {
        var fields = new HashMap<String, Object>();
        map.forEach((name, value) -> fields.put((String) name, value));
        return new Item(
                (Integer) Objects.requireNonNull(fields.get("start")),
                (Integer) Objects.requireNonNull(fields.get("end")),
                fields);
    }

    /// Our own reading in the same form.
    static GoldDocument of(Reading reading) {
        CodePoints points = CodePoints.of(reading.source().text());
        var lists = new HashMap<String, List<Item>>();
        lists.put(
                "headings",
                reading.outline().headings().stream()
                        .map(heading -> item(points, heading.span(), Map.of()))
                        .toList());
        lists.put(
                "initiatives",
                reading.outline().initiatives().stream()
                        .map(
                                initiative ->
                                        item(
                                                points,
                                                initiative.span(),
                                                fields("title", initiative.title())))
                        .toList());
        lists.put(
                "sentences",
                reading.outline().sentences().stream()
                        .map(sentence -> item(points, sentence.span(), Map.of()))
                        .toList());
        lists.put(
                "mentions",
                reading.mentions().stream().map(mention -> mention(points, mention)).toList());
        lists.put(
                "statements",
                reading.statements().stream()
                        .map(statement -> statement(points, statement))
                        .toList());
        return new GoldDocument(lists);
    }

    private static Item mention(CodePoints points, Mention mention) {
        Map<String, Object> fields =
                switch (mention) {
                    case Mention.Money money ->
                            fields(
                                    "kind",
                                    "money",
                                    "amount",
                                    money.amount(),
                                    "max",
                                    money.max(),
                                    "currency",
                                    money.currency(),
                                    "modifier",
                                    word(money.modifier()));
                    case Mention.Quantity quantity ->
                            fields(
                                    "kind",
                                    "quantity",
                                    "amount",
                                    quantity.amount(),
                                    "max",
                                    quantity.max(),
                                    "unit",
                                    quantity.unit(),
                                    "modifier",
                                    word(quantity.modifier()));
                    case Mention.Time time ->
                            fields(
                                    "kind",
                                    "time",
                                    "type",
                                    word(time.type()),
                                    "edtf",
                                    time.edtf(),
                                    "duration",
                                    time.duration(),
                                    "repeat",
                                    time.repeat(),
                                    "role",
                                    word(time.role()));
                    case Mention.Actor actor ->
                            fields(
                                    "kind",
                                    "actor",
                                    "type",
                                    word(actor.type()),
                                    "name",
                                    actor.name(),
                                    "members",
                                    actor.members());
                    case Mention.Acronym acronym ->
                            fields(
                                    "kind",
                                    "acronym",
                                    "short",
                                    acronym.shortForm(),
                                    "long",
                                    acronym.longForm());
                };
        return item(points, mention.span(), fields);
    }

    private static Item statement(CodePoints points, Statement statement) {
        Span action = statement.action();
        return item(
                points,
                statement.span(),
                fields(
                        "cue", place(points, statement.cue()),
                        "force", statement.force().name(),
                        "chain", statement.chain().stream().map(Enum::name).toList(),
                        "reaffirmed", statement.reaffirmed(),
                        "continuing", statement.continuing(),
                        "conditional", statement.conditional(),
                        "reported", statement.reported(),
                        "promisors", statement.promisors(),
                        "counterparts", statement.counterparts(),
                        "action", action == null ? null : place(points, action),
                        "money", statement.money(),
                        "quantities", statement.quantities(),
                        "due", statement.due() < 0 ? null : statement.due()));
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> place(CodePoints points, Span span) {
        return Map.of("start", points.at(span.start()), "end", points.at(span.end()));
    }

    private static Item item(CodePoints points, Span span, Map<String, Object> fields) {
        return new Item(points.at(span.start()), points.at(span.end()), fields);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
