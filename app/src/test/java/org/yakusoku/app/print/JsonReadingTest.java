package org.yakusoku.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakusoku.Reading;
import org.yakusoku.json.JsonReading;
import org.yakusoku.mention.Mention;

import java.util.List;
import java.util.Map;

final class JsonReadingTest {
    private final String json = new JsonReading("1.2.3").print(SmallReading.get());
    private final Map<String, Object> tree = JsonTree.object(json);

    @Test
    void hasTheKeysOfTheGuidelinesAndOurs() {
        assertThat(tree.keySet())
                .containsExactly(
                        "document",
                        "headings",
                        "initiatives",
                        "sentences",
                        "mentions",
                        "statements",
                        "findings",
                        "made");
        assertThat(keys("document"))
                .containsExactly(
                        "title",
                        "date",
                        "place",
                        "source",
                        "note",
                        "language",
                        "parties",
                        "body_start");
        assertThat(first("headings")).containsOnlyKeys("start", "end", "level", "text");
        assertThat(first("initiatives")).containsOnlyKeys("start", "end", "title");
        assertThat(first("sentences")).containsOnlyKeys("start", "end", "text", "paragraph");
        assertThat(first("findings")).containsOnlyKeys("kind", "start", "end", "text");
        assertThat(keys("made")).containsExactly("file", "program", "version", "rules");
    }

    @Test
    void mentionsHaveTheKeysOfTheirKind() {
        assertThat(mention("actor"))
                .containsOnlyKeys(
                        "kind", "start", "end", "text", "type", "name", "members", "rule");
        assertThat(mention("time"))
                .containsOnlyKeys(
                        "kind",
                        "start",
                        "end",
                        "text",
                        "type",
                        "edtf",
                        "duration",
                        "repeat",
                        "role",
                        "rule");
        assertThat(mention("money"))
                .containsOnlyKeys(
                        "kind",
                        "start",
                        "end",
                        "text",
                        "amount",
                        "max",
                        "currency",
                        "modifier",
                        "rule");
        assertThat(mention("quantity"))
                .containsOnlyKeys(
                        "kind",
                        "start",
                        "end",
                        "text",
                        "amount",
                        "max",
                        "unit",
                        "modifier",
                        "rule");
        assertThat(mention("money")).containsEntry("modifier", "about").containsEntry("max", null);
        assertThat(mention("time")).containsEntry("role", "deadline").containsEntry("type", "date");
    }

    @Test
    void acronymsHaveTheirForms() {
        Reading small = SmallReading.get();
        var acronym =
                new Mention.Acronym(small.mentions().getFirst().span(), "ja.acronym", "BIAC", "組織");
        var reading =
                new Reading(
                        small.source(),
                        small.outline(),
                        List.of(acronym),
                        List.of(),
                        List.of(),
                        small.rulesHash());
        var tree = JsonTree.object(new JsonReading("1").print(reading));
        assertThat(JsonTree.objects(tree.get("mentions")).getFirst())
                .containsOnlyKeys("kind", "start", "end", "text", "short", "long", "rule")
                .containsEntry("kind", "acronym")
                .containsEntry("short", "BIAC");
    }

    @Test
    void statementsHaveTheirKeys() {
        assertThat(first("statements"))
                .containsOnlyKeys(
                        "start",
                        "end",
                        "cue",
                        "force",
                        "chain",
                        "reaffirmed",
                        "continuing",
                        "conditional",
                        "reported",
                        "promisors",
                        "counterparts",
                        "action",
                        "money",
                        "quantities",
                        "due",
                        "checkable",
                        "rules")
                .containsEntry("force", "INTEND")
                .containsEntry("due", 1)
                .containsEntry("money", List.of(2))
                .containsEntry("checkable", "date");
        assertThat(JsonTree.objects(tree.get("statements")).get(1))
                .containsEntry("due", null)
                .containsEntry("chain", List.of("PLAN", "EXPLORE"))
                .containsEntry("reaffirmed", true);
    }

    @Test
    void offsetsCountCodePoints() {
        int[] codePoints = SmallReading.TEXT.codePoints().toArray();
        assertThat(JsonTree.objects(tree.get("mentions")))
                .allSatisfy(
                        mention -> {
                            int start = (int) mention.getOrDefault("start", -1);
                            int end = (int) mention.getOrDefault("end", -1);
                            assertThat(new String(codePoints, start, end - start))
                                    .isEqualTo(mention.get("text"));
                        });
    }

    @Test
    void oneItemStandsOnOneLine() {
        assertThat(json.lines().filter(line -> line.contains("\"kind\": \"money\"")))
                .singleElement()
                .asString()
                .contains("約80億ドル");
    }

    @Test
    void sameReadingSameBytes() {
        assertThat(new JsonReading("1.2.3").print(SmallReading.get())).isEqualTo(json);
    }

    private Map<String, Object> first(String list) {
        return JsonTree.objects(tree.get(list)).getFirst();
    }

    private Map<String, Object> mention(String kind) {
        return JsonTree.objects(tree.get("mentions")).stream()
                .filter(mention -> kind.equals(mention.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(String name) {
        return ((Map<?, ?>) tree.getOrDefault(name, Map.of()))
                .keySet().stream().map(String::valueOf).toList();
    }
}
