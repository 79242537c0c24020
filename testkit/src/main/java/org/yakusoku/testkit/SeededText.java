package org.yakusoku.testkit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Random text that can be made again from its seed: for tests that say what holds for every text.
///
///     SeededText.forEach(200, random -> {
///         String text = random.text(2_000);
///         assertThat(spansOf(text)).allMatch(span -> span.end() <= text.length());
///     });
///
/// Each round has its own seed, the same in every run, so that a build does not fail by chance. A failure
/// names its seed; `-Dseed=17` repeats only that round, `-Dseed=random` tries seeds never tried,
/// `-Drounds=50` fifty times as many.
public final class SeededText {
    private static final List<String> WORDS =
            List.of(
                    "日本",
                    "米国",
                    "両国",
                    "両首脳",
                    "日米両政府",
                    "我が国",
                    "外務省",
                    "NASA",
                    "国際協力機構",
                    "首相",
                    "大統領",
                    "は",
                    "が",
                    "を",
                    "に",
                    "の",
                    "と",
                    "で",
                    "も",
                    "から",
                    "まで",
                    "により",
                    "において",
                    "について",
                    "、",
                    "協力",
                    "支援",
                    "宇宙",
                    "半導体",
                    "与圧ローバー",
                    "気候変動",
                    "安全保障",
                    "サプライチェーン",
                    "人材育成",
                    "会合",
                    "強化",
                    "推進",
                    "実施",
                    "開催",
                    "提供",
                    "拠出",
                    "署名",
                    "歓迎",
                    "支持",
                    "再確認",
                    "表明",
                    "検討",
                    "する。",
                    "した。",
                    "している。",
                    "していく。",
                    "する意図を有する。",
                    "することを確認した。",
                    "する予定である。",
                    "を期待する。");
    private static final List<String> VALUES =
            List.of(
                    "1億1,000 万ドル",
                    "百五十億円",
                    "２０３０年",
                    "令和6年度末まで",
                    "本年6月",
                    "同年",
                    "昨秋",
                    "今後5年以内",
                    "3割",
                    "十分の一",
                    "５〜１０％",
                    "2兆円から3兆円",
                    "十五ギガワット",
                    "第1回",
                    "二〇三〇年",
                    "2024年4月10日",
                    "$2.9 billion",
                    "USD 110 million",
                    "one third",
                    "3,000人超",
                    "(ASEAN)",
                    "（以下「MOU」）");
    private static final List<String> LAYOUT =
            List.of(
                    "\n",
                    "\n\n",
                    "\n・",
                    "\n●",
                    "\n〇",
                    "\n１．",
                    "\n(1) ",
                    "\n①",
                    "\n【概要】\n",
                    "\n第１部 ",
                    "\n# ",
                    "\n　",
                    "「",
                    "」",
                    "『",
                    "』",
                    "（",
                    "）",
                    "(",
                    ")",
                    "：",
                    ": ",
                    "。",
                    "．",
                    " ",
                    "　");
    private static final List<String> ODD =
            List.of(
                    "𠮷",
                    "👨‍👩‍👧",
                    "が\u3099",
                    "ﾊﾟ",
                    "\uFEFF",
                    "\u200B",
                    "\u202E",
                    "\uD842",
                    "\uDFB7",
                    "\u0000",
                    "\t",
                    "\u0007",
                    "\u2028",
                    "\u0085",
                    "\u007F",
                    "葛\uDB40\uDD00",
                    "Å",
                    "ß",
                    "İ",
                    "Σ",
                    "\r\n",
                    "\r",
                    "\uFFFF",
                    "\\",
                    "\"",
                    "<b>",
                    "&amp;",
                    "%s",
                    "${x}",
                    "\u3000",
                    "０",
                    "零",
                    "〇",
                    "億",
                    "兆",
                    "万万",
                    "年年",
                    "……",
                    "——",
                    "ーーー");

    private final long seed;
    private final SplittableRandom random;

    private SeededText(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /// The generator of a seed.
    public static SeededText of(long seed) {
        return new SeededText(seed);
    }

    /// Runs a check on as many generators as there are rounds.
    ///
    /// @param rounds how many seeds are tried, 1 or more
    /// @param check throws when what should hold does not
    /// @throws AssertionError when a check throws anything; the message names the seed
    public static void forEach(int rounds, Consumer<SeededText> check) {
        int times = Math.max(1, Integer.getInteger("rounds", 1));
        forEach(System.getProperty("seed", ""), rounds * times, check);
    }

    static void forEach(String wanted, int rounds, Consumer<SeededText> check) {
        switch (wanted) {
            case "" -> {
                for (long seed = 1; seed <= rounds; seed++) {
                    run(seed, check);
                }
            }
            case "random" -> {
                var seeds = new SplittableRandom();
                for (int round = 0; round < rounds; round++) {
                    run(seeds.nextLong(Long.MAX_VALUE), check);
                }
            }
            default -> run(Long.parseLong(wanted), check);
        }
    }

    private static void run(long seed, Consumer<SeededText> check) {
        try {
            check.accept(new SeededText(seed));
        } catch (Exception | Error e) {
            throw new AssertionError("fails with -Dseed=" + seed + ": " + e, e);
        }
    }

    /// The seed that makes the same texts again.
    public long seed() {
        return seed;
    }

    /// A whole number, both bounds inclusive.
    public int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// True in `percent` of 100 cases.
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /// One of the choices.
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Text that looks like an official Japanese document: words, amounts, dates, headings,
    /// bullets.
    ///
    /// @param units length in UTF-16 units, exactly; no surrogate pair is cut at the end
    public String japanese(int units) {
        return fill(units, 0);
    }

    /// The same with characters that nobody expects: lone surrogates, control characters, markup,
    /// forms that normalisation changes.
    ///
    /// @param units length in UTF-16 units, exactly
    public String text(int units) {
        return fill(units, 15);
    }

    /// Any characters at all, each plane as likely as the next.
    ///
    /// @param units length in UTF-16 units, exactly
    public String noise(int units) {
        var text = new StringBuilder(units + 1);
        while (text.length() < units) {
            switch (number(0, 4)) {
                case 0 -> text.append((char) number(0, 0x7F));
                case 1 -> text.append((char) number(0x3000, 0x30FF));
                case 2 -> text.append((char) number(0x4E00, 0x9FFF));
                case 3 -> text.append((char) number(0, 0xFFFF));
                default -> text.appendCodePoint(number(0, Character.MAX_CODE_POINT));
            }
        }
        return cut(text, units);
    }

    private String fill(int units, int oddPercent) {
        var text = new StringBuilder(units + 16);
        while (text.length() < units) {
            int percent = number(0, 99);
            if (percent < oddPercent) {
                text.append(oneOf(ODD));
            } else if (percent < 75) {
                text.append(oneOf(WORDS));
            } else if (percent < 88) {
                text.append(oneOf(VALUES));
            } else {
                text.append(oneOf(LAYOUT));
            }
        }
        return cut(text, units);
    }

    private static String cut(StringBuilder text, int units) {
        text.setLength(units);
        if (units > 0 && Character.isHighSurrogate(text.charAt(units - 1))) {
            text.setCharAt(units - 1, '。');
        }
        return text.toString();
    }
}
