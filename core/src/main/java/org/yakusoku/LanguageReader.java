package org.yakusoku;

import org.yakusoku.structure.Outline;
import org.yakusoku.text.SourceText;

/// Reads mentions and statements of texts in one language; its outline is known.
///
/// Each language has readers and rules of its own; what they share are the types of what they find,
/// the arithmetic of the calendar, and the engine of rules. Safe for use by many threads.
interface LanguageReader {
    /// The whole reading of a text whose parts are known.
    Reading read(SourceText source, Outline outline);
}
