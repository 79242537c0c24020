package org.yakusoku.app.print;

import org.yakusoku.Reading;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;

import java.util.EnumMap;
import java.util.Map;

/// How much there is in one reading or in many.
///
/// Money is counted, never summed: promised, past and expected amounts, an umbrella and its parts
/// do not add up.
///
/// @param forces statements by force, every force present
/// @param withMoney commitments that carry an amount of money
/// @param withDue commitments that carry a date or a deadline
/// @param findings places that looked like something and were not understood
public record Tally(Map<Force, Integer> forces, int withMoney, int withDue, int findings) {
    /// Nothing counted yet.
    public static final Tally NONE = new Tally(Map.of(), 0, 0, 0);

    /// Fills in the forces that do not occur.
    public Tally {
        var all = new EnumMap<Force, Integer>(Force.class);
        for (Force force : Force.values()) {
            all.put(force, forces.getOrDefault(force, 0));
        }
        forces = java.util.Collections.unmodifiableMap(all);
    }

    /// Counts one reading.
    public static Tally of(Reading reading) {
        var forces = new EnumMap<Force, Integer>(Force.class);
        int withMoney = 0;
        int withDue = 0;
        for (Statement statement : reading.statements()) {
            forces.merge(statement.force(), 1, Integer::sum);
            if (statement.force().isCommitment()) {
                withMoney += statement.money().isEmpty() ? 0 : 1;
                withDue += statement.due() < 0 ? 0 : 1;
            }
        }
        return new Tally(forces, withMoney, withDue, reading.findings().size());
    }

    /// This and another one together.
    public Tally plus(Tally other) {
        var sum = new EnumMap<Force, Integer>(Force.class);
        forces.forEach((force, count) -> sum.put(force, count + other.of(force)));
        return new Tally(
                sum,
                withMoney + other.withMoney,
                withDue + other.withDue,
                findings + other.findings);
    }

    /// How many statements have this force.
    public int of(Force force) {
        return forces.getOrDefault(force, 0);
    }

    /// How many commitments there are: PLEDGE to EXPLORE.
    public int commitments() {
        return forces.entrySet().stream()
                .filter(entry -> entry.getKey().isCommitment())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// How many statements are no commitments.
    public int others() {
        return forces.values().stream().mapToInt(Integer::intValue).sum() - commitments();
    }
}
