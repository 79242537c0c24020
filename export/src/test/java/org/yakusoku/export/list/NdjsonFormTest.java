package org.yakusoku.export.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakusoku.export.SmallHoldings;
import org.yakusoku.export.form.Characters;
import org.yakusoku.register.Commitment;
import org.yakusoku.testkit.GoldenFile;
import org.yakusoku.testkit.SeededText;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

final class NdjsonFormTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final NdjsonForm FORM = new NdjsonForm();

    @ParameterizedTest
    @ValueSource(strings = {"ticad-2008.ja", "quad-tokyo-2022.ja"})
    void theLinesAreAsChecked(String name) {
        String lines =
                SmallHoldings.examples(name + ".txt")
                        .withPeople()
                        .text(FORM, SmallHoldings.OPTIONS);
        GoldenFile.of(name + ".ndjson").matches(SmallHoldings.withoutHash(lines));
    }

    @Test
    void aLineHoldsTheCommitmentAndWhatPeopleSaid() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt").withPeople();
        List<JsonNode> lines = lines(holdings);
        assertThat(lines).hasSameSizeAs(holdings.commitments());
        JsonNode line =
                lines.stream()
                        .filter(each -> !each.path("corrections").isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(line.path("due").path("edtf").asString()).isEqualTo("../2013-05");
        assertThat(line.path("due").path("start").isNull()).isTrue();
        assertThat(line.path("overdue").asBoolean()).isTrue();
        assertThat(line.path("evidence").get(0).path("relation").asString()).isEqualTo("direct");
        assertThat(line.path("assessments").get(0).path("score").asString()).isEqualTo("full");
        assertThat(line.path("assessments").get(1).path("verdict").asString()).isEqualTo("open");
        assertThat(line.path("assessments").get(0).path("evidence_ids").get(0))
                .isEqualTo(line.path("evidence").get(0).path("id"));
        assertThat(line.path("corrections").get(0).path("in_force").asBoolean()).isTrue();
        assertThat(line.path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void everyLineHasTheSameKeysAndEachIsInTheReference() throws IOException {
        String reference =
                Files.readString(
                        Path.of(System.getProperty("basedir", ""))
                                .toAbsolutePath()
                                .resolve("../docs/reference/export.md"));
        reference =
                reference.substring(
                        reference.indexOf("## NDJSON"), reference.indexOf("## JSON-LD"));
        var keys = new TreeSet<String>();
        SmallHoldings holdings =
                SmallHoldings.examples("ticad-2008.ja.txt", "us-india-2023.ja.txt").withPeople();
        Set<String> first = Set.copyOf(lines(holdings).getFirst().propertyNames());
        for (JsonNode line : lines(holdings)) {
            assertThat(line.propertyNames()).containsExactlyInAnyOrderElementsOf(first);
            collect(line, keys);
        }
        assertThat(keys).contains("currency", "unit", "in_force");
        for (String key : keys) {
            assertThat(reference).contains("`" + key + "`");
        }
    }

    @Test
    void anyTextComesBackAsItIs() {
        SeededText.forEach(
                200,
                random -> {
                    SmallHoldings holdings =
                            SmallHoldings.hostile(
                                    word -> random.chance(50) ? random.text(40) : random.noise(40),
                                    random);
                    List<JsonNode> lines = lines(holdings);
                    assertThat(lines).hasSize(2);
                    for (int i = 0; i < 2; i++) {
                        Commitment commitment = holdings.commitments().get(i);
                        assertThat(lines.get(i).path("text").asString())
                                .isEqualTo(Characters.unicode(commitment.wording().words()));
                    }
                });
    }

    private static List<JsonNode> lines(SmallHoldings holdings) {
        String text = holdings.text(FORM, SmallHoldings.OPTIONS);
        assertThat(text).doesNotContain("\r").endsWith("\n");
        return List.of(text.split("\n")).stream().map(MAPPER::readTree).toList();
    }

    private static void collect(JsonNode node, Set<String> keys) {
        keys.addAll(node.propertyNames());
        node.values().forEach(value -> collect(value, keys));
    }
}
