/// From text to outline: header, headings, initiatives, sentences. Start with [OutlineReader] and
/// [Outline].
@NullMarked
package org.yakusoku.structure;

import org.jspecify.annotations.NullMarked;
