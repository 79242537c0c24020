package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A stage of rules seen from outside: reads a piece of text and says what each rule made of it.
///
/// Rule examples are checked and readings are explained through it.
public interface StageReader {
    /// The stage's name, the folder of its rules, such as `ja/number`.
    String stage();

    /// Reads one sentence.
    ///
    /// @param sentence the words, nothing else before or behind them
    /// @param date EDTF date of the document, or null
    /// @return what was made, in the order of the text
    List<Derivation> derive(String sentence, @Nullable String date);
}
