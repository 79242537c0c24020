package org.yakusoku.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/// A real PostgreSQL server, one for all tests of a run, with a schema for each register.
final class PostgresServer {
    private static @Nullable EmbeddedPostgres server;
    private static int schemas;

    private PostgresServer() {}

    /// The address of a schema with nothing in it.
    static synchronized String freshUrl() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        String schema = "register" + ++schemas;
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    /// A server of its own, for tests that stop it.
    static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
