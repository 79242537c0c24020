package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

/// One titled or bulleted unit of cooperation (guidelines, section 2).
///
/// @param span from the title's first character, or from behind a bullet's mark, to the end of the
///   last paragraph
/// @param title the run-in title before the colon, or null for a bullet without one
public record Initiative(Span span, @Nullable String title) {}
