package org.yakusoku.structure;

import org.yakusoku.text.Span;

/// One sentence: ends with 。or .?! (closing quotes and brackets included), or a bullet without a
/// full stop.
///
/// @param span where it stands
/// @param paragraph number of its paragraph in the document, from 0; a topic carries on within one
///   paragraph first
public record Sentence(Span span, int paragraph) {}
