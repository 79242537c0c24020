package org.yakusoku.export.citation;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Sink;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/// References as BibTeX, in UTF-8. Each is a `@misc` with fields of BibTeX and BibLaTeX; names
/// stand in braces of their own, so that no part of 日本国政府 is taken for a surname.
public final class BibtexForm implements Form {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    @Override
    public String name() {
        return "bibtex";
    }

    @Override
    public String mediaType() {
        return "application/x-bibtex; charset=utf-8";
    }

    @Override
    public String ending() {
        return "bib";
    }

    @Override
    public String says() {
        return "references for LaTeX";
    }

    @Override
    public void write(Holdings holdings, Options options, OutputStream out) {
        Sink sink = Sink.into(out);
        Citation.each(holdings, options, citation -> sink.put(entry(citation)));
        sink.flush();
    }

    private static String entry(Citation citation) {
        var out = new StringBuilder("@misc{").append(citation.key());
        if (!citation.authors().isEmpty()) {
            field(
                    out,
                    "author",
                    citation.authors().stream()
                            .map(name -> "{" + escaped(name) + "}")
                            .collect(Collectors.joining(" and ")));
        }
        field(out, "title", "{" + escaped(citation.title()) + "}");
        Citation.Issued date = citation.date();
        if (date.year() == null) {
            text(out, "year", date.edtf());
        } else {
            field(out, "year", date.year().toString());
            if (date.month() != null) {
                out.append(",\n  month = ").append(MONTHS.get(date.month() - 1));
            }
            text(out, "date", date.edtf());
        }
        text(out, "howpublished", citation.publisher());
        text(out, "address", citation.place());
        text(out, "language", citation.language());
        if (citation.url() != null) {
            field(out, "url", Characters.line(citation.url()));
        }
        text(out, "abstract", citation.words());
        text(out, "note", citation.remark());
        return out.append("\n}\n\n").toString();
    }

    private static void text(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            field(out, name, escaped(value));
        }
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /// A text on one line without anything that TeX would take for a command. Braces become
    /// commands too, because BibTeX counts them even behind a backslash.
    private static String escaped(String text) {
        var out = new StringBuilder(text.length());
        Characters.line(text)
                .codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '\\' -> out.append("\\textbackslash{}");
                                case '{' -> out.append("\\textbraceleft{}");
                                case '}' -> out.append("\\textbraceright{}");
                                case '~' -> out.append("\\textasciitilde{}");
                                case '^' -> out.append("\\textasciicircum{}");
                                case '%', '$', '#', '&', '_' -> out.append('\\').append((char) c);
                                default -> out.appendCodePoint(c);
                            }
                        });
        return out.toString();
    }
}
