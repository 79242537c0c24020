package org.yakusoku.export.pack;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.list.CsvForm;
import org.yakusoku.json.EntryHash;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Writes a whole register as one zip: a BagIt bag (RFC 8493) with the history, all originals, texts
/// and readings, the commitments for people without the program, a readme and DataCite metadata.
///
///     new PackWriter("0.1.0", Citation.NONE).write(register, out);
///
/// Same register, same citation and same program give the same bytes: nothing in a pack comes from
/// the day on which it is written. One content at a time is held in memory.
public final class PackWriter {
    private static final Filter ALL = Filter.builder().others(true).build();

    private final String version;
    private final Citation citation;

    /// @param version of the program
    /// @param citation how the pack wants to be cited
    public PackWriter(String version, Citation citation) {
        this.version = version;
        this.citation = citation;
    }

    /// The name that a pack of a register should bear as a file, without an ending: it begins with
    /// the hash of the last entry, so that it names this state of this register and no other.
    ///
    /// `yakusoku-3f5a09c1d2e4b687`
    public static String name(String head) {
        return "yakusoku-" + head.substring(0, 16);
    }

    /// Writes the pack.
    ///
    /// @param out gets the bytes; is flushed and not closed
    /// @return the name that the file should bear, without an ending
    /// @throws RegisterException if the register is empty, damaged, or was changed meanwhile; what
    ///   was written until then is no pack
    /// @throws UncheckedIOException if `out` takes no more
    public String write(Register register, OutputStream out) {
        var contained = new Contained();
        register.history(1, contained::add);
        if (contained.entries == 0) {
            throw new RegisterException("the register is empty; add a document before you pack it");
        }
        String name = name(contained.head);
        try (var bag = new BagWriter(out, name)) {
            write(register, contained, bag);
        } catch (IOException e) {
            throw new UncheckedIOException("the pack cannot be written: " + e.getMessage(), e);
        }
        return name;
    }

    private void write(Register register, Contained contained, BagWriter bag) throws IOException {
        bag.add(Layout.BAGIT, Layout.BAGIT_TEXT);
        bag.add(Layout.README, new Readme(contained, citation, version).text());
        bag.add(Layout.TABLE, out -> table(register, contained, out));
        bag.lines(
                Layout.COMMITMENTS,
                lines ->
                        register.commitments(
                                ALL, commitment -> lines.accept(RegisterJson.print(commitment))));
        bag.lines(
                Layout.HISTORY,
                lines -> register.history(1, each -> entry(each, contained, lines)));
        for (String path : contained.contents) {
            bag.add(path, content(register, path));
        }
        bag.add(Layout.DATACITE, new DataCite(contained, citation, version).json());
        bag.add(Layout.FILES, files(bag));
        bag.add(Layout.BAG_INFO, bagInfo(contained, bag));
        bag.add(Layout.MANIFEST, bag.manifest(true));
        bag.add(Layout.TAG_MANIFEST, bag.manifest(false));
        unchanged(register, contained);
    }

    /// The commitments on the day of the last entry, for spreadsheets.
    private void table(Register register, Contained contained, OutputStream out) {
        var today = LocalDate.ofInstant(contained.last, ZoneOffset.UTC);
        CsvForm.exact()
                .write(
                        Holdings.of(register, ALL),
                        Options.of(today, contained.last).withVersion(version),
                        out);
    }

    /// What came into the register while it was packed stays out.
    private static void entry(Entry entry, Contained contained, BagWriter.Lines lines) {
        if (entry.number() > contained.entries) {
            return;
        }
        try {
            lines.accept(HistoryLine.print(entry));
        } catch (IllegalArgumentException e) {
            throw damaged("entry " + entry.number(), String.valueOf(e.getMessage()), e);
        }
    }

    private static byte[] content(Register register, String path) {
        String hash = Layout.hash(path);
        byte[] bytes =
                path.startsWith("data/originals/")
                        ? register.original(hash)
                        : path.startsWith("data/texts/")
                                ? register.text(hash)
                                : register.reading(hash);
        if (!Hashes.of(bytes).equals(hash)) {
            throw damaged(path, "its bytes have another hash", null);
        }
        return bytes;
    }

    private static RegisterException damaged(String where, String what, @Nullable Throwable cause) {
        String message =
                "the register is damaged: " + where + ": " + what + "; run yakusoku verify";
        return cause == null
                ? new RegisterException(message)
                : new RegisterException(message, cause);
    }

    /// The commitments are of the state after the last entry, so nothing may have come behind it.
    private static void unchanged(Register register, Contained contained) {
        var later = new ArrayList<Long>();
        register.history(
                contained.entries + 1,
                entry -> {
                    if (later.isEmpty()) {
                        later.add(entry.number());
                    }
                });
        if (!later.isEmpty()) {
            throw new RegisterException(
                    "the register was changed while it was packed (entry "
                            + later.getFirst()
                            + "); pack it again");
        }
    }

    private static byte[] files(BagWriter bag) {
        var table = new StringBuilder("path,bytes,sha256\n");
        bag.payload()
                .forEach(
                        file ->
                                table.append(file.path())
                                        .append(',')
                                        .append(file.bytes())
                                        .append(',')
                                        .append(file.sha256())
                                        .append('\n'));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String bagInfo(Contained contained, BagWriter bag) {
        List<BagWriter.Packed> payload = bag.payload();
        long bytes = payload.stream().mapToLong(BagWriter.Packed::bytes).sum();
        var info = new StringBuilder();
        if (citation.publisher() != null) {
            field(info, "Source-Organization", citation.publisher());
        }
        if (citation.doi() != null) {
            field(info, "External-Identifier", "https://doi.org/" + citation.doi());
        }
        field(info, "Bagging-Date", EntryHash.time(contained.last).substring(0, 10));
        field(info, "Payload-Oxum", bytes + "." + payload.size());
        field(info, "Bag-Software-Agent", "yakusoku " + version);
        field(info, Layout.PACK, Layout.VERSION);
        field(info, Layout.ENTRIES, Long.toString(contained.entries));
        field(info, Layout.HEAD, contained.head);
        contained.rules.forEach(rules -> field(info, Layout.RULES, rules));
        return info.toString();
    }

    private static void field(StringBuilder info, String name, String value) {
        info.append(name).append(": ").append(value).append('\n');
    }
}
