package org.yakusoku.export.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.yakusoku.export.SmallHoldings;
import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Options;
import org.yakusoku.register.Commitment;
import org.yakusoku.testkit.SeededText;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// References, held to a schema and read back by other programs.
final class CitationFormsTest {
    private static final Options COMMITMENTS =
            SmallHoldings.SERVED.withCite(Options.Cite.COMMITMENTS);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            CitationFormsTest.class.getResourceAsStream("/csl.schema.json"),
                            InputFormat.JSON);

    @Test
    void aDocumentIsCitedWithItsPartiesAndDay() {
        SmallHoldings holdings = SmallHoldings.examples("quad-tokyo-2022.ja.txt");
        String key = holdings.documents().getFirst().editions().getFirst().id().value();
        JsonNode item = csl(holdings, SmallHoldings.OPTIONS).get(0);
        assertThat(item.path("id").asString()).isEqualTo(key);
        assertThat(item.path("issued").toString()).isEqualTo("{\"date-parts\":[[2022,5,24]]}");
        assertThat(item.path("author").get(0).path("literal").asString()).isNotBlank();
        assertThat(item.path("URL").asString()).startsWith("https://example.org/");

        BibTeXEntry entry = bibtex(holdings, SmallHoldings.OPTIONS).getFirst();
        assertThat(entry.getKey().getValue()).isEqualTo(key);
        assertThat(field(entry, "year")).isEqualTo("2022");
        assertThat(field(entry, "month")).isEqualToIgnoringCase("may");
        assertThat(field(entry, "title")).isEqualTo("{" + item.path("title").asString() + "}");
        assertThat(field(entry, "author"))
                .startsWith("{" + item.at("/author/0/literal").asString());

        Map<String, List<String>> ris = ris(holdings, SmallHoldings.OPTIONS).getFirst();
        assertThat(ris.get("TY")).containsExactly("GOVDOC");
        assertThat(ris.get("DA")).containsExactly("2022/05/24/");
        assertThat(ris.get("AU")).hasSameSizeAs(item.path("author").values());
        assertThat(ris.get("TI")).containsExactly(item.path("title").asString());
    }

    @Test
    void aCommitmentIsCitedWithItsPlaceAndWords() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt");
        List<Map<String, List<String>>> ris = ris(holdings, COMMITMENTS);
        List<BibTeXEntry> entries = bibtex(holdings, COMMITMENTS);
        JsonNode items = csl(holdings, COMMITMENTS);
        assertThat(items).hasSameSizeAs(holdings.commitments());
        for (int i = 0; i < holdings.commitments().size(); i++) {
            Commitment commitment = holdings.commitments().get(i);
            String place =
                    commitment.wording().clause().start()
                            + "–"
                            + commitment.wording().clause().end();
            String link = "https://promises.example/register/c/" + commitment.id();
            assertThat(items.get(i).path("locator").asString()).isEqualTo(place);
            assertThat(items.get(i).path("abstract").asString())
                    .isEqualTo(commitment.wording().words());
            assertThat(items.get(i).path("URL").asString()).isEqualTo(link);
            assertThat(field(entries.get(i), "note")).endsWith("文字 " + place);
            assertThat(field(entries.get(i), "url")).isEqualTo(link);
            assertThat(ris.get(i).get("SE")).containsExactly(place);
            assertThat(ris.get(i).get("UR")).containsExactly(link);
        }
    }

    @Test
    void nothingGivesNoReferences() {
        assertThat(csl(SmallHoldings.empty(), SmallHoldings.OPTIONS)).isEmpty();
        assertThat(bibtex(SmallHoldings.empty(), SmallHoldings.OPTIONS)).isEmpty();
        assertThat(ris(SmallHoldings.empty(), SmallHoldings.OPTIONS)).isEmpty();
    }

    @Test
    void bracesAndCommandsAreText() {
        SmallHoldings holdings =
                SmallHoldings.hostile(word -> "{\\input{x}} 50% & $1_a~b^c# \"", SeededText.of(1));
        String title = field(bibtex(holdings, SmallHoldings.OPTIONS).getFirst(), "title");
        assertThat(title)
                .isEqualTo(
                        "{\\textbraceleft{}\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}"
                                + "\\textbraceright{} 50\\% \\& \\$1\\_a\\textasciitilde{}b"
                                + "\\textasciicircum{}c\\# \"}");
    }

    @Test
    void anyTextStaysInItsField() {
        SeededText.forEach(
                150,
                random -> {
                    SmallHoldings holdings =
                            SmallHoldings.hostile(
                                    word ->
                                            "x"
                                                    + (random.chance(50)
                                                            ? random.text(60)
                                                            : random.noise(60)),
                                    random);
                    JsonNode items = csl(holdings, COMMITMENTS);
                    assertThat(items).hasSize(2);
                    assertThat(bibtex(holdings, COMMITMENTS)).hasSize(2);
                    List<Map<String, List<String>>> ris = ris(holdings, COMMITMENTS);
                    assertThat(ris).hasSize(2);
                    for (int i = 0; i < 2; i++) {
                        String words = holdings.commitments().get(i).wording().words();
                        assertThat(items.get(i).path("abstract").asString())
                                .isEqualTo(Characters.unicode(words));
                        assertThat(ris.get(i).get("AB"))
                                .containsExactly(Characters.line(words).strip());
                        assertThat(ris.get(i).get("AU")).hasSize(2);
                    }
                });
    }

    private static JsonNode csl(SmallHoldings holdings, Options options) {
        String json = holdings.text(new CslForm(), options);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        return MAPPER.readTree(json);
    }

    private static List<BibTeXEntry> bibtex(SmallHoldings holdings, Options options) {
        try {
            BibTeXDatabase database =
                    new BibTeXParser()
                            .parse(new StringReader(holdings.text(new BibtexForm(), options)));
            return List.copyOf(database.getEntries().values());
        } catch (ParseException | ObjectResolutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    /// The records of a RIS file; every line must be a tag and a value.
    private static List<Map<String, List<String>>> ris(SmallHoldings holdings, Options options) {
        String text = holdings.text(new RisForm(), options);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        Pattern line = Pattern.compile("([A-Z][A-Z0-9])  - (.*)", Pattern.DOTALL);
        var records = new ArrayList<Map<String, List<String>>>();
        for (String part : text.split("\r\n")) {
            if (part.isEmpty()) {
                continue;
            }
            Matcher match = line.matcher(part);
            assertThat(match.matches()).as(part).isTrue();
            if (match.group(1).equals("TY")) {
                records.add(new LinkedHashMap<>());
            }
            records.getLast()
                    .computeIfAbsent(match.group(1), tag -> new ArrayList<>())
                    .add(match.group(2));
        }
        assertThat(records).allMatch(record -> record.containsKey("ER"));
        return records;
    }
}
