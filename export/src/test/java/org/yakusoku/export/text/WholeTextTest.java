package org.yakusoku.export.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.yakusoku.export.SmallHoldings;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.RegisterException;
import org.yakusoku.testkit.SeededText;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

class WholeTextTest {
    private static final TeiForm TEI = new TeiForm();
    private static final AkomaNtosoForm AKN = new AkomaNtosoForm();
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    private static final String TEXT =
            """
            日𠮷首脳共同声明
            令和6年4月10日
            　岸田総理大臣

            １．宇宙協力
            日本は、本年6月までに測位衛星を２基打ち上げる。両国は、月面探査に約 80 億ドルを拠出する意図を有する。

            （１）月面
            　米国は、有人与圧ローバーを提供する予定である。
            ２．経済
            ・日米両政府は、会合を開催した。
            """;

    // ---- Both

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quad-tokyo-2022.ja.txt",
                "speech-2063.ja.txt",
                "ticad-2008.ja.txt",
                "us-india-2023.ja.txt"
            })
    void examplesAreValidAndTheirTextIsThere(String name) {
        check(SmallHoldings.examples(name));
    }

    @Test
    void theTextIsTheTextAndTheFilesAreValid() {
        check(SmallHoldings.of(TEXT));
        check(SmallHoldings.of(TEXT.strip()));
        check(SmallHoldings.of(""));
        check(SmallHoldings.of("\n"));
        check(SmallHoldings.of("   \n\n　\n"));
        check(SmallHoldings.of("日本は、支援する。]]><b>&amp;\u0000\u0007\uFFFE𠮷\t\u0085\u2028"));
        check(SmallHoldings.of("日本は、支援する。".repeat(3_000)));
    }

    @Test
    void anyTextIsTheTextAndTheFilesAreValid() {
        SeededText.forEach(
                60, random -> check(SmallHoldings.of(random.text(random.number(1, 1_500)))));
        SeededText.forEach(
                40, random -> check(SmallHoldings.of(random.noise(random.number(1, 300)))));
    }

    @Test
    void anyWordsOfPeopleAndTitlesGiveValidFiles() {
        SeededText.forEach(
                40,
                random ->
                        check(
                                SmallHoldings.hostile(
                                        _ -> random.text(random.number(1, 40)), random)));
    }

    @Test
    void severalTextsAreACorpusAndACollection() {
        SmallHoldings holdings = SmallHoldings.of(TEXT);
        holdings.add("b.txt", "日本は、会合を開催する。\u0007");
        Document tei = tei(holdings);
        Document akn = akn(holdings);

        assertThat(all(tei, "/*[local-name()='teiCorpus']/*[local-name()='TEI']")).isEqualTo(2);
        assertThat(all(akn, "//*[local-name()='component']/*[local-name()='statement']"))
                .isEqualTo(2);
    }

    @Test
    void withoutADocumentThereIsNothingToWrite() {
        assertThatThrownBy(() -> SmallHoldings.empty().bytes(TEI, SmallHoldings.OPTIONS))
                .isInstanceOf(RegisterException.class)
                .hasMessageStartingWith("there is no document to write");
        assertThatThrownBy(() -> SmallHoldings.empty().bytes(AKN, SmallHoldings.OPTIONS))
                .isInstanceOf(RegisterException.class);
    }

    @Test
    void oneTextIsWrittenBeforeTheNextIsRead() {
        SmallHoldings holdings = SmallHoldings.examples("us-india-2023.ja.txt");
        holdings.add("b.txt", TEXT);
        for (Form form : List.of(TEI, AKN)) {
            var out = new ByteArrayOutputStream();
            var written = new ArrayList<Integer>();
            var watched =
                    (Holdings)
                            Proxy.newProxyInstance(
                                    Holdings.class.getClassLoader(),
                                    new Class<?>[] {Holdings.class},
                                    (_, method, arguments) -> {
                                        if (method.getName().equals("reading")) {
                                            written.add(out.size());
                                        }
                                        return method.invoke(holdings, arguments);
                                    });
            form.write(watched, SmallHoldings.OPTIONS, out);
            assertThat(written).hasSize(2);
            assertThat(written.getLast()).isGreaterThan(out.size() / 2);
        }
    }

    // ---- TEI

    @Test
    void everySpanOfTeiEnclosesItsWords() {
        SmallHoldings holdings = SmallHoldings.of(TEXT);
        Document tei = tei(holdings);

        assertThat(holdings.commitments()).hasSizeGreaterThan(1);
        for (Commitment commitment : holdings.commitments()) {
            assertThat(spanned(tei, commitment.id().value()))
                    .isEqualTo(commitment.wording().words());
            assertThat(spanned(tei, commitment.id() + ".cue"))
                    .isEqualTo(commitment.wording().cueWords());
        }
        assertThat(string(tei, "//*[local-name()='measure'][@unit='USD']/@quantity"))
                .isEqualTo("8000000000");
        assertThat(string(tei, "//*[local-name()='span'][@type='time']/*/@notAfter-iso"))
                .isEqualTo("2024-06");
        assertThat(
                        spanned(
                                tei,
                                string(
                                        tei,
                                        "//*[local-name()='measure'][@unit='USD']/../@*[local-name()='id']")))
                .isEqualTo("約 80 億ドル");
        assertThat(string(tei, "//*[local-name()='orgName'][.='米国']")).isEqualTo("米国");
    }

    @Test
    void teiHasTheHeadingsOverTheirParagraphs() {
        Document tei = tei(SmallHoldings.of(TEXT));

        assertThat(
                        string(
                                tei,
                                "//*[local-name()='head'][contains(.,'月面')]/../../*[local-name()='head']"))
                .startsWith("１．宇宙協力");
        assertThat(string(tei, "//*[local-name()='creation']/*/@when-iso")).isEqualTo("2024-04-10");
        assertThat(string(tei, "//*[local-name()='language']/@ident")).isEqualTo("ja");
        assertThat(string(tei, "//*[local-name()='application']/*[local-name()='desc']"))
                .matches("rules [0-9a-f]{64}");
    }

    // ---- Akoma Ntoso

    @Test
    void akomaNtosoSaysWhatItIsAndWhoPromisedWhat() {
        SmallHoldings holdings = SmallHoldings.of(TEXT);
        Document akn = akn(holdings);
        String work = "/akn/zz/statement/2024-04-10/" + holdings.documents().getFirst().id();

        assertThat(string(akn, "//*[local-name()='FRBRWork']/*[local-name()='FRBRuri']/@value"))
                .isEqualTo(work);
        assertThat(
                        string(
                                akn,
                                "//*[local-name()='FRBRExpression']/*[local-name()='FRBRuri']/@value"))
                .isEqualTo(work + "/jpn@2024-04-10");
        assertThat(
                        string(
                                akn,
                                "//*[local-name()='FRBRManifestation']/*[local-name()='FRBRuri']/@value"))
                .isEqualTo(work + "/jpn@2024-04-10.xml");
        for (Commitment commitment : holdings.commitments()) {
            String statement = "//*[local-name()='statement'][@id='" + commitment.id() + "']";
            assertThat(string(akn, statement + "/@force")).isEqualTo(commitment.force().name());
            int start = Integer.parseInt(string(akn, statement + "/@start"));
            int end = Integer.parseInt(string(akn, statement + "/@end"));
            String body = string(akn, "//*[local-name()='mainBody']");
            assertThat(
                            body.substring(
                                    body.offsetByCodePoints(0, start),
                                    body.offsetByCodePoints(0, end)))
                    .isEqualTo(commitment.wording().words());
            String promisor = string(akn, statement + "/*[local-name()='promisor']/@refersTo");
            assertThat(
                            string(
                                    akn,
                                    "//*[local-name()='references']/*[@eId='"
                                            + promisor.substring(1)
                                            + "']/@showAs"))
                    .isEqualTo(commitment.promisors().getFirst());
        }
    }

    // ---- How it is checked

    private static void check(SmallHoldings holdings) {
        String text = holdings.text(holdings.documents().getFirst().editions().getFirst());
        assertThat(exact(tei(holdings), "body", "ref")).isEqualTo(text);
        assertThat(exact(akn(holdings), "mainBody", "title")).isEqualTo(text);
    }

    private static Document tei(SmallHoldings holdings) {
        byte[] bytes = holdings.bytes(TEI, SmallHoldings.OPTIONS);
        var errors = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(errors));
        try {
            var driver =
                    new ValidationDriver(
                            properties.toPropertyMap(), CompactSchemaReader.getInstance());
            boolean schema =
                    driver.loadSchema(
                            ValidationDriver.uriOrFileInputSource(
                                    schema("tei-subset.rnc").toString()));
            boolean valid =
                    schema && driver.validate(new InputSource(new ByteArrayInputStream(bytes)));
            assertThat(valid).as(errors.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
        return parse(bytes);
    }

    private static Document akn(SmallHoldings holdings) {
        byte[] bytes = holdings.bytes(AKN, SmallHoldings.OPTIONS);
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema("akn-subset.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        }
        return parse(bytes);
    }

    private static URL schema(String name) {
        return Objects.requireNonNull(WholeTextTest.class.getResource("/schema/" + name), name);
    }

    private static Document parse(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    /// The text nodes one after the other, with the characters that XML cannot hold put back.
    private static String exact(Document xml, String element, String attribute) {
        var text = new StringBuilder();
        append(xml.getElementsByTagNameNS("*", element).item(0), attribute, text);
        return text.toString();
    }

    private static void append(Node node, String attribute, StringBuilder text) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            text.append(node.getNodeValue());
        }
        if (node instanceof Element one && one.hasAttribute(attribute)) {
            String code = one.getAttribute(attribute).replaceFirst(".*[uU]\\+?", "");
            text.appendCodePoint(Integer.parseInt(code, 16));
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, attribute, text);
        }
    }

    /// The words between the anchors of a span.
    private static String spanned(Document tei, String id) {
        String span = "//*[local-name()='span'][@*[local-name()='id']='" + id + "']/";
        String from = string(tei, span + "@from").substring(1);
        String to = string(tei, span + "@to").substring(1);
        String anchor = "preceding::*[local-name()='anchor'][@*[local-name()='id']='" + from + "']";
        String after = "following::*[local-name()='anchor'][@*[local-name()='id']='" + to + "']";
        NodeList found =
                (NodeList)
                        evaluate(
                                tei,
                                "//*[local-name()='body']//text()[" + anchor + "][" + after + "]",
                                XPathConstants.NODESET);
        var words = new StringBuilder();
        for (int i = 0; i < found.getLength(); i++) {
            words.append(found.item(i).getNodeValue());
        }
        return words.toString();
    }

    private static int all(Document xml, String path) {
        return ((NodeList) evaluate(xml, path, XPathConstants.NODESET)).getLength();
    }

    private static String string(Document xml, String path) {
        return (String) evaluate(xml, path, XPathConstants.STRING);
    }

    private static Object evaluate(Document xml, String path, QName type) {
        try {
            return XPATH.evaluate(path, xml, type);
        } catch (XPathExpressionException e) {
            throw new AssertionError(e);
        }
    }
}
