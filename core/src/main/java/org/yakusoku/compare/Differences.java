package org.yakusoku.compare;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Modifier;
import org.yakusoku.rule.Fold;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/// What exactly differs between two statements that belong together.
final class Differences {
    private final List<Mention> earlier;
    private final List<Mention> later;

    Differences(Reading earlier, Reading later) {
        this.earlier = earlier.mentions();
        this.later = later.mentions();
    }

    /// The differences in force, money, quantities and time, in this order. What is told as done
    /// has no force and no deadline to compare.
    List<Difference> between(Statement from, Statement to) {
        var differences = new ArrayList<Difference>();
        boolean done = to.force() == Force.DONE;
        if (!done && from.force() != to.force()) {
            differences.add(new Difference.Strength(from.force(), to.force()));
        }
        couple(
                of(from.money(), earlier, Mention.Money.class),
                of(to.money(), later, Mention.Money.class),
                Differences::sameMoney,
                (a, b) -> a.currency().equals(b.currency()),
                Difference.Amount::new,
                differences);
        couple(
                of(from.quantities(), earlier, Mention.Quantity.class),
                of(to.quantities(), later, Mention.Quantity.class),
                Differences::sameQuantity,
                (a, b) -> unit(a).equals(unit(b)),
                Difference.Count::new,
                differences);
        if (!done) {
            Mention.Time before = due(from, earlier);
            Mention.Time after = due(to, later);
            String was = before == null ? "" : value(before);
            String is = after == null ? "" : value(after);
            if (!was.equals(is)) {
                differences.add(new Difference.Due(before, after));
            }
        }
        return differences;
    }

    /// What a time comes to, whatever the words: its date, length and interval.
    static String value(Mention.Time time) {
        return Objects.requireNonNullElse(time.edtf(), "")
                + " "
                + (time.edtf() == null ? Objects.requireNonNullElse(time.duration(), "") : "")
                + " "
                + Objects.requireNonNullElse(time.repeat(), "");
    }

    private static Mention.@Nullable Time due(Statement statement, List<Mention> mentions) {
        return statement.due() >= 0 && mentions.get(statement.due()) instanceof Mention.Time time
                ? time
                : null;
    }

    private static <M extends Mention> List<M> of(
            List<Integer> indexes, List<Mention> mentions, Class<M> type) {
        return new ArrayList<>(
                indexes.stream()
                        .map(mentions::get)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList());
    }

    private interface Maker<M> {
        Difference of(@Nullable M from, @Nullable M to);
    }

    /// Strikes out what is the same on both sides, then couples what is of one unit or currency in
    /// the order of the texts, then whatever is left.
    private static <M> void couple(
            List<M> from,
            List<M> to,
            BiPredicate<M, M> same,
            BiPredicate<M, M> comparable,
            Maker<M> maker,
            List<Difference> differences) {
        takeOut(from, to, same, (a, b) -> {});
        takeOut(from, to, comparable, (a, b) -> differences.add(maker.of(a, b)));
        from.forEach(each -> differences.add(maker.of(each, null)));
        to.forEach(each -> differences.add(maker.of(null, each)));
    }

    private static <M> void takeOut(
            List<M> from, List<M> to, BiPredicate<M, M> together, BiConsumer<M, M> use) {
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                if (together.test(from.get(i), to.get(j))) {
                    use.accept(from.remove(i), to.remove(j));
                    i--;
                    break;
                }
            }
        }
    }

    private static boolean sameMoney(Mention.Money a, Mention.Money b) {
        return a.currency().equals(b.currency())
                && a.amount().equals(b.amount())
                && Objects.equals(a.max(), b.max())
                && bound(a.modifier()) == bound(b.modifier());
    }

    private static boolean sameQuantity(Mention.Quantity a, Mention.Quantity b) {
        return unit(a).equals(unit(b))
                && a.amount().equals(b.amount())
                && Objects.equals(a.max(), b.max())
                && bound(a.modifier()) == bound(b.modifier());
    }

    private static String unit(Mention.Quantity quantity) {
        return quantity.unit() == null ? "" : Fold.of(quantity.unit());
    }

    /// Whether a figure is a lower bound (1), an upper bound (-1) or neither (0): from 最大5億ドル to
    /// 5億ドル以上 is a change, from 約5億ドル to 5億ドル is none.
    private static int bound(@Nullable Modifier modifier) {
        return switch (modifier) {
            case null -> 0;
            case ABOUT -> 0;
            case OVER, AT_LEAST -> 1;
            case UP_TO, UNDER -> -1;
        };
    }
}
