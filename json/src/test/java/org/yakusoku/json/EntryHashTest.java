package org.yakusoku.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yakusoku.register.Entry;
import org.yakusoku.testkit.SeededText;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

class EntryHashTest {
    private static final Instant AT = Instant.parse("2026-11-23T04:30:00Z");
    private static final String BODY = "{\"document\":\"d06h3k9x2m7qp\",\"alias\":\"2024-04-10\"}";

    private static String of(String by, String body) {
        return EntryHash.of(Entry.START, 1, AT, by, "document-added", body);
    }

    /// Made with `printf` and `sha256sum`, not with this program.
    @Test
    void isWhatOtherToolsCompute() {
        assertThat(of("山田", BODY))
                .isEqualTo("399e62b673042410d0aa9ea99fe7bb8d2494d9c4f72f54145692a4a163ada43a");
        assertThat(of("𠮷田", "{}"))
                .isEqualTo("d18fcc6a241b3690081819d4a0dbacfe1d68e256cbfc75f86381d5264deccb85");
    }

    @Test
    void everyPartCounts() {
        String body = "{}";
        var all =
                List.of(
                        EntryHash.of(Entry.START, 1, AT, "a", "x", body),
                        EntryHash.of("1".repeat(64), 1, AT, "a", "x", body),
                        EntryHash.of(Entry.START, 2, AT, "a", "x", body),
                        EntryHash.of(Entry.START, 1, AT.plusMillis(1), "a", "x", body),
                        EntryHash.of(Entry.START, 1, AT, "b", "x", body),
                        EntryHash.of(Entry.START, 1, AT, "a", "y", body),
                        EntryHash.of(Entry.START, 1, AT, "a", "x", "{ }"));

        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void timeHasThreeDecimalsAlways() {
        assertThat(EntryHash.time(AT)).isEqualTo("2026-11-23T04:30:00.000Z");
        assertThat(EntryHash.time(AT.plusNanos(120_999_999))).isEqualTo("2026-11-23T04:30:00.120Z");
        assertThat(EntryHash.time(Instant.parse("0999-01-01T00:00:00Z")))
                .isEqualTo("0999-01-01T00:00:00.000Z");
    }

    @Test
    void whatIsFinerThanAMillisecondIsLeftOut() {
        assertThat(EntryHash.of(Entry.START, 1, AT.plusNanos(999_999), "a", "x", "{}"))
                .isEqualTo(EntryHash.of(Entry.START, 1, AT, "a", "x", "{}"));
    }

    @Test
    void oneEntryCannotBeMadeToLookLikeAnother() {
        assertThatThrownBy(() -> of("a\nx", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line end");
        assertThatThrownBy(() -> of("a", "{}\r"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line end");
        assertThatThrownBy(() -> of("\uD842", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("half a surrogate pair in an entry");
    }

    @Test
    void anyTextGivesAHashOrSaysWhyNot() {
        SeededText.forEach(
                200,
                random -> {
                    String by = random.noise(random.number(0, 50));
                    String body = RegisterJson.print(random.text(random.number(0, 500)));
                    try {
                        assertThat(of(by, body)).matches("[0-9a-f]{64}").isEqualTo(of(by, body));
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessageMatching("(?s)(a line end|half a surrogate).*");
                    }
                });
    }
}
