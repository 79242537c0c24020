package org.yakusoku.export.citation;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Sink;

import java.io.OutputStream;
import java.util.Locale;

/// References as RIS, which EndNote, Mendeley and library catalogues read: lines of a tag and a
/// value, ended by CR LF.
public final class RisForm implements Form {
    @Override
    public String name() {
        return "ris";
    }

    @Override
    public String mediaType() {
        return "application/x-research-info-systems; charset=utf-8";
    }

    @Override
    public String ending() {
        return "ris";
    }

    @Override
    public String says() {
        return "references for EndNote, Mendeley and library catalogues";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        Sink sink = Sink.into(out);
        Citation.each(holdings, options, citation -> sink.put(entry(citation)));
        sink.flush();
    }

    private static String entry(Citation citation) {
        var out = new StringBuilder();
        line(out, "TY", "GOVDOC");
        line(out, "ID", citation.key());
        citation.authors().forEach(name -> line(out, "AU", name));
        line(out, "TI", citation.title());
        Citation.Issued date = citation.date();
        if (date.year() != null) {
            line(out, "PY", date.year().toString());
            line(
                    out,
                    "DA",
                    String.format(
                            Locale.ROOT,
                            "%04d/%s/%s/",
                            date.year(),
                            digits(date.month()),
                            digits(date.day())));
        }
        line(out, "PB", citation.publisher());
        line(out, "CY", citation.place());
        line(out, "LA", citation.language());
        line(out, "UR", citation.url());
        line(out, "SE", citation.locator());
        line(out, "AB", citation.words());
        line(out, "N1", citation.remark());
        return out.append("ER  - \r\n\r\n").toString();
    }

    private static String digits(@Nullable Integer number) {
        return number == null ? "" : String.format(Locale.ROOT, "%02d", number);
    }

    private static void line(StringBuilder out, String tag, @Nullable String value) {
        String line = value == null ? "" : Characters.line(value).strip();
        if (!line.isEmpty()) {
            out.append(tag).append("  - ").append(line).append("\r\n");
        }
    }
}
