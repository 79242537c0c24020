package org.yakusoku.store;

import org.jspecify.annotations.Nullable;

class SqliteRegisterTest extends RegisterSuite {
    @Override
    @Nullable String freshUrl() {
        return null;
    }
}
