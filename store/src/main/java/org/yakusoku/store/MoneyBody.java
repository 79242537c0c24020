package org.yakusoku.store;

import org.jspecify.annotations.Nullable;
import org.yakusoku.register.Amount;

/// What a row of the ledger holds beside its columns.
///
/// @param amount how much, and where it stands
/// @param partOf the words of the amount that it is a part of, or null
/// @param sentence words around it
record MoneyBody(Amount amount, @Nullable String partOf, String sentence) {}
