package org.yakusoku;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.OutlineReader;
import org.yakusoku.text.SourceText;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The way of a document: text → outline → mentions → statements.
///
/// Safe for use by many threads; make one for a rule set and keep it.
public final class Pipeline {
    private final RuleSet rules;
    private final OutlineReader outlines = new OutlineReader();
    private final Map<String, LanguageReader> languages = new ConcurrentHashMap<>();

    private Pipeline(RuleSet rules) {
        this.rules = rules;
    }

    /// A pipeline that reads by these rules.
    public static Pipeline of(RuleSet rules) {
        return new Pipeline(rules);
    }

    /// The rules that it reads by.
    public RuleSet rules() {
        return rules;
    }

    /// Reads one document. Odd text never fails: what is not understood becomes a finding.
    ///
    /// A text in a language without rules of its own has an outline and nothing else.
    public Reading read(SourceText source, Settings settings) {
        Outline outline =
                outlines.read(source, settings.date(), settings.parties(), settings.language());
        String language = outline.header().language();
        if (!rules.hasLanguage(language)) {
            return new Reading(source, outline, List.of(), List.of(), List.of(), rules.hash());
        }
        return languages.computeIfAbsent(language, this::reader).read(source, outline);
    }

    /// The reader of a language, made when its first text comes, for its rules are loaded then.
    private LanguageReader reader(String language) {
        return switch (language) {
            case "ja" -> new JapaneseReader(rules);
            case "en" -> new EnglishReader(rules);
            default ->
                    (source, outline) ->
                            new Reading(
                                    source, outline, List.of(), List.of(), List.of(), rules.hash());
        };
    }

    /// What the caller knows better than the text.
    ///
    /// @param date EDTF date of the document, or null to take the text's own
    /// @param parties names in whose name it speaks, or empty to find them
    /// @param language `ja` or `en`, or null to find it
    public record Settings(@Nullable String date, List<String> parties, @Nullable String language) {
        /// Everything from the text.
        public static final Settings NONE = new Settings(null, List.of(), null);

        /// Keeps the parties unchangeable.
        public Settings {
            parties = List.copyOf(parties);
        }
    }
}
