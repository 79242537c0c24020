package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.Meaning;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds where a text defines a short form in Latin letters: 日米共同情報分析組織(BIAC), IoT(Internet of
/// Things).
final class AcronymReader {
    private static final int MAX_SHORT = 16;
    private final RuleSet rules;
    private final Automaton automaton;

    AcronymReader(RuleSet rules) {
        this.rules = rules;
        this.automaton = rules.stage("ja/acronym");
    }

    /// A definition, with the place of its bracket.
    ///
    /// @param start first unit of the long form, or of the short one where that stands first
    /// @param open the opening bracket
    /// @param end first unit behind the definition
    /// @param shortForm as written
    /// @param longForm as written
    /// @param rule id of the rule
    /// @param outside whether the long form stands before the bracket
    record Definition(
            int start,
            int open,
            int end,
            String shortForm,
            String longForm,
            String rule,
            boolean outside) {}

    /// All definitions in the order of the text.
    List<Definition> read(String text, String folded, List<Span> spans) {
        var found = new ArrayList<Definition>();
        var longForm = new LongForm(rules, folded);
        for (Span span : spans) {
            int at = folded.indexOf('(', span.start(), span.end());
            int floor = span.start();
            while (at >= 0) {
                int open = at;
                int first = floor;
                Definition definition =
                        automaton.match(
                                folded,
                                at,
                                span.end(),
                                false,
                                hit -> definition(text, folded, first, open, hit, longForm));
                if (definition != null) {
                    found.add(definition);
                    floor = definition.end();
                }
                at = folded.indexOf('(', at + 1, span.end());
            }
        }
        return found;
    }

    private @Nullable Definition definition(
            String text, String folded, int floor, int open, Hit hit, LongForm longForm) {
        if (hit.rule().gives() != Meaning.ACRONYM) {
            return null;
        }
        Span shortSpan = hit.span("short");
        Span longSpan = hit.span("long");
        String rule = hit.rule().id();
        if (shortSpan == null && longSpan != null) {
            String letters = longForm.lettersBefore(floor, open);
            return letters == null || !isShort(letters) || !isWords(longSpan.of(folded))
                    ? null
                    : new Definition(
                            open - letters.length(),
                            open,
                            hit.end(),
                            text.substring(open - letters.length(), open),
                            longSpan.of(text),
                            rule,
                            false);
        }
        if (shortSpan == null || !isShort(shortSpan.of(folded))) {
            return null;
        }
        if (longSpan != null) {
            return new Definition(
                    longSpan.start(),
                    open,
                    shortSpan.end(),
                    shortSpan.of(text),
                    longSpan.of(text),
                    rule,
                    false);
        }
        int before = open > floor && folded.charAt(open - 1) == ' ' ? open - 1 : open;
        if (before <= floor || !CharKind.of(folded.charAt(before - 1)).isNominal()) {
            return null;
        }
        int start = longForm.start(floor, before, shortSpan.of(folded));
        return start < 0 || start >= before || longForm.spells(start, before, shortSpan.of(folded))
                ? null
                : new Definition(
                        start,
                        open,
                        hit.end(),
                        shortSpan.of(text),
                        text.substring(start, before),
                        rule,
                        true);
    }

    /// A short form has two capitals, or one and a hyphen, and no more than a few letters.
    static boolean isShort(String letters) {
        if (letters.length() < 2 || letters.length() > MAX_SHORT) {
            return false;
        }
        int capitals = LongForm.weight(letters);
        return capitals >= 2 || capitals == 1 && letters.indexOf('-') > 0 && letters.length() > 3;
    }

    private static boolean isWords(String words) {
        if (words.indexOf(' ') < 0) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            CharKind kind = CharKind.of(words.charAt(i));
            if (kind.isHan() || kind == CharKind.KATAKANA) {
                return false;
            }
        }
        return true;
    }
}
