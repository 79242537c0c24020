/// Mentions in English: numbers, times, actors and short forms by the rules under `en/`. Start with
/// [org.yakusoku.mention.english.EnglishMentions] and [org.yakusoku.mention.english.EnglishWords].
@NullMarked
package org.yakusoku.mention.english;

import org.jspecify.annotations.NullMarked;
