package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// The stages `ja/actor` and `ja/acronym` as rule examples see them: each text is a document of its
/// own in the name of 日本 and 米国.
///
/// 「⟦両政府⟧は、措置を講じる。」 gives `group 両政府 [日本, 米国]`.
public final class ActorExamples implements StageReader {
    private static final List<String> PARTIES = List.of("日本", "米国");
    private final String stage;
    private final RuleSet rules;
    private final ActorReader reader;

    private ActorExamples(String stage, RuleSet rules, ActorReader reader) {
        this.stage = stage;
        this.rules = rules;
        this.reader = reader;
    }

    /// Both stages of these rules.
    public static List<StageReader> of(RuleSet rules) {
        var reader = ActorReader.of(rules);
        return List.of(
                new ActorExamples("ja/actor", rules, reader),
                new ActorExamples("ja/acronym", rules, reader));
    }

    @Override
    public String stage() {
        return stage;
    }

    @Override
    public List<Derivation> derive(String sentence, @Nullable String date) {
        var derivations = new ArrayList<Derivation>();
        var whole = List.of(new Span(0, sentence.length()));
        for (Mention mention :
                reader.read(sentence, Fold.of(sentence), whole, PARTIES).mentions()) {
            Rule rule = rules.rule(mention.rule());
            boolean acronym = mention instanceof Mention.Acronym;
            if (rule != null && acronym == stage.equals("ja/acronym")) {
                derivations.add(new Derivation(mention.span(), rule, Values.of(mention)));
            }
        }
        return derivations;
    }
}
