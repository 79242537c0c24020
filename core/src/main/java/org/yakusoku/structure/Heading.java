package org.yakusoku.structure;

import org.yakusoku.text.Span;

/// A line that titles what follows and has no body of its own, such as 「宇宙協力」 or 「（１）海洋」.
///
/// @param span the line without surrounding blanks, marks and numbers included
/// @param level 1 is the topmost
public record Heading(Span span, int level) {}
