package org.yakusoku.store;

import org.jspecify.annotations.Nullable;

class PostgresKeepingTest extends KeepingSuite {
    @Override
    @Nullable String freshUrl() {
        return PostgresServer.freshUrl();
    }
}
