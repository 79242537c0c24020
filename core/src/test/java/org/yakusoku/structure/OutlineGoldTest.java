package org.yakusoku.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yakusoku.gold.SharedFiles;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the gold documents and asks for exactly their structure.
class OutlineGoldTest {
    private static final Path GOLD = SharedFiles.at("gold");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factsheet-2024-04-10.ja",
                "quad-2023.ja",
                "core-climate-2022.ja",
                "factsheet-2024-04-10.en"
            })
    void structureIsTheGoldReadings(String name) throws IOException {
        var text = GOLD.resolve(name + ".txt");
        assumeTrue(Files.exists(text), "no gold document at " + text.toAbsolutePath().normalize());
        var source = SourceText.of(name, Files.readString(text));
        var gold =
                object(
                        new Load(
                                        LoadSettings.builder()
                                                .setCodePointLimit(Integer.MAX_VALUE)
                                                .build())
                                .loadFromString(Files.readString(GOLD.resolve(name + ".json"))));
        var outline = new OutlineReader().read(source, null, List.of(), null);
        var points = CodePoints.of(source.text());

        var header = outline.header();
        var document = object(Objects.requireNonNull(gold.get("document")));
        assertThat(header.title()).isEqualTo(document.get("title"));
        assertThat(header.date()).isEqualTo(document.get("date"));
        assertThat(header.place()).isEqualTo(document.get("place"));
        assertThat(header.note()).isEqualTo(document.get("note"));
        assertThat(header.language()).isEqualTo(document.get("language"));
        assertThat(header.parties()).isEqualTo(document.get("parties"));
        assertThat(
                        outline.headings().stream()
                                .map(
                                        heading ->
                                                place(heading.span(), points)
                                                        + " level "
                                                        + heading.level())
                                .toList())
                .isEqualTo(items(gold, "headings", "level"));
        assertThat(
                        outline.initiatives().stream()
                                .map(
                                        initiative ->
                                                place(initiative.span(), points)
                                                        + " title "
                                                        + initiative.title())
                                .toList())
                .isEqualTo(items(gold, "initiatives", "title"));
        assertThat(
                        outline.sentences().stream()
                                .map(sentence -> place(sentence.span(), points))
                                .toList())
                .isEqualTo(items(gold, "sentences", ""));
    }

    private static String place(Span span, CodePoints points) {
        return points.at(span.start()) + "-" + points.at(span.end());
    }

    private static List<String> items(Map<?, ?> gold, String list, String field) {
        var items = new ArrayList<String>();
        for (Object each : (List<?>) Objects.requireNonNull(gold.get(list))) {
            var item = object(each);
            items.add(
                    item.get("start")
                            + "-"
                            + item.get("end")
                            + (field.isEmpty() ? "" : " " + field + " " + item.get(field)));
        }
        return items;
    }

    private static Map<?, ?> object(Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }
}
