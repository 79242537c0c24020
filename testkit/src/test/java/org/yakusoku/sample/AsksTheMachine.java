package org.yakusoku.sample;

import org.yakusoku.intake.UsesCore;

import java.time.LocalDate;
import java.util.Random;

/// Breaks what the house rules forbid in the core: a sample for their test.
public class AsksTheMachine {
    java.sql.@org.jspecify.annotations.Nullable Connection connection;

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today() {
        return LocalDate.now();
    }

    int chance() {
        return new Random().nextInt();
    }

    @SuppressWarnings("StringCaseLocaleUsage")
    String lower(String text) {
        System.out.println(text);
        return text.toLowerCase();
    }

    UsesCore outward() {
        return new UsesCore();
    }
}
