package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.statement.Predicate.Kind;
import org.yakusoku.statement.Predicate.Link;
import org.yakusoku.structure.Initiative;
import org.yakusoku.structure.Outline;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Finding;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/// Reads the statements of a document: who says that who does what, how strongly, by when
/// (guidelines, section 4).
///
/// 「日米両国は、本年6月までに作業部会を開催する。」 is WILL by 日本 and 米国, due 本年6月までに.
///
/// The predicates of a sentence are weighed against each other, at most [#MAX_PREDICATES] of them
/// in at most [#MAX_UNITS] units at once; a longer sentence is read in pieces of that size, so that
/// the time stays linear. The longest sentence of a modern speech has about thirty.
public final class StatementReader {
    /// Most predicates that are read as one sentence.
    static final int MAX_PREDICATES = 64;

    /// Longest sentence, in UTF-16 units, that is read as one if it has more than one predicate.
    static final int MAX_UNITS = 4_000;

    private final PredicateScanner scanner;
    private final SubjectReader subjects;
    private final ChainReader chains;
    private final DueReader dues;
    private final CounterpartReader counterparts;
    private final WordTable acts;

    /// A reader by these rules.
    public StatementReader(RuleSet rules) {
        this.scanner = PredicateScanner.of(rules);
        this.subjects = new SubjectReader(rules);
        this.chains = new ChainReader(rules);
        this.dues = new DueReader();
        this.counterparts = new CounterpartReader(rules);
        this.acts = rules.table("ja/acts");
    }

    /// Statements and the mentions they point into.
    ///
    /// @param mentions the given ones and the collectives that turned out to be promisors or
    ///   counterparts
    /// @param statements ordered by start, then end, then cue
    /// @param findings markers of force that became part of no statement
    public record Result(
            List<Mention> mentions, List<Statement> statements, List<Finding> findings) {
        /// Keeps the lists unchangeable.
        public Result {
            mentions = List.copyOf(mentions);
            statements = List.copyOf(statements);
            findings = List.copyOf(findings);
        }
    }

    /// Reads all sentences of the outline.
    ///
    /// @param folded the text as rules see it
    /// @param date EDTF date of the document, or null
    /// @param mentions ordered by start, then end
    public Result read(
            String folded, Outline outline, @Nullable String date, List<Mention> mentions) {
        var document = new Document(folded, outline, date, mentions);
        return document.read();
    }

    /// A statement whose mentions are not yet numbered.
    private record Draft(
            Statement statement,
            List<Mention> money,
            List<Mention> quantities,
            @Nullable Mention due) {
        /// Takes in the amounts of a clause that only explains: これは5,000万ドルに相当する.
        Draft with(List<Mention> inside, Segment segment) {
            var more = new ArrayList<>(money);
            for (Mention mention : inside) {
                if (mention instanceof Mention.Money
                        && mention.span().start() >= segment.start()
                        && mention.span().end() <= segment.end()) {
                    more.add(mention);
                }
            }
            return new Draft(statement, more, quantities, due);
        }
    }

    /// One document being read; keeps what the sentence before spoke of.
    private final class Document {
        private final String folded;
        private final Outline outline;
        private final @Nullable String date;
        private final List<Mention> mentions;
        private final ActorIndex actors;
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Mention> added = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private List<String> carried = List.of();
        private boolean spoken;

        Document(String folded, Outline outline, @Nullable String date, List<Mention> mentions) {
            this.folded = folded;
            this.outline = outline;
            this.date = date;
            this.mentions = mentions;
            this.actors = new ActorIndex(mentions);
        }

        Result read() {
            int unit = -1;
            int paragraph = -1;
            int at = 0;
            for (Sentence sentence : outline.sentences()) {
                int own = unit(sentence.span());
                if (own != unit || own < 0 && sentence.paragraph() != paragraph) {
                    carried = List.of();
                    spoken = false;
                }
                unit = own;
                paragraph = sentence.paragraph();
                while (at < mentions.size()
                        && mentions.get(at).span().end() <= sentence.span().start()) {
                    at++;
                }
                int end = at;
                while (end < mentions.size()
                        && mentions.get(end).span().start() < sentence.span().end()) {
                    end++;
                }
                sentence(sentence.span(), mentions.subList(at, end));
            }
            return numbered();
        }

        /// The initiative that a sentence belongs to; headings between sentences start anew as
        /// well.
        private int unit(Span sentence) {
            int low = 0;
            int high = outline.initiatives().size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                Initiative initiative = outline.initiatives().get(middle);
                if (initiative.span().contains(sentence.start())) {
                    return middle;
                }
                if (initiative.span().start() > sentence.start()) {
                    high = middle - 1;
                } else {
                    low = middle + 1;
                }
            }
            return -1;
        }

        /// Reads a sentence; one that is longer than any real one, piece by piece.
        private void sentence(Span sentence, List<Mention> inside) {
            List<Predicate> predicates = scanner.scan(folded, sentence);
            int start = sentence.start();
            int first = 0;
            int mention = 0;
            while (pieceEnd(predicates, first, start) < predicates.size()) {
                int last = pieceEnd(predicates, first, start);
                var piece = new Span(start, predicates.get(last - 1).end());
                int mentionEnd = mention;
                while (mentionEnd < inside.size()
                        && inside.get(mentionEnd).span().start() < piece.end()) {
                    mentionEnd++;
                }
                var own = new ArrayList<>(predicates.subList(first, last));
                if (own.getLast().link() == Link.COMPLEMENT) {
                    own.set(own.size() - 1, own.getLast().linked(Link.ATTRIBUTE));
                }
                piece(piece, own, inside.subList(mention, mentionEnd));
                start = piece.end();
                first = last;
                mention = mentionEnd;
            }
            piece(
                    new Span(start, sentence.end()),
                    predicates.subList(first, predicates.size()),
                    inside.subList(mention, inside.size()));
        }

        /// Behind which predicate a piece that begins at `start` ends: where the sentence goes on
        /// with し or とともに, if that is near.
        private static int pieceEnd(List<Predicate> predicates, int first, int start) {
            int last = first;
            while (last < predicates.size()
                    && last - first < MAX_PREDICATES
                    && (last == first || predicates.get(last).end() - start <= MAX_UNITS)) {
                last++;
            }
            if (last == predicates.size()) {
                return last;
            }
            for (int i = last; i > first + (last - first) / 2; i--) {
                Link link = predicates.get(i - 1).link();
                if (link == Link.STOP || link == Link.COORDINATE) {
                    return i;
                }
            }
            return last;
        }

        private void piece(Span sentence, List<Predicate> predicates, List<Mention> inside) {
            if (predicates.isEmpty()) {
                goal(sentence, inside, List.of());
                return;
            }
            var governors = new Governors(folded, predicates);
            List<Subject> found =
                    subjects.read(folded, sentence, predicates, actors, outline.header().parties());
            if (goal(sentence, inside, found)) {
                return;
            }
            List<Segment> segments =
                    Segment.of(
                            folded, sentence.start(), sentence.end(), predicates, governors, found);
            boolean past = endsPast(predicates, segments.getLast().closing());
            int before = drafts.size();
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                int own = drafts.size();
                segment(segment, i == segments.size() - 1, past, predicates, governors, inside);
                if (drafts.size() == own && own > before) {
                    drafts.set(own - 1, drafts.get(own - 1).with(inside, segment));
                }
            }
            unread(predicates, governors, before);
        }

        /// Markers at the level of the sentence that no statement has as its cue.
        private void unread(List<Predicate> predicates, Governors governors, int before) {
            for (int i = 0; i < predicates.size(); i++) {
                Predicate predicate = predicates.get(i);
                if (predicate.commits()
                        && governors.of(i) == Governors.MATRIX
                        && predicate.mood() == Predicate.Mood.PLAIN) {
                    var span = new Span(predicate.start(), predicate.end());
                    boolean read = false;
                    for (Draft draft : drafts.subList(before, drafts.size())) {
                        read |= draft.statement().cue().overlaps(span);
                    }
                    if (!read) {
                        findings.add(new Finding(Finding.Kind.MARKER, span));
                    }
                }
            }
        }

        private static boolean endsPast(List<Predicate> predicates, int closing) {
            return closing >= 0 && predicates.get(closing).tense() == Predicate.Tense.PAST;
        }

        private void segment(
                Segment segment,
                boolean last,
                boolean past,
                List<Predicate> predicates,
                Governors governors,
                List<Mention> inside) {
            Subject subject = segment.subject();
            List<String> names = promisors(subject);
            int behind = subject == null ? lead(segment.start()) : subject.behind();
            int clauseStart = SubjectReader.behind(folded, segment.start(), segment.end());
            var clause =
                    new ChainReader.Clause(
                            folded,
                            predicates,
                            governors,
                            actors,
                            subject == null ? segment.start() : subject.behind(),
                            Integer.MAX_VALUE);
            for (int i = segment.first(); i < segment.last(); i++) {
                Predicate predicate = predicates.get(i);
                if (subject != null
                        && subject.topic()
                        && predicate.start() < subject.at()
                        && i != segment.closing()
                        && !(predicate.link() == Link.COORDINATE && predicate.force() != null)) {
                    continue;
                }
                boolean closing = i == segment.closing() || !last && i == segment.last() - 1;
                if (!closing && !main(predicates, governors, i)) {
                    continue;
                }
                if (closing && governors.of(i) != Governors.MATRIX && last) {
                    continue;
                }
                if (predicate.rule().equals("ja.force.aim-purpose")
                        && (subject == null || subject.kind() != Subject.Kind.ACTOR)) {
                    continue; // 目的とする needs somebody whose aim it is
                }
                if (predicate.rule().equals("ja.force.done-already")
                        && folded.charAt(Math.max(0, predicate.start() - 1)) == 'が'
                        && actors.endingAt(predicate.start() - 1) == null) {
                    continue; // 作業が進行中であり: of a thing
                }
                Chain chain = chain(clause, i, closing, past);
                if (chain != null && setsGoal(predicate) && !told(inside, segment)) {
                    chain = chains.goal(clause, i);
                }
                if (chain == null) {
                    continue;
                }
                boolean ends = closing && last;
                int end = ends ? segment.end() : predicate.end();
                int from = Math.max(behind, clauseStart);
                var span = new Span(Math.min(clauseStart, end), end);
                from = several(clause, i, chain, span, from, subject, names, segment, inside);
                List<String> who =
                        speaks(subject, i, predicates, governors)
                                ? outline.header().parties()
                                : names;
                add(
                        new Span(
                                Math.min(
                                        Math.max(
                                                clauseStart,
                                                span.start() == clauseStart && from > behind
                                                        ? from
                                                        : clauseStart),
                                        end),
                                end),
                        from,
                        chain,
                        i,
                        subject,
                        who,
                        predicates,
                        governors,
                        segment,
                        inside);
                if (!closing) {
                    clauseStart = SubjectReader.behind(folded, predicate.end(), segment.end());
                    clauseStart = skipCoordination(clauseStart);
                }
            }
            if (subject != null && subject.acts() && subject.reigns(folded)) {
                carried = names;
                spoken = true;
            } else if (subject != null && subject.kind() == Subject.Kind.THING && subject.topic()) {
                spoken = false;
            }
        }

        /// A verb of endorsing or reporting may have several contents, each a statement of its own:
        /// 「Aが提供する意図を有すること、及びBが供与する計画であることを歓迎する」. Gives where the last one begins.
        private int several(
                ChainReader.Clause clause,
                int index,
                Chain chain,
                Span span,
                int from,
                @Nullable Subject subject,
                List<String> names,
                Segment segment,
                List<Mention> inside) {
            if (!chain.embedded()) {
                return from;
            }
            int last = clause.contentOf(index);
            int other = last < 0 ? -1 : clause.governors().contentOf(index, last);
            if (other < 0 || clause.predicates().get(other).end() < from) {
                return from;
            }
            int border = clause.predicates().get(other).end();
            var first =
                    new ChainReader.Clause(
                            clause.folded(),
                            clause.predicates(),
                            clause.governors(),
                            clause.actors(),
                            clause.from(),
                            last);
            Chain told = chains.read(first, index);
            if (told != null && told.embedded()) {
                add(
                        new Span(span.start(), border),
                        from,
                        told,
                        index,
                        subject,
                        names,
                        clause.predicates(),
                        clause.governors(),
                        segment,
                        inside);
            }
            return border;
        }

        private int skipCoordination(int at) {
            for (String word :
                    new String[] {"とともに、", "と共に、", "と同時に、", "一方で、", "一方、", "ほか、", "が、", "ものの、"}) {
                if (folded.startsWith(word, at)) {
                    return SubjectReader.behind(folded, at + word.length(), folded.length());
                }
            }
            return at;
        }

        /// Whether a predicate before the closing one states something of its own.
        private boolean main(List<Predicate> predicates, Governors governors, int i) {
            Predicate predicate = predicates.get(i);
            if (governors.of(i) != Governors.MATRIX) {
                return false;
            }
            if (predicate.link() == Link.COORDINATE && !Governors.bare(predicate)) {
                return true;
            }
            if (predicate.link() == Link.COORDINATE) {
                return folded.startsWith("が", predicate.end())
                        || folded.startsWith("ものの", predicate.end())
                        || predicate.kind() == Kind.PLAIN
                                && predicates.getLast().kind() == Kind.MARKER;
            }
            if (predicate.mood() == Predicate.Mood.DUTY) {
                return false;
            }
            if (predicate.kind() == Kind.MARKER
                    && predicate.force() == Force.AIM
                    && pursued(predicate.noun())) {
                Predicate end = predicates.get(predicates.size() - 1);
                return end.kind() != Kind.ENDORSE && end.kind() != Kind.CONFIRM;
            }
            return Governors.strong(predicate)
                    || predicate.force() == Force.EXPLORE && predicate.kind() == Kind.MARKER
                    || already(predicate);
        }

        private static boolean pursued(String noun) {
            return noun.startsWith("目指")
                    || noun.startsWith("めざ")
                    || noun.startsWith("目ざ")
                    || noun.startsWith("努め");
        }

        /// 「最近対話を立ち上げ、…する計画である」: the first deed is done already.
        private boolean already(Predicate predicate) {
            if (predicate.kind() != Kind.PLAIN || predicate.link() != Link.STOP) {
                return false;
            }
            int from = predicate.start();
            while (from > 0 && predicate.start() - from < 60 && folded.charAt(from - 1) != '、') {
                from--;
            }
            String clause = folded.substring(from, predicate.start());
            return clause.contains("すでに")
                    || clause.contains("既に")
                    || clause.contains("最近")
                    || clause.contains("先般");
        }

        private @Nullable Chain chain(
                ChainReader.Clause clause, int i, boolean closing, boolean past) {
            Predicate predicate = clause.predicates().get(i);
            Chain chain = chains.read(clause, i);
            if (chain != null
                    && (past || already(predicate))
                    && predicate.tense() == Predicate.Tense.OPEN
                    && chain.force() == Force.WILL
                    && ((closing || already(predicate)) && predicate.kind() == Kind.PLAIN
                            || (predicate.kind() == Kind.REPORT || predicate.kind() == Kind.AGREE)
                                    && chain.content() < 0)) {
                return new Chain(
                        List.of(Force.DONE),
                        chain.rules(),
                        chain.cue(),
                        -1,
                        chain.actionEnd(),
                        false,
                        chain.reaffirmed(),
                        false,
                        null,
                        null);
            }
            return chain;
        }

        /// 「新たな目標を設定した」: what a meeting has set is its aim.
        private boolean setsGoal(Predicate predicate) {
            return predicate.rule().equals("ja.force.aim-goal")
                    && predicate.tense() == Predicate.Tense.PAST
                    && folded.startsWith("目標を", predicate.start());
        }

        /// Whether a stretch tells of a time before the document: 「昨年八月、目標を設定した」.
        private boolean told(List<Mention> inside, Segment segment) {
            for (Mention mention : inside) {
                if (mention instanceof Mention.Time time
                        && time.span().start() >= segment.start()
                        && time.span().end() <= segment.end()
                        && time.edtf() != null
                        && date != null
                        && DueReader.past(time.edtf(), date)) {
                    return true;
                }
            }
            return outline.header().parties().size() < 2;
        }

        /// 「市町村が検討しており、一層推進してまいります」: who humbles himself is the one who speaks.
        private boolean speaks(
                @Nullable Subject subject,
                int index,
                List<Predicate> predicates,
                Governors governors) {
            if (subject == null
                    || subject.topic()
                    || !subject.acts()
                    || outline.header().parties().size() != 1
                    || !humble(predicates.get(index))) {
                return false;
            }
            String clause = folded.substring(subject.at(), predicates.get(index).start());
            for (String as : new String[] {"我が国として", "わが国として", "政府として"}) {
                if (clause.contains(as)) {
                    return true;
                }
            }
            for (int i = 0; i < index; i++) {
                Predicate other = predicates.get(i);
                if (other.start() > subject.at()
                        && other.link() == Link.STOP
                        && other.aspect() == Predicate.Aspect.PROGRESSIVE
                        && governors.of(i) == Governors.MATRIX) {
                    return true;
                }
            }
            return false;
        }

        private List<String> promisors(@Nullable Subject subject) {
            if (subject == null || subject.kind() == Subject.Kind.CARRIED) {
                return spoken && !carried.isEmpty() ? carried : outline.header().parties();
            }
            return subject.names();
        }

        /// Behind the words that lead into a sentence without a subject: また、 このため、
        private int lead(int start) {
            int at = SubjectReader.behind(folded, start, folded.length());
            for (String word : LEADS) {
                if (folded.startsWith(word, at)) {
                    return SubjectReader.behind(folded, at + word.length(), folded.length());
                }
            }
            return at;
        }

        private void add(
                Span span,
                int from,
                Chain chain,
                int index,
                @Nullable Subject subject,
                List<String> names,
                List<Predicate> predicates,
                Governors governors,
                Segment segment,
                List<Mention> inside) {
            Predicate main = predicates.get(index);
            Force force = chain.force();
            List<String> promisors =
                    chain.names() != null
                            ? chain.names()
                            : chain.embedded()
                                    ? embedded(chain, predicates, segment, names)
                                    : names;
            if (subject != null
                    && subject.kind() != Subject.Kind.ACTOR
                    && (folded.startsWith("もの", main.end())
                            || folded.substring(main.start(), main.end()).contains("もの"))
                    && !humble(main)) {
                return;
            }
            if (main.rule().equals("ja.force.aim-goal-is")) {
                promisors = ownerBefore(main.start());
                if (promisors.isEmpty()) {
                    return;
                }
            } else if (subject != null
                    && !subject.acts()
                    && subject.kind() != Subject.Kind.CARRIED
                    && chain.names() == null) {
                boolean humble =
                        humble(main)
                                || force.isCommitment()
                                        && main.kind() == Kind.MARKER
                                        && folded.substring(main.start(), main.end())
                                                .contains("おります");
                humble |= spokenOf(subject, main, force);
                humble |= objectTopic(subject, chain, main, force, predicates);
                if (humble && subject.kind() == Subject.Kind.THING) {
                    promisors = outline.header().parties();
                } else if (!thingMay(force, main, subject, from)) {
                    return;
                } else {
                    promisors = List.of();
                }
            }
            if (main.passive()
                    && (force == Force.DONE || force == Force.EXPECT)
                    && (subject == null || !subject.acts() || force == Force.EXPECT)) {
                promisors = between(span, main.start());
            }
            int actionStart = Math.min(from, chain.cue().start());
            if (chain.embedded()) {
                actionStart = behindSubject(actionStart, chain.actionEnd());
            }
            int actionEnd = Math.max(actionStart, chain.actionEnd());
            Span action = actionEnd > actionStart ? new Span(actionStart, actionEnd) : null;
            Span cue =
                    chain.nounCue() == null
                            ? cue(chain.cue(), inside)
                            : new Span(chain.nounCue()[0], chain.nounCue()[1]);
            var money = new ArrayList<Mention>();
            var quantities = new ArrayList<Mention>();
            for (Mention mention : inside) {
                if (!span.contains(mention.span())) {
                    continue;
                }
                switch (mention) {
                    case Mention.Money _ -> money.add(mention);
                    case Mention.Quantity _ -> quantities.add(mention);
                    case Mention.Time _, Mention.Actor _, Mention.Acronym _ -> {}
                }
            }
            Mention due =
                    force == Force.DONE || force == Force.WELCOME
                            ? null
                            : dues.read(
                                    folded,
                                    inside,
                                    span,
                                    chain,
                                    index,
                                    predicates,
                                    governors,
                                    date);
            String words = span.of(folded);
            boolean continuing = continuing(words, chain, predicates);
            boolean conditional = conditional(span, index, predicates, words);
            boolean reported =
                    chain.reported()
                            || force.isCommitment() && main.kind() == Kind.REPORT && main.isDone();
            List<Mention.Actor> to =
                    counterparts.read(
                            folded,
                            actors,
                            new Span(
                                    actionStart,
                                    force == Force.CALL
                                            ? Math.max(actionEnd, cue.start())
                                            : actionEnd),
                            predicates,
                            promisors,
                            added);
            if (force == Force.CALL && action != null) {
                action = behindAddressed(action, to);
            }
            Checkable checkable =
                    !force.isCommitment()
                            ? null
                            : due != null
                                    ? Checkable.DATE
                                    : !money.isEmpty() || !quantities.isEmpty()
                                            ? Checkable.AMOUNT
                                            : acts(predicates, chain, main)
                                                    ? Checkable.ACT
                                                    : Checkable.DIRECTION;
            drafts.add(
                    new Draft(
                            new Statement(
                                    span,
                                    cue,
                                    force,
                                    chain.forces(),
                                    chain.reaffirmed(),
                                    continuing,
                                    conditional,
                                    reported,
                                    promisors,
                                    SubjectReader.stands(to).stream()
                                            .filter(name -> !promisorsHold(names, name))
                                            .toList(),
                                    action,
                                    List.of(),
                                    List.of(),
                                    -1,
                                    checkable,
                                    chain.rules()),
                            money,
                            quantities,
                            due));
            siblings(span, from, chain, index, promisors, predicates, governors);
        }

        /// Whose act is endorsed or reported is no part of the act: 「韓国が会合を主催することを歓迎する」.
        private int behindSubject(int start, int end) {
            int at = start;
            for (String join : new String[] {"こと", "、", "及び", "並びに", "また", "、"}) {
                at += folded.startsWith(join, at) ? join.length() : 0;
            }
            int behind = at;
            for (Mention.Actor actor : actors.within(at, end)) {
                String between = folded.substring(behind, Math.max(behind, actor.span().start()));
                if (behind > at && !List.of("及び", "、", "の").contains(between)
                        || behind == at && !between.isEmpty()) {
                    break;
                }
                behind = actor.span().end();
                if (folded.startsWith("が", behind) && behind + 1 < end) {
                    return SubjectReader.behind(folded, behind + 1, end);
                }
            }
            return at < end ? at : start;
        }

        /// Who is asked is no part of what he is asked to do: 「全ての国に対し、条約を守るよう求める」.
        private Span behindAddressed(Span action, List<Mention.Actor> to) {
            for (Mention.Actor actor : to) {
                int at = actor.span().end();
                if (actor.span().start() == action.start() && folded.startsWith("に対し", at)) {
                    at += folded.startsWith("に対して", at) ? 4 : 3;
                    at += folded.startsWith("は", at) ? 1 : 0;
                    at = SubjectReader.behind(folded, at, action.end());
                    if (at < action.end()) {
                        return new Span(at, action.end());
                    }
                }
            }
            return action;
        }

        /// The words of a marker, 改めて before it included, without the number that a noun begins
        /// with: 開催する of 1回以上開催する.
        private Span cue(Predicate main, List<Mention> inside) {
            int start = main.start();
            for (Mention mention : inside) {
                boolean number =
                        switch (mention) {
                            case Mention.Money _, Mention.Quantity _, Mention.Time _ -> true;
                            case Mention.Actor _, Mention.Acronym _ -> false;
                        };
                if (number
                        && mention.span().start() <= start
                        && mention.span().end() > start
                        && mention.span().end() < main.stemEnd()) {
                    start = mention.span().end();
                }
            }
            boolean again =
                    main.kind() != Kind.PLAIN && folded.startsWith("改めて", Math.max(0, start - 3));
            return new Span(again ? start - 3 : start, main.end());
        }

        private static boolean promisorsHold(List<String> names, String name) {
            return names.contains(name);
        }

        /// Under one marker, contents of different force are statements of their own and share the
        /// cue.
        private void siblings(
                Span span,
                int from,
                Chain chain,
                int index,
                List<String> promisors,
                List<Predicate> predicates,
                Governors governors) {
            int content = governors.contentOf(index);
            if (content < 0 || !chain.forces().getFirst().isCommitment() && !chain.embedded()) {
                return;
            }
            Force outer = chain.forces().getFirst();
            Predicate inner = predicates.get(content);
            for (int i = content - 1; i >= 0; i--) {
                Predicate other = predicates.get(i);
                if (other.start() < from || governors.of(i) != index || governors.sibling(i) < 0) {
                    continue;
                }
                boolean marked = other.kind() == Kind.MARKER && other.force() == Force.EXPLORE;
                boolean innerMarked =
                        inner.kind() == Kind.MARKER
                                && (inner.force() == Force.EXPLORE || inner.force() == Force.CALL);
                boolean forecast = chain.embedded() && inner.force() == Force.EXPECT;
                if (marked == innerMarked && !forecast) {
                    continue;
                }
                if (forecast) {
                    outer = Force.WILL;
                }
                // what an endorsement is about takes its place in the chain
                List<Force> forces =
                        !marked
                                ? List.of(outer)
                                : outer.isCommitment()
                                        ? List.of(outer, Force.EXPLORE)
                                        : List.of(Force.EXPLORE);
                int end = marked ? ChainReader.trimmed(folded, other.start(), from) : other.end();
                if (end <= from) {
                    continue;
                }
                Draft last = drafts.removeLast();
                Force weakest = marked ? Force.EXPLORE : outer;
                Predicate main = predicates.get(index);
                Span cue = forecast ? new Span(main.start(), main.end()) : last.statement().cue();
                int border = other.end();
                List<Mention> money = before(last.money(), border);
                List<Mention> quantities = before(last.quantities(), border);
                Checkable checkable =
                        !weakest.isCommitment()
                                ? null
                                : money.isEmpty() && quantities.isEmpty()
                                        ? Checkable.DIRECTION
                                        : Checkable.AMOUNT;
                drafts.add(
                        new Draft(
                                new Statement(
                                        span,
                                        cue,
                                        weakest,
                                        forces,
                                        last.statement().reaffirmed(),
                                        last.statement().continuing(),
                                        last.statement().conditional(),
                                        last.statement().reported(),
                                        promisors,
                                        List.of(),
                                        new Span(from, end),
                                        List.of(),
                                        List.of(),
                                        -1,
                                        checkable,
                                        last.statement().rules()),
                                money,
                                quantities,
                                null));
                drafts.add(
                        new Draft(
                                last.statement(),
                                behind(last.money(), border),
                                behind(last.quantities(), border),
                                last.due()));
                return;
            }
        }

        private static List<Mention> before(List<Mention> mentions, int border) {
            return mentions.stream().filter(mention -> mention.span().end() <= border).toList();
        }

        private static List<Mention> behind(List<Mention> mentions, int border) {
            return mentions.stream().filter(mention -> mention.span().end() > border).toList();
        }

        private List<String> embedded(
                Chain chain, List<Predicate> predicates, Segment segment, List<String> names) {
            int content = chain.content() >= 0 ? chain.content() : -1;
            if (content < 0) {
                return names;
            }
            int end = predicates.get(content).start();
            for (Mention.Actor actor : actors.within(segment.start(), end).reversed()) {
                if (folded.startsWith("が", actor.span().end())) {
                    int first = firstBehind(predicates, actor.span().end());
                    boolean relative =
                            first >= 0
                                    && !folded.startsWith("、", actor.span().end() + 1)
                                    && predicates.get(first).end() <= end
                                    && predicates.get(first).link() == Link.ATTRIBUTE;
                    if (!relative) {
                        return actor.stands();
                    }
                }
            }
            return names;
        }

        private static int firstBehind(List<Predicate> predicates, int at) {
            for (int i = 0; i < predicates.size(); i++) {
                if (predicates.get(i).start() >= at) {
                    return i;
                }
            }
            return -1;
        }

        /// 「政府の目標です」: whose it is.
        private List<String> ownerBefore(int at) {
            Mention.Actor owner =
                    folded.charAt(Math.max(0, at - 1)) == 'の' ? actors.endingAt(at - 1) : null;
            return owner == null ? List.of() : owner.stands();
        }

        /// 「AとBとの間で署名された」: those between whom.
        private List<String> between(Span span, int end) {
            int between = end < span.start() ? -1 : folded.indexOf("との間", span.start(), end);
            if (between < 0) {
                return List.of();
            }
            Mention.Actor second = actors.endingAt(between);
            if (second == null) {
                return List.of();
            }
            var both = new ArrayList<Mention.Actor>(List.of(second));
            for (Mention.Actor actor :
                    actors.within(span.start(), second.span().start()).reversed()) {
                if (folded.startsWith("と", actor.span().end())
                        && actor.span().end() + 1 >= second.span().start() - 3) {
                    both.addFirst(actor);
                    break;
                }
            }
            return SubjectReader.stands(both);
        }

        private boolean humble(Predicate predicate) {
            String words = folded.substring(predicate.start(), predicate.end());
            return words.contains("まいり")
                    || words.contains("まいる")
                    || words.contains("参り")
                    || words.contains("いたし")
                    || words.contains("いたす")
                    || words.contains("致し")
                    || predicate.mood() == Predicate.Mood.WANT
                    || predicate.rule().equals("ja.force.pledge-noun");
        }

        /// 「新しい交付金は、来年度に本格化させる方針です」: what は marks is the object of the deed, and who acts is left
        /// out.
        private boolean objectTopic(
                Subject subject,
                Chain chain,
                Predicate main,
                Force force,
                List<Predicate> predicates) {
            if (!subject.topic()
                    || subject.kind() != Subject.Kind.THING
                    || !force.isCommitment()
                    || main.passive()
                    || Segment.points(folded, subject.start())) {
                return false;
            }
            Predicate deed = chain.content() >= 0 ? predicates.get(chain.content()) : main;
            boolean object =
                    subject.behind() < deed.start()
                            && folded.indexOf('を', subject.behind(), deed.start()) >= 0;
            if (object || deed.passive() || deed.kind() == Kind.STATIVE) {
                return false;
            }
            boolean causative = folded.substring(deed.stemEnd(), deed.end()).startsWith("させ");
            boolean transitive =
                    causative
                            || acts.endsAt(deed.noun(), deed.noun().length())
                            || deed.rule().equals("ja.verb.ichidan")
                            || deed.rule().equals("ja.verb.godan-s");
            return transitive
                    || main.kind() == Kind.MARKER
                            && chain.content() >= 0
                            && main.force() != Force.AIM;
        }

        /// In a speech 「財源は、税収を集めます」 speaks of a thing, and the speaker is the one who acts.
        private boolean spokenOf(Subject subject, Predicate main, Force force) {
            return subject.topic()
                    && force.isCommitment()
                    && outline.header().parties().size() == 1
                    && (main.kind() == Kind.PLAIN || main.kind() == Kind.MARKER)
                    && folded.substring(main.start(), main.end()).contains("ます")
                    && (folded.charAt(Math.max(0, main.start() - 1)) == 'を'
                            || main.rule().equals("ja.verb.make")
                                    && folded.startsWith("と", main.start()))
                    && !Segment.points(folded, subject.start());
        }

        /// Whether a thing can be said to do this: to forecast and to be done to, seldom to
        /// promise.
        private boolean thingMay(Force force, Predicate main, Subject subject, int from) {
            return switch (force) {
                case EXPECT, WELCOME -> subject.topic() || force == Force.EXPECT;
                case DONE ->
                        main.passive() && main.tense() == Predicate.Tense.PAST
                                || subject.kind() == Subject.Kind.PROGRAMME
                                        && acts.endsAt(main.noun(), main.noun().length());
                case WILL ->
                        subject.kind() == Subject.Kind.PROGRAMME
                                && main.kind() == Kind.PLAIN
                                && acts.endsAt(main.noun(), main.noun().length())
                                && !folded.startsWith("機会を", Math.max(from, main.start() - 3));
                case PLAN -> folded.startsWith("予定", main.start());
                case PLEDGE, INTEND, AIM, EXPLORE, CALL ->
                        subject.kind() == Subject.Kind.PROGRAMME && force == Force.PLEDGE;
            };
        }

        private boolean acts(List<Predicate> predicates, Chain chain, Predicate main) {
            Predicate deed = chain.content() >= 0 ? predicates.get(chain.content()) : main;
            return acts.endsAt(deed.noun(), deed.noun().length());
        }

        private boolean continuing(String words, Chain chain, List<Predicate> predicates) {
            if (words.contains("引き続き") || words.contains("今後とも") || words.contains("引続き")) {
                return true;
            }
            Predicate deed = chain.content() >= 0 ? predicates.get(chain.content()) : chain.cue();
            return deed.noun().endsWith("継続")
                    || folded.substring(deed.start(), deed.end()).contains("続け")
                    || chain.cue().kind() == Kind.CONFIRM && words.contains("の継続");
        }

        private boolean conditional(
                Span span, int index, List<Predicate> predicates, String words) {
            for (int i = 0; i < index; i++) {
                Predicate predicate = predicates.get(i);
                if (predicate.link() == Link.CONDITION && span.contains(predicate.start())) {
                    return true;
                }
            }
            return words.contains("を条件と")
                    || words.contains("な範囲で")
                    || words.contains("の範囲内で")
                    || words.contains("を前提と")
                    || words.contains("許す範囲")
                    || words.contains("場合には");
        }

        /// 「両国共通の目標は、…することである」: the noun is the marker.
        private boolean goal(Span sentence, List<Mention> inside, List<Subject> found) {
            for (Subject subject : found) {
                if (subject.topic() && folded.startsWith("目標", subject.at() - 2)) {
                    int end = sentence.end();
                    while (end > subject.at() && "。 」".indexOf(folded.charAt(end - 1)) >= 0) {
                        end--;
                    }
                    for (String tail : new String[] {"ことである", "ことです", "ことであります", "ことにある"}) {
                        if (folded.startsWith(tail, end - tail.length())
                                && end - tail.length() > subject.behind()) {
                            List<String> names =
                                    subject.kind() == Subject.Kind.OWN
                                            ? subject.names()
                                            : outline.header().parties();
                            var money =
                                    inside.stream()
                                            .filter(m -> m instanceof Mention.Money)
                                            .toList();
                            var quantities =
                                    inside.stream()
                                            .filter(m -> m instanceof Mention.Quantity)
                                            .toList();
                            drafts.add(
                                    new Draft(
                                            new Statement(
                                                    sentence,
                                                    new Span(subject.at() - 2, subject.at()),
                                                    Force.AIM,
                                                    List.of(Force.AIM),
                                                    false,
                                                    false,
                                                    false,
                                                    false,
                                                    names,
                                                    List.of(),
                                                    new Span(subject.behind(), end - tail.length()),
                                                    List.of(),
                                                    List.of(),
                                                    -1,
                                                    Checkable.DIRECTION,
                                                    List.of("ja.force.aim-goal")),
                                            money,
                                            quantities,
                                            null));
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private Result numbered() {
            var all = new ArrayList<Mention>(mentions);
            var places = new TreeSet<Span>();
            for (Mention mention : mentions) {
                if (mention instanceof Mention.Actor) {
                    places.add(mention.span());
                }
            }
            for (Mention mention : added) {
                // the places do not overlap one another, so only the nearest two can overlap
                // another
                Span before = places.floor(mention.span());
                Span behind = places.ceiling(mention.span());
                if ((before == null || !before.overlaps(mention.span()))
                        && (behind == null || !behind.overlaps(mention.span()))) {
                    places.add(mention.span());
                    all.add(mention);
                }
            }
            all.sort(Comparator.comparing(Mention::span));
            var index = new IdentityHashMap<Mention, Integer>();
            for (int i = 0; i < all.size(); i++) {
                index.put(all.get(i), i);
            }
            var statements = new ArrayList<Statement>();
            for (Draft draft : drafts) {
                Statement s = draft.statement();
                statements.add(
                        new Statement(
                                s.span(),
                                s.cue(),
                                s.force(),
                                s.chain(),
                                s.reaffirmed(),
                                s.continuing(),
                                s.conditional(),
                                s.reported(),
                                s.promisors(),
                                s.counterparts(),
                                s.action(),
                                numbers(draft.money(), index),
                                numbers(draft.quantities(), index),
                                draft.due() == null ? -1 : index.getOrDefault(draft.due(), -1),
                                s.checkable(),
                                s.rules()));
            }
            statements.sort(Comparator.comparing(Statement::span).thenComparing(Statement::cue));
            return new Result(all, statements, findings);
        }

        private static List<Integer> numbers(
                List<Mention> some, IdentityHashMap<Mention, Integer> index) {
            var numbers = new LinkedHashSet<Integer>();
            for (Mention mention : some) {
                Integer number = index.get(mention);
                if (number != null) {
                    numbers.add(number);
                }
            }
            return List.copyOf(numbers);
        }
    }

    private static final String[] LEADS = {
        "その際", "あわせて", "併せて", "加えて", "同時に", "例えば", "このため", "そのため", "そのために", "これにより", "そこで", "まず",
        "次に", "第一に", "第二に", "第三に", "一方で", "一方", "他方で", "他方", "なお", "さらには", "とりわけ", "具体的には", "そして",
        "特に", "このように", "しかし", "しかしながら", "従って", "したがって", "こうした中", "その上で"
    };
}
