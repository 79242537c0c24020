package org.yakusoku.compare;

import org.yakusoku.text.Span;

/// Something of a statement that another statement may share.
///
/// @param key the same for the same thing in both texts: `w:ipmda`, `w:鉱物`, `m:USD 5000000`
/// @param kind what kind of resemblance it makes
/// @param span where it stands
/// @param worth how much it says by its kind and place, above 0; rarity comes on top
record Term(String key, Resemblance.Kind kind, Span span, double worth) {}
