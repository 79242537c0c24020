package org.yakusoku.store;

import static org.yakusoku.store.Tables.ACTOR;
import static org.yakusoku.store.Tables.AMOUNT;
import static org.yakusoku.store.Tables.DOCUMENT;
import static org.yakusoku.store.Tables.EDITION;
import static org.yakusoku.store.Tables.STANDING;
import static org.yakusoku.store.Tables.STATEMENT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Stage;
import org.yakusoku.store.Tables.Actors;
import org.yakusoku.store.Tables.Amounts;
import org.yakusoku.store.Tables.Documents;
import org.yakusoku.store.Tables.Editions;
import org.yakusoku.store.Tables.Standings;
import org.yakusoku.store.Tables.Statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A [Filter] as conditions and an order of SQL, over statement, edition and document joined.
final class Listing {
    private Listing() {}

    static Condition condition(Filter filter) {
        var all = new ArrayList<Condition>();
        if (!filter.others()) {
            all.add(Statements.COMMITMENT.eq(1));
        }
        if (!filter.forces().isEmpty()) {
            all.add(Statements.FORCE.in(ordinals(filter.forces())));
        }
        if (!filter.checkable().isEmpty()) {
            all.add(Statements.CHECKABLE.in(ordinals(filter.checkable())));
        }
        if (!filter.stages().isEmpty()) {
            all.add(stage(filter));
        }
        if (!filter.actors().isEmpty()) {
            all.add(actor(0, filter.actors()));
        }
        if (!filter.counterparts().isEmpty()) {
            all.add(actor(1, filter.counterparts()));
        }
        for (String word : filter.words()) {
            all.add(Statements.WORDS.like("%" + escaped(Projection.fold(word)) + "%", '!'));
        }
        if (filter.timed()) {
            all.add(Statements.TIMED.eq(1));
        }
        if (filter.dueAfter() != null) {
            all.add(Statements.DUE.gt(filter.dueAfter().toString()));
        }
        if (filter.dueBefore() != null) {
            all.add(Statements.DUE.lt(filter.dueBefore().toString()));
        }
        if (filter.over() != null || filter.under() != null || filter.currency() != null) {
            all.add(amount(filter));
        }
        all.addAll(places(filter));
        if (filter.corrected() != null) {
            all.add(Statements.CORRECTED.eq(filter.corrected() ? 1 : 0));
        }
        return DSL.and(all);
    }

    /// The document and the edition that a filter names, over the edition alone.
    static List<Condition> places(Filter filter) {
        var all = new ArrayList<Condition>();
        if (filter.document() != null) {
            all.add(Editions.OF.eq(filter.document().value()));
        }
        if (filter.edition() != null) {
            all.add(Editions.ID.eq(filter.edition().value()));
        }
        return all;
    }

    /// Whether a filter restricts nothing but documents, editions and amounts.
    static boolean isOfPlacesOnly(Filter filter) {
        return filter.forces().isEmpty()
                && filter.stages().isEmpty()
                && filter.actors().isEmpty()
                && filter.counterparts().isEmpty()
                && filter.words().isEmpty()
                && filter.dueAfter() == null
                && filter.dueBefore() == null
                && filter.checkable().isEmpty()
                && filter.corrected() == null;
    }

    static List<OrderField<?>> order(Filter filter) {
        var order = new ArrayList<OrderField<?>>();
        boolean down = filter.descending();
        switch (filter.sort()) {
            case TEXT -> {
                order.add(turned(Editions.ISSUED, down).nullsLast());
            }
            case DUE -> order.add(turned(Statements.DUE, down).nullsLast());
            case FORCE -> order.add(turned(Statements.FORCE, down));
            case AMOUNT -> order.add(turned(Statements.GREATEST, !down).nullsLast());
            case ADDED -> order.add(turned(Statements.POSITION, down));
        }
        if (filter.sort() != Filter.Sort.TEXT && filter.sort() != Filter.Sort.ADDED) {
            order.add(Editions.ISSUED.asc().nullsLast());
        }
        order.add(Documents.POSITION.asc());
        order.add(Editions.POSITION.asc());
        order.add(Statements.STARTS.asc());
        order.add(Statements.POSITION.asc());
        return order;
    }

    private static <T> SortField<T> turned(Field<T> field, boolean down) {
        return down ? field.desc() : field.asc();
    }

    private static Condition stage(Filter filter) {
        Condition stands =
                DSL.exists(
                        DSL.selectOne()
                                .from(STANDING)
                                .where(Standings.OF.eq(Statements.ID))
                                .and(Standings.STAGE.in(ordinals(filter.stages()))));
        return filter.stages().contains(Stage.ANNOUNCED)
                ? stands.or(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(STANDING)
                                        .where(Standings.OF.eq(Statements.ID))))
                : stands;
    }

    private static Condition actor(int role, List<String> names) {
        return Statements.POSITION.in(
                DSL.select(Actors.OF)
                        .from(ACTOR)
                        .where(Actors.NAME.in(names.stream().map(Projection::column).toList()))
                        .and(Actors.ROLE.eq(role)));
    }

    private static Condition amount(Filter filter) {
        Condition of = Amounts.OF.eq(Statements.POSITION);
        if (filter.over() != null) {
            of = of.and(Amounts.HIGH.gt(filter.over().doubleValue()));
        }
        if (filter.under() != null) {
            of = of.and(Amounts.LOW.lt(filter.under().doubleValue()));
        }
        if (filter.currency() != null) {
            of = of.and(Amounts.CURRENCY.eq(filter.currency()));
        }
        return DSL.exists(DSL.selectOne().from(AMOUNT).where(of));
    }

    private static List<Integer> ordinals(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> constant.ordinal()).sorted().toList();
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /// Statement, edition and document joined.
    static org.jooq.Table<?> joined() {
        return STATEMENT
                .join(EDITION)
                .on(Editions.ID.eq(Statements.IN))
                .join(DOCUMENT)
                .on(Documents.ID.eq(Editions.OF));
    }
}
