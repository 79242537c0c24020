package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention.ActorType;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Tells names of bodies, organisations and companies that no table lists by a word in them: U.S.
/// Department of Energy, Japan Science and Technology Agency, Kanto Electric Corporation.
final class EnglishNames {
    private static final int MAX_WORDS = 18;

    private final WordTable heads;
    private final WordTable links;
    private final WordTable leads;
    private final WordTable verbs;
    private final WordTable bodies;
    private final WordTable states;
    private final WordTable companies;
    private final WordTable agents;
    private final WordTable notActors;
    private final Map<String, String> longNames = new HashMap<>();

    EnglishNames(RuleSet rules) {
        heads = rules.table("en/actor-heads");
        links = rules.table("en/name-links");
        leads = rules.table("en/lead-words");
        verbs = rules.table("en/acting-verbs");
        bodies = rules.table("en/bodies");
        states = rules.table("en/states");
        companies = rules.table("en/companies");
        agents = rules.table("en/agent-verbs");
        notActors = rules.table("en/not-actors");
        for (WordTable.Row row : bodies.rows()) {
            String known = row.get("long");
            if (known != null) {
                longNames.put(row.phrase(), known);
            }
        }
    }

    /// A name that begins at some word.
    ///
    /// @param end the word behind its last one
    record Name(int end, ActorType type) {}

    /// The type that a table writes.
    static ActorType type(String word) {
        return ActorType.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// What a short form stands for where the document has the long one, or null.
    @Nullable String longName(String name) {
        return longNames.get(name);
    }

    /// Whether the word only begins a sentence or title and belongs to no name.
    boolean isLead(String word) {
        return leads.has(word) || word.length() > 5 && word.endsWith("ing") && !heads.has(word);
    }

    /// Whether the word is a state's name.
    boolean isState(String word) {
        return states.has(word);
    }

    /// Whether the word is a company of the table.
    boolean isCompany(String word) {
        return companies.has(word);
    }

    /// Whether the word shows an actor.
    boolean isHead(String word) {
        return heads.has(word);
    }

    /// The longest name that begins at word `i`, or null.
    @Nullable Name from(EnglishWords words, int i) {
        int best = -1;
        ActorType type = null;
        ActorType prefix = null;
        int j = i;
        while (j < words.size() && j - i < MAX_WORDS) {
            int start = j;
            while (isNameWord(words, j) && j - i < MAX_WORDS) {
                j++;
            }
            if (j == start) {
                break;
            }
            ActorType head = headAt(words, i, j, false);
            if (head != null || prefix != null) {
                best = j;
                type = prefix == null ? head : prefix;
            }
            int bracket = behindBracket(words, j);
            if (bracket > j && isNameWord(words, bracket)) {
                j = bracket;
                continue;
            }
            int next = next(words, j, best == j, prefix != null);
            if (next < 0) {
                break;
            }
            if (!words.is(j, "and") && !words.is(j, "&") && !words.is(j, ",") && prefix == null) {
                prefix = headAt(words, i, j, true);
                if (prefix == null && !words.is(j, "of")) {
                    break;
                }
            }
            j = next;
        }
        if (best < 0 || type == null) {
            return null;
        }
        ActorType listed = listedType(words, i, best);
        return new Name(best, listed == null ? type : listed);
    }

    private @Nullable ActorType listedType(EnglishWords words, int i, int end) {
        WordTable.Row row = bodies.longestBefore(words.text(), words.end(end - 1));
        String type = row == null ? null : row.get("type");
        if (row == null || type == null) {
            return null;
        }
        int start = words.end(end - 1) - row.key().length();
        return start <= words.end(i) + 1 && start >= words.start(i) ? type(type) : null;
    }

    /// The type that the words ending before word `end` show, or null.
    ///
    /// @param first whether of, for or on follows
    private @Nullable ActorType headAt(EnglishWords words, int i, int end, boolean first) {
        WordTable.Row row = heads.longestBefore(words.text(), words.end(end - 1));
        if (row == null) {
            return null;
        }
        int start = words.end(end - 1) - row.key().length();
        if (start < words.start(i) || !EnglishFold.isWordStart(words.text(), start)) {
            return null;
        }
        String of = row.get("of");
        int before = words.from(start) - i;
        boolean fits =
                first
                        ? of != null
                        : !"only".equals(of) && before >= (row.get("weak") == null ? 1 : 2);
        String type = row.get("type");
        return fits && type != null ? type(type) : null;
    }

    /// The word where the name goes on behind a small word or a comma at `j`, or -1.
    private int next(EnglishWords words, int j, boolean complete, boolean prefixed) {
        if (words.is(j, ",")) {
            return words.isCapital(j + 1)
                            && (prefixed || !complete)
                            && listCloses(words, j + 1, prefixed)
                    ? j + 1
                    : -1;
        }
        String link = words.lower(j);
        if (!links.has(link)) {
            return -1;
        }
        if (link.equals("and") || link.equals("&")) {
            if (!words.isCapital(j + 1) || isLead(words.cased(j + 1))) {
                return -1;
            }
            boolean own = hasHead(words, j + 1, !prefixed) || prefixed && startsHead(words, j + 1);
            if (complete && own || isState(words, j + 1) || isAllCapitals(words.cased(j + 1))) {
                return -1;
            }
            return prefixed || hasHead(words, j + 1, false) && !isNameOfItsOwn(words, j + 1)
                    ? j + 1
                    : -1;
        }
        int next = words.is(j + 1, "the") ? j + 2 : j + 1;
        boolean state = !link.equals("of") && words.cased(next).equals("U.S.");
        return isNameWord(words, next) && !state && !words.is(next, "japanese") ? next : -1;
    }

    /// Whether the capital words from `i` on begin a name such as Japan Ministry of Defense.
    private boolean startsHead(EnglishWords words, int i) {
        int j = i;
        while (isNameWord(words, j)) {
            j++;
        }
        return headAt(words, i, j, true) != null
                && links.has(words.lower(j))
                && !words.is(j, "and");
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 2 && word.chars().noneMatch(Character::isLowerCase);
    }

    private boolean isState(EnglishWords words, int i) {
        WordTable.Row row = states.longestAt(words.text(), words.start(i));
        if (row == null) {
            return false;
        }
        int next = words.from(words.start(i) + row.key().length());
        return !words.isCapital(next);
    }

    /// Whether the capital words from `i` on end with a head, or begin with one before of.
    private boolean hasHead(EnglishWords words, int i, boolean first) {
        int j = i;
        while (isNameWord(words, j) && j - i < MAX_WORDS) {
            j++;
        }
        if (j == i) {
            return false;
        }
        if (headAt(words, i, j, false) != null
                || first
                        && (headAt(words, i, j, true) != null
                                        && links.has(words.lower(j))
                                        && !words.is(j, "and")
                                || notActors.has(words.cased(j - 1)) && j - i > 1)) {
            return true;
        }
        int bracket = behindBracket(words, j);
        int end = bracket;
        while (bracket > j && isNameWord(words, end)) {
            end++;
        }
        return end > bracket && headAt(words, i, end, false) != null;
    }

    /// A capital word, but none such as UN-authorized and Japan-based.
    static boolean isNameWord(EnglishWords words, int i) {
        if (!words.isCapital(i)) {
            return false;
        }
        String word = words.cased(i);
        int hyphen = word.lastIndexOf('-');
        return hyphen < 0
                || Character.isUpperCase(word.charAt(Math.min(hyphen + 1, word.length() - 1)))
                || !word.endsWith("ed") && !word.endsWith("wide");
    }

    /// Whether the words behind "and" are a name of their own by their length or their state.
    private boolean isNameOfItsOwn(EnglishWords words, int i) {
        int j = i;
        while (isNameWord(words, j)) {
            j++;
        }
        return j - i > 3 || states.longestAt(words.text(), words.start(i)) != null;
    }

    /// Whether a list within a name comes to its end with "and": Land, Infrastructure and Roads.
    private boolean listCloses(EnglishWords words, int from, boolean prefixed) {
        int j = from;
        for (int items = 0; items < 6; items++) {
            int start = j;
            while (words.isCapital(j) && j - start < 4) {
                j++;
            }
            if (j == start
                    || isState(words, start)
                    || isAllCapitals(words.cased(start)) && j - start == 1
                    || headAt(words, start, j, false) != null) {
                return false;
            }
            if (words.is(j, ",") && words.is(j + 1, "and")) {
                j++;
            }
            if (words.is(j, "and")) {
                return words.isCapital(j + 1)
                        && !isAllCapitals(words.cased(j + 1))
                        && !isState(words, j + 1)
                        && (prefixed ? !hasHead(words, j + 1, true) : hasHead(words, j + 1, false));
            }
            if (!words.is(j, ",")) {
                return false;
            }
            j++;
        }
        return false;
    }

    /// The word behind a short form in brackets, or `j`.
    private static int behindBracket(EnglishWords words, int j) {
        return words.is(j, "(")
                        && words.isWord(j + 1)
                        && words.is(j + 2, ")")
                        && EnglishAcronyms.isShort(words.cased(j + 1))
                ? j + 3
                : j;
    }

    /// Whether an unknown name at `[i, end)` is the subject of an act.
    boolean acts(EnglishWords words, int i, int end) {
        String last = words.cased(end - 1);
        String before = words.lower(i - 1);
        boolean agent = isAgent(words, end);
        if (agent && (before.equals("the") || notActors.has(last)) && end - i > 1) {
            return !isState(words, i);
        }
        if (links.has(before) && !before.equals("and")
                || before.equals("in")
                || before.equals("with")
                || before.equals("from")
                || before.equals("by")
                || before.equals("under")
                || notActors.has(last)
                || isLead(words.cased(i))
                || before.equals("the")
                || before.equals("a")
                || before.equals("an")
                || before.equals("this")
                || before.equals("our")
                || before.equals("'s")
                || before.equals("'")
                || i == 0 && end == 1 && !isOdd(words, end)
                || isState(words, i)) {
            return false;
        }
        int verb = end;
        if (words.is(verb, "(") && words.is(verb + 2, ")")) {
            verb += 3;
        }
        if (words.is(verb, ",") && (words.is(verb + 1, "a") || words.is(verb + 1, "an"))) {
            int close = verb + 1;
            while (close < words.size() && close - verb < 16 && !words.is(close, ",")) {
                close++;
            }
            verb = words.is(close, ",") ? close + 1 : verb;
        }
        if (words.is(verb, "is")
                || words.is(verb, "are")
                || words.is(verb, "was")
                || words.is(verb, "were")) {
            return words.lower(verb + 1).endsWith("ing");
        }
        return verbs.has(words.lower(verb));
    }

    /// Whether only somebody who acts can be the subject of the verb at a word: plans to, has
    /// announced, will launch.
    private boolean isAgent(EnglishWords words, int verb) {
        int at = words.is(verb, "(") && words.is(verb + 2, ")") ? verb + 3 : verb;
        at += words.is(at, "has") || words.is(at, "have") || words.is(at, "will") ? 1 : 0;
        at += words.is(at, "also") ? 1 : 0;
        return agents.has(words.lower(at));
    }

    /// At the start of a sentence any word has a capital; a name shows it by more capitals, or by
    /// an apposition.
    private static boolean isOdd(EnglishWords words, int end) {
        String word = words.cased(0);
        boolean inner = word.substring(1).chars().anyMatch(Character::isUpperCase);
        return inner
                || words.is(end, ",") && (words.is(end + 1, "a") || words.is(end + 1, "an"))
                || !word.endsWith("s") && words.lower(end).endsWith("s") && !words.is(end, "is");
    }
}
