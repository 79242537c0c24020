package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.WordTable;

import java.util.List;
import java.util.Set;

/// Tells by their endings which words are names of bodies, organisations and companies.
///
/// 福島国際研究教育機構 is a name, 関係省庁 and 専門家作業部会 are kinds of thing, 地域事務所 is a name only where the
/// document has a longer one.
final class BodyNames {
    /// short kanji that stand for their state even before other words
    private static final String STATES = "日米英仏独豪韓露印中";

    /// endings of kinds of body of which a document speaks as of one
    private static final List<String> DEFINITE =
            List.of("会", "局", "省", "庁", "銀行", "機構", "財団", "地域事務所", "公社", "公庫");

    /// endings that may follow a given name such as 利三, whose last kanji is a number
    private static final Set<String> GIVEN = Set.of("財団", "基金", "学園");

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
        return judge(name, letters, letters);
    }

    /// The same, telling whether the letters stand right behind the name.
    @Nullable Judgement judge(String name, boolean letters, boolean behind) {
        WordTable.Row suffix = words.suffixes().longestBefore(name, name.length());
        if (suffix == null) {
            return null;
        }
        String needs = suffix.get("needs");
        int rest = name.length() - suffix.key().length();
        Mention.ActorType type = type(suffix.get("type"));
        if (words.generic().has(name) || rest == 0) {
            return isDefinite(name) && !"never".equals(needs)
                    ? new Judgement(Sighting.Sort.SHORT, type, suffix.key())
                    : null;
        }
        String before = strip(name.substring(0, rest));
        if (before.isEmpty()
                || !isNamed(before, name, suffix.key(), letters)
                || "never".equals(needs)) {
            return null;
        }
        boolean fits =
                switch (needs == null ? "" : needs) {
                    case "state" -> letters || statesIn(before);
                    case "letters" -> behind || letters && !suffix.key().startsWith("会");
                    case "latin" -> isSoundBefore(name, rest) || letters;
                    case "person" -> isSurnameLike(before);
                    case "owned" -> startsOwned(before);
                    case "campus" -> before.contains("大学");
                    case "acts" -> true;
                    default -> isLongEnough(before, suffix.key());
                };
        if (!fits) {
            return null;
        }
        boolean weak = "acts".equals(needs) || "owned".equals(needs);
        boolean joint = type == Mention.ActorType.BODY && statesBegin(name);
        return new Judgement(
                weak ? Sighting.Sort.WEAK : Sighting.Sort.NAMED,
                joint ? Mention.ActorType.ORGANISATION : type,
                suffix.key());
    }

    /// Whether a kind of body can mean one named before when it stands alone: 理事会, 地域事務所, but not
    /// 研究所.
    private static boolean isDefinite(String name) {
        for (String ending : DEFINITE) {
            if (name.endsWith(ending)) {
                return name.length() > 2;
            }
        }
        return false;
    }

    private static String strip(String before) {
        int end = before.length();
        while (end > 0 && !CharKind.of(before.charAt(end - 1)).isNominal()) {
            end--;
        }
        return before.substring(0, end);
    }

    /// Whether katakana or letters stand before an ending and can be told from it: behind ・, or of
    /// three sounds or more.
    private static boolean isSoundBefore(String name, int rest) {
        char last = name.charAt(rest - 1);
        return !CharKind.of(last).isNominal() || !CharKind.of(last).isHan() && rest >= 3;
    }

    /// Whether two states or more stand side by side before the name, so that it belongs to none
    /// alone: 日米教育委員会.
    private boolean statesBegin(String name) {
        WordTable.Row first = words.kanji().longestAt(name, 0);
        return first != null
                && first.key().length() < name.length()
                && STATES.indexOf(name.charAt(0)) >= 0
                && words.kanji().longestAt(name, first.key().length()) != null
                && words.states().longestAt(name, 0) == null;
    }

    /// Whether the words are nothing but states side by side: 日米 of 日米合同委員会.
    private boolean joint(String rest) {
        int at = 0;
        int count = 0;
        while (at < rest.length()) {
            WordTable.Row row = words.kanji().longestAt(rest, at);
            if (row == null) {
                return false;
            }
            at += row.key().length();
            count++;
        }
        return count > 1;
    }

    /// Whether a listed body stands first, with or without its state: 米国商務省商法整備プログラム.
    private boolean startsOwned(String before) {
        WordTable.Row state = words.states().longestAt(before, 0);
        int at = state == null ? 0 : state.key().length();
        return words.bodies().longestAt(before, at) != null;
    }

    private static boolean isLongEnough(String before, String suffix) {
        return before.length() >= 2
                || suffix.length() >= 2 && CharKind.of(before.charAt(0)) == CharKind.LATIN;
    }

    /// Whether what stands before the ending can be part of a name: no number of things, no kind of
    /// thing, no event.
    private boolean isNamed(String before, String name, String suffix, boolean letters) {
        char first = before.charAt(0);
        char last = before.charAt(before.length() - 1);
        CharKind kind = CharKind.of(first);
        if (kind == CharKind.DOT
                || "同両他諸全当".indexOf(first) >= 0 && before.length() <= 2
                || before.indexOf('各') >= 0) {
            return false;
        }
        boolean counted = CharKind.of(last).isNumeric() && !GIVEN.contains(suffix);
        boolean listed =
                name.charAt(name.length() - suffix.length() - 1) == '・'
                        && CharKind.of(suffix.charAt(0)).isHan();
        int and = before.indexOf('及');
        boolean list = and >= 0 && !before.startsWith("び", and + 1) || before.contains("乃至");
        if (listed || counted || list || last == '等' || last == '間' && suffix.length() < 3) {
            return false;
        }
        boolean event =
                first == '第'
                        && before.length() > 1
                        && CharKind.of(before.charAt(1)).isNumeric()
                        && before.indexOf('回') > 0;
        boolean registered = suffix.equals("株式会社") && before.length() > 2; // 三峰電機株式会社
        if (event || kind.isNumeric() && !registered && !startsListed(name)) {
            return false;
        }
        if (hasLead(before, name)) {
            return false;
        }
        WordTable.Row generic = words.generic().longestBefore(name, name.length());
        if (generic != null && generic.key().length() > suffix.length()) {
            String note = generic.get("note");
            String rest = name.substring(0, name.length() - generic.key().length());
            if (joint(rest) && suffix.equals("委員会")) {
                return true;
            }
            return (note == null || !note.startsWith("ordinary"))
                    && rest.length() > (letters ? 1 : 2)
                    && !words.states().has(rest)
                    && !words.kanji().has(rest)
                    && !words.generic().has(rest)
                    && rest.charAt(rest.length() - 1) != '等';
        }
        return !words.generic().has(before)
                || words.bodies().has(before)
                || words.states().has(before);
    }

    /// Whether a word that is no part of a name stands first, or a noun in apposition inside.
    private boolean hasLead(String before, String name) {
        WordTable.Row lead = words.lead().longestAt(name, 0);
        String kind = lead == null ? null : lead.get("kind");
        if (lead != null && ("time".equals(kind) || "adverb".equals(kind))) {
            return true;
        }
        if (lead != null
                && "old".equals(kind)
                && words.bodies().has(name.substring(lead.key().length()))) {
            return true;
        }
        for (int i = 1; i < before.length(); i++) {
            boolean script =
                    CharKind.of(before.charAt(i)).isHan()
                            != CharKind.of(before.charAt(i - 1)).isHan();
            if (script
                    && words.lead().longestBefore(before, i) instanceof WordTable.Row row
                    && "head".equals(row.get("kind"))) {
                return true;
            }
        }
        return false;
    }

    private boolean startsListed(String name) {
        return words.bodies().longestAt(name, 0) != null
                || words.companies().longestAt(name, 0) != null;
    }

    /// Whether the words begin or end with a state, an organisation of states, or a listed body.
    boolean statesIn(String before) {
        if (words.states().longestAt(before, 0) != null
                || words.bodies().longestAt(before, 0) != null) {
            return true;
        }
        WordTable.Row kanji = words.kanji().longestAt(before, 0);
        if (kanji != null
                && (before.length() == kanji.key().length()
                        || STATES.indexOf(before.charAt(0)) >= 0)) {
            return true;
        }
        return words.states().longestBefore(before, before.length()) != null;
    }

    /// Whether the words can be surnames: two or three kanji, or katakana with ・.
    boolean isSurnameLike(String before) {
        boolean han = true;
        boolean katakana = true;
        for (int i = 0; i < before.length(); i++) {
            CharKind kind = CharKind.of(before.charAt(i));
            han &= kind.isHan();
            katakana &= kind == CharKind.KATAKANA || kind == CharKind.DOT;
        }
        return (han && before.length() >= 2 && before.length() <= 3
                        || katakana && before.length() >= 2)
                && !words.generic().has(before)
                && !words.states().has(before)
                && !words.notPersons().has(before)
                && words.lead().row(before) == null;
    }

    static Mention.ActorType type(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "company" -> Mention.ActorType.COMPANY;
            case "organisation" -> Mention.ActorType.ORGANISATION;
            default -> Mention.ActorType.BODY;
        };
    }
}
