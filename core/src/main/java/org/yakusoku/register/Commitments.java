package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Initiative;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Puts the statements of a reading into the form of the register: with ids, in code points,
/// complete in themselves.
public final class Commitments {
    private final Reading reading;
    private final String text;
    private final CodePoints points;

    private Commitments(Reading reading) {
        this.reading = reading;
        this.text = reading.source().text();
        this.points = CodePoints.of(text);
    }

    /// One commitment for each statement, in the reading's order.
    ///
    /// @param origin the document and edition that was read
    /// @param names an id and a number for each statement
    /// @throws IllegalArgumentException if there are more or fewer names than statements
    public static List<Commitment> of(Reading reading, Origin origin, List<Act.Named> names) {
        List<Statement> statements = reading.statements();
        if (names.size() != statements.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names for " + statements.size() + " statements");
        }
        var maker = new Commitments(reading);
        var all = new ArrayList<Commitment>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            all.add(maker.commitment(statements.get(i), origin, names.get(i)));
        }
        return all;
    }

    private Commitment commitment(Statement statement, Origin origin, Act.Named name) {
        return new Commitment(
                name.id(),
                name.number(),
                origin,
                wording(statement),
                statement.force(),
                statement.chain(),
                statement.reaffirmed(),
                statement.continuing(),
                statement.conditional(),
                statement.reported(),
                statement.promisors(),
                statement.counterparts(),
                statement.money().stream()
                        .map(at -> amount((Mention.Money) reading.mentions().get(at), text, points))
                        .toList(),
                statement.quantities().stream()
                        .map(at -> measure((Mention.Quantity) reading.mentions().get(at)))
                        .toList(),
                statement.due() < 0
                        ? null
                        : due((Mention.Time) reading.mentions().get(statement.due())),
                statement.checkable(),
                statement.rules(),
                reading.rulesHash(),
                List.of(),
                true,
                false);
    }

    private Wording wording(Statement statement) {
        Initiative initiative = reading.outline().initiativeOf(statement.span());
        Span action = statement.action();
        return new Wording(
                extent(statement.span()),
                words(statement.span()),
                extent(statement.cue()),
                words(statement.cue()),
                action == null ? null : extent(action),
                action == null ? null : words(action),
                reading.outline().headingsOver(statement.span()).stream()
                        .map(heading -> words(heading.span()))
                        .toList(),
                initiative == null ? null : initiative.title());
    }

    /// The register's form of an amount.
    static Amount amount(Mention.Money money, String text, CodePoints points) {
        return new Amount(
                Extent.of(money.span(), points),
                money.span().of(text),
                new BigDecimal(money.amount()),
                decimal(money.max()),
                money.currency(),
                money.modifier(),
                money.rule());
    }

    private Measure measure(Mention.Quantity quantity) {
        return new Measure(
                extent(quantity.span()),
                words(quantity.span()),
                new BigDecimal(quantity.amount()),
                decimal(quantity.max()),
                quantity.unit(),
                quantity.modifier(),
                quantity.rule());
    }

    private Due due(Mention.Time time) {
        return new Due(
                extent(time.span()),
                words(time.span()),
                time.edtf(),
                time.duration(),
                time.repeat(),
                time.role(),
                Days.of(time.edtf()),
                time.rule());
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private Extent extent(Span span) {
        return Extent.of(span, points);
    }

    private String words(Span span) {
        return span.of(text);
    }
}
