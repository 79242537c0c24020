package org.yakusoku.export.text;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document while it is written. What XML 1.0 cannot hold becomes U+FFFD.
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter out;

    /// Begins a document in UTF-8.
    Xml(OutputStream target) {
        try {
            out =
                    FACTORY.createXMLStreamWriter(
                            new BufferedWriter(
                                    new OutputStreamWriter(target, StandardCharsets.UTF_8)));
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        line();
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn; a name whose value is null is left out
    Xml open(String name, @Nullable String... attributes) {
        try {
            out.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /// An element without content.
    Xml empty(String name, @Nullable String... attributes) {
        try {
            out.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /// An element with text, or nothing if the text is null.
    Xml element(String name, @Nullable String text, @Nullable String... attributes) {
        return text == null ? this : open(name, attributes).text(text).close();
    }

    /// Ends the element that was begun last.
    Xml close() {
        try {
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    /// A line end between elements.
    Xml line() {
        return raw("\n");
    }

    /// Text.
    Xml text(String text) {
        return raw(legal(text));
    }

    /// A text that is a value and not a part of a document: on one line.
    Xml value(String text) {
        return text(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    /// Ends the document.
    void end() {
        try {
            out.writeEndDocument();
            out.writeCharacters("\n");
            out.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// Whether XML 1.0 can hold a code point.
    static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static String legal(String text) {
        if (text.codePoints().allMatch(Xml::isLegal)) {
            return text;
        }
        var legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : REPLACEMENT).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /// A lone CR would come back as LF, so it is written as a reference.
    private Xml raw(String text) {
        try {
            int start = 0;
            for (int cr = text.indexOf('\r'); cr >= 0; cr = text.indexOf('\r', start)) {
                out.writeCharacters(text.substring(start, cr));
                out.writeEntityRef("#13");
                start = cr + 1;
            }
            out.writeCharacters(text.substring(start));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return this;
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                out.writeAttribute(
                        name,
                        legal(value).replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
            }
        }
    }

    private static RuntimeException failed(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException cause) {
            return new UncheckedIOException(cause);
        }
        return new IllegalStateException("no XML can be written here", e);
    }
}
