package org.yakusoku.store;

import static org.yakusoku.store.Rows.needed;
import static org.yakusoku.store.Tables.CONTENT;
import static org.yakusoku.store.Tables.EDITION;
import static org.yakusoku.store.Tables.ENTRY;
import static org.yakusoku.store.Tables.HEAD;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.json.EntryHash;
import org.yakusoku.json.ReadingParser;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Contents;
import org.yakusoku.register.Entry;
import org.yakusoku.register.RegisterException;
import org.yakusoku.store.Tables.Editions;
import org.yakusoku.store.Tables.Entries;
import org.yakusoku.store.Tables.Head;

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
        sql.insertInto(ENTRY)
                .columns(
                        Entries.NUMBER,
                        Entries.AT,
                        Entries.PERSON,
                        Entries.ACT,
                        Entries.SUBJECT,
                        Entries.BODY,
                        Entries.PREVIOUS,
                        Entries.HASH)
                .values(
                        entry.number(),
                        Rows.time(entry.at()),
                        entry.by(),
                        name,
                        entry.act().subject().value(),
                        body,
                        hash,
                        expected)
                .execute();
        projection.apply(entry.number(), entry.at(), entry.by(), entry.act());
        number = entry.number();
        hash = expected;
        sql.update(HEAD)
                .set(Head.NUMBER, number)
                .set(Head.AT, Rows.time(entry.at()))
                .set(Head.HASH, hash)
                .execute();
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
        if (!sql.fetchExists(CONTENT, Tables.Contents.HASH.eq(name))) {
            sql.insertInto(CONTENT)
                    .columns(Tables.Contents.HASH, Tables.Contents.BYTES)
                    .values(name, Packed.pack(bytes))
                    .execute();
        }
    }

    private Reading reading(Act.EditionRead read) {
        String text =
                needed(
                        sql.select(Editions.TEXT)
                                .from(EDITION)
                                .where(Editions.ID.eq(read.edition().value()))
                                .fetchOne(Editions.TEXT));
        try {
            return ReadingParser.parse(
                    new String(contents.text(text), UTF_8), contents.reading(read.reading()));
        } catch (IllegalArgumentException e) {
            throw new RegisterException(
                    "the reading " + read.reading() + " is damaged (" + e.getMessage() + ")", e);
        }
    }
}
