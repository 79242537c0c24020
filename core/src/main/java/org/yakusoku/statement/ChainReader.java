package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.statement.Predicate.Aspect;
import org.yakusoku.statement.Predicate.Kind;
import org.yakusoku.statement.Predicate.Link;
import org.yakusoku.statement.Predicate.Mood;
import org.yakusoku.statement.Predicate.Tense;

import java.util.ArrayList;
import java.util.List;

/// Reads the chain of force from a main predicate inward (guidelines, section 4).
///
/// 「共同生産を模索する意図を発表する」 is INTEND over EXPLORE; 「署名を歓迎する」 is WELCOME.
final class ChainReader {
    private final WordTable contentNouns;

    ChainReader(RuleSet rules) {
        this.contentNouns = rules.table("ja/content-nouns");
    }

    /// What the chain is read from.
    ///
    /// @param folded the text
    /// @param predicates of the sentence
    /// @param governors of the predicates
    /// @param actors of the document
    /// @param from where the clause begins
    /// @param bound contents of the main predicate are looked for before this one; a verb may have
    ///   several
    record Clause(
            String folded,
            List<Predicate> predicates,
            Governors governors,
            ActorIndex actors,
            int from,
            int bound) {
        int contentOf(int index) {
            return governors.contentOf(index, bound);
        }
    }

    /// The chain of a main predicate, or null if it states nothing.
    @Nullable Chain read(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        return switch (predicate.mood()) {
            case DUTY, CAN -> predicate.kind() == Kind.ENDORSE ? stance(clause, index) : null;
            case REQUEST, URGE, VOLITIONAL -> single(clause, index, Force.CALL);
            case WANT -> wish(clause, index);
            case NEGATIVE ->
                    predicate.kind() == Kind.PLAIN && !predicate.passive()
                            ? plain(clause, index)
                            : predicate.kind() == Kind.ENDORSE
                                    ? single(clause, index, Force.WELCOME)
                                    : null;
            case PLAIN, HUMBLE -> affirmed(clause, index);
        };
    }

    private @Nullable Chain affirmed(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        return switch (predicate.kind()) {
            case PLAIN -> plain(clause, index);
            case MARKER -> marker(clause, index);
            case ANNOUNCE ->
                    over(
                            clause,
                            index,
                            predicate.commits() && predicate.force() != null
                                    ? predicate.force()
                                    : Force.INTEND,
                            predicate.isDone());
            case DECIDE -> over(clause, index, Force.WILL, false);
            case REPORT -> report(clause, index);
            case SAY -> say(clause, index);
            case CONFIRM -> confirm(clause, index);
            case ENDORSE ->
                    predicate.noun().endsWith("後押し") && predicate.aspect() == Aspect.ONWARD
                            ? plain(clause, index)
                            : stance(clause, index);
            case AGREE -> agree(clause, index);
            case TOTAL ->
                    chain(
                            clause,
                            index,
                            List.of(Force.DONE),
                            List.of(predicate.rule()),
                            predicate,
                            false);
            case OPINION, STATIVE, PARTICLE -> null;
        };
    }

    private @Nullable Chain wish(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        if (predicate.kind() == Kind.OPINION || predicate.kind() == Kind.STATIVE) {
            return null;
        }
        if (predicate.kind() == Kind.ENDORSE) {
            return single(clause, index, Force.WELCOME);
        }
        var forces = new ArrayList<Force>(List.of(Force.INTEND));
        var rules = new ArrayList<String>(List.of(predicate.rule()));
        if (predicate.force() == Force.CALL || predicate.force() == Force.EXPECT) {
            return single(clause, index, predicate.force());
        }
        if (predicate.commits() && predicate.force() != null) {
            forces.add(predicate.force());
            rules.add(predicate.rule());
        }
        inner(clause, index, forces, rules);
        return chain(clause, index, forces, rules, predicate, false);
    }

    private @Nullable Chain plain(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        if (predicate.passive() && predicate.tense() != Tense.PAST) {
            return null;
        }
        boolean done =
                predicate.isDone()
                        && !(predicate.aspect() == Aspect.PROGRESSIVE
                                && predicate.noun().endsWith("準備"));
        var forces = new ArrayList<Force>(List.of(done ? Force.DONE : Force.WILL));
        var rules = new ArrayList<String>(List.of(predicate.rule()));
        if (!done) {
            inner(clause, index, forces, rules);
        }
        return chain(clause, index, forces, rules, predicate, false);
    }

    private @Nullable Chain marker(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        Force force = predicate.force();
        if (force == null) {
            return null;
        }
        boolean past = predicate.tense() == Tense.PAST || predicate.aspect() == Aspect.PERFECT;
        boolean setGoal =
                predicate.rule().startsWith("ja.force.aim-goal")
                        && clause.folded().startsWith("目標と", predicate.start())
                        && predicate.aspect() != Aspect.PERFECT;
        if (past && (force == Force.AIM && !setGoal || force == Force.EXPLORE)
                || predicate.aspect() == Aspect.PERFECT && force.isCommitment()) {
            return single(clause, index, Force.DONE);
        }
        if (!force.isCommitment()) {
            return single(clause, index, force);
        }
        return over(clause, index, force, false);
    }

    /// The chain of a goal that was set, which holds though the verb is past.
    Chain goal(Clause clause, int index) {
        return over(clause, index, Force.AIM, false);
    }

    private Chain over(Clause clause, int index, Force force, boolean reported) {
        Predicate predicate = clause.predicates().get(index);
        var forces = new ArrayList<Force>(List.of(force));
        var rules = new ArrayList<String>(List.of(predicate.rule()));
        inner(clause, index, forces, rules);
        return chain(clause, index, forces, rules, predicate, reported);
    }

    /// Adds the markers of the content: 模索する in 模索することを計画する.
    private static void inner(Clause clause, int index, List<Force> forces, List<String> rules) {
        int at = clause.contentOf(index);
        for (int depth = 0; at >= 0 && depth < 4; depth++) {
            Predicate content = clause.predicates().get(at);
            if (content.kind() == Kind.MARKER
                    && content.force() != null
                    && (content.force().isCommitment() || content.force() == Force.CALL)
                    && content.mood() != Mood.DUTY
                    && content.tense() != Tense.PAST) {
                forces.add(content.force());
                rules.add(content.rule());
            } else if (content.kind() != Kind.PLAIN && content.kind() != Kind.MARKER) {
                return;
            }
            at = clause.contentOf(at);
        }
    }

    private Chain single(Clause clause, int index, Force force) {
        Predicate predicate = clause.predicates().get(index);
        return chain(clause, index, List.of(force), List.of(predicate.rule()), predicate, false);
    }

    private @Nullable Chain report(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        int content = clause.contentOf(index);
        boolean done = predicate.isDone();
        if (content < 0) {
            if (predicate.rule().equals("ja.force.report-say")) {
                return null;
            }
            return single(clause, index, done ? Force.DONE : Force.WILL);
        }
        return told(clause, index, content, done || predicate.rule().equals("ja.force.report-say"));
    }

    private @Nullable Chain told(Clause clause, int index, int content, boolean reported) {
        Predicate predicate = clause.predicates().get(index);
        Predicate inside = clause.predicates().get(content);
        boolean bare = inside.kind() == Kind.PLAIN;
        if (bare && inside.passive() && inside.tense() != Tense.PAST) {
            return null;
        }
        Chain told = read(clause, content);
        if (told == null) {
            return null;
        }
        boolean own = !bare && !told.cue().equals(predicate);
        return new Chain(
                told.forces(),
                told.rules(),
                own ? told.cue() : predicate,
                bare ? content : told.content(),
                bare ? inside.end() : told.actionEnd(),
                reported || told.reported(),
                told.reaffirmed(),
                true,
                told.names(),
                told.nounCue());
    }

    private @Nullable Chain say(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        int content = clause.contentOf(index);
        if (content >= 0 && clause.predicates().get(content).mood() == Mood.PLAIN) {
            Chain told = told(clause, index, content, true);
            return told == null || told.force() == Force.WILL && predicate.tense() != Tense.PAST
                    ? null
                    : told;
        }
        return content >= 0 || predicate.isDone() ? null : single(clause, index, Force.WILL);
    }

    private @Nullable Chain confirm(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        boolean again =
                predicate.noun().contains("再確認") || saidAgain(clause.folded(), predicate.start());
        int content = clause.contentOf(index);
        if (content >= 0) {
            Predicate inside = clause.predicates().get(content);
            boolean act =
                    inside.kind() == Kind.PLAIN
                                    && !inside.passive()
                                    && !inside.isDone()
                                    && inside.mood() == Mood.PLAIN
                            || inside.kind() == Kind.MARKER
                                    && inside.commits()
                                    && inside.mood() == Mood.PLAIN
                            || inside.kind() == Kind.DECIDE;
            if (act && inside.link() == Link.NOMINAL || act && inside.link() == Link.QUOTE) {
                Chain told = read(clause, content);
                if (told != null) {
                    return new Chain(
                            told.forces(),
                            told.rules(),
                            predicate,
                            content,
                            inside.kind() == Kind.PLAIN ? inside.end() : told.actionEnd(),
                            false,
                            again,
                            false,
                            null,
                            null);
                }
            }
        }
        Chain noun = contentNoun(clause, index, content, again);
        if (noun != null) {
            return noun;
        }
        return chain(
                clause,
                index,
                List.of(Force.WELCOME),
                List.of(predicate.rule()),
                predicate,
                false,
                again);
    }

    private @Nullable Chain agree(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        int content = clause.contentOf(index);
        if (content >= 0
                && clause.predicates().get(content).link() == Link.CONTENT
                && clause.predicates().get(content).mood() == Mood.DUTY) {
            return single(clause, index, Force.WELCOME);
        }
        boolean over = content >= 0 && clause.predicates().get(content).link() == Link.NOMINAL;
        if (over) {
            Predicate inside = clause.predicates().get(content);
            if (inside.kind() == Kind.STATIVE || inside.mood() == Mood.DUTY) {
                return single(clause, index, Force.WELCOME);
            }
            return over(clause, index, Force.WILL, false);
        }
        boolean future =
                predicate.tense() != Tense.PAST && predicate.aspect() != Aspect.PROGRESSIVE
                        || predicate.noun().endsWith("一致");
        return single(clause, index, future ? Force.WILL : Force.DONE);
    }

    /// Endorsement: WELCOME, unless the content is somebody's own future act.
    private @Nullable Chain stance(Clause clause, int index) {
        Predicate predicate = clause.predicates().get(index);
        int content = clause.contentOf(index);
        boolean again =
                saidAgain(clause.folded(), predicate.start())
                        || predicate.noun().contains("改めて")
                        || predicate.noun().contains("再確認");
        Chain noun = contentNoun(clause, index, content, again);
        if (noun != null) {
            return noun;
        }
        if (content >= 0 && clause.predicates().get(content).link() == Link.NOMINAL) {
            Predicate inside = clause.predicates().get(content);
            List<String> names = subject(clause, content);
            boolean future =
                    inside.tense() == Tense.NONPAST
                                    && inside.aspect() != Aspect.PROGRESSIVE
                                    && !inside.passive()
                            || inside.kind() == Kind.MARKER;
            boolean act =
                    inside.kind() == Kind.PLAIN
                            || inside.kind() == Kind.REPORT
                            || inside.kind() == Kind.MARKER
                                    && inside.force() != null
                                    && inside.force() != Force.CALL
                            || inside.kind() == Kind.DECIDE;
            if (names != null
                    && future
                    && act
                    && inside.mood() == Mood.PLAIN
                    && !inside.isDoneUnlessMarker()) {
                Chain told = told(clause, index, content, inside.kind() != Kind.REPORT);
                if (told != null && told.force() != Force.DONE && told.force() != Force.WELCOME) {
                    return new Chain(
                            told.forces(),
                            told.rules(),
                            told.cue(),
                            told.content(),
                            told.actionEnd(),
                            told.reported(),
                            again,
                            true,
                            told.names() == null ? names : told.names(),
                            told.nounCue());
                }
            }
        }
        return chain(
                clause,
                index,
                List.of(Force.WELCOME),
                List.of(predicate.rule()),
                predicate,
                false,
                again);
    }

    /// 「…を拡大するという日本の意向を歓迎する」: the noun 意向 carries the force, 日本 the promise.
    private @Nullable Chain contentNoun(Clause clause, int index, int content, boolean again) {
        Predicate predicate = clause.predicates().get(index);
        String folded = clause.folded();
        int objectEnd = objectEnd(folded, predicate.start(), clause.from());
        if (objectEnd < 0) {
            return null;
        }
        int head = objectEnd;
        while (head > clause.from()
                && (CharKind.of(folded.charAt(head - 1)).isHan()
                        || CharKind.of(folded.charAt(head - 1)) == CharKind.KATAKANA)) {
            head--;
        }
        WordTable.Row row = contentNouns.longestBefore(folded, objectEnd);
        int nounStart = row == null ? -1 : objectEnd - row.key().length();
        boolean confirm = predicate.kind() == Kind.CONFIRM;
        if (row == null && confirm) {
            // コミットメント及び協力の継続を確認する: the joined noun counts too
            int found = folded.substring(clause.from(), objectEnd).lastIndexOf("コミットメント");
            if (found >= 0) {
                row = contentNouns.row("コミットメント");
                nounStart = clause.from() + found;
            }
        }
        if (row == null || row.get("force") == null) {
            return null;
        }
        Force force = Force.valueOf(java.util.Objects.requireNonNull(row.get("force")));
        boolean told =
                content >= 0
                        && clause.predicates().get(content).link() == Link.CONTENT
                        && clause.predicates().get(content).tense() != Tense.PAST
                        && clause.predicates().get(content).end() < nounStart;
        if (!told && !(confirm && (force == Force.PLEDGE || force == Force.AIM))) {
            return null;
        }
        if (!told && head < nounStart && !folded.startsWith("共通", head)) {
            return null;
        }
        var forces = new ArrayList<Force>(List.of(force));
        var rules = new ArrayList<String>(List.of(predicate.rule()));
        int actionEnd = nounStart;
        List<String> names = null;
        Predicate marker = null;
        if (told) {
            Predicate inside = clause.predicates().get(content);
            actionEnd = inside.end();
            if (inside.kind() == Kind.MARKER
                    && inside.commits()
                    && inside.force() != null
                    && inside.force() != force) {
                forces.add(inside.force());
                rules.add(inside.rule());
            } else if (inside.kind() == Kind.MARKER && inside.force() == force) {
                marker = inside;
                actionEnd = trimmed(folded, inside.start(), clause.from());
            }
            if (!confirm) {
                names = owner(clause, inside.end(), nounStart);
                names = names == null ? subject(clause, content) : names;
                if (names == null) {
                    return null;
                }
            } else {
                List<String> owner = owner(clause, inside.end(), nounStart);
                names = owner;
            }
        }
        return new Chain(
                forces,
                rules,
                marker == null ? predicate : marker,
                told && marker == null ? content : -1,
                actionEnd,
                told && !confirm,
                again,
                told && !confirm,
                names,
                marker != null || confirm && force == Force.PLEDGE
                        ? null
                        : new int[] {nounStart, nounStart + row.key().length()});
    }

    /// 「日本の意向」: whose it is.
    private static @Nullable List<String> owner(Clause clause, int from, int nounStart) {
        for (Mention.Actor actor : clause.actors().within(from, nounStart).reversed()) {
            if (clause.folded().startsWith("の", actor.span().end())) {
                return actor.stands();
            }
        }
        return null;
    }

    /// The actor before が that the content is said of, or null.
    private static @Nullable List<String> subject(Clause clause, int content) {
        int end = clause.predicates().get(content).start();
        for (Mention.Actor actor : clause.actors().within(clause.from(), end).reversed()) {
            if (clause.folded().startsWith("が", actor.span().end())) {
                var joined = new ArrayList<Mention.Actor>(List.of(actor));
                int left = actor.span().start();
                for (Mention.Actor other : clause.actors().within(clause.from(), left).reversed()) {
                    String between = clause.folded().substring(other.span().end(), left);
                    if (!between.equals("及び")
                            && !between.equals("と")
                            && !between.equals("並びに")
                            && !between.equals("、")) {
                        break;
                    }
                    joined.addFirst(other);
                    left = other.span().start();
                }
                return SubjectReader.stands(joined);
            }
        }
        return null;
    }

    /// Where the object before a predicate ends, its を, も or に left out, or -1.
    private static int objectEnd(String folded, int start, int from) {
        int at = start;
        for (int steps = 0; at > from && steps < 14; steps++) {
            char c = folded.charAt(at - 1);
            if (c == 'を' || c == 'も') {
                return at - 1;
            }
            if (c == '、' || c == '。') {
                return -1;
            }
            at--;
        }
        return -1;
    }

    private static boolean saidAgain(String folded, int start) {
        for (String again : new String[] {"改めて", "再度", "再び", "あらためて", "重ねて"}) {
            if (start >= again.length() && folded.startsWith(again, start - again.length())) {
                return true;
            }
        }
        return false;
    }

    private Chain chain(
            Clause clause,
            int index,
            List<Force> forces,
            List<String> rules,
            Predicate cue,
            boolean reported) {
        return chain(
                clause,
                index,
                forces,
                rules,
                cue,
                reported,
                saidAgain(clause.folded(), cue.start())
                        || clause.folded().substring(cue.start(), cue.end()).contains("再確認")
                        || clause.folded().substring(cue.start(), cue.end()).contains("改めて")
                        || clause.folded().substring(cue.start(), cue.end()).contains("新たに"));
    }

    private Chain chain(
            Clause clause,
            int index,
            List<Force> forces,
            List<String> rules,
            Predicate cue,
            boolean reported,
            boolean again) {
        int content = clause.contentOf(index);
        boolean bare =
                forces.size() == 1
                        && (forces.getFirst() == Force.WILL || forces.getFirst() == Force.DONE)
                        && switch (cue.kind()) {
                            case PLAIN, TOTAL -> true;
                            case REPORT, SAY, AGREE -> content < 0;
                            case MARKER,
                                    ANNOUNCE,
                                    DECIDE,
                                    CONFIRM,
                                    ENDORSE,
                                    OPINION,
                                    STATIVE,
                                    PARTICLE ->
                                    false;
                        };
        int end;
        if (bare) {
            end = cue.end();
        } else if (content >= 0) {
            int at = content;
            Predicate inside = clause.predicates().get(at);
            while (inside.kind() == Kind.MARKER && inside.commits() && clause.contentOf(at) >= 0) {
                at = clause.contentOf(at);
                inside = clause.predicates().get(at);
            }
            content = at;
            end =
                    inside.kind() == Kind.MARKER && inside.commits()
                            ? trimmed(clause.folded(), inside.start(), clause.from())
                            : inside.end();
        } else {
            end = trimmed(clause.folded(), cue.start(), clause.from());
        }
        return new Chain(forces, rules, cue, content, end, reported, again, false, null, null);
    }

    /// Where the words before a marker end without the particle and adverbs that lead to it.
    static int trimmed(String folded, int start, int from) {
        int at = start;
        boolean moved = true;
        while (moved && at > from) {
            moved = false;
            for (String word :
                    new String[] {
                        "引き続き", "改めて", "強く", "高く", "深く", "更に", "さらに", "一層", "共に", "重ねて", "心から",
                        "について", "に関して", "に関し", "に向けて", "に向け", "を", "に", "が", "も", "と", "へ", "で",
                        "は", "こと", "よう", "の"
                    }) {
                if (at - word.length() > from && folded.startsWith(word, at - word.length())) {
                    at -= word.length();
                    moved = true;
                    if (word.equals("を") || word.equals("こと")) {
                        moved = folded.startsWith("こと", at - 2);
                    }
                    break;
                }
            }
        }
        return at;
    }
}
