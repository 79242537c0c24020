package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finds money, quantities and times by the rules of stage `ja/number`.
///
/// 「今後2年間で29億ドルを投資する」 in a document of 2024-04-10 holds a time, `2024-04-10/2026-04-10`, and money,
/// `2900000000` USD. What looks like a number or a date and is taken by no rule becomes a finding.
/// Safe for use by many threads.
public final class NumberReader implements StageReader {
    private final Automaton automaton;
    private final CalendarReader calendar;
    private final WordTable dateWords;
    private final BitSet dateWordStarts = new BitSet();

    private NumberReader(RuleSet rules) {
        automaton = rules.stage("ja/number");
        calendar = new CalendarReader(rules);
        dateWords = rules.table("ja/date-words");
        dateWords.rows().forEach(row -> dateWordStarts.set(row.key().charAt(0)));
    }

    /// A reader by these rules.
    public static NumberReader of(RuleSet rules) {
        return new NumberReader(rules);
    }

    /// What a text holds.
    ///
    /// @param mentions money, quantities and times in the order of the text
    /// @param findings numbers and words of the calendar that were not understood
    record Result(List<Mention> mentions, List<Finding> findings) {}

    @Override
    public String stage() {
        return "ja/number";
    }

    @Override
    public List<Derivation> derive(String sentence, @Nullable String date) {
        var scan = new Scan(sentence, Fold.of(sentence), Anchor.of(date));
        scan.read(new Span(0, sentence.length()));
        return scan.taken.stream().map(Taken::derivation).toList();
    }

    /// Reads the given places of a text.
    ///
    /// @param folded the text as [Fold] gives it
    /// @param places headings, run-in titles and sentences in the order of the text
    /// @param date EDTF date of the document, or null if nobody knows it
    Result read(String text, String folded, List<Span> places, @Nullable String date) {
        var scan = new Scan(text, folded, Anchor.of(date));
        places.forEach(scan::read);
        var mentions = new ArrayList<Mention>();
        for (Taken taken : scan.taken) {
            switch (taken) {
                case Taken.Found found -> mentions.add(found.mention());
                case Taken.Consumed _ -> {}
                case Taken.Unclear unclear ->
                        scan.findings.add(new Finding(Finding.Kind.DATE, unclear.span()));
            }
        }
        scan.findings.sort((a, b) -> a.span().compareTo(b.span()));
        return new Result(mentions, scan.findings);
    }

    /// What a rule made of a match.
    private sealed interface Taken {
        Span span();

        Derivation derivation();

        /// a mention
        record Found(Mention mention, Rule rule) implements Taken {
            @Override
            public Span span() {
                return mention.span();
            }

            @Override
            public Derivation derivation() {
                return new Derivation(span(), rule, Values.of(mention));
            }
        }

        /// words that only look like a number or a date
        record Consumed(Span span, Rule rule) implements Taken {
            @Override
            public Derivation derivation() {
                return new Derivation(span, rule, Derivation.NOTHING);
            }
        }

        /// a time that cannot be told
        record Unclear(Span span, Rule rule) implements Taken {
            @Override
            public Derivation derivation() {
                return new Derivation(span, rule, Derivation.UNCLEAR);
            }
        }
    }

    /// One pass over the places of one text.
    private final class Scan {
        private final String text;
        private final String folded;
        private final Anchor anchor;
        private final List<Taken> taken = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Scan(String text, String folded, Anchor anchor) {
            this.text = text;
            this.folded = folded;
            this.anchor = anchor;
        }

        void read(Span place) {
            anchor.beginSentence();
            int i = place.start();
            CharKind before = CharKind.OTHER;
            while (i < place.end()) {
                char c = folded.charAt(i);
                CharKind kind = CharKind.of(c);
                Taken match =
                        automaton.canBegin(c)
                                ? automaton.match(
                                        folded, i, place.end(), isOneRun(before, kind), this::take)
                                : null;
                before = kind;
                if (match != null) {
                    taken.add(match);
                    i = match.span().end();
                    before = CharKind.OTHER;
                } else if (kind.isNumeric()) {
                    i = unread(i, place.end());
                    before = CharKind.OTHER;
                } else {
                    i = dateWordStarts.get(c) ? dateWord(i, place.end()) : i + 1;
                }
            }
        }

        /// Whether a number or a word of letters or katakana goes on, so that no other begins
        /// there.
        private static boolean isOneRun(CharKind before, CharKind kind) {
            return kind.isNumeric() && before.isNumeric()
                    || kind == before && (kind == CharKind.LATIN || kind == CharKind.KATAKANA);
        }

        /// A run of numeric characters that no rule takes; gives its end.
        private int unread(int from, int limit) {
            int end = from + 1;
            while (end < limit && isInside(end)) {
                end++;
            }
            boolean date = end < limit && "年月日世".indexOf(folded.charAt(end)) >= 0;
            findings.add(
                    new Finding(
                            date ? Finding.Kind.DATE : Finding.Kind.NUMBER, new Span(from, end)));
            return end;
        }

        private boolean isInside(int at) {
            char c = folded.charAt(at);
            return CharKind.of(c).isNumeric()
                    || (c == ',' || c == '.')
                            && at + 1 < folded.length()
                            && CharKind.of(folded.charAt(at + 1)) == CharKind.DIGIT;
        }

        /// A word of the calendar that no rule takes; gives the place behind it, or the next place.
        private int dateWord(int at, int limit) {
            WordTable.Row row = dateWords.longestAt(folded, at);
            if (row == null || at + row.key().length() > limit) {
                return at + 1;
            }
            int end = at + row.key().length();
            findings.add(new Finding(Finding.Kind.DATE, new Span(at, end)));
            return end;
        }

        private @Nullable Taken take(Hit hit) {
            return switch (hit.rule().gives()) {
                case MONEY -> found(hit, AmountReader.money(hit));
                case QUANTITY -> found(hit, AmountReader.quantity(hit, text));
                case CALENDAR -> time(hit, calendar.calendar(hit, anchor));
                case DECADE -> time(hit, calendar.decade(hit, anchor));
                case DURATION -> time(hit, calendar.duration(hit));
                case FROM_NOW -> time(hit, calendar.fromNow(hit, anchor));
                case REPEAT -> time(hit, calendar.repeat(hit));
                case NOTHING -> new Taken.Consumed(hit.span(), hit.rule());
                case STATE, LISTED, NAMED, PERSON, STATES, GROUP, BACK, ACRONYM, FORCE ->
                        throw new IllegalStateException(
                                hit.rule().id()
                                        + " of stage ja/number gives "
                                        + hit.rule().gives().id());
            };
        }

        private static @Nullable Taken found(Hit hit, @Nullable Mention mention) {
            return mention == null ? null : new Taken.Found(mention, hit.rule());
        }

        private static @Nullable Taken time(Hit hit, CalendarReader.Result result) {
            return switch (result) {
                case CalendarReader.Result.Resolved(Mention.Time time) ->
                        new Taken.Found(time, hit.rule());
                case CalendarReader.Result.Unclear() -> new Taken.Unclear(hit.span(), hit.rule());
                case CalendarReader.Result.Refused() -> null;
            };
        }
    }
}
