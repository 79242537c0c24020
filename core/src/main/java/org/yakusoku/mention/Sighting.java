package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.Hit;

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
    /// legal forms before a name, which do not tell two bodies apart
    static final List<String> FORMS =
            List.of(
                    "株式会社",
                    "独立行政法人",
                    "国立研究開発法人",
                    "国立大学法人",
                    "公益財団法人",
                    "一般財団法人",
                    "公益社団法人",
                    "一般社団法人",
                    "財団法人",
                    "社団法人",
                    "特定非営利活動法人",
                    "学校法人");

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

    /// A sighting of words that begin where the rule matched.
    static Sighting of(
            Hit hit, int end, Sort sort, Mention.ActorType type, String name, String tail) {
        return new Sighting(
                hit.start(),
                end,
                hit.rule().id(),
                sort,
                type,
                name,
                key(name),
                tail,
                null,
                List.of());
    }

    /// A name for comparing: folded, without blanks and without what only says that it is a
    /// company.
    static String key(String name) {
        String key = Fold.of(name);
        key = key.indexOf(' ') >= 0 && !isLatin(key) ? key.replace(" ", "") : key;
        for (String form : FORMS) {
            if (key.startsWith(form) && key.length() > form.length() + 1) {
                key = key.substring(form.length());
                break;
            }
        }
        if (key.endsWith("株式会社") && key.length() > 4) {
            key = key.substring(0, key.length() - 4);
        } else if (key.endsWith("社")
                && key.length() > 2
                && !CharKind.of(key.charAt(key.length() - 2)).isHan()) {
            key = key.substring(0, key.length() - 1);
        }
        return key;
    }

    private static boolean isLatin(String key) {
        return key.chars().allMatch(c -> c < 0x250);
    }
}
