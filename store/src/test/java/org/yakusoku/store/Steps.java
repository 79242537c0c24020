package org.yakusoku.store;

import org.yakusoku.register.Id;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// A clock that goes on a second with each look, and ids that count: two registers with which the
/// same was done have the same history.
final class Steps implements InstantSource, Id.Source {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private long looks;
    private long given;

    Steps() {
        this(0);
    }

    /// @param given how many ids were given already
    Steps(long given) {
        this.given = given;
    }

    /// As if it were new.
    synchronized void restart() {
        looks = 0;
        given = 0;
    }

    @Override
    public synchronized Instant instant() {
        return START.plusSeconds(looks++);
    }

    @Override
    public synchronized Id next(Id.Kind kind) {
        return new Id(String.format(Locale.ROOT, "%c%013d", kind.letter(), ++given));
    }
}
