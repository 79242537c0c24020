package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The lines at the top of a plain document: title, subtitle, dateline, place, who speaks.
///
///     日米豪印首脳会合ファクトシート（仮訳）
///     ２０２３年５月２０日、広島
///
/// A text whose first line is a sentence, a numbered line or a heading in brackets has no title block.
final class TitleBlock {
    /// Words that titles of documents end with, so that no place or name does.
    static final List<String> TITLE_ENDS =
            List.of(
                    "声明", "文書", "宣言", "発表", "ファクトシート", "演説", "談話", "挨拶", "スピーチ", "会見", "記録", "概要",
                    "方針", "計画", "コミュニケ", "覚書", "協定", "条約", "戦略", "行動計画", "会談", "会合", "要旨");

    private static final Set<String> SECTION_WORDS =
            Set.of(
                    "はじめに",
                    "序",
                    "序文",
                    "前文",
                    "緒言",
                    "総論",
                    "趣旨",
                    "目次",
                    "introduction",
                    "preamble",
                    "overview");
    private static final List<String> OPEN_ENDS =
            List.of(
                    "関する", "係る", "おける", "向けた", "よる", "ための", "ついての", "の", "と", "及び", "並びに", "、",
                    ",");
    private static final int MAX_LINES = 14;
    private static final int MAX_TITLE = 150;
    private static final int MAX_UNPROVED_TITLE = 100;

    private enum Kind {
        DATE,
        REMARK,
        PLACE,
        SPEAKER,
        OFFICE,
        LABEL,
        SUBTITLE,
        RULE,
        PLAIN,
        MARKED,
        BODY
    }

    private final String text;
    private final boolean japanese;
    private final SentenceSplitter splitter;
    private final HeaderFields fields;

    TitleBlock(String text, boolean japanese, HeaderFields fields) {
        this.text = text;
        this.japanese = japanese;
        this.splitter = new SentenceSplitter(text, japanese);
        this.fields = fields;
    }

    /// Reads the title block at `from` and returns the offset behind it, `from` when there is none.
    int read(int from) {
        var lines = new ArrayList<Line>();
        var kinds = new ArrayList<Kind>();
        var line = Line.after(text, from);
        while (line != null && lines.size() < MAX_LINES) {
            lines.add(line);
            kinds.add(kind(line));
            if (kinds.getLast() == Kind.BODY) {
                break;
            }
            line = Line.after(text, line.next());
        }
        int count = fields.title == null ? withTitle(lines, kinds) : extras(lines, kinds, 0);
        if (count == lines.size() && line == null && count > 0 && kinds.getLast() == Kind.PLAIN) {
            count = 0;
        }
        joinTitle(lines, kinds, count);
        for (int i = 0; i < count; i++) {
            keep(lines.get(i), kinds.get(i));
        }
        return count == 0 ? from : lines.get(count - 1).next();
    }

    /// Keeps a title that stands on two lines: the first names no kind of document, the second
    /// does.
    private void joinTitle(List<Line> lines, List<Kind> kinds, int count) {
        int first = kinds.indexOf(Kind.PLAIN);
        int second = first + 1;
        if (first < 0 || second >= count || kinds.get(second) != Kind.PLAIN) {
            return;
        }
        var one = new HeaderFields();
        var two = new HeaderFields();
        one.title(words(lines.get(first)));
        two.title(words(lines.get(second)));
        boolean open = goesOnBelow(lines.get(first)) || !namesDocument(one.title);
        if (open
                && one.note == null
                && namesDocument(two.title)
                && !lines.get(second).blankBefore()) {
            fields.title(words(lines.get(first)) + words(lines.get(second)));
        }
    }

    /// Whether a line with the first half of a title ends in words that want a noun behind them and
    /// the next line names a kind of document: 「首脳会談に関する」, 「日中韓首脳による共同声明」.
    private boolean goesOnBelow(Line line) {
        String words = words(line);
        if (OPEN_ENDS.stream().noneMatch(words::endsWith)) {
            return false;
        }
        var next = Line.after(text, line.next());
        if (next == null || next.blankBefore() || next.end() - next.start() > MAX_TITLE) {
            return false;
        }
        var rest = new HeaderFields();
        rest.title(words(next));
        return namesDocument(rest.title);
    }

    private static boolean namesDocument(@Nullable String title) {
        return title != null && TITLE_ENDS.stream().anyMatch(title::endsWith);
    }

    /// How many lines belong to the header of a text whose title is not known yet.
    private int withTitle(List<Line> lines, List<Kind> kinds) {
        if (lines.isEmpty() || kinds.getFirst() == Kind.BODY || kinds.getFirst() == Kind.MARKED) {
            return 0;
        }
        int date = kinds.indexOf(Kind.DATE);
        boolean open = date >= 0 && !kinds.subList(0, date).contains(Kind.MARKED);
        if (open && kinds.subList(0, date).contains(Kind.PLAIN)) {
            return extras(lines, kinds, date + 1);
        }
        int plain = kinds.indexOf(Kind.PLAIN);
        if (plain < 0 || kinds.subList(0, plain).contains(Kind.MARKED)) {
            return extras(lines, kinds, 0);
        }
        var title = lines.get(plain);
        boolean known = plain > 0 || mayBeTitle(title) || goesOnBelow(title);
        if (!known || plain + 1 >= lines.size() && Line.after(text, title.next()) == null) {
            return 0;
        }
        int count = plain + 1;
        while (count < lines.size()
                && kinds.get(count) == Kind.PLAIN
                && !lines.get(count).blankBefore()
                && endsBlock(lines, kinds, count)) {
            count++;
        }
        return extras(lines, kinds, count);
    }

    /// Whether plain lines from `at` on are followed by a blank line before anything else comes.
    private boolean endsBlock(List<Line> lines, List<Kind> kinds, int at) {
        int i = at;
        while (i < lines.size()
                && kinds.get(i) == Kind.PLAIN
                && (i == at || !lines.get(i).blankBefore())) {
            i++;
        }
        return i < lines.size() && lines.get(i).blankBefore() && i - at <= 3;
    }

    private int extras(List<Line> lines, List<Kind> kinds, int from) {
        int count = from;
        while (count < lines.size()) {
            boolean header =
                    switch (kinds.get(count)) {
                        case DATE, REMARK, PLACE, SPEAKER, OFFICE, LABEL, SUBTITLE, RULE -> true;
                        case PLAIN, MARKED -> repeatsTitle(lines.get(count));
                        case BODY -> false;
                    };
            if (!header) {
                break;
            }
            count++;
        }
        return count;
    }

    private boolean repeatsTitle(Line line) {
        String title = fields.title;
        if (title == null) {
            return false;
        }
        String words = words(line);
        return words.equals(title)
                || words.startsWith(title)
                        && HeaderFields.remark(words.substring(title.length())) != null;
    }

    private boolean mayBeTitle(Line line) {
        String words = words(line);
        return words.length() <= MAX_UNPROVED_TITLE
                && !SECTION_WORDS.contains(words.toLowerCase(java.util.Locale.ROOT))
                && Phrases.isTitle(text, line.start(), line.end(), japanese);
    }

    private void keep(Line line, Kind kind) {
        String words = words(line);
        switch (kind) {
            case PLAIN, MARKED -> fields.title(words);
            case DATE, LABEL -> {
                var date = Dateline.in(words);
                if (date != null) {
                    fields.date(date.date());
                    fields.place(date.place());
                    fields.source(date.issuer());
                    if (words.contains("仮訳")) {
                        fields.note("仮訳");
                    }
                }
            }
            case REMARK -> fields.note(HeaderFields.remark(words));
            case PLACE -> fields.place(placeWords(words));
            case OFFICE -> fields.source(words);
            case SPEAKER, SUBTITLE, RULE, BODY -> {}
        }
    }

    private static String placeWords(String words) {
        String place =
                words.substring(words.startsWith("場所") ? 2 : words.startsWith("Place") ? 5 : 1);
        int start = 0;
        while (start < place.length()
                && (Chars.isBlank(place.charAt(start)) || Chars.isColon(place.charAt(start)))) {
            start++;
        }
        int end = place.length();
        while (end > start && Chars.closes(place.charAt(end - 1)) >= 0) {
            end--;
        }
        return place.substring(start, end).replaceFirst("^於[：:　 ]*", "");
    }

    private Kind kind(Line line) {
        String words = words(line);
        if (line.end() - line.start() > MAX_TITLE) {
            return Kind.BODY;
        }
        if (!Chars.hasWords(text, line.start(), line.end())) {
            return Kind.RULE;
        }
        if (HeaderFields.remark(words) != null) {
            return Kind.REMARK;
        }
        var date = Dateline.in(words);
        if (date != null && date.pure()) {
            return Kind.DATE;
        }
        if (words.startsWith("於")
                || words.startsWith("（於")
                || words.startsWith("(於")
                || words.matches("(場所|Place)[：:].*")) {
            return words.length() <= 40 ? Kind.PLACE : Kind.BODY;
        }
        if (hasSentence(line)) {
            return Kind.BODY;
        }
        var mark = Mark.at(text, line.start(), line.end());
        if (mark != null && (!mark.weak() || mark.number() == 1)) {
            return mark.kind() == Mark.Kind.HASH && mark.number() == 1 ? Kind.PLAIN : Kind.MARKED;
        }
        if (isWrapped(words, "―－–—〜～-", "―－–—〜～-") || isWrapped(words, "「『“\"", "」』”\"")) {
            return Kind.SUBTITLE;
        }
        if (isBracketed(words)) {
            return Issuers.isSpeaker(words.substring(1, words.length() - 1))
                    ? Kind.SPEAKER
                    : Kind.MARKED;
        }
        if (Issuers.isOffice(words)) {
            return Kind.OFFICE;
        }
        if (Issuers.isSpeaker(words)) {
            return Kind.SPEAKER;
        }
        int colon = words.indexOf('：') < 0 ? words.indexOf(':') : words.indexOf('：');
        if (colon > 0 && Phrases.isLabel(words.substring(0, colon).strip())) {
            return Kind.LABEL;
        }
        boolean title = Phrases.isTitle(text, line.start(), line.end(), true) || goesOnBelow(line);
        return japanese && !title && colon < 0 ? Kind.BODY : Kind.PLAIN;
    }

    private boolean hasSentence(Line line) {
        for (Span sentence : splitter.split(line.start(), line.end())) {
            if (splitter.isTerminated(sentence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWrapped(String words, String openers, String closers) {
        return words.length() > 2
                && openers.indexOf(words.charAt(0)) >= 0
                && closers.indexOf(words.charAt(words.length() - 1)) >= 0
                && (Chars.opens(words.charAt(0)) < 0 || isBracketed(words));
    }

    /// Whether one pair of brackets holds all of the words: 【経済】, but not 「中央アジア＋日本」首脳会合（概要）.
    private static boolean isBracketed(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            depth += Chars.opens(words.charAt(i)) >= 0 ? 1 : 0;
            depth -= Chars.closes(words.charAt(i)) >= 0 ? 1 : 0;
            if (depth == 0) {
                return i > 0 && i == words.length() - 1;
            }
        }
        return false;
    }

    /// The line's words without Markdown's marks.
    private String words(Line line) {
        String words = line.of(text);
        int start = 0;
        while (start < words.length() && words.charAt(start) == '#') {
            start++;
        }
        words = start > 0 && start < words.length() ? words.substring(start).strip() : words;
        boolean bold = words.length() > 4 && words.startsWith("**") && words.endsWith("**");
        return bold ? words.substring(2, words.length() - 2).strip() : words;
    }
}
