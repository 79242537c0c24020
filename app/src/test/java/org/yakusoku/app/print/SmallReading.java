package org.yakusoku.app.print;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Modifier;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Header;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// A reading made by hand, with a character beyond the basic plane before everything else, so that
/// UTF-16 offsets and code points differ.
public final class SmallReading {
    /// The document: a title, a heading, a run-in title, four sentences.
    public static final String TEXT =
            """
            𠮷野川流域に関する日豪共同発表

            水と防災
            洪水予測の共有：日豪両国は、本年6月までに「洪水予測、避難、復旧」に関する第一回作業部会を開催し、約80億ドルを拠出する意図を有する。両国は、観測所を3,000か所に増やすことを検討する計画であることを改めて確認した。両国は、これまでの協力を歓迎する。第三・四半期に進捗を確認する。
            """;

    private SmallReading() {}

    /// The reading, in a file of this name.
    public static Reading named(String name) {
        return reading(name, TEXT);
    }

    /// The reading.
    public static Reading get() {
        return named("yoshino.ja.txt");
    }

    /// The reading with its first mention given by a certain rule.
    public static Reading byRule(String id) {
        Reading reading = get();
        var mentions = new ArrayList<Mention>(reading.mentions());
        Mention first = mentions.getFirst();
        mentions.set(
                0, new Mention.Actor(first.span(), id, Mention.ActorType.GROUP, "日豪両国", List.of()));
        return new Reading(
                reading.source(),
                reading.outline(),
                mentions,
                reading.statements(),
                reading.findings(),
                reading.rulesHash());
    }

    private static Reading reading(String name, String text) {
        var mentions =
                List.<Mention>of(
                        group(text, "日豪両国"),
                        new Mention.Time(
                                span(text, "本年6月までに"),
                                "ja.small.time",
                                Mention.TimeType.DATE,
                                "../2024-06",
                                null,
                                null,
                                Mention.Role.DEADLINE),
                        new Mention.Money(
                                span(text, "約80億ドル"),
                                "ja.small.money",
                                "8000000000",
                                null,
                                "USD",
                                Modifier.ABOUT),
                        new Mention.Quantity(
                                span(text, "3,000か所"),
                                "ja.small.quantity",
                                "3000",
                                null,
                                "か所",
                                null));
        var first =
                statement(
                        text,
                        "日豪両国は、本年6月までに「洪水予測、避難、復旧」に関する第一回作業部会を開催し、約80億ドルを拠出する意図を有する。",
                        "意図を有する",
                        List.of(Force.INTEND),
                        "本年6月までに「洪水予測、避難、復旧」に関する第一回作業部会を開催し、約80億ドルを拠出する",
                        List.of(2),
                        List.of(),
                        1,
                        Checkable.DATE);
        var second =
                statement(
                        text,
                        "両国は、観測所を3,000か所に増やすことを検討する計画であることを改めて確認した。",
                        "計画である",
                        List.of(Force.PLAN, Force.EXPLORE),
                        "観測所を3,000か所に増やすこと",
                        List.of(),
                        List.of(3),
                        -1,
                        Checkable.AMOUNT);
        var third =
                statement(
                        text,
                        "両国は、これまでの協力を歓迎する。",
                        "歓迎する",
                        List.of(Force.WELCOME),
                        "これまでの協力",
                        List.of(),
                        List.of(),
                        -1,
                        null);
        var outline =
                new Outline(
                        new Header(
                                "𠮷野川流域に関する日豪共同発表",
                                "2024-04-10",
                                "徳島",
                                null,
                                null,
                                "ja",
                                List.of("日本", "豪州")),
                        text.indexOf("水と防災"),
                        List.of(new Heading(span(text, "水と防災"), 1)),
                        List.of(span(text, "洪水予測の共有")),
                        List.of(
                                new Initiative(
                                        new Span(text.indexOf("洪水予測の共有"), text.length() - 1),
                                        "洪水予測の共有")),
                        List.of(
                                new Sentence(first.span(), 0),
                                new Sentence(second.span(), 0),
                                new Sentence(third.span(), 0),
                                new Sentence(span(text, "第三・四半期に進捗を確認する。"), 0)));
        return new Reading(
                new SourceText(name, text),
                outline,
                mentions,
                List.of(first, second, third),
                List.of(new Finding(Finding.Kind.NUMBER, span(text, "第三・四半期"))),
                "0123456789abcdef");
    }

    private static Mention.Actor group(String text, String words) {
        return new Mention.Actor(
                span(text, words),
                "ja.small.group",
                Mention.ActorType.GROUP,
                words,
                List.of("日本", "豪州"));
    }

    private static Statement statement(
            String text,
            String sentence,
            String cue,
            List<Force> chain,
            String action,
            List<Integer> money,
            List<Integer> quantities,
            int due,
            @Nullable Checkable checkable) {
        Span span = span(text, sentence);
        int cueStart = text.indexOf(cue, span.start());
        int actionStart = text.indexOf(action, span.start());
        return new Statement(
                span,
                new Span(cueStart, cueStart + cue.length()),
                chain.getLast(),
                chain,
                sentence.contains("改めて確認"),
                false,
                false,
                false,
                List.of("日本", "豪州"),
                List.of(),
                new Span(actionStart, actionStart + action.length()),
                money,
                quantities,
                due,
                checkable,
                chain.stream()
                        .map(force -> "ja.small." + force.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
