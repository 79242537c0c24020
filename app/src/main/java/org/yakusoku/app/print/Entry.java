package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;

import java.util.ArrayList;
import java.util.List;

/// A statement at its place in the register of one document.
///
/// @param number of the commitment in the document, from 1; 0 for a statement that is none
/// @param statement what is said
/// @param headings the headings above it, from the topmost inward
/// @param initiative the unit of cooperation it belongs to, or null
public record Entry(
        int number, Statement statement, List<Heading> headings, @Nullable Initiative initiative) {
    /// Keeps the headings unchangeable.
    public Entry {
        headings = List.copyOf(headings);
    }

    /// All statements of a reading in their order, commitments numbered.
    public static List<Entry> of(Reading reading) {
        var entries = new ArrayList<Entry>(reading.statements().size());
        List<Heading> headings = reading.outline().headings();
        List<Initiative> initiatives = reading.outline().initiatives();
        var path = new ArrayList<Heading>();
        int heading = 0;
        int initiative = 0;
        int number = 0;
        for (Statement statement : reading.statements()) {
            int start = statement.span().start();
            while (heading < headings.size() && headings.get(heading).span().start() <= start) {
                Heading next = headings.get(heading++);
                path.removeIf(above -> above.level() >= next.level());
                path.add(next);
            }
            while (initiative < initiatives.size()
                    && initiatives.get(initiative).span().start() <= start) {
                initiative++;
            }
            Initiative last = initiative == 0 ? null : initiatives.get(initiative - 1);
            entries.add(
                    new Entry(
                            statement.force().isCommitment() ? ++number : 0,
                            statement,
                            path,
                            last != null && last.span().contains(start) ? last : null));
        }
        return entries;
    }

    /// Whether the statement is a commitment.
    public boolean isCommitment() {
        return number > 0;
    }
}
