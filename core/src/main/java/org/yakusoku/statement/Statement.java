package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

import java.util.List;

/// One main-clause predicate with its own force, said by or about an actor (guidelines, section 4).
///
/// 「日米両国は、本年6月までに第一回作業部会を開催する。」 is WILL by 日本 and 米国, due 本年6月までに.
///
/// @param span the clause, usually the sentence
/// @param cue the marker, or the verb of a bare WILL or DONE
/// @param force the weakest of the chain
/// @param chain the markers from the outermost inward, never empty
/// @param reaffirmed 改めて確認, 再確認
/// @param continuing 引き続き, 継続する
/// @param conditional すれば, 可能かつ適切な範囲で
/// @param reported said by somebody else than the parties in this text, or retold
/// @param promisors names, groups resolved to members; empty for things
/// @param counterparts names of those to or with whom
/// @param action what is to be done, or null where the text names nothing
/// @param money indexes of the money mentions that measure the action
/// @param quantities indexes of the quantity mentions that measure it
/// @param due index of the time mention that bounds the action, or -1
/// @param checkable why it could be decided; null where it is no commitment
/// @param rules ids of the rules that gave the chain, from the outermost inward
public record Statement(
        Span span,
        Span cue,
        Force force,
        List<Force> chain,
        boolean reaffirmed,
        boolean continuing,
        boolean conditional,
        boolean reported,
        List<String> promisors,
        List<String> counterparts,
        @Nullable Span action,
        List<Integer> money,
        List<Integer> quantities,
        int due,
        @Nullable Checkable checkable,
        List<String> rules) {
    /// Keeps the lists unchangeable.
    public Statement {
        chain = List.copyOf(chain);
        promisors = List.copyOf(promisors);
        counterparts = List.copyOf(counterparts);
        money = List.copyOf(money);
        quantities = List.copyOf(quantities);
        rules = List.copyOf(rules);
    }
}
