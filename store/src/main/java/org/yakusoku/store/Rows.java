package org.yakusoku.store;

import static org.yakusoku.store.Tables.DOCUMENT;
import static org.yakusoku.store.Tables.EDITION;
import static org.yakusoku.store.Tables.ENTRY;
import static org.yakusoku.store.Tables.STATEMENT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Id;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Provenance;
import org.yakusoku.register.RegisterException;
import org.yakusoku.store.Tables.Documents;
import org.yakusoku.store.Tables.Editions;
import org.yakusoku.store.Tables.Entries;
import org.yakusoku.store.Tables.Statements;
import org.yakusoku.structure.Header;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of the database as records of the register.
final class Rows {
    private Rows() {}

    static Entry entry(Record row) {
        return new Entry(
                needed(row.get(Entries.NUMBER)),
                Instant.parse(needed(row.get(Entries.AT))),
                needed(row.get(Entries.PERSON)),
                act(row),
                needed(row.get(Entries.PREVIOUS)),
                needed(row.get(Entries.HASH)));
    }

    private static Act act(Record row) {
        try {
            return RegisterJson.act(needed(row.get(Entries.ACT)), needed(row.get(Entries.BODY)));
        } catch (IllegalArgumentException e) {
            throw damaged("entry " + row.get(Entries.NUMBER), e);
        }
    }

    /// The record that a column holds.
    ///
    /// @throws RegisterException if it was changed into something else
    static <T> T parse(Class<T> type, String json) {
        try {
            return RegisterJson.parse(type, json);
        } catch (IllegalArgumentException e) {
            throw damaged("a row", e);
        }
    }

    private static RegisterException damaged(String what, IllegalArgumentException cause) {
        return new RegisterException(
                what
                        + " of the register was changed by something else ("
                        + cause.getMessage()
                        + "); run 'yakusoku verify' and restore a backup",
                cause);
    }

    static Edition edition(Record row) {
        return new Edition(
                new Id(needed(row.get(Editions.ID))),
                new Id(needed(row.get(Editions.OF))),
                parse(Header.class, needed(row.get(Editions.HEADER))),
                parse(Provenance.class, needed(row.get(Editions.PROVENANCE))),
                needed(row.get(Editions.TEXT)),
                needed(row.get(Editions.LENGTH)),
                needed(row.get(Editions.READING)),
                needed(row.get(Editions.RULES)));
    }

    static Commitment commitment(Record row, Origins origins) {
        return parse(StatementBody.class, needed(row.get(Statements.BODY)))
                .with(
                        new Id(needed(row.get(Statements.ID))),
                        needed(row.get(Statements.NUMBER)),
                        origins.of(needed(row.get(Statements.IN))));
    }

    /// The row of a statement.
    ///
    /// @throws RegisterException if there is none
    static Record statement(DSLContext sql, Id id) {
        Record row =
                sql.select(Statements.ALL)
                        .from(STATEMENT)
                        .where(Statements.ID.eq(id.value()))
                        .fetchOne();
        if (row == null) {
            throw new RegisterException(
                    "no commitment " + id + " in this register; see 'yakusoku list'");
        }
        return row;
    }

    static Record edition(DSLContext sql, Id id) {
        Record row =
                sql.select(Editions.ALL).from(EDITION).where(Editions.ID.eq(id.value())).fetchOne();
        if (row == null) {
            throw new RegisterException(
                    "no edition " + id + " in this register; see 'yakusoku list --documents'");
        }
        return row;
    }

    static Entry entry(DSLContext sql, long number) {
        Record row =
                sql.select(Entries.ALL).from(ENTRY).where(Entries.NUMBER.eq(number)).fetchOne();
        if (row == null) {
            throw new RegisterException("no entry " + number + " in the history");
        }
        return entry(row);
    }

    /// A value of a column that is never empty.
    static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an empty column that is never empty");
        }
        return value;
    }

    /// The origins of editions, each looked up once.
    static final class Origins {
        private final DSLContext sql;
        private final Map<String, Origin> known = new HashMap<>();

        Origins(DSLContext sql) {
            this.sql = sql;
        }

        Origin of(String edition) {
            Origin origin = known.get(edition);
            if (origin == null) {
                origin = look(edition);
                known.put(edition, origin);
            }
            return origin;
        }

        private Origin look(String edition) {
            Record row =
                    sql.select(
                                    Editions.OF,
                                    Documents.NAME,
                                    Editions.TITLE,
                                    Editions.ISSUED,
                                    Editions.LANGUAGE)
                            .from(EDITION)
                            .join(DOCUMENT)
                            .on(Documents.ID.eq(Editions.OF))
                            .where(Editions.ID.eq(edition))
                            .fetchSingle();
            return new Origin(
                    new Id(needed(row.get(Editions.OF))),
                    needed(row.get(Documents.NAME)),
                    new Id(edition),
                    row.get(Editions.TITLE),
                    row.get(Editions.ISSUED),
                    needed(row.get(Editions.LANGUAGE)));
        }
    }

    /// Texts of ids.
    static List<String> values(List<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
