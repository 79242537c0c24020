package org.yakusoku.export.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;

import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.yakusoku.export.SmallHoldings;
import org.yakusoku.export.form.Characters;
import org.yakusoku.export.form.Options;
import org.yakusoku.register.Commitment;
import org.yakusoku.testkit.SeededText;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/// Read back with ROME; held to a schema of the part of Atom that is used.
final class AtomFormTest {
    private static final AtomForm FORM = new AtomForm();

    @Test
    void everyCommitmentIsAnEntry() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt").withPeople();
        Feed feed = read(holdings, SmallHoldings.SERVED);
        assertThat(feed.getTitle()).isEqualTo("約束の登録簿");
        assertThat(feed.getUpdated()).isEqualTo(Date.from(SmallHoldings.SERVED.asOf()));
        List<Entry> entries = feed.getEntries();
        assertThat(entries).hasSameSizeAs(holdings.commitments());
        for (int i = 0; i < entries.size(); i++) {
            Commitment commitment = holdings.commitments().get(i);
            String link = "https://promises.example/register/c/" + commitment.id();
            assertThat(entries.get(i).getId()).isEqualTo(link);
            assertThat(entries.get(i).getAlternateLinks().getFirst().getHref()).isEqualTo(link);
            assertThat(entries.get(i).getContents().getFirst().getValue())
                    .startsWith(commitment.wording().words());
            assertThat(entries.get(i).getCategories().getFirst().getTerm())
                    .isEqualTo(commitment.force().name());
        }
        assertThat(entries)
                .extracting(Entry::getUpdated)
                .contains(Date.from(SmallHoldings.READ), Date.from(SmallHoldings.DECIDED));
    }

    @Test
    void withoutAnAddressIdsAreNames() {
        SmallHoldings holdings = SmallHoldings.examples("ticad-2008.ja.txt");
        Feed feed = read(holdings, SmallHoldings.OPTIONS);
        assertThat(feed.getId()).isEqualTo("urn:yakusoku:feed");
        assertThat(feed.getEntries().getFirst().getId())
                .isEqualTo("urn:yakusoku:" + holdings.commitments().getFirst().id());
    }

    @Test
    void nothingIsAFeed() {
        assertThat(read(SmallHoldings.empty(), SmallHoldings.OPTIONS).getEntries()).isEmpty();
    }

    @Test
    void anyTextComesBack() {
        SeededText.forEach(
                100,
                random -> {
                    SmallHoldings holdings =
                            SmallHoldings.hostile(
                                    word ->
                                            "x]]><!--&"
                                                    + (random.chance(50)
                                                            ? random.text(80)
                                                            : random.noise(80)),
                                    random);
                    Feed feed = read(holdings, SmallHoldings.OPTIONS);
                    for (int i = 0; i < 2; i++) {
                        String words =
                                Characters.plain(holdings.commitments().get(i).wording().words());
                        assertThat(feed.getEntries().get(i).getContents().getFirst().getValue())
                                .startsWith(words);
                    }
                });
    }

    private static Feed read(SmallHoldings holdings, Options options) {
        String xml = holdings.text(FORM, options);
        assertThat(faults(xml)).isEmpty();
        try {
            return (Feed) new WireFeedInput().build(new StringReader(xml));
        } catch (FeedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> faults(String xml) {
        var faults = new ArrayList<String>();
        var properties = new PropertyMapBuilder();
        properties.put(
                ValidateProperty.ERROR_HANDLER,
                new ErrorHandler() {
                    @Override
                    public void warning(SAXParseException e) {
                        faults.add(e.toString());
                    }

                    @Override
                    public void error(SAXParseException e) {
                        faults.add(e.toString());
                    }

                    @Override
                    public void fatalError(SAXParseException e) {
                        faults.add(e.toString());
                    }
                });
        var driver =
                new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (var schema = AtomFormTest.class.getResourceAsStream("/atom.rnc")) {
            assertThat(driver.loadSchema(new InputSource(schema))).isTrue();
            driver.validate(new InputSource(new StringReader(xml)));
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }
}
