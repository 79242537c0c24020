package org.yakusoku.store;

import static org.yakusoku.store.Rows.needed;
import static org.yakusoku.store.Tables.EDITION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.json.EntryHash;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Contents;
import org.yakusoku.register.Entry;
import org.yakusoku.register.RegisterException;
import org.yakusoku.store.Tables.Editions;

import java.util.function.Consumer;

/// Takes in the history of another register, entry after entry, with the bytes that it names.
/// Whatever does not fit its hash is refused.
final class Replay implements Consumer<Entry> {
    private final DSLContext sql;
    private final @Nullable Originals originals;
    private final Contents contents;
    private final Projection projection;
    private long number;
    private String hash = Entry.START;

    /// @param sql within a transaction on an empty register
    /// @param originals where originals go, or null to leave them where they are
    /// @param contents the bytes that the history names
    Replay(DSLContext sql, @Nullable Originals originals, Contents contents) {
        this.sql = sql;
        this.originals = originals;
        this.contents = contents;
        this.projection = new Projection(sql, this::reading);
    }

    @Override
    public void accept(Entry entry) {
        String name = RegisterJson.name(entry.act());
        String body = RegisterJson.print(entry.act());
        String expected = EntryHash.of(hash, number + 1, entry.at(), entry.by(), name, body);
        if (entry.number() != number + 1
                || !entry.previous().equals(hash)
                || !entry.hash().equals(expected)) {
            throw new RegisterException(
                    "entry "
                            + entry.number()
                            + " does not follow from the one before it; the history was changed");
        }
        bytes(entry.act());
        Journal.append(sql, entry, name, body);
        projection.apply(entry.number(), entry.at(), entry.by(), entry.act());
        number = entry.number();
        hash = expected;
        Journal.head(sql, entry);
    }

    private void bytes(Act act) {
        switch (act) {
            case Act.EditionAdded added -> {
                String original = added.provenance().original();
                if (originals != null) {
                    originals.keep(original, checked(original, contents.original(original)));
                }
                keep(added.text(), checked(added.text(), contents.text(added.text())));
            }
            case Act.EditionRead read ->
                    keep(read.reading(), checked(read.reading(), contents.reading(read.reading())));
            default -> {}
        }
    }

    private static byte[] checked(String name, byte[] bytes) {
        if (!SqlRegister.hash(bytes).equals(name)) {
            throw new RegisterException(
                    "the bytes called " + name + " are others; they were changed");
        }
        return bytes;
    }

    private void keep(String name, byte[] bytes) {
        Journal.keep(sql, name, Packed.pack(bytes));
    }

    private Reading reading(Act.EditionRead read) {
        String text =
                needed(
                        sql.select(Editions.TEXT)
                                .from(EDITION)
                                .where(Editions.ID.eq(read.edition().value()))
                                .fetchOne(Editions.TEXT));
        return Journal.reading(
                contents.text(text), contents.reading(read.reading()), read.reading());
    }
}
