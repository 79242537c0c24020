package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.Automaton;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.Derivation;
import org.yakusoku.rule.Fold;
import org.yakusoku.rule.Hit;
import org.yakusoku.rule.Inflection;
import org.yakusoku.rule.Rule;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.StageReader;
import org.yakusoku.rule.WordTable;
import org.yakusoku.statement.Predicate.Aspect;
import org.yakusoku.statement.Predicate.Ending;
import org.yakusoku.statement.Predicate.Kind;
import org.yakusoku.statement.Predicate.Link;
import org.yakusoku.statement.Predicate.Mood;
import org.yakusoku.statement.Predicate.Tense;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Finds the predicates of a sentence and how each hangs on what follows.
///
/// 「日本が提供し、維持する一方で、米国は割り当てる。」 holds 提供し (STOP), 維持する (COORDINATE) and 割り当てる (FINAL).
///
/// Safe for use by many threads.
public final class PredicateScanner implements StageReader {
    private static final String[] COORDINATING = {
        "とともに", "と共に", "と同時に", "一方", "ほか", "が、", "が,", "ものの", "けれども", "だけでなく", "のみならず", "にとどまらず",
        "傍ら", "かたわら"
    };
    private static final String[] SUBORDINATING = {
        "ため", "上で", "うえで", "に当た", "にあた", "に際し", "に先立", "に伴", "にともな", "に従", "につれ", "に加え", "中、", "中で",
        "中に", "なか、", "なかで", "とき", "際に", "際、", "際の", "まで", "より", "ほど", "以上", "限り", "前に", "後、", "後に",
        "後も", "間に", "間、", "に至る", "にせよ", "にも", "には", "だけの", "ことにより", "ことによって", "ことで、", "ことなく", "ゆえ",
        "から、", "からで", "ので", "のに"
    };
    private static final String[] ATTRIBUTIVE = {
        "ための", "ような", "際の", "中での", "までの", "上での", "うえでの", "間の", "前の", "後の"
    };
    private static final String[] CONDITIONAL = {"場合", "なら", "ことを条件", "ことを前提", "とすれば"};
    private static final String[] TAILS = {
        "もの",
        "だけ",
        "である",
        "であります",
        "です",
        "次第",
        "わけ",
        "のである",
        "のであります",
        "のです",
        "ところ",
        "でございます",
        "か",
        "よ",
        "ね",
        "次第でございます"
    };

    private final Automaton automaton;
    private final WordTable nouns;
    private final Inflection inflection;
    private final Map<String, Rule> byId = new HashMap<>();
    private final WordTable nounEndings;

    private PredicateScanner(RuleSet rules) {
        this.automaton = rules.stage("ja/force");
        automaton.rules().forEach(rule -> byId.put(rule.id(), rule));
        this.nouns = rules.table("ja/predicates");
        this.inflection = rules.inflection("ja");
        this.nounEndings = rules.table("ja/noun-endings");
    }

    /// A scanner by these rules.
    public static PredicateScanner of(RuleSet rules) {
        return new PredicateScanner(rules);
    }

    @Override
    public String stage() {
        return "ja/force";
    }

    /// The predicates of a sentence: the force in capitals where a predicate has one of its own,
    /// else what it does with its content (`plain`, `report`, `stative`).
    @Override
    public List<Derivation> derive(String sentence, @Nullable String date) {
        var steps = new ArrayList<Derivation>();
        for (Predicate predicate : matches(Fold.of(sentence), new Span(0, sentence.length()))) {
            Force force = predicate.force();
            String value =
                    predicate.kind() == Kind.PARTICLE
                            ? Derivation.NOTHING
                            : force == null
                                    ? predicate.kind().name().toLowerCase(Locale.ROOT)
                                    : force.name();
            steps.add(
                    new Derivation(
                            new Span(predicate.start(), predicate.end()),
                            Objects.requireNonNull(byId.get(predicate.rule())),
                            value));
        }
        return steps;
    }

    /// All predicates of the stretch, in order.
    List<Predicate> scan(String folded, Span sentence) {
        List<Predicate> found = matches(folded, sentence);
        found.removeIf(predicate -> predicate.kind() == Kind.PARTICLE);
        for (int k = 0; k < found.size(); k++) {
            Predicate next = k + 1 < found.size() ? found.get(k + 1) : null;
            found.set(k, found.get(k).linked(link(folded, found.get(k), next, sentence.end())));
        }
        return found;
    }

    /// What the rules take, in order: predicates not yet linked, and words that only look like
    /// predicates.
    private List<Predicate> matches(String folded, Span sentence) {
        var found = new ArrayList<Predicate>();
        int i = sentence.start();
        while (i < sentence.end()) {
            boolean inside = inside(folded, i, sentence.start());
            Predicate predicate =
                    automaton.match(folded, i, sentence.end(), inside, this::predicate);
            if (predicate == null) {
                i++;
            } else {
                found.add(predicate);
                i = predicate.end();
            }
        }
        return found;
    }

    /// Whether a place lies inside a noun, joined by ・ or not: no noun begins at 発 of 研究・開発.
    private static boolean inside(String folded, int at, int from) {
        if (at == from || !CharKind.of(folded.charAt(at)).isNominal()) {
            return false;
        }
        CharKind before = CharKind.of(folded.charAt(at - 1));
        return before.isNominal()
                || before == CharKind.DOT
                        && at - 1 > from
                        && CharKind.of(folded.charAt(at - 2)).isNominal();
    }

    private @Nullable Predicate predicate(Hit hit) {
        String folded = hit.folded();
        Span form = hit.span("form");
        Map<String, String> features =
                form == null
                        ? Map.of(
                                "ending",
                                hit.rule().id().equals("ja.force.plan-told") ? "final" : "stop")
                        : features(hit, form);
        if (features == null) {
            return null;
        }
        if (hit.rule().id().equals("ja.force.noun-final")) {
            return nounFinal(hit);
        }
        String forceName = hit.text("force");
        String kindName = hit.text("kind");
        Span word = hit.span("word");
        String noun =
                word == null
                        ? folded.substring(hit.start(), form == null ? hit.end() : form.start())
                        : word.of(folded);
        if (hit.rule().id().startsWith("ja.verb.")) {
            WordTable.Row row = hit.row("word");
            row = row == null ? nouns.longestBefore(folded, hit.start() + noun.length()) : row;
            if (row != null
                    && (row.key().length() == noun.length()
                            || row.key().length() > 1 && row.key().length() < noun.length())) {
                forceName = row.get("force");
                kindName = row.get("kind");
            }
        }
        Ending ending = ending(features.getOrDefault("ending", "final"));
        if (hit.rule().id().equals("ja.verb.make") && ending != Ending.FINAL
                || hit.rule().id().equals("ja.force.call-receive")
                        && !"want".equals(features.get("mood"))) {
            kindName = "particle";
        }
        if (hit.rule().id().equals("ja.verb.make") && folded.startsWith("申", hit.start() + 1)) {
            return null;
        }
        if (ending == Ending.STOP
                && !"particle".equals(kindName)
                && !stops(folded, hit.end(), hit.rule().id().equals("ja.verb.noun-suru"))) {
            return null;
        }
        if (hit.rule().id().startsWith("ja.verb.unlisted")
                && (ending != Ending.FINAL || !closes(folded, hit.end()))) {
            return null;
        }
        Tense tense =
                switch (features.getOrDefault("tense", "")) {
                    case "past" -> Tense.PAST;
                    case "nonpast" -> Tense.NONPAST;
                    default -> Tense.OPEN;
                };
        Aspect aspect = aspect(features.getOrDefault("aspect", ""));
        if (aspect == Aspect.ONWARD && tense == Tense.PAST) {
            aspect = Aspect.PERFECT;
        }
        return new Predicate(
                hit.start(),
                hit.end(),
                form == null ? hit.end() : form.start(),
                hit.rule().id(),
                noun,
                forceName == null ? null : Force.valueOf(forceName),
                kindName == null ? Kind.PLAIN : Kind.valueOf(kindName.toUpperCase(Locale.ROOT)),
                tense,
                aspect,
                ending,
                mood(features.getOrDefault("mood", "")),
                "passive".equals(features.get("voice")),
                Link.FINAL);
    }

    /// 「人材育成を支援。」 is a deed to come, 「…を実施中。」 one under way, 「…を開始予定。」 a plan.
    private @Nullable Predicate nounFinal(Hit hit) {
        String folded = hit.folded();
        String noun = folded.substring(hit.start(), hit.end());
        WordTable.Row row = nounEndings.longestBefore(folded, hit.end());
        String mode = row == null || row.key().length() > noun.length() ? null : row.get("mode");
        char before = hit.start() == 0 ? '\n' : folded.charAt(hit.start() - 1);
        boolean verbal =
                before == 'を' || mode != null && "るすくむぶつうぐぬをにへとりてでしみき、".indexOf(before) >= 0;
        if (!verbal) {
            return null;
        }
        boolean done = "DONE".equals(mode);
        boolean told = "REPORT".equals(mode);
        Force force =
                mode == null || done || told || mode.equals("WILL") ? null : Force.valueOf(mode);
        int start = force == null || row == null ? hit.start() : hit.end() - row.key().length();
        return new Predicate(
                start,
                hit.end(),
                hit.end(),
                hit.rule().id(),
                folded.substring(start, hit.end()),
                force,
                told ? Kind.REPORT : force == null ? Kind.PLAIN : Kind.MARKER,
                Tense.NONPAST,
                done || told ? Aspect.PROGRESSIVE : Aspect.SIMPLE,
                Ending.FINAL,
                Mood.PLAIN,
                false,
                Link.FINAL);
    }

    private @Nullable Map<String, String> features(Hit hit, Span form) {
        String state = hit.reference("form");
        return state == null
                ? null
                : inflection.features(hit.folded(), form.start(), form.end(), state);
    }

    private static boolean closes(String folded, int end) {
        return end >= folded.length()
                || "。\n」』)".indexOf(folded.charAt(end)) >= 0
                || folded.startsWith("とともに", end)
                || folded.startsWith("が、", end);
    }

    /// Whether 連用中止 can stand here: before a comma, or between two verbs made of nouns.
    private static boolean stops(String folded, int end, boolean nounVerb) {
        if (end >= folded.length()) {
            return true;
        }
        char next = folded.charAt(end);
        return next == '、'
                || next == ','
                || next == '。'
                || next == '\n'
                || nounVerb && (CharKind.of(next).isHan() || next == '「');
    }

    private static Link link(
            String folded, Predicate predicate, @Nullable Predicate next, int limit) {
        int at = predicate.end();
        return switch (predicate.ending()) {
            case STOP -> Link.STOP;
            case TE ->
                    at >= limit
                                    || folded.charAt(at) == '、'
                                    || folded.charAt(at) == '。'
                                    || folded.charAt(at) == ','
                            ? Link.STOP
                            : Link.ADVERB;
            case COND -> Link.CONDITION;
            case ADVERBIAL -> Link.SUBORDINATE;
            case FINAL -> finalLink(folded, predicate, next, limit);
        };
    }

    private static Link finalLink(
            String folded, Predicate predicate, @Nullable Predicate next, int limit) {
        int at = predicate.end();
        if (isEnd(folded, at, limit)) {
            return Link.FINAL;
        }
        if (next != null && next.start() == at && !next.rule().startsWith("ja.verb.")) {
            return Link.COMPLEMENT;
        }
        if (startsWithAny(folded, at, COORDINATING)) {
            return Link.COORDINATE;
        }
        if (startsWithAny(folded, at, ATTRIBUTIVE)) {
            return Link.ATTRIBUTE;
        }
        if (folded.startsWith("よう", at)) {
            return next != null && next.start() - at <= 16 && fillsSoThat(next)
                    ? Link.SO_THAT
                    : Link.SUBORDINATE;
        }
        if (startsWithAny(folded, at, CONDITIONAL)) {
            return Link.CONDITION;
        }
        if (startsWithAny(folded, at, SUBORDINATING)) {
            return Link.SUBORDINATE;
        }
        if (folded.startsWith("こと", at)
                || folded.startsWith("の", at)
                || folded.startsWith("か", at)) {
            return Link.NOMINAL;
        }
        if (folded.startsWith("との", at)
                || folded.startsWith("という", at)
                || folded.startsWith("といった", at)
                || folded.startsWith("旨", at)) {
            return Link.CONTENT;
        }
        if (folded.startsWith("と", at)) {
            return Link.QUOTE;
        }
        return Link.ATTRIBUTE;
    }

    private static boolean fillsSoThat(Predicate next) {
        return next.force() == Force.AIM
                || next.force() == Force.CALL
                || next.noun().contains("取り組")
                || next.noun().startsWith("尽")
                || next.noun().startsWith("挙げ");
    }

    /// Whether nothing but closing marks and empty endings follows.
    private static boolean isEnd(String folded, int from, int limit) {
        int at = from;
        boolean moved = true;
        while (at < limit && moved) {
            moved = false;
            if ("。.!?」』)）】、 ".indexOf(folded.charAt(at)) >= 0) {
                at++;
                moved = true;
                continue;
            }
            for (String tail : TAILS) {
                if (folded.startsWith(tail, at)) {
                    at += tail.length();
                    moved = true;
                    break;
                }
            }
        }
        return at >= limit;
    }

    private static boolean startsWithAny(String folded, int at, String[] words) {
        for (String word : words) {
            if (folded.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static Ending ending(String name) {
        return switch (name) {
            case "stop" -> Ending.STOP;
            case "te" -> Ending.TE;
            case "cond" -> Ending.COND;
            case "adv", "sub" -> Ending.ADVERBIAL;
            default -> Ending.FINAL;
        };
    }

    private static Aspect aspect(String name) {
        return switch (name) {
            case "progressive" -> Aspect.PROGRESSIVE;
            case "perfect" -> Aspect.PERFECT;
            case "onward" -> Aspect.ONWARD;
            default -> Aspect.SIMPLE;
        };
    }

    private static Mood mood(String name) {
        return switch (name) {
            case "want" -> Mood.WANT;
            case "duty" -> Mood.DUTY;
            case "request" -> Mood.REQUEST;
            case "urge" -> Mood.URGE;
            case "volitional" -> Mood.VOLITIONAL;
            case "negative" -> Mood.NEGATIVE;
            case "can" -> Mood.CAN;
            case "humble" -> Mood.HUMBLE;
            default -> Mood.PLAIN;
        };
    }
}
