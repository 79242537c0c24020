package org.yakusoku.store;

import static org.yakusoku.store.Rows.needed;
import static org.yakusoku.store.Tables.CONTENT;
import static org.yakusoku.store.Tables.EDITION;
import static org.yakusoku.store.Tables.ENTRY;
import static org.yakusoku.store.Tables.HEAD;
import static org.yakusoku.store.Tables.STATEMENT;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.yakusoku.json.EntryHash;
import org.yakusoku.register.Contents;
import org.yakusoku.register.Entry;
import org.yakusoku.register.RegisterException;
import org.yakusoku.register.Verification;
import org.yakusoku.register.Verification.Problem;
import org.yakusoku.store.Tables.Editions;
import org.yakusoku.store.Tables.Entries;
import org.yakusoku.store.Tables.Head;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Checks a register: the chain of its history; that originals, texts and readings are those that
/// the history names; and, by taking the whole history into a scratch register, that every row is
/// the one that follows from it.
final class Verifier {
    /// Beyond these, problems are counted only.
    private static final int MOST = 100;

    /// The tables that follow from the history, each with the columns that order it.
    private static final Map<String, List<String>> DERIVED =
            Map.ofEntries(
                    Map.entry("entry", List.of("number")),
                    Map.entry("head", List.of("one")),
                    Map.entry("document", List.of("position")),
                    Map.entry("alias", List.of("alias")),
                    Map.entry("edition", List.of("position")),
                    Map.entry("statement", List.of("position")),
                    Map.entry("numbered", List.of("document", "number")),
                    Map.entry("actor", List.of("statement", "role", "place")),
                    Map.entry("amount", List.of("statement", "place")),
                    Map.entry("money", List.of("edition", "place")),
                    Map.entry("evidence", List.of("position")),
                    Map.entry("proposal", List.of("position")),
                    Map.entry("standing", List.of("statement", "promisor")),
                    Map.entry("pair", List.of("earlier", "later")),
                    Map.entry("redirect", List.of("old")));

    private final Database database;
    private final Originals originals;
    private final List<Problem> problems = new ArrayList<>();
    private long more;

    Verifier(Database database, Originals originals) {
        this.database = database;
        this.originals = originals;
    }

    Verification verify() {
        return database.snapshot(this::verify);
    }

    private Verification verify(DSLContext sql) {
        String head = chain(sql);
        contents(sql);
        originals(sql);
        if (problems.isEmpty()) {
            derived(sql);
        }
        if (database.isSqlite()) {
            sqlite(sql);
        }
        if (more > 0) {
            problems.add(new Problem("register", "has " + more + " more problems of these kinds"));
        }
        return new Verification(
                sql.fetchCount(ENTRY),
                sql.fetchCount(EDITION),
                sql.fetchCount(STATEMENT),
                head,
                problems);
    }

    private void problem(String where, String what) {
        if (problems.size() < MOST) {
            problems.add(new Problem(where, what));
        } else {
            more++;
        }
    }

    /// Every entry follows from the one before it, and the head is the last.
    private String chain(DSLContext sql) {
        String hash = Entry.START;
        long number = 0;
        try (var rows =
                sql.select(Entries.ALL)
                        .from(ENTRY)
                        .orderBy(Entries.NUMBER)
                        .fetchSize(500)
                        .fetchLazy()) {
            for (Record row : rows) {
                long found = needed(row.get(Entries.NUMBER));
                String where = "entry " + found;
                if (found != number + 1) {
                    problem(where, "follows entry " + number + "; what was between is missing");
                }
                if (!hash.equals(row.get(Entries.PREVIOUS))) {
                    problem(where, "does not carry the hash of the entry before it");
                }
                if (!needed(row.get(Entries.HASH)).equals(hashOf(row))) {
                    problem(where, "was changed after it was written: its hash does not fit");
                }
                number = found;
                hash = needed(row.get(Entries.HASH));
            }
        }
        Record head = sql.select(Head.ALL).from(HEAD).fetchSingle();
        if (!hash.equals(head.get(Head.HASH)) || number != needed(head.get(Head.NUMBER))) {
            problem(
                    "history",
                    "ends with entry "
                            + number
                            + ", but its head says "
                            + head.get(Head.NUMBER)
                            + "; entries at the end are missing or were added by something else");
        }
        return hash;
    }

    /// The hash that an entry should have; null for what can be no entry.
    private static @Nullable String hashOf(Record row) {
        try {
            return EntryHash.of(
                    needed(row.get(Entries.PREVIOUS)),
                    needed(row.get(Entries.NUMBER)),
                    Instant.parse(needed(row.get(Entries.AT))),
                    needed(row.get(Entries.PERSON)),
                    needed(row.get(Entries.ACT)),
                    needed(row.get(Entries.BODY)));
        } catch (IllegalArgumentException | DateTimeParseException noEntry) {
            return null;
        }
    }

    /// Texts and readings are those that their names say, and none is missing.
    private void contents(DSLContext sql) {
        missing(sql, Editions.TEXT, "text");
        missing(sql, Editions.READING, "reading");
        try (var rows = sql.select(Tables.Contents.ALL).from(CONTENT).fetchSize(50).fetchLazy()) {
            for (Record row : rows) {
                String name = needed(row.get(Tables.Contents.HASH));
                try {
                    byte[] plain = Packed.unpack(name, needed(row.get(Tables.Contents.BYTES)));
                    if (!SqlRegister.hash(plain).equals(name)) {
                        problem("content " + name, "is not the text or reading of that hash");
                    }
                } catch (RegisterException damaged) {
                    problem("content " + name, "cannot be unpacked");
                }
            }
        }
    }

    private void missing(DSLContext sql, Field<String> name, String what) {
        sql.select(Editions.ID, name)
                .from(EDITION)
                .leftJoin(CONTENT)
                .on(Tables.Contents.HASH.eq(name))
                .where(Tables.Contents.HASH.isNull())
                .forEach(
                        row ->
                                problem(
                                        "edition " + row.get(Editions.ID),
                                        "has a " + what + " that is missing: " + row.get(name)));
    }

    private void originals(DSLContext sql) {
        try (var rows =
                sql.select(Editions.ID, Editions.ORIGINAL)
                        .from(EDITION)
                        .fetchSize(500)
                        .fetchLazy()) {
            for (Record row : rows) {
                String name = needed(row.get(Editions.ORIGINAL));
                String where = "edition " + row.get(Editions.ID);
                try {
                    if (!SqlRegister.hash(originals.get(name)).equals(name)) {
                        problem(
                                where,
                                "has an original that was changed: originals/"
                                        + name.substring(0, 2)
                                        + "/"
                                        + name);
                    }
                } catch (RegisterException missing) {
                    problem(where, String.valueOf(missing.getMessage()));
                }
            }
        }
    }

    /// Takes the history into a scratch register and compares table by table.
    private void derived(DSLContext sql) {
        Path file = null;
        try {
            file = Files.createTempFile("yakusoku-verify", ".sqlite");
            try (Database scratch = Database.scratch("jdbc:sqlite:" + file)) {
                scratch.change(
                        other -> {
                            var replay = new Replay(other, null, new Kept(sql));
                            try (var rows =
                                    sql.select(Entries.ALL)
                                            .from(ENTRY)
                                            .orderBy(Entries.NUMBER)
                                            .fetchSize(200)
                                            .fetchLazy()) {
                                for (Record row : rows) {
                                    replay.accept(Rows.entry(row));
                                }
                            }
                        });
                scratch.view(
                        other -> {
                            DERIVED.keySet().stream()
                                    .sorted()
                                    .forEach(table -> compare(sql, other, table));
                        });
            }
        } catch (RegisterException e) {
            problem("history", "cannot be taken in again: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drop(file);
        }
    }

    private static void drop(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException staysBehind) {
                return;
            }
        }
    }

    private void compare(DSLContext real, DSLContext expected, String name) {
        Table<Record> table = DSL.table(DSL.name(name));
        List<String> keys = needed(DERIVED.get(name));
        List<Field<Object>> order = keys.stream().map(key -> DSL.field(DSL.name(key))).toList();
        try (var a = real.select().from(table).orderBy(order).fetchSize(500).fetchLazy();
                var b = expected.select().from(table).orderBy(order).fetchSize(500).fetchLazy()) {
            Iterator<Record> there = a.iterator();
            Iterator<Record> wanted = b.iterator();
            Record row = next(there);
            Record other = next(wanted);
            while (row != null || other != null) {
                if (other == null || (row != null && compare(row, other, keys) < 0)) {
                    problem(name + " " + label(row, keys), "follows from nothing in the history");
                    row = next(there);
                } else if (row == null || compare(row, other, keys) > 0) {
                    problem(
                            name + " " + label(other, keys),
                            "is missing, though the history has it");
                    other = next(wanted);
                } else {
                    if (!Arrays.equals(plain(row), plain(other))) {
                        problem(
                                name + " " + label(row, keys),
                                "does not show what the history says, in "
                                        + differing(row, plain(row), plain(other)));
                    }
                    row = next(there);
                    other = next(wanted);
                }
            }
        }
    }

    private static @Nullable Record next(Iterator<Record> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    /// Orders rows by their keys as both databases do: numbers by value, texts by code point.
    private static int compare(Record a, Record b, List<String> keys) {
        for (String key : keys) {
            Object left = a.get(key);
            Object right = b.get(key);
            int order =
                    left instanceof Number first && right instanceof Number second
                            ? Long.compare(first.longValue(), second.longValue())
                            : Arrays.compareUnsigned(
                                    String.valueOf(left).getBytes(UTF_8),
                                    String.valueOf(right).getBytes(UTF_8));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// Numbers of different databases as one type.
    private static Object[] plain(Record row) {
        return Arrays.stream(row.intoArray())
                .map(
                        value ->
                                value instanceof Number number
                                        ? (Object) number.doubleValue()
                                        : value)
                .toArray();
    }

    private static String differing(Record row, Object[] values, Object[] wanted) {
        var names = new ArrayList<String>();
        for (int i = 0; i < values.length && i < wanted.length; i++) {
            if (!Objects.equals(values[i], wanted[i])) {
                names.add(row.fields()[i].getName());
            }
        }
        return String.join(", ", names);
    }

    /// The id of a row, else its key.
    private static String label(@Nullable Record row, List<String> keys) {
        if (row == null) {
            return "";
        }
        Field<?> id = row.field("id");
        return id == null
                ? keys.stream()
                        .map(key -> String.valueOf(row.get(key)))
                        .collect(Collectors.joining(" "))
                : String.valueOf(row.get(id));
    }

    private void sqlite(DSLContext sql) {
        sql.fetch("PRAGMA foreign_key_check")
                .forEach(
                        row ->
                                problem(
                                        "table " + row.get(0),
                                        "has a row that points to nothing in " + row.get(2)));
        for (Record row : sql.fetch("PRAGMA quick_check")) {
            String said = String.valueOf(row.get(0));
            if (!said.equals("ok")) {
                problem("database file", "is damaged: " + said);
            }
        }
    }

    /// The bytes of the register that is verified, as its snapshot has them.
    private record Kept(DSLContext sql) implements Contents {
        @Override
        public byte[] original(String sha256) {
            throw new IllegalStateException("a scratch register keeps no originals");
        }

        @Override
        public byte[] text(String sha256) {
            return content(sha256);
        }

        @Override
        public byte[] reading(String sha256) {
            return content(sha256);
        }

        private byte[] content(String hash) {
            byte[] packed =
                    sql.select(Tables.Contents.BYTES)
                            .from(CONTENT)
                            .where(Tables.Contents.HASH.eq(hash))
                            .fetchOne(Tables.Contents.BYTES);
            if (packed == null) {
                throw new RegisterException("the content " + hash + " is missing");
            }
            return Packed.unpack(hash, packed);
        }
    }
}
