package org.yakusoku.export.form;

import java.io.OutputStream;
import java.io.UncheckedIOException;

/// A format in which a register goes out: a pure function from what it holds to bytes. Same
/// holdings and same options give the same bytes.
///
/// Safe for use by many threads.
public interface Form {
    /// What users call it: `csv`, `jsonld`, `icalendar`. Small letters, digits and dashes.
    String name();

    /// Its media type, with the character set where it is text: `text/csv; charset=utf-8`.
    String mediaType();

    /// How the name of a file of it ends, without the dot: `csv`, `ics`.
    String ending();

    /// What it holds, in one line for people: `one statement a row, for spreadsheets`.
    String says();

    /// Writes everything that the holdings give. Not more than one work is held in memory at a
    /// time.
    ///
    /// @param out gets the bytes; is flushed and not closed
    /// @throws UncheckedIOException if `out` takes no more
    void write(Holdings holdings, Options options, OutputStream out);
}
