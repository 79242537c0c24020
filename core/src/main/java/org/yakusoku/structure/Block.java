package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// One paragraph, heading or item: a line with the lines that go on from it.
///
/// @param start offset of its first character that is no blank, the mark included
/// @param end offset behind its last character that is no blank
/// @param indent columns before it
/// @param blankBefore whether a blank line comes before it
/// @param mark the number or bullet it begins with, or null
/// @param title its run-in title, or null
/// @param bodyStart where its words begin, behind mark and title
/// @param sentences the sentences of its body
/// @param terminated whether one of them ends with a full stop or the like
record Block(
        int start,
        int end,
        int indent,
        boolean blankBefore,
        @Nullable Mark mark,
        @Nullable RunInTitle title,
        int bodyStart,
        List<Span> sentences,
        boolean terminated) {
    private static final int MAX_PAGE_DIGITS = 4;
    private static final int MIN_LEADER = 3;

    /// What a block is in the document.
    enum Role {
        HEADING,
        TITLED,
        ITEM,
        PARAGRAPH,
        /// a signature, an address or a date between the paragraphs, which says and titles nothing
        ASIDE
    }

    /// All blocks from `from` on.
    static List<Block> of(String text, int from, boolean japanese) {
        var blocks = new ArrayList<Block>();
        var wrapping = Wrapping.of(text, from, japanese);
        var splitter = new SentenceSplitter(text, japanese);
        var lastNumbers = new int[Mark.Kind.values().length];
        var line = Line.after(text, from);
        while (line != null) {
            var mark = accepted(Mark.at(text, line.start(), line.end()), lastNumbers);
            var last = line;
            var next = Line.after(text, line.next());
            while (next != null && wrapping.joins(line, mark, last, next)) {
                last = next;
                next = Line.after(text, last.next());
            }
            if (says(text, line.start(), last.end())
                    && !StageDirections.contain(text, line.start(), last.end())) {
                blocks.add(block(text, line, last.end(), mark, splitter, japanese));
            }
            line = next;
        }
        return blocks;
    }

    /// Whether the block has anything behind mark and title.
    boolean hasBody() {
        return bodyStart < end;
    }

    /// Whether the lines are more than a rule, the number of a page, an entry of the table of
    /// contents, or a tag of a table that was left in Markdown.
    private static boolean says(String text, int from, int to) {
        if (isTag(text, from, to) || isEntryOfContents(text, from, to)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                return true;
            }
        }
        return to - from > 12 && Chars.hasWords(text, from, to);
    }

    private static boolean isTag(String text, int from, int to) {
        return text.charAt(from) == '<' && text.indexOf('>', from, to) == to - 1;
    }

    /// 「第１章　総論………………３」: dots that lead to a number.
    private static boolean isEntryOfContents(String text, int from, int to) {
        int i = to;
        while (i > from && Chars.isDigit(text.charAt(i - 1))) {
            i--;
        }
        boolean numbered = i < to && to - i <= MAX_PAGE_DIGITS;
        while (i > from && Chars.isBlank(text.charAt(i - 1))) {
            i--;
        }
        int dots = 0;
        while (i > from && dots < MIN_LEADER && "…‥・･.．".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
            dots++;
        }
        return numbered && (dots == MIN_LEADER || dots == 2 && text.charAt(i) == '…');
    }

    private static Block block(
            String text,
            Line line,
            int end,
            @Nullable Mark mark,
            SentenceSplitter splitter,
            boolean japanese) {
        int start = mark == null ? line.start() : Math.min(mark.end(), end);
        var title =
                mark != null && mark.kind() == Mark.Kind.HASH
                        ? null
                        : bracketTitle(text, start, end);
        title = title == null ? RunInTitle.at(text, start, end, japanese) : title;
        int bodyStart = title == null ? start : title.bodyStart();
        var sentences = splitter.split(bodyStart, end);
        boolean terminated = sentences.stream().anyMatch(splitter::isTerminated);
        return new Block(
                line.start(),
                end,
                line.indent(),
                line.blankBefore(),
                mark,
                title,
                bodyStart,
                sentences,
                terminated);
    }

    /// 「【経済】両国は、…」: a title in black brackets that the text runs on from.
    private static @Nullable RunInTitle bracketTitle(String text, int start, int end) {
        if (start >= end || text.charAt(start) != '【') {
            return null;
        }
        int close = text.indexOf('】', start, Math.min(end, start + Phrases.MAX_JAPANESE_TITLE));
        boolean runsOn = close > start + 1 && close + 1 < end;
        return runsOn
                ? new RunInTitle(new Span(start + 1, close), Chars.skipSpace(text, close + 1, end))
                : null;
    }

    /// The mark, unless it could be plain words and does not follow its predecessor.
    private static @Nullable Mark accepted(@Nullable Mark mark, int[] lastNumbers) {
        if (mark == null || mark.kind() == Mark.Kind.SYMBOL || mark.kind() == Mark.Kind.HASH) {
            return mark;
        }
        int kind = mark.kind().ordinal();
        if (mark.weak() && mark.number() != 1 && mark.number() != lastNumbers[kind] + 1) {
            return null;
        }
        lastNumbers[kind] = mark.number();
        return mark;
    }
}
