package org.yakusoku.store;

import static org.yakusoku.store.Tables.CONTENT;
import static org.yakusoku.store.Tables.ENTRY;
import static org.yakusoku.store.Tables.HEAD;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.yakusoku.Reading;
import org.yakusoku.json.EntryHash;
import org.yakusoku.json.ReadingParser;
import org.yakusoku.register.Entry;
import org.yakusoku.register.RegisterException;
import org.yakusoku.store.Tables.Entries;
import org.yakusoku.store.Tables.Head;

/// What all else follows from, as rows: the entries of the history, its head, and the texts and
/// readings that it names by hash.
final class Journal {
    private Journal() {}

    /// Appends an entry.
    ///
    /// @param act name of its act
    /// @param body its act as it was hashed
    static void append(DSLContext sql, Entry entry, String act, String body) {
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
                        EntryHash.time(entry.at()),
                        entry.by(),
                        act,
                        entry.act().subject().value(),
                        body,
                        entry.previous(),
                        entry.hash())
                .execute();
    }

    /// Makes an entry the head of the history.
    static void head(DSLContext sql, Entry last) {
        sql.update(HEAD)
                .set(Head.NUMBER, last.number())
                .set(Head.AT, EntryHash.time(last.at()))
                .set(Head.HASH, last.hash())
                .execute();
    }

    /// Keeps a text or a reading; does nothing where it is kept already.
    ///
    /// @param hash SHA-256 of the plain bytes
    /// @param packed the bytes as [Packed] packs them
    static void keep(DSLContext sql, String hash, byte[] packed) {
        if (!sql.fetchExists(CONTENT, Tables.Contents.HASH.eq(hash))) {
            sql.insertInto(CONTENT)
                    .columns(Tables.Contents.HASH, Tables.Contents.BYTES)
                    .values(hash, packed)
                    .execute();
        }
    }

    /// The reading that a text and its JSON form give.
    ///
    /// @param hash of the reading, for the message
    /// @throws RegisterException if they do not fit together
    static Reading reading(byte[] text, byte[] json, String hash) {
        try {
            return ReadingParser.parse(new String(text, UTF_8), json);
        } catch (IllegalArgumentException e) {
            throw new RegisterException(
                    "the reading " + hash + " is damaged (" + e.getMessage() + ")", e);
        }
    }
}
