package org.yakusoku.export.calendar;

import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Sink;

import java.nio.charset.StandardCharsets;

/// Lines of an iCalendar object: escaped, ended by CR LF, folded at 75 octets and never inside a
/// character.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, 3.1</a>
final class ContentLines {
    private static final int MOST_OCTETS = 75;

    private final Sink sink;

    ContentLines(Sink sink) {
        this.sink = sink;
    }

    /// A line whose value is no text: a date, a number, an address.
    ContentLines raw(String name, String value) {
        return put(name + ":" + Characters.line(value));
    }

    /// A line whose value is a text of any length.
    ContentLines text(String name, String value) {
        return put(
                name
                        + ":"
                        + Characters.plain(value)
                                .replace("\\", "\\\\")
                                .replace(";", "\\;")
                                .replace(",", "\\,")
                                .replace("\n", "\\n"));
    }

    private ContentLines put(String line) {
        sink.put(folded(line));
        return this;
    }

    /// Cuts between characters, and not between a backslash and what it escapes.
    private static String folded(String line) {
        var out = new StringBuilder(line.length() + 16);
        int octets = 0;
        int end;
        for (int start = 0; start < line.length(); start = end) {
            end = line.offsetByCodePoints(start, 1);
            if (line.charAt(start) == '\\' && end < line.length()) {
                end = line.offsetByCodePoints(end, 1);
            }
            String unit = line.substring(start, end);
            int more = unit.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(unit);
            octets += more;
        }
        return out.append("\r\n").toString();
    }
}
