package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;

import java.util.ArrayList;
import java.util.List;

/// A commitment as the register keeps it: its permanent id, what the machine read, and what
/// approved corrections changed in it. Other statements (done, welcomed, asked, expected) are kept
/// in the same form, so that the id stays when a better reading changes the force;
/// [#isCommitment()] tells.
///
/// @param id permanent
/// @param number in its document, from 1, never given twice; `2024-04-10/12` is its alias
/// @param origin the document and edition
/// @param wording the words and where they stand
/// @param force the weakest of the chain, or as corrected
/// @param chain the markers from the outermost inward
/// @param reaffirmed 改めて確認
/// @param continuing 引き続き
/// @param conditional すれば, 可能かつ適切な範囲で
/// @param reported said by somebody else than the parties
/// @param promisors who is to do it, or as corrected
/// @param counterparts to whom or with whom, or as corrected
/// @param money what measures the action, or as corrected
/// @param quantities what measures the action
/// @param due when, or null where the text sets no time; or as corrected
/// @param checkable why it could be decided; null where it is no commitment
/// @param rules ids of the rules of the chain
/// @param rulesHash of the rules of the reading
/// @param corrections approved and in force, oldest first
/// @param present whether the latest reading still finds it
/// @param none whether a correction says that it is no commitment
public record Commitment(
        Id id,
        int number,
        Origin origin,
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
    /// Keeps the lists unchangeable.
    public Commitment {
        chain = List.copyOf(chain);
        promisors = List.copyOf(promisors);
        counterparts = List.copyOf(counterparts);
        money = List.copyOf(money);
        quantities = List.copyOf(quantities);
        rules = List.copyOf(rules);
        corrections = List.copyOf(corrections);
    }

    /// Short name for people: the document's alias and the number.
    public String alias() {
        return origin.alias() + "/" + number;
    }

    /// Whether it counts as a commitment: of one of the six forces, found by the latest reading,
    /// and not corrected to be none.
    public boolean isCommitment() {
        return force.isCommitment() && present && !none;
    }

    /// Whether a person's correction is in force.
    public boolean isCorrected() {
        return !corrections.isEmpty();
    }

    /// The same, no longer found by the latest reading.
    public Commitment vanished() {
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
                false,
                none);
    }

    /// The same with one approved correction more in force.
    public Commitment corrected(Id correction, Change change) {
        var all = new ArrayList<Id>(corrections);
        all.add(correction);
        Force strength = change instanceof Change.ForceIs to ? to.force() : force;
        boolean isNone =
                change instanceof Change.NoCommitment
                        || (none && !(change instanceof Change.ForceIs));
        return new Commitment(
                id,
                number,
                origin,
                wording,
                strength,
                change instanceof Change.ForceIs to ? List.of(to.force()) : chain,
                reaffirmed,
                continuing,
                conditional,
                reported,
                change instanceof Change.PromisorsAre to ? to.names() : promisors,
                change instanceof Change.CounterpartsAre to ? to.names() : counterparts,
                change instanceof Change.MoneyIs to ? to.amounts() : money,
                quantities,
                change instanceof Change.DueIs to ? to.due() : due,
                strength.isCommitment() ? checkable : null,
                rules,
                rulesHash,
                all,
                present,
                isNone);
    }
}
