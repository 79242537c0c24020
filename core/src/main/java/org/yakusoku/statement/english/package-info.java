/// Statements in English: who promises what, how strongly. Start with
/// [org.yakusoku.statement.english.EnglishStatements] and
/// [org.yakusoku.statement.english.EnglishMarkers].
@NullMarked
package org.yakusoku.statement.english;

import org.jspecify.annotations.NullMarked;
