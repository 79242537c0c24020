package org.yakusoku.statement.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Mention.Role;
import org.yakusoku.mention.Mention.TimeType;
import org.yakusoku.mention.english.EnglishWords;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// A statement while its sentence is read.
final class EnglishDraft {
    private static final int FAR = 120;
    final EnglishWords words;
    final List<Force> chain = new ArrayList<>();
    final List<String> rules = new ArrayList<>();
    List<String> promisors = List.of();
    final List<String> counterparts = new ArrayList<>();

    /// Kind of the predicate: stance, confirm, report, deed, marker …
    String kind = "";

    /// First and last word of the cue, the latter exclusive.
    int cueStart;

    int cueEnd;

    /// Where the chain ends and the action begins.
    int actionStart;

    /// Where the clause begins and ends, in words.
    int clauseStart;

    int clauseEnd;

    /// Whether its predicate is in a past or perfect form.
    boolean past;

    boolean reaffirmed;
    boolean continuing;
    boolean reported;

    /// The predicate's own beginning, for coordination.
    int predicate;

    EnglishDraft(EnglishWords words) {
        this.words = words;
    }

    Force force() {
        Force weakest = chain.getFirst();
        for (Force force : chain) {
            weakest = force.compareTo(weakest) > 0 ? force : weakest;
        }
        return weakest;
    }

    /// Mentions with their indexes, to be asked by place.
    record Places(List<Mention> mentions) {
        List<Integer> within(int start, int end) {
            int low = 0;
            int high = mentions.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (mentions.get(middle).span().start() < start) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            var found = new ArrayList<Integer>();
            for (int i = low; i < mentions.size() && mentions.get(i).span().start() < end; i++) {
                found.add(i);
            }
            return found;
        }
    }

    private static int offset(EnglishWords words, int i) {
        return i < words.size() ? words.start(i) : words.place().end();
    }

    /// The statement, once all of its document is known.
    Statement statement(
            Places places, String lower, EnglishLexicon lexicon, @Nullable String date) {
        int start = clauseStart == 0 ? words.place().start() : offset(words, clauseStart);
        int end = clauseEnd >= words.size() ? words.place().end() : words.end(clauseEnd - 1);
        var span = new Span(start, Math.max(start, end));
        var cue = new Span(words.start(cueStart), words.end(Math.max(cueStart, cueEnd - 1)));
        int last = Math.min(clauseEnd, words.size()) - 1;
        while (last > actionStart
                && !words.isWord(last)
                && !words.is(last, ")")
                && !words.is(last, "%")) {
            last--;
        }
        Span action =
                actionStart > last ? null : new Span(words.start(actionStart), words.end(last));
        var money = new ArrayList<Integer>();
        var quantities = new ArrayList<Integer>();
        int due = -1;
        boolean bounded =
                force().isCommitment() || force() == Force.EXPECT || force() == Force.CALL;
        for (int i : places.within(span.start(), span.end())) {
            Mention mention = places.mentions().get(i);
            int at = words.from(mention.span().start());
            boolean aside = at > actionStart && isBehindWhich(at);
            switch (mention) {
                case Mention.Money _ -> {
                    if (!aside) {
                        money.add(i);
                    }
                }
                case Mention.Quantity _ -> {
                    if (!aside) {
                        quantities.add(i);
                    }
                }
                case Mention.Time time -> {
                    if (due < 0 && bounded && bounds(time, at, lower, lexicon, date)) {
                        due = i;
                    }
                }
                default -> {}
            }
        }
        boolean conditional = isConditional(span, lower, lexicon);
        return new Statement(
                span,
                cue,
                force(),
                chain,
                reaffirmed,
                continuing,
                conditional,
                reported,
                promisors,
                counterparts,
                action,
                money,
                quantities,
                due,
                force().isCommitment() ? checkable(due, money, quantities, lexicon) : null,
                rules);
    }

    private Checkable checkable(
            int due, List<Integer> money, List<Integer> quantities, EnglishLexicon lexicon) {
        if (due >= 0) {
            return Checkable.DATE;
        }
        if (!money.isEmpty() || !quantities.isEmpty()) {
            return Checkable.AMOUNT;
        }
        int at = actionStart;
        while (lexicon.isAdverb(words, at)) {
            at++;
        }
        return lexicon.acts.has(words.lower(at)) ? Checkable.ACT : Checkable.DIRECTION;
    }

    private static boolean isConditional(Span span, String lower, EnglishLexicon lexicon) {
        for (int i = span.start(); i < span.end(); i++) {
            if ((i == 0 || lower.charAt(i - 1) == ' ') && lexicon.conditions.beginsAt(lower, i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether ", which" or the like stands between the action's beginning and a word.
    private boolean isBehindWhich(int at) {
        for (int i = Math.max(actionStart, at - FAR); i < at; i++) {
            if (words.is(i, "which") && words.is(i - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a time bounds or schedules the action itself.
    private boolean bounds(
            Mention.Time time,
            int at,
            String lower,
            EnglishLexicon lexicon,
            @Nullable String date) {
        boolean today = date != null && date.equals(time.edtf()) && time.role() == Role.AT;
        if (time.role() == Role.SINCE || today || isPast(time, date) || words.is(at - 1, "of")) {
            return false;
        }
        int end = words.from(time.span().end());
        boolean attribute =
                words.isWord(end)
                        && !lexicon.isPreposition(words, end)
                        && !words.is(end, "to")
                        && !words.is(end, "and")
                        && !words.is(end, "or")
                        && !words.is(end, "that")
                        && !words.is(end, "as")
                        && !lexicon.isAdverb(words, end)
                        && at >= actionStart
                        && time.role() == Role.AT;
        if (attribute) {
            return false;
        }
        boolean bare =
                time.role() == Role.AT
                        && time.type() == TimeType.DATE
                        && Character.isDigit(lower.charAt(time.span().start()))
                        && !words.is(at - 1, "in")
                        && !words.is(at - 1, "on");
        if (bare || time.type() == TimeType.DURATION && time.role() == Role.AT) {
            return false;
        }
        if (time.type() == TimeType.SET && isAdjective(lower, time.span())) {
            return false;
        }
        if (at < actionStart) {
            return !isPossessive(end);
        }
        if (at - actionStart > FAR) {
            return false;
        }
        for (int i = actionStart; i < at; i++) {
            if (EnglishLexicon.isRelative(words, i) && !words.is(i - 1, "so")
                    || words.is(i, "where")
                    || words.is(i, "when")
                    || words.is(i, "aimed")
                    || words.is(i, "recalling")
                    || words.is(i, "highlighting")
                    || words.is(i, "building")
                    || words.is(i, "following")) {
                return false;
            }
        }
        return true;
    }

    private boolean isPossessive(int end) {
        return words.is(end, "'s") || words.is(end, "'");
    }

    private static boolean isAdjective(String lower, Span span) {
        String word = span.of(lower);
        return word.equals("annual") || word.equals("regular") || word.equals("periodic");
    }

    /// Whether a date lies wholly before the document's.
    private static boolean isPast(Mention.Time time, @Nullable String date) {
        String edtf = time.edtf();
        if (date == null || edtf == null || time.type() != TimeType.DATE) {
            return false;
        }
        String last = edtf.substring(edtf.indexOf('/') + 1);
        if (last.equals("..") || last.indexOf('X') >= 0) {
            return false;
        }
        int length = Math.min(last.length(), date.length());
        return last.length() >= 4
                && last.substring(0, length).compareTo(date.substring(0, length)) < 0;
    }
}
