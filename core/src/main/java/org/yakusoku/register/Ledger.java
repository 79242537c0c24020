package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Modifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Amounts of money grouped so that each group can be added up, and the sums. A sum never mixes
/// natures, currencies, or an amount and its part; what is left out of a sum is named with its
/// reason.
///
/// 29億ドル and 10億ドル, both promised, give 3900000000 USD; 「うち5億ドル」 behind the first is left out as a
/// part of it.
///
/// @param groups ordered by nature, then by the names of those grouped by, then by currency
public record Ledger(List<Group> groups) {
    /// Keeps the groups unchangeable.
    public Ledger {
        groups = List.copyOf(groups);
    }

    /// By what amounts are grouped beside nature and currency.
    public enum By {
        /// nothing else
        NATURE,
        /// those who are to give it, together
        PAYER,
        /// those who are to get it, together
        PAYEE,
        /// the document
        DOCUMENT
    }

    /// Amounts that can be added up.
    ///
    /// @param nature what they are of
    /// @param name whom they are grouped by: 日本、米国; empty where nobody is named or nothing else is
    ///   grouped by
    /// @param currency ISO 4217
    /// @param entries all of them, those left out of the sum too, in the order given
    /// @param sum of those that count
    /// @param left those that do not count, with the reason
    public record Group(
            Nature nature,
            List<String> name,
            String currency,
            List<LedgerEntry> entries,
            Sum sum,
            List<Left> left) {
        /// Keeps the lists unchangeable.
        public Group {
            name = List.copyOf(name);
            entries = List.copyOf(entries);
            left = List.copyOf(left);
        }
    }

    /// A sum and how sure it is. 約10億ドル and 20億ドル以上 are together at least 3000000000, about.
    ///
    /// @param low the least that was named
    /// @param high the most that was named, or null where an amount is open upward (以上, 超)
    /// @param about whether an amount in it is only about so much
    public record Sum(BigDecimal low, @Nullable BigDecimal high, boolean about) {}

    /// An amount that a sum leaves out.
    ///
    /// @param entry the amount
    /// @param why why it is not added
    public record Left(LedgerEntry entry, Why why) {}

    /// Why an amount is not added.
    public enum Why {
        /// it is a part of an amount that is added
        PART,
        /// another edition of the same document is added already
        OTHER_EDITION,
        /// people confirmed that it repeats a promise that is added
        REPEATED
    }

    /// Groups and adds up.
    ///
    /// @param entries amounts, in the order of the register
    /// @param by what they are grouped by beside nature and currency
    /// @param repeated ids of commitments that take up an earlier one, as people confirmed
    public static Ledger of(List<LedgerEntry> entries, By by, Set<Id> repeated) {
        Map<Key, List<LedgerEntry>> groups = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            groups.computeIfAbsent(Key.of(entry, by), key -> new ArrayList<>()).add(entry);
        }
        Map<Id, Id> counted = countedEditions(entries);
        var all = new ArrayList<Group>();
        groups.forEach((key, group) -> all.add(group(key, group, counted, repeated)));
        return new Ledger(all);
    }

    /// Why the amounts of all groups have no sum together, or null if they have one.
    ///
    /// 「promised and past amounts, in JPY and USD」
    public @Nullable String refusal() {
        var natures = new HashSet<Nature>();
        var currencies = new HashSet<String>();
        for (Group group : groups) {
            natures.add(group.nature());
            currencies.add(group.currency());
        }
        if (natures.size() < 2 && currencies.size() < 2) {
            return null;
        }
        var why = new ArrayList<String>();
        if (natures.size() > 1) {
            why.add(
                    "amounts of different nature ("
                            + String.join(
                                    ", ",
                                    natures.stream()
                                            .sorted()
                                            .map(nature -> nature.name().toLowerCase(Locale.ROOT))
                                            .toList())
                            + ")");
        }
        if (currencies.size() > 1) {
            why.add(
                    "different currencies ("
                            + String.join(", ", currencies.stream().sorted().toList())
                            + ")");
        }
        return "no sum over all: " + String.join(" and ", why) + " cannot be added";
    }

    /// Of each document with amounts, the edition whose amounts count: the first.
    private static Map<Id, Id> countedEditions(List<LedgerEntry> entries) {
        Map<Id, Id> first = new HashMap<>();
        for (LedgerEntry entry : entries) {
            first.merge(
                    entry.origin().document(),
                    entry.origin().edition(),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return first;
    }

    private static Group group(
            Key key, List<LedgerEntry> entries, Map<Id, Id> counted, Set<Id> repeated) {
        var left = new ArrayList<Left>();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        boolean about = false;
        for (LedgerEntry entry : entries) {
            Why why = leftOut(entry, counted, repeated);
            if (why != null) {
                left.add(new Left(entry, why));
                continue;
            }
            Amount amount = entry.amount();
            Modifier modifier = amount.modifier();
            BigDecimal most = amount.max() == null ? amount.amount() : amount.max();
            boolean upTo = modifier == Modifier.UP_TO || modifier == Modifier.UNDER;
            boolean open = modifier == Modifier.OVER || modifier == Modifier.AT_LEAST;
            low = low.add(upTo && amount.max() == null ? BigDecimal.ZERO : amount.amount());
            high = high == null || open ? null : high.add(most);
            about |= modifier == Modifier.ABOUT;
        }
        return new Group(
                key.nature, key.name, key.currency, entries, new Sum(low, high, about), left);
    }

    private static @Nullable Why leftOut(LedgerEntry entry, Map<Id, Id> counted, Set<Id> repeated) {
        if (entry.partOf() != null) {
            return Why.PART;
        }
        if (!entry.origin().edition().equals(counted.get(entry.origin().document()))) {
            return Why.OTHER_EDITION;
        }
        return entry.statement() != null && repeated.contains(entry.statement())
                ? Why.REPEATED
                : null;
    }

    /// What a group has in common.
    private record Key(Nature nature, List<String> name, String currency)
            implements Comparable<Key> {
        static Key of(LedgerEntry entry, By by) {
            List<String> name =
                    switch (by) {
                        case NATURE -> List.of();
                        case PAYER -> entry.payers();
                        case PAYEE -> entry.payees();
                        case DOCUMENT -> List.of(entry.origin().alias());
                    };
            return new Key(entry.nature(), name, entry.amount().currency());
        }

        @Override
        public int compareTo(Key other) {
            int byNature = nature.compareTo(other.nature);
            if (byNature != 0) {
                return byNature;
            }
            int byName = String.join("\n", name).compareTo(String.join("\n", other.name));
            return byName != 0 ? byName : currency.compareTo(other.currency);
        }
    }
}
