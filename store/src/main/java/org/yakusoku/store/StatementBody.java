package org.yakusoku.store;

import org.jspecify.annotations.Nullable;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Due;
import org.yakusoku.register.Id;
import org.yakusoku.register.Measure;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Wording;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;

import java.util.List;

/// What a row of a statement holds beside its columns: a [Commitment] without what belongs to its
/// edition and its names. Fields as there.
record StatementBody(
        Wording wording,
        Force force,
        List<Force> chain,
        boolean reaffirmed,
        boolean continuing,
        boolean conditional,
        boolean reported,
        List<String> promisors,
        List<String> counterparts,
        List<Amount> money,
        List<Measure> quantities,
        @Nullable Due due,
        @Nullable Checkable checkable,
        List<String> rules,
        String rulesHash,
        List<Id> corrections,
        boolean present,
        boolean none) {
    static StatementBody of(Commitment c) {
        return new StatementBody(
                c.wording(),
                c.force(),
                c.chain(),
                c.reaffirmed(),
                c.continuing(),
                c.conditional(),
                c.reported(),
                c.promisors(),
                c.counterparts(),
                c.money(),
                c.quantities(),
                c.due(),
                c.checkable(),
                c.rules(),
                c.rulesHash(),
                c.corrections(),
                c.present(),
                c.none());
    }

    Commitment with(Id id, int number, Origin origin) {
        return new Commitment(
                id,
                number,
                origin,
                wording,
                force,
                chain,
                reaffirmed,
                continuing,
                conditional,
                reported,
                promisors,
                counterparts,
                money,
                quantities,
                due,
                checkable,
                rules,
                rulesHash,
                corrections,
                present,
                none);
    }
}
