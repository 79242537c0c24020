package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds in whose name a document speaks, from its title and its opening words.
///
/// 「日米豪印首脳会合ファクトシート」 speaks for 日本, 米国, 豪州 and インド; a title that names one foreign state, with
/// 「日米両国は」 in the opening, for 日本 and that state; a speech for 日本 where 私, 我が国 or 政府 speaks.
final class Parties {
    /// How much of the text proper is looked at.
    static final int MAX_OPENING_CHARS = 1_200;

    private static final Map<String, String> KANJI =
            Map.ofEntries(
                    Map.entry("日", "日本"),
                    Map.entry("米", "米国"),
                    Map.entry("英", "英国"),
                    Map.entry("仏", "フランス"),
                    Map.entry("独", "ドイツ"),
                    Map.entry("伊", "イタリア"),
                    Map.entry("加", "カナダ"),
                    Map.entry("豪", "豪州"),
                    Map.entry("印", "インド"),
                    Map.entry("韓", "韓国"),
                    Map.entry("中", "中国"),
                    Map.entry("露", "ロシア"),
                    Map.entry("ロ", "ロシア"),
                    Map.entry("ソ", "ソ連"),
                    Map.entry("比", "フィリピン"),
                    Map.entry("越", "ベトナム"),
                    Map.entry("泰", "タイ"),
                    Map.entry("朝", "北朝鮮"),
                    Map.entry("蒙", "モンゴル"),
                    Map.entry("墨", "メキシコ"),
                    Map.entry("伯", "ブラジル"),
                    Map.entry("台", "台湾"),
                    Map.entry("土", "トルコ"),
                    Map.entry("西", "スペイン"),
                    Map.entry("蘭", "オランダ"),
                    Map.entry("EU", "EU"),
                    Map.entry("ASEAN", "ASEAN"),
                    Map.entry("NZ", "ニュージーランド"),
                    Map.entry("インド", "インド"),
                    Map.entry("タイ", "タイ"),
                    Map.entry("カナダ", "カナダ"),
                    Map.entry("ベトナム", "ベトナム"),
                    Map.entry("ニュージーランド", "ニュージーランド"),
                    Map.entry("フィリピン", "フィリピン"),
                    Map.entry("インドネシア", "インドネシア"),
                    Map.entry("マレーシア", "マレーシア"),
                    Map.entry("シンガポール", "シンガポール"),
                    Map.entry("モンゴル", "モンゴル"),
                    Map.entry("トルコ", "トルコ"),
                    Map.entry("ウクライナ", "ウクライナ"),
                    Map.entry("ブラジル", "ブラジル"),
                    Map.entry("イタリア", "イタリア"),
                    Map.entry("ドイツ", "ドイツ"),
                    Map.entry("フランス", "フランス"),
                    Map.entry("ポーランド", "ポーランド"),
                    Map.entry("NATO", "NATO"));

    private static final Map<String, String> STATES =
            Map.ofEntries(
                    Map.entry("日本国", "日本"),
                    Map.entry("日本", "日本"),
                    Map.entry("アメリカ合衆国", "米国"),
                    Map.entry("米国", "米国"),
                    Map.entry("大韓民国", "韓国"),
                    Map.entry("韓国", "韓国"),
                    Map.entry("オーストラリア", "豪州"),
                    Map.entry("豪州", "豪州"),
                    Map.entry("インド共和国", "インド"),
                    Map.entry("インド", "インド"),
                    Map.entry("英国", "英国"),
                    Map.entry("グレートブリテン", "英国"),
                    Map.entry("フランス", "フランス"),
                    Map.entry("ドイツ", "ドイツ"),
                    Map.entry("イタリア", "イタリア"),
                    Map.entry("カナダ", "カナダ"),
                    Map.entry("フィリピン", "フィリピン"),
                    Map.entry("ベトナム", "ベトナム"),
                    Map.entry("タイ王国", "タイ"),
                    Map.entry("タイ", "タイ"),
                    Map.entry("インドネシア", "インドネシア"),
                    Map.entry("マレーシア", "マレーシア"),
                    Map.entry("シンガポール", "シンガポール"),
                    Map.entry("ニュージーランド", "ニュージーランド"),
                    Map.entry("中華人民共和国", "中国"),
                    Map.entry("中国", "中国"),
                    Map.entry("ロシア", "ロシア"),
                    Map.entry("ソヴィエト", "ソ連"),
                    Map.entry("ソ連", "ソ連"),
                    Map.entry("ウクライナ", "ウクライナ"),
                    Map.entry("欧州連合", "EU"),
                    Map.entry("ブラジル", "ブラジル"),
                    Map.entry("メキシコ", "メキシコ"),
                    Map.entry("モンゴル", "モンゴル"),
                    Map.entry("カンボジア", "カンボジア"),
                    Map.entry("ラオス", "ラオス"),
                    Map.entry("ミャンマー", "ミャンマー"),
                    Map.entry("トルコ", "トルコ"),
                    Map.entry("ポーランド", "ポーランド"),
                    Map.entry("スペイン", "スペイン"),
                    Map.entry("オランダ", "オランダ"),
                    Map.entry("台湾", "台湾"),
                    Map.entry("北朝鮮", "北朝鮮"),
                    Map.entry("朝鮮民主主義人民共和国", "北朝鮮"));

    private static final Map<String, String> ENGLISH =
            Map.ofEntries(
                    Map.entry("Japan", "Japan"),
                    Map.entry("Japanese", "Japan"),
                    Map.entry("United States", "United States"),
                    Map.entry("U.S.", "United States"),
                    Map.entry("US", "United States"),
                    Map.entry("American", "United States"),
                    Map.entry("Republic of Korea", "Republic of Korea"),
                    Map.entry("ROK", "Republic of Korea"),
                    Map.entry("South Korea", "Republic of Korea"),
                    Map.entry("Australia", "Australia"),
                    Map.entry("Australian", "Australia"),
                    Map.entry("India", "India"),
                    Map.entry("Indian", "India"),
                    Map.entry("United Kingdom", "United Kingdom"),
                    Map.entry("UK", "United Kingdom"),
                    Map.entry("U.K.", "United Kingdom"),
                    Map.entry("Philippines", "Philippines"),
                    Map.entry("Philippine", "Philippines"),
                    Map.entry("Canada", "Canada"),
                    Map.entry("France", "France"),
                    Map.entry("Germany", "Germany"),
                    Map.entry("Italy", "Italy"),
                    Map.entry("China", "China"),
                    Map.entry("Vietnam", "Vietnam"),
                    Map.entry("Viet Nam", "Vietnam"),
                    Map.entry("Indonesia", "Indonesia"),
                    Map.entry("Thailand", "Thailand"),
                    Map.entry("Singapore", "Singapore"),
                    Map.entry("Malaysia", "Malaysia"),
                    Map.entry("New Zealand", "New Zealand"),
                    Map.entry("Mexico", "Mexico"),
                    Map.entry("Brazil", "Brazil"),
                    Map.entry("Ukraine", "Ukraine"),
                    Map.entry("Poland", "Poland"),
                    Map.entry("Israel", "Israel"),
                    Map.entry("Kenya", "Kenya"),
                    Map.entry("European Union", "EU"),
                    Map.entry("EU", "EU"),
                    Map.entry("ASEAN", "ASEAN"),
                    Map.entry("Russia", "Russia"),
                    Map.entry("Mongolia", "Mongolia"));

    private static final List<String> JOINT =
            List.of(
                    "両国", "両首脳", "両政府", "両大臣", "両者", "双方", "三か国", "三カ国", "三国", "３か国", "3か国", "四か国",
                    "四カ国", "首脳", "大臣", "政府", "間の", "共同");
    private static final List<String> JOINT_ENGLISH =
            List.of(
                    "two countries",
                    "both countries",
                    "two leaders",
                    "our countries",
                    "our nations",
                    "two sides",
                    "two governments");
    private static final List<String> SPEECHES =
            List.of(
                    "演説", "所信", "談話", "挨拶", "あいさつ", "スピーチ", "会見", "祝辞", "式辞", "ステートメント", "訓示",
                    "講演");
    private static final List<String> SPEAKERS =
            List.of("私", "我が国", "わが国", "我國", "我が國", "政府", "国民", "國民", "諸君", "議会", "国会");
    private static final int LONGEST_NAME = 17;
    private static final String WORN_DAYS = "本同当曜毎翌前今休祝平一二三四五六七八九十数半後先即終記生誕全朝両元";

    private final Map<String, String> kanji;
    private final Map<String, String> states;
    private final boolean japanese;

    private Parties(Map<String, String> kanji, Map<String, String> states, boolean japanese) {
        this.kanji = kanji;
        var names = new LinkedHashMap<String, String>(states);
        kanji.forEach(
                (word, name) -> {
                    if (word.length() > 2 && Chars.isKatakana(word.charAt(0))) {
                        names.putIfAbsent(word, name);
                    }
                });
        if (japanese) {
            names.putIfAbsent("欧州連合", "欧州連合");
        }
        this.states = names;
        this.japanese = japanese;
    }

    /// The parties of a document in this language, `ja` or `en`.
    static List<String> of(@Nullable String title, String opening, String language) {
        boolean japanese = language.equals("ja");
        var parties = new Parties(KANJI, japanese ? STATES : ENGLISH, japanese);
        String start = opening.substring(0, Math.min(opening.length(), MAX_OPENING_CHARS));
        return japanese
                ? parties.japanese(title == null ? "" : halfWidth(title), halfWidth(start))
                : parties.english(title == null ? "" : title, start);
    }

    /// ＮＺ as NZ: letters of full width are written as those of half width in the tables.
    private static String halfWidth(String words) {
        var half = new StringBuilder(words);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
                half.setCharAt(i, (char) (c - 'Ａ' + 'A'));
            }
        }
        return half.toString();
    }

    private List<String> japanese(String title, String opening) {
        boolean speech = SPEECHES.stream().anyMatch(title::contains);
        if (speech
                && (title.contains("総理")
                        || title.contains("大臣")
                        || title.contains("国会")
                        || title.contains("首相"))) {
            return List.of("日本");
        }
        var compound = compound(title, false);
        if (!compound.isEmpty()) {
            return compound;
        }
        var named = named(title);
        if (named.size() >= 2) {
            return named;
        }
        var listed = listed(opening);
        if (!listed.isEmpty()) {
            return listed;
        }
        if (title.contains("クアッド")) {
            return List.of("日本", "米国", "豪州", "インド");
        }
        var opened = compound(opening, true);
        if (named.size() == 1 && !opened.isEmpty()) {
            return opened.contains(named.getFirst()) ? opened : List.of("日本", named.getFirst());
        }
        if (!opened.isEmpty() && !speaksForOne(opening)) {
            return opened;
        }
        if (speech || SPEAKERS.stream().anyMatch(opening::contains)) {
            return List.of("日本");
        }
        if (!opened.isEmpty()) {
            return opened;
        }
        var both = named(opening);
        boolean joint = JOINT.stream().limit(12).anyMatch(opening::contains);
        return both.size() == 2 && joint || both.size() == 1 ? both : List.of();
    }

    /// Three or more that the first sentence joins before their ministers or leaders:
    /// A、B、C及び欧州連合の外務大臣は.
    private List<String> listed(String opening) {
        int end = opening.indexOf('。');
        String first = end < 0 ? opening : opening.substring(0, end);
        boolean joined = first.contains("及び") || first.contains("並びに");
        boolean speakers =
                first.contains("大臣")
                        || first.contains("首脳")
                        || first.contains("外相")
                        || first.contains("首相")
                        || first.contains("大統領");
        var names = joined && speakers ? named(first) : List.<String>of();
        return names.size() >= 3 ? names : List.of();
    }

    /// Whether one person or government speaks: 私 or 我が国 stands before any 両国.
    private static boolean speaksForOne(String opening) {
        int one =
                first(
                        opening,
                        List.of(
                                "私は", "私、", "私が", "私の", "我が国", "わが国", "諸君", "所信", "国会に", "国会の",
                                "国会が", "国民の皆様"));
        int more = first(opening, List.of("両国", "両首脳", "両政府", "三か国", "四か国", "四首脳", "三首脳"));
        return one >= 0 && (more < 0 || one < more);
    }

    private static int first(String text, List<String> words) {
        return words.stream().mapToInt(text::indexOf).filter(i -> i >= 0).min().orElse(-1);
    }

    /// The states of the first compound such as 日米韓 or 日・EU, empty when there is none.
    ///
    /// @param joint whether only a compound before 両国, 首脳, 政府 and the like counts
    private List<String> compound(String text, boolean joint) {
        for (int i = 0; i < text.length(); i++) {
            boolean begins =
                    text.charAt(i) == '日' && !isOtherDay(text, i)
                            || !joint && "米英豪韓中".indexOf(text.charAt(i)) >= 0 && !inWord(text, i);
            if (!begins) {
                continue;
            }
            var names = new LinkedHashSet<String>();
            int at = i;
            int end = i;
            while (at < text.length()) {
                int point = "・－-".indexOf(text.charAt(at)) >= 0 && at > i ? at + 1 : at;
                String word = longest(text, point);
                if (word == null
                        || text.startsWith("国", point + word.length()) && word.length() == 1) {
                    break;
                }
                names.add(kanji.getOrDefault(word, word));
                end = point + word.length();
                at = end;
            }
            int behind = end;
            boolean counts = names.size() >= 2 && !text.startsWith("本", end);
            if (counts
                    && (!joint
                            || JOINT.stream().anyMatch(word -> text.startsWith(word, behind))
                            || text.startsWith("は", behind)
                            || text.startsWith("（", behind))) {
                return List.copyOf(names);
            }
        }
        return List.of();
    }

    private static boolean inWord(String text, int i) {
        return i > 0 && (Chars.isKanji(text.charAt(i - 1)) || Chars.isKatakana(text.charAt(i - 1)));
    }

    /// Whether the 日 at `i` is a day: 20日, 本日, 同日.
    private static boolean isOtherDay(String text, int i) {
        return i > 0
                && (Chars.isDigit(text.charAt(i - 1))
                        || WORN_DAYS.indexOf(text.charAt(i - 1)) >= 0);
    }

    private @Nullable String longest(String text, int at) {
        for (int length = Math.min(LONGEST_NAME, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (kanji.containsKey(word)) {
                return word;
            }
        }
        return null;
    }

    /// The states that the words name, in their order.
    private List<String> named(String text) {
        var found = new LinkedHashMap<String, Integer>();
        Set<String> words = states.keySet();
        var sorted = new ArrayList<>(words);
        sorted.sort(
                Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        var taken = new boolean[text.length()];
        for (String word : sorted) {
            int at = text.indexOf(word);
            while (at >= 0) {
                boolean free = !taken[at] && standsAlone(text, at, at + word.length());
                if (free) {
                    java.util.Arrays.fill(taken, at, at + word.length(), true);
                    found.merge(states.getOrDefault(word, word), at, Math::min);
                }
                at = text.indexOf(word, at + 1);
            }
        }
        var names = new ArrayList<>(found.keySet());
        names.sort(Comparator.comparing(name -> found.getOrDefault(name, 0)));
        return names;
    }

    private boolean standsAlone(String text, int from, int to) {
        if (japanese) {
            boolean inName =
                    to < text.length()
                            && Chars.isKatakana(text.charAt(to))
                            && Chars.isKatakana(text.charAt(to - 1));
            boolean behindName =
                    from > 0
                            && text.charAt(from - 1) != '・'
                            && Chars.isKatakana(text.charAt(from - 1))
                            && Chars.isKatakana(text.charAt(from));
            return !inName
                    && !behindName
                    && !text.startsWith("洋", to)
                    && !text.startsWith("海", to)
                    && !text.startsWith("太平洋", to);
        }
        boolean before = from > 0 && Chars.isLatin(text.charAt(from - 1));
        boolean after = to < text.length() && Chars.isLatin(text.charAt(to));
        return !before
                && !after
                && !text.startsWith(" Ocean", to)
                && !text.startsWith("-Pacific", to);
    }

    private List<String> english(String title, String opening) {
        var named = named(title);
        if (named.size() >= 2) {
            return named;
        }
        if (title.contains("Quad")) {
            return List.of("Australia", "India", "Japan", "United States");
        }
        var opened = named(opening);
        boolean joint = JOINT_ENGLISH.stream().anyMatch(opening::contains);
        if (named.size() == 1) {
            var both = new LinkedHashSet<>(named);
            both.addAll(opened);
            return both.size() > 2 || both.size() == 2 ? List.copyOf(both).subList(0, 2) : named;
        }
        return opened.size() >= 2 && joint
                ? opened.subList(0, 2)
                : opened.size() == 1 ? opened : List.of();
    }
}
