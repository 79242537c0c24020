package org.yakusoku.store;

import org.jspecify.annotations.Nullable;

class SqliteKeepingTest extends KeepingSuite {
    @Override
    @Nullable String freshUrl() {
        return null;
    }
}
