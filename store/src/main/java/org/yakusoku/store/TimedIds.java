package org.yakusoku.store;

import org.yakusoku.register.Id;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Ids whose first letters tell roughly when they were given, so that an index over them grows at
/// its end, and whose last letters are chance, so that two registers do not give the same.
///
/// 13 letters of base 32 hold 64 bits and one letter more than those need: 42 bits of milliseconds,
/// 22 bits that begin by chance in each millisecond and count on in it.
final class TimedIds implements Id.Source {
    private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 13;
    private static final int CHANCE_BITS = 22;

    private final InstantSource clock;
    private final RandomGenerator chance;
    private long last = -1;

    TimedIds(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public synchronized Id next(Id.Kind kind) {
        long now = clock.millis() << CHANCE_BITS;
        last =
                now > last
                        ? now | (chance.nextInt() & ((1 << (CHANCE_BITS - 1)) - 1))
                        : last + 1 + (chance.nextInt() & 0xff);
        var letters = new char[LENGTH + 1];
        letters[0] = kind.letter();
        long rest = last;
        for (int i = LENGTH; i > 0; i--) {
            letters[i] = LETTERS[(int) (rest & 31)];
            rest >>>= 5;
        }
        return new Id(new String(letters));
    }
}
