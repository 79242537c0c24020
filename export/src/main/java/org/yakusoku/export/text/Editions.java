package org.yakusoku.export.text;

import org.yakusoku.export.form.Holdings;
import org.yakusoku.register.RegisterException;

import java.util.concurrent.atomic.AtomicLong;

/// What both forms of whole texts ask of holdings.
final class Editions {
    private Editions() {}

    /// How many editions there are.
    ///
    /// @throws RegisterException if there is none
    static long count(Holdings holdings) {
        var editions = new AtomicLong();
        holdings.documents(document -> editions.addAndGet(document.editions().size()));
        if (editions.get() == 0) {
            throw new RegisterException(
                    "there is no document to write; add one, or take a filter that leaves one");
        }
        return editions.get();
    }
}
