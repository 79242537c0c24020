package org.yakusoku.export.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfQuadConsumer;

import jakarta.json.JsonArray;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakusoku.export.SmallHoldings;
import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Options;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Extent;
import org.yakusoku.register.Id;
import org.yakusoku.testkit.SeededText;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Expanded, and turned into triples, with Titanium, without a network.
final class LinkedFormTest {
    private static final LinkedForm FORM = new LinkedForm();
    private static final String SCHEMA = "https://schema.org/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final DocumentLoader NOWHERE =
            (url, options) -> {
                throw new AssertionError("asked the network for " + url);
            };

    @Test
    void everyCommitmentIsThereWithItsOrigin() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt");
        List<Triple> graph = graph(holdings, SmallHoldings.SERVED);
        String base = "https://promises.example/register/";
        for (Commitment commitment : holdings.commitments()) {
            String id = base + "c/" + commitment.id();
            String edition = base + "e/" + commitment.origin().edition();
            assertThat(of(graph, id, TYPE))
                    .contains(Context.OWN + "Commitment", SCHEMA + "Quotation", PROV + "Entity");
            assertThat(of(graph, id, SCHEMA + "text"))
                    .containsExactly(commitment.wording().words());
            assertThat(of(graph, id, PROV + "wasDerivedFrom")).containsExactly(edition);
            assertThat(of(graph, id, Context.OWN + "promisor"))
                    .containsExactlyInAnyOrderElementsOf(commitment.promisors());
            String reading = of(graph, id, PROV + "wasGeneratedBy").getFirst();
            assertThat(of(graph, reading, TYPE)).containsExactly(PROV + "Activity");
            assertThat(of(graph, reading, PROV + "used"))
                    .containsExactlyInAnyOrder(edition, base + "rules/" + commitment.rulesHash());
            assertThat(of(graph, reading, PROV + "wasAssociatedWith"))
                    .containsExactly(base + "program");
        }
        assertThat(of(graph, base + "program", SCHEMA + "softwareVersion"))
                .containsExactly("0.1.0");
    }

    @Test
    void theSelectorsPointAtTheWords() {
        SmallHoldings holdings =
                SmallHoldings.of("共同声明\n2024年4月10日\n\n𠮷田は語る。日本は、本年6月までに会合を開催する。次に。\n");
        List<Triple> graph = graph(holdings, SmallHoldings.OPTIONS);
        Commitment commitment = holdings.commitments().getFirst();
        Extent at = commitment.wording().clause();
        String text = holdings.text(holdings.documents().getFirst().editions().getFirst());
        int[] points = text.codePoints().toArray();
        String place = "urn:yakusoku:" + commitment.id() + ":place";
        assertThat(of(graph, place, TYPE)).containsExactly(OA + "Annotation");
        assertThat(of(graph, place, OA + "hasBody"))
                .containsExactly("urn:yakusoku:" + commitment.id());
        String target = of(graph, place, OA + "hasTarget").getFirst();
        assertThat(of(graph, target, OA + "hasSource"))
                .containsExactly("urn:yakusoku:" + commitment.origin().edition());
        List<String> selectors = of(graph, target, OA + "hasSelector");
        assertThat(selectors).hasSize(2);
        for (String selector : selectors) {
            if (of(graph, selector, TYPE).contains(OA + "TextPositionSelector")) {
                assertThat(of(graph, selector, OA + "start")).containsExactly("" + at.start());
                assertThat(of(graph, selector, OA + "end")).containsExactly("" + at.end());
            } else {
                assertThat(of(graph, selector, TYPE)).containsExactly(OA + "TextQuoteSelector");
                String exact = of(graph, selector, OA + "exact").getFirst();
                assertThat(exact)
                        .isEqualTo(new String(points, at.start(), at.end() - at.start()))
                        .isEqualTo(commitment.wording().words());
                assertThat(text)
                        .contains(
                                of(graph, selector, OA + "prefix").getFirst()
                                        + exact
                                        + of(graph, selector, OA + "suffix").getFirst());
                assertThat(of(graph, selector, OA + "prefix").getFirst()).endsWith("𠮷田は語る。");
            }
        }
    }

    @Test
    void whatPeopleSaidIsTheirs() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt").withPeople();
        List<Triple> graph = graph(holdings, SmallHoldings.OPTIONS);
        Id commitment =
                holdings.commitments().stream()
                        .filter(Commitment::isCorrected)
                        .findFirst()
                        .orElseThrow()
                        .id();
        String assessment = "urn:yakusoku:" + holdings.assessments(commitment).getFirst().id();
        assertThat(of(graph, assessment, Context.OWN + "assesses"))
                .containsExactly("urn:yakusoku:" + commitment);
        assertThat(of(graph, assessment, Context.OWN + "stage")).containsExactly("completed");
        String person = of(graph, assessment, PROV + "wasAttributedTo").getFirst();
        assertThat(of(graph, person, TYPE)).containsExactly(PROV + "Person");
        assertThat(of(graph, person, SCHEMA + "name")).containsExactly("山田");
        String review = of(graph, assessment, Context.OWN + "review").getFirst();
        String reviewer = of(graph, review, PROV + "wasAssociatedWith").getFirst();
        assertThat(of(graph, reviewer, SCHEMA + "name")).containsExactly("Sato");
        String evidence = "urn:yakusoku:" + holdings.evidence(commitment).getFirst().id();
        assertThat(of(graph, assessment, PROV + "wasDerivedFrom")).containsExactly(evidence);
        assertThat(of(graph, evidence, Context.OWN + "relation")).containsExactly("direct");
        assertThat(of(graph, "urn:yakusoku:" + commitment, PROV + "wasInfluencedBy"))
                .containsExactly(
                        "urn:yakusoku:" + holdings.corrections(commitment).getFirst().id());
    }

    @Test
    void everyKeyHasAMeaning() {
        SmallHoldings holdings =
                SmallHoldings.examples("ticad-2008.ja.txt", "us-india-2023.ja.txt").withPeople();
        String json = holdings.text(FORM, SmallHoldings.OPTIONS);
        String context = Context.json();
        Matcher key =
                Pattern.compile("\"([A-Za-z0-9]+)\":")
                        .matcher(json.substring(json.indexOf("@graph")));
        while (key.find()) {
            assertThat(context).contains("\"" + key.group(1) + "\":");
        }
    }

    @Test
    void everyNameOfItsOwnIsInTheReference() throws IOException {
        String reference =
                Files.readString(
                        Path.of(System.getProperty("basedir", ""))
                                .toAbsolutePath()
                                .resolve("../docs/reference/export.md"));
        String part = reference.substring(reference.indexOf("## JSON-LD"));
        Matcher term =
                Pattern.compile("\"urn:yakusoku:term:([A-Za-z0-9]+)\"").matcher(Context.json());
        while (term.find()) {
            assertThat(part).contains("`" + term.group(1) + "`");
        }
    }

    @Test
    void nothingIsAGraph() {
        assertThat(graph(SmallHoldings.empty(), SmallHoldings.OPTIONS)).isNotEmpty();
    }

    @Test
    void anyTextComesBack() {
        SeededText.forEach(
                40,
                random -> {
                    SmallHoldings holdings =
                            SmallHoldings.hostile(
                                    word ->
                                            "x"
                                                    + (random.chance(50)
                                                            ? random.text(60)
                                                            : random.noise(60)),
                                    random);
                    JsonArray expanded = expanded(holdings, SmallHoldings.OPTIONS);
                    for (Commitment commitment : holdings.commitments()) {
                        String id = "urn:yakusoku:" + commitment.id();
                        assertThat(expanded)
                                .filteredOn(
                                        node -> node.asJsonObject().getString("@id", "").equals(id))
                                .singleElement()
                                .extracting(
                                        node ->
                                                node.asJsonObject()
                                                        .getJsonArray(SCHEMA + "text")
                                                        .getJsonObject(0)
                                                        .getString("@value"))
                                .isEqualTo(Characters.unicode(commitment.wording().words()));
                    }
                });
    }

    private static JsonArray expanded(SmallHoldings holdings, Options options) {
        try {
            var loading = new JsonLdOptions();
            loading.setDocumentLoader(NOWHERE);
            return JsonLd.expand(JsonDocument.of(new StringReader(holdings.text(FORM, options))))
                    .options(loading)
                    .get();
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }

    private static List<Triple> graph(SmallHoldings holdings, Options options) {
        var graph = new ArrayList<Triple>();
        try {
            var loading = new JsonLdOptions();
            loading.setDocumentLoader(NOWHERE);
            JsonLd.toRdf(JsonDocument.of(new StringReader(holdings.text(FORM, options))))
                    .options(loading)
                    .provide(new Triples(graph));
            return graph;
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> of(List<Triple> graph, String subject, String predicate) {
        return graph.stream()
                .filter(triple -> triple.subject.equals(subject))
                .filter(triple -> triple.predicate.equals(predicate))
                .map(Triple::object)
                .toList();
    }

    /// One triple of a graph.
    private record Triple(String subject, String predicate, String object) {}

    /// Takes in all triples.
    private record Triples(List<Triple> all) implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graph) {
            all.add(new Triple(subject, predicate, object));
            return this;
        }
    }
}
