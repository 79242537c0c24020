package org.yakusoku.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.text.AkomaNtosoForm;
import org.yakusoku.export.text.TeiForm;
import org.yakusoku.register.Commitment;
import org.yakusoku.testkit.GoldenFile;
import org.yakusoku.testkit.SeededText;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What holds for every format.
final class ExportsTest {
    static List<Form> forms() {
        return Exports.all();
    }

    /// Formats whose text a person can check; the table for spreadsheets differs from the other in
    /// a mark only.
    static Stream<String> checked() {
        return Stream.of("ticad-2008.ja", "quad-tokyo-2022.ja")
                .flatMap(
                        name ->
                                Stream.of(
                                                "jsonld",
                                                "icalendar",
                                                "atom",
                                                "csl-json",
                                                "bibtex",
                                                "ris")
                                        .map(form -> name + " " + form));
    }

    @ParameterizedTest
    @MethodSource("checked")
    void theExamplesAreAsChecked(String what) {
        String name = what.substring(0, what.indexOf(' '));
        Form form = requireNonNull(Exports.named(what.substring(what.indexOf(' ') + 1)));
        String text =
                SmallHoldings.examples(name + ".txt")
                        .withPeople()
                        .text(form, SmallHoldings.OPTIONS)
                        .replace("\r\n", "\n");
        GoldenFile.of(name + "." + form.ending()).matches(SmallHoldings.withoutHash(text));
    }

    @Test
    void everyFormatHasANameOfItsOwnAndIsInTheReference() throws IOException {
        String reference =
                Files.readString(
                        Path.of(System.getProperty("basedir", ""))
                                .toAbsolutePath()
                                .resolve("../docs/reference/export.md"));
        assertThat(forms()).extracting(Form::name).doesNotHaveDuplicates();
        for (Form form : forms()) {
            assertThat(Exports.named(form.name())).isSameAs(form);
            assertThat(form.name()).matches("[a-z0-9-]+");
            assertThat(form.says()).isNotBlank();
            assertThat(reference).contains("| `" + form.name() + "` | `." + form.ending() + "` |");
        }
        assertThat(Exports.named("xlsx")).isNull();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theSameRegisterGivesTheSameBytes(Form form) {
        SmallHoldings holdings = SmallHoldings.examples("us-india-2023.ja.txt").withPeople();
        assertThat(holdings.bytes(form, SmallHoldings.OPTIONS))
                .isEqualTo(holdings.bytes(form, SmallHoldings.OPTIONS))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anyTextGivesUtf8WithoutControlCharacters(Form form) {
        SeededText.forEach(
                100,
                random -> {
                    SmallHoldings holdings =
                            SmallHoldings.hostile(word -> random.noise(30), random);
                    String text = utf8(holdings.bytes(form, SmallHoldings.OPTIONS));
                    assertThat(text.chars())
                            .noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aStreamThatTakesNoMoreIsReported(Form form) {
        SmallHoldings holdings = SmallHoldings.examples("us-india-2023.ja.txt");
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> form.write(holdings, SmallHoldings.OPTIONS, full)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
    }

    @ParameterizedTest
    @MethodSource("formsOfStatements")
    void whatIsWrittenDoesNotWaitForTheEnd(Form form) {
        SmallHoldings small = SmallHoldings.examples("ticad-2008.ja.txt");
        var count = new Counting();
        long[] beforeTheLast = new long[1];
        Commitment one = small.commitments().getFirst();
        Consumer<Consumer<Commitment>> many =
                each -> {
                    for (int i = 0; i < 2_000; i++) {
                        beforeTheLast[0] = count.bytes;
                        each.accept(one);
                    }
                };
        form.write(
                with(small, many),
                SmallHoldings.OPTIONS.withCite(org.yakusoku.export.form.Options.Cite.COMMITMENTS),
                count);
        assertThat(beforeTheLast[0]).isGreaterThan(count.bytes / 2);
    }

    /// Those that hold one statement at a time; the others hold one text.
    static Stream<Form> formsOfStatements() {
        return Exports.all().stream()
                .filter(form -> !(form instanceof TeiForm || form instanceof AkomaNtosoForm));
    }

    /// The same holdings with other commitments.
    private static Holdings with(Holdings holdings, Consumer<Consumer<Commitment>> commitments) {
        return (Holdings)
                Proxy.newProxyInstance(
                        Holdings.class.getClassLoader(),
                        new Class<?>[] {Holdings.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("commitments")) {
                                @SuppressWarnings("unchecked")
                                var each = (Consumer<Commitment>) arguments[0];
                                commitments.accept(each);
                                return null;
                            }
                            return method.invoke(holdings, arguments);
                        });
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] all, int from, int length) {
            bytes += length;
        }
    }
}
