package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.CharKind;
import org.yakusoku.statement.Predicate.Link;
import org.yakusoku.text.Span;

import java.util.List;

/// Finds the time that bounds or schedules the action of a statement itself.
///
/// In 「2035年までに費用を削減する技術を加速させるため協力する」 the time bounds 削減する, not 協力する, so nothing is due.
final class DueReader {
    /// The mention, or null.
    @Nullable Mention read(
            String folded,
            List<Mention> inside,
            Span span,
            Chain chain,
            int index,
            List<Predicate> predicates,
            Governors governors,
            @Nullable String date) {
        Mention.Time best = null;
        for (Mention mention : inside) {
            if (mention instanceof Mention.Time time
                    && span.contains(time.span())
                    && time.span().end() <= chain.cue().end()
                    && bounds(time, date)
                    && attached(folded, time, chain, index, predicates, governors, date)) {
                boolean better = best == null || binds(time, best);
                best = better ? time : best;
            }
        }
        return best;
    }

    /// Whether a later time binds rather than an earlier one: dates before lengths before
    /// repetitions, a deadline before a mere date, else the later one.
    private static boolean binds(Mention.Time later, Mention.Time earlier) {
        int byType = Integer.compare(weight(later.type()), weight(earlier.type()));
        if (byType != 0) {
            return byType > 0;
        }
        return earlier.role() != Mention.Role.DEADLINE
                || later.role() == Mention.Role.DEADLINE
                || later.role() == Mention.Role.DURING;
    }

    private static int weight(Mention.TimeType type) {
        return switch (type) {
            case SET -> 0;
            case DURATION -> 1;
            case DATE -> 2;
        };
    }

    private static boolean bounds(Mention.Time time, @Nullable String date) {
        if (time.role() == Mention.Role.SINCE) {
            // 来年度以降 schedules, 昨年度以降 does not
            return time.edtf() != null && date != null && begins(time.edtf(), date);
        }
        if (time.type() == Mention.TimeType.SET) {
            return time.repeat() != null;
        }
        if (time.type() == Mention.TimeType.DURATION) {
            return time.role() == Mention.Role.DEADLINE || time.role() == Mention.Role.DURING;
        }
        String edtf = time.edtf();
        if (edtf == null || edtf.equals(date)) {
            return false;
        }
        if (time.role() == Mention.Role.AT && edtf.indexOf('X') >= 0) {
            return false;
        }
        return date == null || !past(edtf, date);
    }

    /// Whether an open date begins after the document's.
    private static boolean begins(String edtf, String date) {
        int slash = edtf.indexOf('/');
        String start = slash < 0 ? edtf : edtf.substring(0, slash);
        int length = Math.min(start.length(), date.length());
        return slash > 0
                && length >= 4
                && start.indexOf('X') < 0
                && start.substring(0, length).compareTo(date.substring(0, length)) > 0;
    }

    /// Whether a date lies wholly before the document's.
    static boolean past(String edtf, String date) {
        String end = edtf.indexOf('/') >= 0 ? edtf.substring(edtf.indexOf('/') + 1) : edtf;
        if (end.equals("..")
                || end.indexOf('X') >= 0
                || end.isEmpty()
                || date.length() < 4
                || end.length() < 4) {
            return false;
        }
        int length = Math.min(end.length(), date.length());
        boolean season = end.length() == 7 && end.compareTo(end.substring(0, 5) + "20") > 0;
        length = season ? 4 : length;
        return end.substring(0, length).compareTo(date.substring(0, length)) < 0;
    }

    private static boolean attached(
            String folded,
            Mention.Time time,
            Chain chain,
            int index,
            List<Predicate> predicates,
            Governors governors,
            @Nullable String date) {
        int end = periodEnd(folded, time.span().end());
        int[] noun = chain.nounCue();
        if (noun != null && end <= noun[0] && time.role() == Mention.Role.DEADLINE) {
            return true;
        }
        int deed = chain.content() >= 0 ? chain.content() : index;
        boolean nominal = chain.content() < 0 && chain.cue().kind() == Predicate.Kind.MARKER;
        if (folded.startsWith("をにら", end)
                || folded.startsWith("を見", end)
                || folded.startsWith("を視", end)
                || folded.startsWith("を念頭", end)
                || folded.startsWith("を控え", end)) {
            return false; // looked at, not kept to
        }
        if (folded.startsWith("の", end)
                && time.role() == Mention.Role.DEADLINE
                && deed == index
                && brings(predicates.get(deed))
                && !predicateBetween(predicates, end, chain.cue().start())) {
            return true;
        }
        if (folded.startsWith("の", end)) {
            return nominal
                    && (time.role() == Mention.Role.DEADLINE || date != null && time.edtf() != null)
                    && !predicateBetween(predicates, end, chain.cue().start());
        }
        int at = end;
        while (at < folded.length()
                && (folded.charAt(at) == ' '
                        || folded.charAt(at) == 'に'
                        || folded.charAt(at) == 'で'
                        || folded.charAt(at) == 'は')) {
            at++;
        }
        if (end < folded.length() && namesEvent(folded, time, end)) {
            return false;
        }
        boolean wide =
                at < folded.length()
                        && folded.charAt(at) == '、'
                        && !folded.startsWith("年間", time.span().start());
        for (int i = 0; i < predicates.size(); i++) {
            Predicate predicate = predicates.get(i);
            if (predicate.stemEnd() < end) {
                continue;
            }
            if (i == deed || i == index || governors.of(i) == deed) {
                return true;
            }
            if (predicate.ending() == Predicate.Ending.ADVERBIAL
                    && folded.startsWith("べく", predicate.end() - 2)) {
                return true;
            }
            if (governors.sibling(i) >= 0 && leadsTo(governors, i, deed)) {
                return true;
            }
            if (nominal && predicate.start() >= chain.cue().start()) {
                return true;
            }
            if (time.role() == Mention.Role.DEADLINE
                    && predicate.link() == Link.ATTRIBUTE
                    && predicate.isDone()) {
                continue;
            }
            if (time.role() == Mention.Role.DEADLINE && lasts(predicate)
                    || schedulesEvent(folded, predicate)
                    || folded.startsWith("ための準備", predicate.end())
                            && folded.startsWith("準備", chain.cue().start())) {
                continue;
            }
            if (!wide) {
                return false;
            }
            if (predicate.link() == Link.NOMINAL
                    || predicate.link() == Link.CONTENT
                    || predicate.link() == Link.QUOTE) {
                return governors.of(i) == deed || governors.of(i) == index;
            }
        }
        return false;
    }

    /// Behind 「平成十七年度末まで」 of 「平成十七年度末までの集中改革期間内に」: where the period ends, else `end`.
    private static int periodEnd(String folded, int end) {
        if (!folded.startsWith("の", end)) {
            return end;
        }
        int at = end + 1;
        while (at < folded.length() && CharKind.of(folded.charAt(at)).isNominal()) {
            at++;
        }
        boolean period =
                folded.startsWith("期間", at - 2)
                        || folded.startsWith("期間内", at - 3)
                        || folded.startsWith("期間中", at - 3);
        return period && folded.startsWith("に", at) ? at : end;
    }

    /// 「三年以内の成立を期す」, 「本年末までの実現を図る」: the verb only brings about what its object names.
    private static boolean brings(Predicate deed) {
        return switch (deed.noun()) {
            case "期", "図", "はか", "行", "進め", "果た" -> true;
            case String noun -> noun.endsWith("実現") || noun.endsWith("達成");
        };
    }

    /// A state before a noun, such as 「電源構成に占める」, has no deadline.
    private static boolean lasts(Predicate predicate) {
        return predicate.link() == Link.ATTRIBUTE
                && (predicate.kind() == Predicate.Kind.STATIVE
                        || predicate.kind() == Predicate.Kind.OPINION
                        || predicate.noun().equals("占め"));
    }

    /// 「3月に開催される会議において」, 「4月に予定される選挙に」: what is done at an event is done when the event is.
    private static boolean schedulesEvent(String folded, Predicate predicate) {
        boolean held =
                switch (predicate.noun()) {
                    case "開催", "予定", "開", "行", "実施" -> true;
                    default -> false;
                };
        if (!held
                || !predicate.passive()
                || predicate.tense() == Predicate.Tense.PAST
                || predicate.link() != Link.ATTRIBUTE) {
            return false;
        }
        int at = predicate.end();
        while (at < folded.length()
                && (CharKind.of(folded.charAt(at)).isNominal()
                        || "「」()・の".indexOf(folded.charAt(at)) >= 0)) {
            at++;
        }
        return folded.startsWith("において", at)
                || folded.startsWith("で", at) && !folded.startsWith("である", at)
                || folded.startsWith("に", at)
                        && !folded.startsWith("に関", at)
                        && !folded.startsWith("に対", at)
                        && !folded.startsWith("につ", at)
                        && !folded.startsWith("に向", at);
    }

    /// 「2035年NDC」, 「年間1億ドル」: the time belongs to the noun or amount right behind it.
    private static boolean namesEvent(String folded, Mention.Time time, int end) {
        CharKind next = CharKind.of(folded.charAt(end));
        if (folded.startsWith("目標", end) || folded.startsWith("分として", end)) {
            return false;
        }
        int unit = folded.charAt(end - 1) == '度' ? end - 2 : end - 1;
        boolean numbered =
                "年月日".indexOf(folded.charAt(unit)) >= 0
                        && unit - 1 >= time.span().start()
                        && CharKind.of(folded.charAt(unit - 1)).isNumeric();
        return folded.startsWith("年間", time.span().start())
                || numbered
                        && time.type() == Mention.TimeType.DATE
                        && next.isNominal()
                        && !next.isNumeric();
    }

    private static boolean leadsTo(Governors governors, int from, int deed) {
        int at = from;
        for (int steps = 0; at >= 0 && steps < 20; steps++) {
            if (at == deed) {
                return true;
            }
            at = governors.sibling(at);
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
}
