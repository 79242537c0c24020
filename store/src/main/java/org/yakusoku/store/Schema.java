package org.yakusoku.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.yakusoku.register.RegisterException;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The schema of a register and its versions. Version N is what `migrations/VN.sql` makes of
/// version N-1; scripts that were released are never changed.
///
/// Scripts are plain SQL for both databases. A statement ends at the end of a line with `;`.
/// `${text}` stands for text that is compared byte by byte, `${bytes}` for bytes.
final class Schema {
    /// The newest version that this program knows.
    static final int VERSION = 1;

    private static final Table<Record> TABLE = DSL.table(DSL.name("schema_version"));
    private static final Field<Integer> NUMBER = DSL.field(DSL.name("version"), Integer.class);

    /// What processes that make a schema on one PostgreSQL server queue for.
    private static final Param<Long> LOCK = DSL.inline(0x59616b75736f6b75L);

    private Schema() {}

    /// Brings a database to [#VERSION], all of it or nothing.
    ///
    /// @throws RegisterException if it is newer than this program
    static void update(Database database) {
        int found = database.read(Schema::version);
        if (found > VERSION) {
            throw new RegisterException(
                    database.name()
                            + " was made by a newer program (its schema is version "
                            + found
                            + ", this program knows "
                            + VERSION
                            + "); use the newer program");
        }
        if (found < VERSION) {
            database.change(
                    sql -> {
                        // another process may be at it, or have been faster
                        if (!database.isSqlite()) {
                            sql.execute("SELECT pg_advisory_xact_lock({0})", LOCK);
                        }
                        for (int next = version(sql) + 1; next <= VERSION; next++) {
                            run(sql, next, database.isSqlite());
                        }
                    });
        }
    }

    /// The version of a database, 0 for an empty one.
    private static int version(DSLContext sql) {
        Table<Record> tables = DSL.table(DSL.name(isSqlite(sql) ? "sqlite_master" : "pg_tables"));
        Field<String> name =
                DSL.field(DSL.name(isSqlite(sql) ? "name" : "tablename"), String.class);
        boolean made =
                isSqlite(sql)
                        ? sql.fetchExists(tables, name.eq("schema_version"))
                        : sql.fetchExists(
                                tables,
                                name.eq("schema_version").and("schemaname = current_schema()"));
        @Nullable Integer found =
                made
                        ? sql.select(DSL.max(NUMBER)).from(TABLE).fetchOneInto(Integer.class)
                        : Integer.valueOf(0);
        return found == null ? 0 : found;
    }

    private static boolean isSqlite(DSLContext sql) {
        return sql.family() == SQLDialect.SQLITE;
    }

    private static void run(DSLContext sql, int version, boolean sqlite) {
        String script =
                script(version)
                        .replaceAll("(?m)^--.*\n", "")
                        .replace("${text}", sqlite ? "TEXT" : "TEXT COLLATE \"C\"")
                        .replace("${bytes}", sqlite ? "BLOB" : "BYTEA");
        for (String statement : script.split(";\\s*\n", -1)) {
            if (!statement.isBlank()) {
                sql.connection(
                        connection -> {
                            try (var raw = connection.createStatement()) {
                                raw.execute(statement);
                            }
                        });
            }
        }
        sql.insertInto(TABLE).columns(NUMBER).values(version).execute();
    }

    private static String script(int version) {
        try (var in = Schema.class.getResourceAsStream("migrations/V" + version + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no script for version " + version);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
