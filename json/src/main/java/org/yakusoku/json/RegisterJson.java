package org.yakusoku.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.yakusoku.register.Act;
import org.yakusoku.register.Change;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Id;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The JSON form of what a register holds: one object a record, its components under their names in
/// their order, ids and amounts as texts, dates in ISO 8601. Same value, same bytes.
///
///     {"document":"d06h3k9x2m7qpv","alias":"2024-04-10"}
///
/// Safe for use by many threads.
public final class RegisterJson {
    private static final Map<String, Class<? extends Act>> ACTS = acts();

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(values())
                    .addMixIn(Change.class, ChangeForm.class)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .build();

    private RegisterJson() {}

    /// The JSON of a record of [org.yakusoku.register], on one line.
    public static String print(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The record that a JSON text holds.
    ///
    /// @throws IllegalArgumentException if it holds none
    public static <T> T parse(Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /// The name of an act in the history: `edition-added`.
    public static String name(Act act) {
        return name(act.getClass());
    }

    /// The act with this name and this JSON.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Act act(String name, String json) {
        Class<? extends Act> type = ACTS.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no act: " + name);
        }
        return parse(type, json);
    }

    /// An entry of the history as one JSON object on one line, in it the act as it was hashed.
    ///
    ///     {"number":1,"at":"2026-11-23T04:30:00.000Z","by":"山田","act":"document-added","body":{…},"previous":"0…","hash":"5…"}
    public static String line(Entry entry) {
        return "{\"number\":"
                + entry.number()
                + ",\"at\":"
                + print(EntryHash.time(entry.at()))
                + ",\"by\":"
                + print(entry.by())
                + ",\"act\":"
                + print(name(entry.act()))
                + ",\"body\":"
                + print(entry.act())
                + ",\"previous\":"
                + print(entry.previous())
                + ",\"hash\":"
                + print(entry.hash())
                + "}";
    }

    private static Map<String, Class<? extends Act>> acts() {
        var all = new LinkedHashMap<String, Class<? extends Act>>();
        for (Class<?> type : Act.class.getPermittedSubclasses()) {
            all.put(name(type), type.asSubclass(Act.class));
        }
        return all;
    }

    /// `EditionAdded` is `edition-added`.
    private static String name(Class<?> type) {
        var name = new StringBuilder();
        for (char c : type.getSimpleName().toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                name.append(name.isEmpty() ? "" : "-").append((char) (c + 32));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    private static SimpleModule values() {
        var module = new SimpleModule("register");
        module.addSerializer(
                Id.class,
                new ValueSerializer<>() {
                    @Override
                    public void serialize(Id id, JsonGenerator out, SerializationContext context) {
                        out.writeString(id.value());
                    }
                });
        module.addDeserializer(
                Id.class,
                new ValueDeserializer<>() {
                    @Override
                    public Id deserialize(JsonParser in, DeserializationContext context) {
                        return new Id(in.getString());
                    }
                });
        module.addSerializer(
                BigDecimal.class,
                new ValueSerializer<>() {
                    @Override
                    public void serialize(
                            BigDecimal number, JsonGenerator out, SerializationContext context) {
                        out.writeString(number.toPlainString());
                    }
                });
        module.addDeserializer(
                BigDecimal.class,
                new ValueDeserializer<>() {
                    @Override
                    public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
                        return new BigDecimal(in.getString());
                    }
                });
        return module;
    }

    /// A change says what it sets: `{"sets":"due","edtf":"../2025-03",…}`.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "sets")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.PromisorsAre.class, name = "promisors"),
        @JsonSubTypes.Type(value = Change.CounterpartsAre.class, name = "counterparts"),
        @JsonSubTypes.Type(value = Change.ForceIs.class, name = "force"),
        @JsonSubTypes.Type(value = Change.MoneyIs.class, name = "money"),
        @JsonSubTypes.Type(value = Change.DueIs.class, name = "due"),
        @JsonSubTypes.Type(value = Change.NoCommitment.class, name = "no-commitment")
    })
    private interface ChangeForm {}
}
