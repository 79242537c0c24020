package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Anchor;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Values;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds money, quantities and times by the rules of stage `en/number`.
///
/// "invest $2.9 billion over the next two years" in a document of 2024-04-10 holds money,
/// `2900000000` USD, and a time, `2024-04-10/2026-04-10`. What looks like a number or a date and is
/// taken by no rule becomes a finding. Safe for use by many threads.
public final class EnglishNumbers implements StageReader {
    private static final String STAGE = "en/number";

    private final Automaton automaton;
    private final WordTable dateWords;

    private EnglishNumbers(RuleSet rules) {
        automaton = rules.stage(STAGE);
        dateWords = rules.table("en/date-words");
    }

    /// A reader by these rules.
    public static EnglishNumbers of(RuleSet rules) {
        return new EnglishNumbers(rules);
    }

    /// What a text holds.
    ///
    /// @param mentions money, quantities and times in the order of the text
    /// @param findings numbers and words of the calendar that were not understood
    record Result(List<Mention> mentions, List<Finding> findings) {}

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public List<Derivation> derive(String sentence, @Nullable String date) {
        var scan = new Scan(sentence, EnglishFold.lower(EnglishFold.cased(sentence)), date);
        scan.read(new Span(0, sentence.length()));
        return scan.taken.stream().map(Taken::derivation).toList();
    }

    /// Reads the given places of a text.
    ///
    /// @param lower the text as [EnglishFold#lower] gives it
    /// @param places headings, run-in titles and sentences in the order of the text
    /// @param date EDTF date of the document, or null if nobody knows it
    Result read(String text, String lower, List<Span> places, @Nullable String date) {
        var scan = new Scan(text, lower, date);
        places.forEach(scan::read);
        var mentions = new ArrayList<Mention>();
        for (Taken taken : scan.taken) {
            if (taken.mention() != null) {
                mentions.add(taken.mention());
            } else if (taken.unclear()) {
                scan.findings.add(new Finding(Finding.Kind.DATE, taken.span()));
            }
        }
        scan.findings.sort((a, b) -> a.span().compareTo(b.span()));
        return new Result(mentions, scan.findings);
    }

    /// What a rule made of a match: a mention, a time that cannot be told, or nothing.
    private record Taken(Span span, Rule rule, @Nullable Mention mention, boolean unclear) {
        Derivation derivation() {
            String value =
                    mention != null
                            ? Values.of(mention)
                            : unclear ? Derivation.UNCLEAR : Derivation.NOTHING;
            return new Derivation(span, rule, value);
        }
    }

    /// One pass over the places of one text.
    private final class Scan {
        private final String text;
        private final String lower;
        private final Anchor anchor;
        private final List<Taken> taken = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private Span place = new Span(0, 0);

        Scan(String text, String lower, @Nullable String date) {
            this.text = text;
            this.lower = lower;
            this.anchor = Anchor.of(date);
        }

        void read(Span span) {
            anchor.beginSentence();
            place = span;
            int i = span.start();
            while (i < span.end()) {
                char c = lower.charAt(i);
                boolean word = EnglishFold.isWord(c);
                if (word && i > span.start() && !EnglishFold.isWordStart(lower, i) || c == ' ') {
                    i++;
                    continue;
                }
                Taken match =
                        automaton.canBegin(c)
                                ? automaton.match(lower, i, span.end(), false, this::take)
                                : null;
                if (match != null) {
                    taken.add(match);
                    i = match.span().end();
                } else if (CharKind.of(c) == CharKind.DIGIT) {
                    i = unread(i, span.end());
                } else {
                    i = word ? dateWord(i, span.end()) : i + 1;
                }
            }
        }

        /// A run of digits that no rule takes; gives its end.
        private int unread(int from, int limit) {
            int end = from + 1;
            while (end < limit
                    && (EnglishFold.isWord(lower.charAt(end))
                            || ",.".indexOf(lower.charAt(end)) >= 0
                                    && end + 1 < limit
                                    && CharKind.of(lower.charAt(end + 1)) == CharKind.DIGIT)) {
                end++;
            }
            findings.add(new Finding(Finding.Kind.NUMBER, new Span(from, end)));
            return end;
        }

        /// A word of the calendar that no rule takes; gives the place behind it, or behind the
        /// word.
        private int dateWord(int at, int limit) {
            WordTable.Row row = dateWords.longestAt(lower, at);
            if (row != null
                    && at + row.key().length() <= limit
                    && EnglishFold.isWordEnd(lower, at + row.key().length())) {
                int end = at + row.key().length();
                findings.add(new Finding(Finding.Kind.DATE, new Span(at, end)));
                return end;
            }
            int end = at + 1;
            while (end < limit && EnglishFold.isWord(lower.charAt(end))) {
                end++;
            }
            return end;
        }

        private @Nullable Taken take(Hit hit) {
            if (!EnglishFold.isWordEnd(lower, hit.end())) {
                return null;
            }
            var at = new EnglishCalendar.Place(text, place.start(), place.end());
            return switch (hit.rule().gives()) {
                case MONEY -> found(hit, EnglishAmounts.money(hit));
                case QUANTITY ->
                        found(hit, EnglishAmounts.quantity(hit, text, place.start(), place.end()));
                case CALENDAR -> time(hit, EnglishCalendar.calendar(hit, anchor, at));
                case DECADE -> time(hit, EnglishCalendar.decade(hit, anchor));
                case DURATION -> time(hit, EnglishCalendar.duration(hit));
                case FROM_NOW -> time(hit, EnglishCalendar.fromNow(hit, anchor));
                case REPEAT -> time(hit, EnglishCalendar.repeat(hit, at));
                default -> new Taken(hit.span(), hit.rule(), null, false);
            };
        }

        private static @Nullable Taken found(Hit hit, @Nullable Mention mention) {
            return mention == null ? null : new Taken(hit.span(), hit.rule(), mention, false);
        }

        private static @Nullable Taken time(Hit hit, EnglishCalendar.Result result) {
            return switch (result) {
                case EnglishCalendar.Result.Resolved(Mention.Time time) -> found(hit, time);
                case EnglishCalendar.Result.Unclear() ->
                        new Taken(hit.span(), hit.rule(), null, true);
                case EnglishCalendar.Result.Refused() -> null;
            };
        }
    }
}
