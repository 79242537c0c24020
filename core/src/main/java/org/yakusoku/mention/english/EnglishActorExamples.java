package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Values;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The stages `en/actor`, `en/group` and `en/acronym` as rule examples see them: each text is a
/// document of its own in the name of Japan and the United States.
///
/// "the ⟦two leaders⟧ met" gives `group two leaders [Japan, United States]`.
public final class EnglishActorExamples implements StageReader {
    private static final List<String> PARTIES = List.of("Japan", "United States");

    private final String stage;
    private final RuleSet rules;
    private final EnglishMentions reader;

    private EnglishActorExamples(String stage, RuleSet rules, EnglishMentions reader) {
        this.stage = stage;
        this.rules = rules;
        this.reader = reader;
    }

    /// The three stages of these rules.
    public static List<StageReader> of(RuleSet rules) {
        var reader = EnglishMentions.of(rules);
        return List.of(
                new EnglishActorExamples("en/actor", rules, reader),
                new EnglishActorExamples("en/group", rules, reader),
                new EnglishActorExamples("en/acronym", rules, reader));
    }

    @Override
    public String stage() {
        return stage;
    }

    @Override
    public List<Derivation> derive(String sentence, @Nullable String date) {
        String cased = EnglishFold.cased(sentence);
        var derivations = new ArrayList<Derivation>();
        for (Mention mention :
                reader.named(
                        sentence,
                        cased,
                        EnglishFold.lower(cased),
                        List.of(new Span(0, sentence.length())),
                        Set.of(),
                        PARTIES)) {
            Rule rule = rules.rule(mention.rule());
            if (rule != null && rule.file().startsWith(stage + "/")) {
                derivations.add(new Derivation(mention.span(), rule, Values.of(mention)));
            }
        }
        return derivations;
    }
}
