package org.yakusoku.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.yakusoku.register.RegisterException;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The database of a register: connections, schema, transactions, and errors in plain words.
final class Database implements AutoCloseable {
    private final String name;
    private final SQLDialect dialect;
    private final HikariDataSource pool;
    private final DSLContext sql;

    /// Threads that write wait here in their order, not each with a connection of the pool.
    private final ReentrantLock writing = new ReentrantLock(true);

    private Database(String name, SQLDialect dialect, HikariDataSource pool) {
        this.name = name;
        this.dialect = dialect;
        this.pool = pool;
        this.sql = DSL.using(pool, dialect);
    }

    /// Opens a database and brings its schema up to date.
    ///
    /// @param url JDBC address of SQLite or PostgreSQL
    /// @param name what messages call it
    /// @throws RegisterException if it cannot be opened, or is newer than this program
    static Database open(String url, String name) {
        return open(url, name, Map.of());
    }

    /// A database for one use: nothing of it needs to survive.
    static Database scratch(String url) {
        return open(url, "scratch register", Map.of("synchronous", "OFF", "journal_mode", "OFF"));
    }

    private static Database open(String url, String name, Map<String, String> pragmas) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        boolean sqlite = url.startsWith("jdbc:sqlite:");
        if (!sqlite && !url.startsWith("jdbc:postgresql:")) {
            throw new RegisterException(
                    "no database address: write jdbc:postgresql://HOST/NAME or leave it out for SQLite");
        }
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("register");
        config.setMaximumPoolSize(2 + Runtime.getRuntime().availableProcessors());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(sqlite ? 60_000 : 10_000);
        config.setInitializationFailTimeout(5_000);
        if (sqlite) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("busy_timeout", "60000");
            config.addDataSourceProperty("cache_size", "-65536");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
            pragmas.forEach(config::addDataSourceProperty);
        }
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new RegisterException(
                    name + " cannot be opened (" + deepest(e) + "); " + advice(deepest(e)), e);
        }
        var database = new Database(name, sqlite ? SQLDialect.SQLITE : SQLDialect.POSTGRES, pool);
        try {
            Schema.update(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /// What messages call it.
    String name() {
        return name;
    }

    boolean isSqlite() {
        return dialect == SQLDialect.SQLITE;
    }

    /// Reads without a transaction: each query sees a state of its own.
    <T extends @Nullable Object> T read(Function<DSLContext, T> query) {
        return guarded(() -> query.apply(sql));
    }

    /// Reads in one transaction that sees one state from beginning to end, while others write.
    <T> T snapshot(Function<DSLContext, T> query) {
        return guarded(
                () ->
                        sql.connectionResult(
                                connection -> {
                                    DSLContext own = DSL.using(connection, dialect);
                                    if (isSqlite()) {
                                        own.execute("BEGIN DEFERRED");
                                        try {
                                            return query.apply(own);
                                        } finally {
                                            own.execute("ROLLBACK");
                                        }
                                    }
                                    connection.setAutoCommit(false);
                                    try {
                                        own.execute(
                                                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                                        return query.apply(own);
                                    } finally {
                                        connection.rollback();
                                        connection.setAutoCommit(true);
                                    }
                                }));
    }

    /// Writes in one transaction, all of it or nothing.
    <T> T write(Function<DSLContext, T> work) {
        return guarded(
                () -> {
                    writing.lock();
                    try {
                        return sql.transactionResult(c -> work.apply(c.dsl()));
                    } finally {
                        writing.unlock();
                    }
                });
    }

    /// Reads in one transaction that sees one state, and gives nothing back.
    void view(Consumer<DSLContext> query) {
        snapshot(
                sql -> {
                    query.accept(sql);
                    return true;
                });
    }

    /// Writes in one transaction, all of it or nothing, and gives nothing back.
    void change(Consumer<DSLContext> work) {
        write(
                sql -> {
                    work.accept(sql);
                    return true;
                });
    }

    /// Turns an error of the database into one line for a person.
    private <T extends @Nullable Object> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RegisterException ours) {
                throw ours;
            }
            throw new RegisterException(name + ": " + plain(e) + "; " + advice(plain(e)), e);
        }
    }

    private static String plain(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return cause == null ? deepest(e) : oneLine(String.valueOf(cause.getMessage()));
    }

    private static String deepest(Throwable e) {
        Throwable at = e;
        for (Throwable next = at.getCause(); next != null; next = at.getCause()) {
            at = next;
        }
        @Nullable String message = at.getMessage();
        return message == null ? at.getClass().getSimpleName() : oneLine(message);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }

    /// What a person can do about an error, told from its words.
    private static String advice(String error) {
        if (error.contains("SQLITE_FULL")
                || error.contains("disk is full")
                || error.contains("No space left")) {
            return "the disk is full; free some space and try again, nothing was changed";
        }
        if (error.contains("READONLY")
                || error.contains("read-only")
                || error.contains("CANTOPEN")
                || error.contains("Permission denied")) {
            return "check that the folder can be written; nothing was changed";
        }
        if (error.contains("BUSY") || error.contains("locked")) {
            return "another process holds it; try again when that has finished, nothing was changed";
        }
        if (error.contains("CORRUPT") || error.contains("NOTADB") || error.contains("malformed")) {
            return "the file is damaged; restore a backup";
        }
        if (error.contains("Connection refused")
                || error.contains("connection attempt failed")
                || error.contains("authentication")) {
            return "check that the server runs and that address, user and password are right";
        }
        if (error.contains("Connection is not available")) {
            return "check that the database's server runs; nothing was changed";
        }
        if (error.contains("I/O error")
                || error.contains("terminating connection")
                || error.contains("connection has been closed")) {
            return "the database's server is gone; start it, then look whether the last change is there";
        }
        return "nothing was changed";
    }

    @Override
    public void close() {
        pool.close();
    }
}
