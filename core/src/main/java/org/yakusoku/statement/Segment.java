package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A stretch of a sentence with one subject, and its main predicates.
///
/// 「日本が提供し、維持する一方で、米国は割り当てる。」 has two.
///
/// @param start where it begins
/// @param end where it ends, exclusive
/// @param first index of its first predicate in the sentence
/// @param last index behind its last predicate
/// @param subject who or what it speaks of, or null where it is left out
/// @param closing index of the predicate that closes it, or -1
record Segment(int start, int end, int first, int last, @Nullable Subject subject, int closing) {
    /// Splits a sentence where a new subject follows a predicate that goes on.
    static List<Segment> of(
            String folded,
            int start,
            int end,
            List<Predicate> predicates,
            Governors governors,
            List<Subject> subjects) {
        var segments = new java.util.ArrayList<Segment>();
        int from = start;
        int first = 0;
        boolean spoken = false;
        for (int i = 0; i < predicates.size(); i++) {
            Predicate predicate = predicates.get(i);
            spoken |= anyBetween(subjects, from, predicate.start());
            boolean goesOn =
                    predicate.link() == Predicate.Link.STOP
                            || predicate.link() == Predicate.Link.COORDINATE
                                    && !(Governors.bare(predicate)
                                            && folded.startsWith("と", predicate.end()));
            if (goesOn && spoken && i + 1 < predicates.size()) {
                Subject next =
                        subjectRightBehind(
                                folded, predicate.end(), predicates.get(i + 1), subjects);
                if (next != null) {
                    segments.add(
                            segment(
                                    folded,
                                    from,
                                    predicate.end(),
                                    first,
                                    i + 1,
                                    subjects,
                                    i,
                                    predicates));
                    from = predicate.end();
                    first = i + 1;
                    spoken = false;
                }
            }
        }
        int closing = -1;
        for (int i = predicates.size() - 1; i >= first; i--) {
            if (governors.of(i) == Governors.MATRIX
                    && predicates.get(i).link() == Predicate.Link.FINAL) {
                closing = i;
                break;
            }
        }
        segments.add(
                segment(
                        folded,
                        from,
                        end,
                        first,
                        predicates.size(),
                        subjects,
                        closing,
                        predicates));
        return segments;
    }

    private static Segment segment(
            String folded,
            int from,
            int end,
            int first,
            int last,
            List<Subject> subjects,
            int closing,
            List<Predicate> predicates) {
        return new Segment(
                from,
                end,
                first,
                last,
                subject(folded, from, end, first, last, subjects, closing, predicates),
                closing);
    }

    private static boolean anyBetween(List<Subject> subjects, int from, int to) {
        for (Subject subject : subjects) {
            if (subject.at() >= from && subject.at() < to) {
                return true;
            }
        }
        return false;
    }

    /// A topic, or an acting subject, whose words begin right behind 「し、」.
    private static @Nullable Subject subjectRightBehind(
            String folded, int end, Predicate next, List<Subject> subjects) {
        for (Subject subject : subjects) {
            boolean governing =
                    subject.topic()
                                    && (subject.kind() != Subject.Kind.THING
                                            || points(folded, subject.start()))
                            || subject.acts()
                                    && switch (next.link()) {
                                        case FINAL, STOP, COORDINATE, COMPLEMENT, ADVERB -> true;
                                        case ATTRIBUTE,
                                                SUBORDINATE,
                                                CONDITION,
                                                CONTENT,
                                                QUOTE,
                                                NOMINAL,
                                                SO_THAT ->
                                                false;
                                    };
            if (subject.at() > end && subject.at() < next.start() && governing) {
                int comma = folded.indexOf('、', end, subject.at());
                if (comma < 0) {
                    return null;
                }
                int begin = SubjectReader.behind(folded, comma + 1, subject.at());
                return subject.start() <= begin ? subject : null;
            }
        }
        return null;
    }

    private static @Nullable Subject subject(
            String folded,
            int from,
            int end,
            int first,
            int last,
            List<Subject> subjects,
            int closing,
            List<Predicate> predicates) {
        Subject topic = null;
        Subject thing = null;
        for (Subject subject : subjects) {
            if (subject.at() < from || subject.at() >= end) {
                continue;
            }
            if (subject.topic()) {
                if (subject.acts()) {
                    if (topic == null) {
                        topic = subject;
                    }
                } else if (thing == null && topic == null) {
                    thing = subject;
                }
            }
        }
        if (topic != null) {
            return topic;
        }
        Subject doer = null;
        for (Subject subject : subjects) {
            if (subject.at() >= from
                    && subject.at() < end
                    && !subject.topic()
                    && subject.acts()
                    && governs(folded, subject, predicates, first, last, closing)) {
                doer = subject;
                break;
            }
        }
        if (thing != null
                && doer != null
                && closing >= 0
                && doer.start() <= thing.behind()
                && !folded.startsWith("もの", predicates.get(closing).end())
                && !betweenAny(predicates, doer.at(), predicates.get(closing).start())) {
            return joined(doer, subjects, predicates, end); // 費用は、日本が負担する
        }
        if (thing != null) {
            return thing;
        }
        if (doer == null && last < predicates.size()) {
            for (Subject subject : subjects) {
                if (subject.at() >= from
                        && subject.at() < end
                        && subject.acts()
                        && subject.start() <= from + 1) {
                    return subject;
                }
            }
        }
        if (doer != null) {
            return joined(doer, subjects, predicates, end);
        }
        // a thing before が that the closing predicate is said of
        if (closing >= 0) {
            Predicate verb = predicates.get(closing);
            for (Subject subject : subjects.reversed()) {
                if (subject.at() >= from
                        && subject.at() < verb.start()
                        && !subject.topic()
                        && !subject.acts()
                        && !isAside(folded, subject.at(), verb.start())
                        && !betweenAny(predicates, subject.at(), verb.start())) {
                    return subject;
                }
            }
        }
        return null;
    }

    /// 「豪州が1,800万豪ドル、日本が14億円を拠出する」: both do it.
    private static Subject joined(
            Subject doer, List<Subject> subjects, List<Predicate> predicates, int end) {
        var names = new java.util.LinkedHashSet<>(doer.names());
        Subject last = doer;
        for (Subject other : subjects) {
            if (other.at() > last.at()
                    && other.at() < end
                    && !other.topic()
                    && other.acts()
                    && !betweenAny(predicates, last.at(), other.at())) {
                names.addAll(other.names());
                last = other;
            }
        }
        return new Subject(
                doer.kind(),
                List.copyOf(names),
                doer.start(),
                doer.at(),
                doer.behind(),
                doer.topic());
    }

    /// Whether the subject points back: これは, この工場は.
    static boolean points(String folded, int start) {
        for (String word : new String[] {"これ", "それ", "この", "その", "同", "本", "こうした"}) {
            if (folded.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean betweenAny(List<Predicate> predicates, int from, int to) {
        for (Predicate predicate : predicates) {
            if (predicate.start() >= from && predicate.end() <= to) {
                return true;
            }
        }
        return false;
    }

    /// Whether a clause without a verb that says anything ends between: 「企業が厳しい状況にある中、」,
    /// 「地方が中心となった社会を」.
    private static boolean isAside(String folded, int from, int to) {
        String between = folded.substring(from, to);
        for (String end : new String[] {"る中、", "た中、", "い中、", "る中で、", "い中で、", "となった", "となる"}) {
            int at = between.indexOf(end);
            if (at >= 0
                    && (end.charAt(0) != 'と'
                            || at + end.length() < between.length()
                                    && "。、こよの".indexOf(between.charAt(at + end.length())) < 0)) {
                return true;
            }
        }
        return false;
    }

    /// Whether が belongs to the main clause: the predicate behind it is no relative clause.
    private static boolean governs(
            String folded,
            Subject subject,
            List<Predicate> predicates,
            int first,
            int last,
            int closing) {
        for (int i = first; i < last; i++) {
            Predicate predicate = predicates.get(i);
            if (predicate.start() > subject.at()) {
                if (isAside(folded, subject.at(), predicate.start())) {
                    return false;
                }
                switch (predicate.link()) {
                    case FINAL, STOP, COORDINATE, COMPLEMENT -> {
                        return true;
                    }
                    case ATTRIBUTE, SUBORDINATE, CONDITION, CONTENT, QUOTE -> {
                        return false;
                    }
                    case NOMINAL, SO_THAT -> {
                        return i == closing;
                    }
                    case ADVERB -> {}
                }
            }
        }
        return false;
    }
}
