package org.yakusoku.app.print;

import java.util.Locale;

/// The forms in which a reading leaves the program.
public enum Format {
    /// a register for a person at a terminal
    TEXT("txt"),
    /// the whole reading, one object a document
    JSON("json"),
    /// one commitment a line, complete in itself
    NDJSON("ndjson"),
    /// one statement a row
    CSV("csv");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /// The ending of a file of this form, without the dot.
    public String ending() {
        return ending;
    }

    /// As a user writes it: `text`, `json`, `ndjson`, `csv`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
