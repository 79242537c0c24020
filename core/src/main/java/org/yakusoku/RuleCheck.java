package org.yakusoku;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.ActorExamples;
import org.yakusoku.mention.NumberReader;
import org.yakusoku.mention.english.EnglishActorExamples;
import org.yakusoku.mention.english.EnglishNumbers;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.statement.PredicateScanner;
import org.yakusoku.statement.english.EnglishMarkers;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs the examples and counterexamples that rules carry.
///
/// An example holds when its rule takes exactly the words between ⟦ and ⟧ and gives the value
/// written beside them; a counterexample holds when its rule takes nothing in it.
///
/// ```java
/// List<RuleCheck.Outcome> failed =
///         RuleCheck.of(RuleSet.bundled()).run().stream().filter(outcome -> !outcome.holds()).toList();
/// ```
public final class RuleCheck {
    private final RuleSet rules;
    private final Map<String, StageReader> readers = new HashMap<>();

    private RuleCheck(RuleSet rules, List<StageReader> readers) {
        this.rules = rules;
        readers.forEach(reader -> this.readers.put(reader.stage(), reader));
    }

    /// A check of these rules by the readers of all stages.
    public static RuleCheck of(RuleSet rules) {
        var readers = new ArrayList<StageReader>(ActorExamples.of(rules));
        readers.add(NumberReader.of(rules));
        readers.add(PredicateScanner.of(rules));
        if (rules.hasLanguage("en")) {
            readers.add(EnglishNumbers.of(rules));
            readers.addAll(EnglishActorExamples.of(rules));
            readers.add(EnglishMarkers.of(rules));
        }
        return with(rules, readers);
    }

    /// A check by certain readers only; rules of other stages give [Verdict#NO_READER].
    public static RuleCheck with(RuleSet rules, List<StageReader> readers) {
        return new RuleCheck(rules, readers);
    }

    /// What came of an example or counterexample.
    public enum Verdict {
        /// as written
        HOLDS,
        /// the rule takes nothing in its example
        NOT_REACHED,
        /// the rule takes other words than those marked
        WRONG_SPAN,
        /// the rule gives another value than the one written
        WRONG_VALUE,
        /// the rule takes something in its counterexample
        REACHED,
        /// another rule's example gives the same words of the same text another value
        CONFLICT,
        /// no reader knows the rule's stage
        NO_READER
    }

    /// The outcome of one example or counterexample.
    ///
    /// @param rule whose it is
    /// @param text the words, marks included
    /// @param counterexample whether the rule must not reach it
    /// @param verdict whether it holds, or why not
    /// @param expected what was written: value or span, empty if nothing particular
    /// @param got what was found instead, empty if it holds
    public record Outcome(
            Rule rule,
            String text,
            boolean counterexample,
            Verdict verdict,
            String expected,
            String got) {
        /// Whether it is as written.
        public boolean holds() {
            return verdict == Verdict.HOLDS;
        }

        /// `file:line rule: verdict`, with what was expected and found.
        public String message() {
            return rule.where()
                    + " "
                    + rule.id()
                    + ": "
                    + verdict
                    + " in "
                    + (counterexample ? "counterexample " : "")
                    + text
                    + (expected.isEmpty() ? "" : "; expected " + expected)
                    + (got.isEmpty() ? "" : "; found " + got);
        }
    }

    /// Runs everything, in the order of the files.
    public List<Outcome> run() {
        var outcomes = new ArrayList<Outcome>();
        var claims = new HashMap<Claim, Outcome>();
        for (Rule rule : rules.rules()) {
            StageReader reader = readers.get(stage(rule));
            for (Rule.Example example : rule.examples()) {
                Outcome outcome =
                        reader == null
                                ? new Outcome(
                                        rule, example.text(), false, Verdict.NO_READER, "", "")
                                : example(rule, example, reader);
                outcomes.add(claims(claims, outcome, example));
            }
            for (String text : rule.counterexamples()) {
                outcomes.add(
                        reader == null
                                ? new Outcome(rule, text, true, Verdict.NO_READER, "", "")
                                : counterexample(rule, text, reader));
            }
        }
        return List.copyOf(outcomes);
    }

    private static String stage(Rule rule) {
        return rule.file().substring(0, rule.file().lastIndexOf('/'));
    }

    /// Marked words of a text on a date, for which two rules must not expect different values.
    private record Claim(String text, @Nullable String on) {}

    private static Outcome claims(
            Map<Claim, Outcome> claims, Outcome outcome, Rule.Example example) {
        if (example.value() == null || !outcome.holds()) {
            return outcome;
        }
        Outcome other = claims.putIfAbsent(new Claim(example.text(), example.on()), outcome);
        return other == null || other.expected().equals(outcome.expected())
                ? outcome
                : new Outcome(
                        outcome.rule(),
                        outcome.text(),
                        false,
                        Verdict.CONFLICT,
                        outcome.expected(),
                        other.expected() + " by " + other.rule().id());
    }

    private static Outcome example(Rule rule, Rule.Example example, StageReader reader) {
        int open = example.text().indexOf('⟦');
        int close = example.text().indexOf('⟧');
        String plain = example.text().replace("⟦", "").replace("⟧", "");
        var marked = new Span(open, close - 1);
        String expected = example.value() == null ? "" : example.value();
        Derivation own = null;
        String others = "nothing";
        for (Derivation derivation : reader.derive(plain, example.on())) {
            if (derivation.rule().id().equals(rule.id())
                    && (own == null || derivation.span().equals(marked))) {
                own = derivation;
            } else if (derivation.span().overlaps(marked)) {
                others = words(derivation, plain) + " by " + derivation.rule().id();
            }
        }
        Verdict verdict =
                own == null
                        ? Verdict.NOT_REACHED
                        : !own.span().equals(marked)
                                ? Verdict.WRONG_SPAN
                                : expected.isEmpty() || expected.equals(own.value())
                                        ? Verdict.HOLDS
                                        : Verdict.WRONG_VALUE;
        String got =
                switch (verdict) {
                    case NOT_REACHED -> others;
                    case WRONG_SPAN -> own == null ? "" : words(own, plain);
                    case WRONG_VALUE -> own == null ? "" : own.value();
                    case HOLDS, REACHED, CONFLICT, NO_READER -> "";
                };
        return new Outcome(rule, example.text(), false, verdict, expected, got);
    }

    private static Outcome counterexample(Rule rule, String text, StageReader reader) {
        for (Derivation derivation : reader.derive(text, "2024-04-10")) {
            if (derivation.rule().id().equals(rule.id())) {
                return new Outcome(rule, text, true, Verdict.REACHED, "", words(derivation, text));
            }
        }
        return new Outcome(rule, text, true, Verdict.HOLDS, "", "");
    }

    private static String words(Derivation derivation, String text) {
        return "⟦" + derivation.span().of(text) + "⟧ " + derivation.value();
    }
}
