package org.yakusoku.register;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One amount of money of one edition, with what it is of.
///
/// マイクロソフト社は29億ドルを投資する: payer マイクロソフト社, PROMISED, 2900000000 USD.
///
/// @param amount how much, and where it stands
/// @param nature what it is of
/// @param statement id of the statement that it measures, or null for MENTIONED
/// @param alias of that statement, or of the document
/// @param origin document and edition
/// @param payers who is to give it: the statement's promisors; together, not each
/// @param payees to whom: its counterparts
/// @param partOf the words of the amount that this one is a part of (うち, of which), or null
/// @param sentence words around it
public record LedgerEntry(
        Amount amount,
        Nature nature,
        @Nullable Id statement,
        String alias,
        Origin origin,
        List<String> payers,
        List<String> payees,
        @Nullable String partOf,
        String sentence) {
    /// Keeps the lists unchangeable.
    public LedgerEntry {
        payers = List.copyOf(payers);
        payees = List.copyOf(payees);
    }
}
