package org.yakusoku.statement.english;

import org.yakusoku.mention.english.EnglishWords;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;

/// The word tables that tell what stands around a predicate.
final class EnglishLexicon {
    final WordTable adverbs;
    final WordTable subordinators;
    final WordTable prepositions;
    final WordTable collectives;
    final WordTable conditions;
    final WordTable acts;

    EnglishLexicon(RuleSet rules) {
        adverbs = rules.table("en/adverbs");
        subordinators = rules.table("en/subordinators");
        prepositions = rules.table("en/prepositions");
        collectives = rules.table("en/collectives");
        conditions = rules.table("en/conditions");
        acts = rules.table("en/acts");
    }

    boolean isAdverb(EnglishWords words, int i) {
        return words.isWord(i) && adverbs.has(words.lower(i));
    }

    boolean isPreposition(EnglishWords words, int i) {
        return words.isWord(i) && prepositions.has(words.lower(i));
    }

    static boolean isRelative(EnglishWords words, int i) {
        return words.is(i, "that") || words.is(i, "which") || words.is(i, "who");
    }

    static boolean isCopula(String word) {
        return switch (word) {
            case "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "remain",
                    "remains",
                    "remained",
                    "stand",
                    "stands",
                    "am",
                    "'re" ->
                    true;
            default -> false;
        };
    }

    static boolean isHave(String word) {
        return word.equals("have") || word.equals("has") || word.equals("had");
    }

    static boolean isPronoun(String word) {
        return word.equals("it") || word.equals("she") || word.equals("he") || word.equals("they");
    }
}
