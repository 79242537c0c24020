package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Finds the topics and subjects of a sentence.
///
/// 「三井E&Sとその子会社パセコ社は、」 is a topic of two companies; 「米国のコミットメントは」 is an act of 米国.
///
/// The words of a subject are looked for in at most [#MAX_WORDS] units before its particle.
final class SubjectReader {
    /// Longest subject in UTF-16 units, all joined actors included.
    static final int MAX_WORDS = 1_000;

    private static final String[] CONNECTORS = {
        "及び", "並びに", "と共に", "とともに", "又は", "または", "と", "や", "、", "・", "&", "そして", "および", "ならびに"
    };
    private static final String[] TIMES = {
        "今後", "当面", "現在", "将来", "今回", "近年", "最近", "昨今", "以上", "次", "今日", "これまで", "この間", "この際", "今般"
    };

    /// What the names of offices end with that act in their own name: 外務省においては.
    private static final String OFFICES = "省庁府局行軍隊県市都";

    private static final String[] BEHIND = {
        "また", "さらに", "更に", "同時に", "まず", "次に", "共に", "ともに", "併せて", "あわせて"
    };
    private final WordTable collectives;
    private final WordTable groups;
    private final WordTable collectiveHeads;
    private final WordTable heads;

    SubjectReader(RuleSet rules) {
        this.collectives = rules.table("ja/collectives");
        this.groups = rules.table("ja/actor-groups");
        this.collectiveHeads = rules.table("ja/collective-heads");
        this.heads = rules.table("ja/subject-heads");
    }

    /// Topics (は, も) and subjects (が) in the order of the text.
    List<Subject> read(
            String folded,
            Span sentence,
            List<Predicate> predicates,
            ActorIndex actors,
            List<String> parties) {
        var found = new ArrayList<Subject>();
        int depth = 0;
        for (int i = sentence.start() + 1; i < sentence.end(); i++) {
            char c = folded.charAt(i);
            if (c == '(' || c == '「' || c == '『') {
                depth++;
            } else if (c == ')' || c == '」' || c == '』') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0
                    || c != 'は' && c != 'が' && c != 'も'
                    || c == 'が' && (folded.charAt(i - 1) == '我' || folded.charAt(i - 1) == 'わ')
                    || insidePredicate(predicates, i)) {
                continue;
            }
            Subject subject = subject(folded, sentence, predicates, actors, parties, i, c);
            if (subject != null) {
                found.add(subject);
            }
        }
        return found;
    }

    private @Nullable Subject subject(
            String folded,
            Span sentence,
            List<Predicate> predicates,
            ActorIndex actors,
            List<String> parties,
            int at,
            char particle) {
        int end = at;
        int as = asEnd(folded, end, sentence.start());
        end = as > 0 ? as : end;
        int in = inEnd(folded, at, sentence.start());
        if (in > 0) {
            Mention.Actor office = actors.endingAt(in);
            if (office == null
                    || office.type() != Mention.ActorType.BODY
                    || OFFICES.indexOf(folded.charAt(in - 1)) < 0) {
                return null; // a meeting or a place
            }
            end = in;
        }
        while (end > sentence.start() && folded.charAt(end - 1) == ' ') {
            end--;
        }
        end = beforeDashes(folded, end, sentence.start());
        if (end > sentence.start()
                && folded.charAt(end - 1) == '等'
                && actors.endingAt(end) == null) {
            end--;
        }
        Mention.Actor actor = actors.endingAt(end);
        int chunk = chunkStart(folded, sentence.start(), end);
        boolean topic = particle != 'が';
        if (actor != null) {
            if (particle == 'も'
                    && !folded.startsWith("また", at + 1)
                    && !charIs(folded, at + 1, '、')
                    && (actor.span().start() != behind(folded, chunk, end)
                            || charIs(folded, at + 1, '含'))) {
                return null;
            }
            var names = new ArrayList<Mention.Actor>();
            names.add(actor);
            int start = coordinated(folded, sentence.start(), predicates, actors, actor, names);
            return new Subject(
                    Subject.Kind.ACTOR,
                    stands(names),
                    Math.min(start, chunk),
                    at,
                    behind(folded, at + 1, sentence.end()),
                    topic);
        }
        if (particle == 'も' || as > 0) {
            return null;
        }
        if (end == sentence.start() || !mayEndNoun(folded, end)) {
            return null;
        }
        int head = headStart(folded, end, sentence.start());
        String word = folded.substring(head, end);
        if (topic && speaksOfTime(folded, chunk, end)) {
            return null;
        }
        int behind = behind(folded, at + 1, sentence.end());
        WordTable.Row we = groups.longestBefore(folded, end);
        if (we != null && head == end - we.key().length()) {
            // members that cannot be told: the parties speak all the same
            return new Subject(Subject.Kind.ACTOR, parties, chunk, at, behind, topic);
        }
        WordTable.Row collective = collectives.longestBefore(folded, end);
        if (collective != null && head <= end - collective.key().length()) {
            return new Subject(Subject.Kind.ACTOR, List.of(word), chunk, at, behind, topic);
        }
        Mention.Actor group =
                head > chunk && charIs(folded, head - 1, 'の') ? actors.endingAt(head - 1) : null;
        if (group != null
                && group.type() == Mention.ActorType.GROUP
                && collectiveHeads.longestBefore(folded, end) != null) {
            // 三か国の財務大臣は: one of the kind in each of them
            return new Subject(Subject.Kind.ACTOR, List.of(word), chunk, at, behind, topic);
        }
        if (particle == 'が') {
            return new Subject(Subject.Kind.THING, List.of(), chunk, at, behind, false);
        }
        WordTable.Row row = heads.longestBefore(folded, end);
        String kind = row == null ? null : row.get("kind");
        if (kind != null && kind.startsWith("own")) {
            List<Mention.Actor> inside = actors.within(chunk, end);
            for (Mention.Actor candidate : inside.reversed()) {
                if (charIs(folded, candidate.span().end(), 'の')) {
                    return new Subject(
                            Subject.Kind.OWN, candidate.stands(), chunk, at, behind, true);
                }
            }
            String before = folded.substring(chunk, head);
            if (before.endsWith("この")
                    || before.endsWith("その")
                    || before.endsWith("での")
                    || word.startsWith("同")
                    || before.endsWith("までの")) {
                return new Subject(Subject.Kind.CARRIED, List.of(), chunk, at, behind, true);
            }
        }
        if (kind != null && kind.endsWith("programme")) {
            return new Subject(Subject.Kind.PROGRAMME, List.of(), chunk, at, behind, true);
        }
        return isToldOf(folded, predicates, at + 1, sentence.end())
                ? null
                : new Subject(Subject.Kind.THING, List.of(), chunk, at, behind, true);
    }

    /// 「規制は全国一律という発想を」: the topic is that of a thought, not of the sentence.
    private static boolean isToldOf(
            String folded, List<Predicate> predicates, int from, int limit) {
        for (int i = from; i < limit && folded.charAt(i) != '、'; i++) {
            if (folded.startsWith("という", i)) {
                return !folded.startsWith("こと", i + 3) && !folded.startsWith("もの", i + 3);
            }
            if (insidePredicate(predicates, i)) {
                return false;
            }
        }
        return false;
    }

    /// 「今後は、」, 「来年度は、」: when, not who.
    private static boolean speaksOfTime(String folded, int start, int end) {
        if (end - start > 12 || end == start) {
            return false;
        }
        String words = folded.substring(start, end);
        for (String word : TIMES) {
            if (words.equals(word)) {
                return true;
            }
        }
        return "今本昨来明同翌令平昭".indexOf(words.charAt(0)) >= 0
                && "年月日度春夏秋冬回".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /// Takes up the actors that are joined to the last one: A、B及びC; gives where the first begins.
    private static int coordinated(
            String folded,
            int from,
            List<Predicate> predicates,
            ActorIndex actors,
            Mention.Actor last,
            List<Mention.Actor> names) {
        int left = last.span().start();
        List<Mention.Actor> before = actors.within(Math.max(from, left - MAX_WORDS), left);
        boolean joined = false;
        for (Mention.Actor candidate : before.reversed()) {
            int end = candidate.span().end();
            if (predicateBetween(predicates, end, left)) {
                break;
            }
            if (charIs(folded, end, 'の')) {
                continue;
            }
            int probe = end;
            while (charIs(folded, probe, ' ')) {
                probe++;
            }
            String connector = connector(folded, probe);
            int start = candidate.span().start();
            boolean begins = start == from || start > 0 && folded.charAt(start - 1) == '、';
            if (connector == null || connector.equals("、") && !joined && !begins) {
                break;
            }
            if (connector.equals("と") && folded.startsWith("との", probe)) {
                break;
            }
            joined = true;
            names.addFirst(candidate);
            left = candidate.span().start();
        }
        return left;
    }

    private static @Nullable String connector(String folded, int at) {
        for (String word : CONNECTORS) {
            if (folded.startsWith(word, at)) {
                return word;
            }
        }
        return null;
    }

    static List<String> stands(List<Mention.Actor> actors) {
        var names = new LinkedHashSet<String>();
        actors.forEach(actor -> names.addAll(actor.stands()));
        return List.copyOf(names);
    }

    /// 「政府としては」: where 政府 ends, or -1.
    private static int asEnd(String folded, int at, int from) {
        for (String as : new String[] {"といたしまして", "としまして", "として"}) {
            if (at - as.length() > from && folded.startsWith(as, at - as.length())) {
                return at - as.length();
            }
        }
        return -1;
    }

    /// 「外務省においては」: where 外務省 ends, or -1.
    private static int inEnd(String folded, int at, int from) {
        for (String in : new String[] {"において", "におきまして"}) {
            if (at - in.length() > from && folded.startsWith(in, at - in.length())) {
                return at - in.length();
            }
        }
        return -1;
    }

    /// 「諸国 - 豪州、英国及び米国 - は」: where 諸国 ends.
    private static int beforeDashes(String folded, int end, int from) {
        if (end - 1 <= from || folded.charAt(end - 1) != '-') {
            return end;
        }
        int open = folded.lastIndexOf('-', end - 2);
        if (open <= from) {
            return end;
        }
        int at = open;
        while (at > from && folded.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    private static boolean mayEndNoun(String folded, int end) {
        char last = folded.charAt(end - 1);
        if (CharKind.of(last) != CharKind.HIRAGANA) {
            return CharKind.of(last).isNominal() || "」』)%\"".indexOf(last) >= 0;
        }
        if (folded.startsWith("より", end - 2)
                || folded.startsWith("から", end - 2)
                || folded.startsWith("まで", end - 2)) {
            return false;
        }
        if (last == 'と') {
            return folded.startsWith("こと", end - 2);
        }
        return "れみりきめけげえせさかくちの".indexOf(last) >= 0
                && !folded.startsWith("ばかり", Math.max(0, end - 3));
    }

    private static int headStart(String folded, int end, int from) {
        int at = end;
        while (at > from) {
            CharKind kind = CharKind.of(folded.charAt(at - 1));
            if (!kind.isNominal() && kind != CharKind.DOT) {
                break;
            }
            at--;
        }
        return at;
    }

    private static int chunkStart(String folded, int from, int end) {
        int depth = 0;
        int first = Math.max(from, end - MAX_WORDS);
        for (int i = end - 1; i >= first; i--) {
            char c = folded.charAt(i);
            if (c == ')' || c == '」') {
                depth++;
            } else if (c == '(' || c == '「') {
                depth--;
            } else if (depth <= 0 && (c == '、' || c == '。')) {
                return i + 1;
            }
        }
        return first;
    }

    static int behind(String folded, int from, int limit) {
        int at = from;
        boolean moved = true;
        while (moved && at < limit) {
            moved = false;
            char c = folded.charAt(at);
            if (c == '、' || c == ' ' || c == ',') {
                at++;
                moved = true;
                continue;
            }
            for (String word : BEHIND) {
                if (folded.startsWith(word, at) && at + word.length() < limit) {
                    char next = folded.charAt(at + word.length());
                    if (next == '、' || word.equals("また")) {
                        at += word.length();
                        moved = true;
                        break;
                    }
                }
            }
        }
        return at;
    }

    private static boolean insidePredicate(List<Predicate> predicates, int at) {
        for (Predicate predicate : predicates) {
            if (predicate.start() <= at && at < predicate.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean predicateBetween(List<Predicate> predicates, int from, int to) {
        for (Predicate predicate : predicates) {
            if (predicate.start() >= from && predicate.end() <= to) {
                return true;
            }
        }
        return false;
    }

    private static boolean charIs(String folded, int at, char c) {
        return at < folded.length() && folded.charAt(at) == c;
    }
}
