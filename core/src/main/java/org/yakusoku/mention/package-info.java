/// Money, quantities, times, actors and acronyms in a text. Start with [MentionReader] and
/// [Mention].
@NullMarked
package org.yakusoku.mention;

import org.jspecify.annotations.NullMarked;
