package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A place where an actor seems to stand, before the document as a whole has told its name and
/// members.
///
/// 国立公園局 is sighted as SHORT; only 米国立公園局 elsewhere in the document makes a mention of it.
///
/// @param start first UTF-16 unit
/// @param end first unit behind, a bracketed short form included
/// @param rule id of the rule that sighted it
/// @param sort how it is to be resolved
/// @param type what it is, as far as its form tells
/// @param name its own name as the text writes it, without brackets; of a person without the title
/// @param key the name folded, without what only dresses it (社, 株式会社), for comparing
/// @param tail the title of a person, the ending of a name, the word of a group, folded
/// @param gloss what stands in brackets right behind the name, folded, or null
/// @param members of states side by side
record Sighting(
        int start,
        int end,
        String rule,
        Sort sort,
        Mention.ActorType type,
        String name,
        String key,
        String tail,
        @Nullable String gloss,
        List<String> members) {
    enum Sort {
        /// a state or its government
        STATE,
        /// a body, organisation or company by its full name
        NAMED,
        /// the same, if the document makes it act
        WEAK,
        /// a name only where the document has a longer one that ends so, or the letters' long form
        SHORT,
        /// a person by name
        PERSON,
        /// a person by office alone
        OFFICE,
        /// states side by side
        STATES,
        /// a word for several actors or the speaker
        GROUP,
        /// a word for an actor named just before
        BACK
    }

    boolean isBody() {
        return sort == Sort.NAMED || sort == Sort.WEAK;
    }
}
