package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.WordTable;

/// Tells by their endings which words are names of bodies, organisations and companies.
///
/// 福島国際研究教育機構 is a name, 関係省庁 and 専門家作業部会 are kinds of thing, 地域事務所 is a name only where the
/// document has a longer one.
final class BodyNames {
    private final ActorWords words;

    BodyNames(ActorWords words) {
        this.words = words;
    }

    /// What a stretch is by its ending.
    ///
    /// @param sort NAMED, WEAK or SHORT
    /// @param type what the ending says
    /// @param suffix the ending
    record Judgement(Sighting.Sort sort, Mention.ActorType type, String suffix) {}

    /// Judges a name of one piece.
    ///
    /// @param name folded, without brackets
    /// @param letters whether a short form in letters stands behind it or inside it
    /// @return null if it is no name
    @Nullable Judgement judge(String name, boolean letters) {
        WordTable.Row suffix = words.suffixes().longestBefore(name, name.length());
        if (suffix == null) {
            return null;
        }
        String needs = suffix.get("needs");
        int rest = name.length() - suffix.key().length();
        Mention.ActorType type = type(suffix.get("type"));
        if (words.generic().has(name) || rest == 0) {
            return new Judgement(Sighting.Sort.SHORT, type, suffix.key());
        }
        String before = name.substring(0, rest);
        if (!isNamed(before, name, suffix.key()) || "never".equals(needs)) {
            return null;
        }
        boolean fits = switch (needs == null ? "" : needs) {
            case "state" -> letters || statesIn(before);
            case "latin" -> !CharKind.of(before.charAt(rest - 1)).isHan() || letters;
            case "person" -> isSurnameLike(before);
            case "acts" -> true;
            default -> isLongEnough(before, suffix.key());
        };
        if (!fits) {
            return null;
        }
        boolean weak = "acts".equals(needs) && !letters;
        return new Judgement(weak ? Sighting.Sort.WEAK : Sighting.Sort.NAMED, type, suffix.key());
    }

    private static boolean isLongEnough(String before, String suffix) {
        return before.length() >= 2 || suffix.length() >= 2 && CharKind.of(before.charAt(0)) == CharKind.LATIN;
    }

    /// Whether what stands before the ending can be part of a name: no number of things, no kind of thing, no event.
    private boolean isNamed(String before, String name, String suffix) {
        char first = before.charAt(0);
        CharKind kind = CharKind.of(first);
        if ("各同両他諸全当".indexOf(first) >= 0 && name.length() - suffix.length() <= 4 || kind == CharKind.DOT) {
            return false;
        }
        if (kind.isNumeric() && !startsListed(name) || first == '第' && before.length() > 1 && CharKind.of(before.charAt(1)).isNumeric() && before.indexOf('回') > 0) {
            return false;
        }
        WordTable.Row lead = words.lead().longestAt(name, 0);
        if (lead != null && ("time".equals(lead.get("kind")) || "adverb".equals(lead.get("kind")))) {
            return false;
        }
        if (lead != null && "old".equals(lead.get("kind")) && words.bodies().has(name.substring(lead.key().length()))) {
            return false;
        }
        for (int i = 1; i < before.length(); i++) {
            boolean script = CharKind.of(before.charAt(i)).isHan() != CharKind.of(before.charAt(i - 1)).isHan();
            if (script && words.lead().longestBefore(before, i) instanceof WordTable.Row row && "head".equals(row.get("kind"))) {
                return false;
            }
        }
        int generic = genericTail(name, suffix.length());
        if (generic > suffix.length()) {
            String rest = name.substring(0, name.length() - generic);
            return !rest.isEmpty() && !words.states().has(rest) && !words.kanji().has(rest) && !words.lead().has(rest) && !words.generic().has(rest) && rest.length() > 2;
        }
        return !words.generic().has(before) || words.bodies().has(before) || words.states().has(before);
    }

    /// Length of the longest kind of thing that the name ends with.
    private int genericTail(String name, int least) {
        WordTable.Row row = words.generic().longestBefore(name, name.length());
        return row == null ? least : Math.max(least, row.key().length());
    }

    private boolean startsListed(String name) {
        return words.bodies().longestAt(name, 0) != null || words.companies().longestAt(name, 0) != null;
    }

    /// Whether the words begin or end with a state, an organisation of states, or a listed body.
    boolean statesIn(String before) {
        if (words.states().longestAt(before, 0) != null || words.bodies().longestAt(before, 0) != null) {
            return true;
        }
        WordTable.Row kanji = words.kanji().longestAt(before, 0);
        if (kanji != null && (before.length() == kanji.key().length() || "米英仏独豪韓露印中日".indexOf(before.charAt(0)) >= 0)) {
            return true;
        }
        return words.states().longestBefore(before, before.length()) != null;
    }

    /// Whether the words can be surnames: two to four kanji, or katakana with ・.
    boolean isSurnameLike(String before) {
        boolean han = true;
        boolean katakana = true;
        for (int i = 0; i < before.length(); i++) {
            CharKind kind = CharKind.of(before.charAt(i));
            han &= kind.isHan();
            katakana &= kind == CharKind.KATAKANA || kind == CharKind.DOT;
        }
        return (han && before.length() >= 2 && before.length() <= 4 || katakana && before.length() >= 2)
                && !words.generic().has(before)
                && !words.states().has(before);
    }

    static Mention.ActorType type(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "company" -> Mention.ActorType.COMPANY;
            case "organisation" -> Mention.ActorType.ORGANISATION;
            default -> Mention.ActorType.BODY;
        };
    }
}
