package org.yakusoku.store;

import org.jspecify.annotations.Nullable;

class PostgresRegisterTest extends RegisterSuite {
    @Override
    @Nullable String freshUrl() {
        return PostgresServer.freshUrl();
    }
}
