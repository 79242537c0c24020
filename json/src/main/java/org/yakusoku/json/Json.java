package org.yakusoku.json;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/// One JSON text while it is written: the words and places of one document.
///
/// Offsets become code points here. Not for use by several threads.
public final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Writer target;
    private final JsonGenerator out;
    private final String text;
    private final CodePoints offsets;

    private Json(ObjectWriteContext context, String text, CodePoints offsets, Writer target) {
        this.target = target;
        this.out = FACTORY.createGenerator(context, target);
        this.text = text;
        this.offsets = offsets;
    }

    /// JSON with one line for each item of the lists of the outermost object, so that two readings
    /// can be compared line by line.
    ///
    /// @param target takes the text up as it grows; [#end] leaves it open
    public static Json byLine(String text, Writer target) {
        return new Json(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new ByLine();
                    }
                },
                text,
                CodePoints.of(text),
                target);
    }

    /// JSON on one line.
    public static Json oneLine(String text, CodePoints offsets) {
        return new Json(ObjectWriteContext.empty(), text, offsets, new StringWriter());
    }

    /// JSON on one line whose places count code points already.
    public static Json oneLine() {
        return oneLine("", CodePoints.of(""));
    }

    /// A constant as programs write it: `AT_LEAST` is `at_least`.
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Closes the text.
    ///
    /// @return all of it, where it went nowhere else
    public String end() {
        out.close();
        return target.toString();
    }

    /// Begins an object.
    public Json object() {
        out.writeStartObject();
        return this;
    }

    /// Begins an object under a name.
    public Json object(String name) {
        out.writeName(name);
        out.writeStartObject();
        return this;
    }

    /// Ends an object.
    public Json endObject() {
        out.writeEndObject();
        return this;
    }

    /// Begins a list under a name.
    public Json array(String name) {
        out.writeName(name);
        out.writeStartArray();
        return this;
    }

    /// Ends a list.
    public Json endArray() {
        out.writeEndArray();
        return this;
    }

    /// A text, or null.
    public Json put(String name, @Nullable String value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
        return this;
    }

    /// A constant as programs write it, or null.
    public Json put(String name, @Nullable Enum<?> value) {
        return put(name, value == null ? null : code(value));
    }

    /// A number.
    public Json put(String name, int value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /// True or false.
    public Json put(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    /// A list of texts.
    public Json strings(String name, List<String> values) {
        array(name);
        values.forEach(out::writeString);
        return endArray();
    }

    /// A list of numbers.
    public Json numbers(String name, List<Integer> values) {
        array(name);
        values.forEach(out::writeNumber);
        return endArray();
    }

    /// A list of one list of numbers: `[[2024,4,10]]`.
    public Json lists(String name, List<Integer> values) {
        array(name);
        out.writeStartArray();
        values.forEach(out::writeNumber);
        out.writeEndArray();
        return endArray();
    }

    /// A UTF-16 offset, in code points.
    public Json offset(String name, int offset) {
        return put(name, offsets.at(offset));
    }

    /// `start` and `end` in code points.
    public Json place(Span span) {
        return put("start", offsets.at(span.start())).put("end", offsets.at(span.end()));
    }

    /// `start`, `end` and the words between.
    public Json words(Span span) {
        return place(span).put("text", span.of(text));
    }

    /// What a mention says beside its place, with the keys of the annotation guidelines, section 3.
    public Json values(Mention mention) {
        switch (mention) {
            case Mention.Money money -> {
                put("amount", money.amount()).put("max", money.max());
                put("currency", money.currency()).put("modifier", money.modifier());
            }
            case Mention.Quantity quantity -> {
                put("amount", quantity.amount()).put("max", quantity.max());
                put("unit", quantity.unit()).put("modifier", quantity.modifier());
            }
            case Mention.Time time -> {
                put("type", time.type()).put("edtf", time.edtf());
                put("duration", time.duration()).put("repeat", time.repeat());
                put("role", time.role());
            }
            case Mention.Actor actor -> {
                put("type", actor.type()).put("name", actor.name());
                strings("members", actor.members());
            }
            case Mention.Acronym acronym ->
                    put("short", acronym.shortForm()).put("long", acronym.longForm());
        }
        return this;
    }

    /// A line for each member of the outermost object and each item of its lists.
    private static final class ByLine implements PrettyPrinter {
        private int depth;

        @Override
        public void writeRootValueSeparator(JsonGenerator out) {
            out.writeRaw('\n');
        }

        @Override
        public void writeStartObject(JsonGenerator out) {
            out.writeRaw('{');
            depth++;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator out) {
            out.writeRaw(depth == 1 ? "\n" : "");
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator out) {
            out.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) {
            out.writeRaw(depth == 1 ? ",\n" : ", ");
        }

        @Override
        public void writeEndObject(JsonGenerator out, int entries) {
            depth--;
            out.writeRaw(depth == 0 ? "\n}" : "}");
        }

        @Override
        public void writeStartArray(JsonGenerator out) {
            out.writeRaw('[');
            depth++;
        }

        @Override
        public void beforeArrayValues(JsonGenerator out) {
            out.writeRaw(depth == 2 ? "\n  " : "");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) {
            out.writeRaw(depth == 2 ? ",\n  " : ", ");
        }

        @Override
        public void writeEndArray(JsonGenerator out, int values) {
            depth--;
            out.writeRaw(depth == 1 && values > 0 ? "\n]" : "]");
        }
    }
}
