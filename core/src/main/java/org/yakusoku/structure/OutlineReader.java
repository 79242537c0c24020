package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;
import org.yakusoku.structure.Block.Role;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds the parts of a text: header, headings, initiatives, sentences.
///
/// From
///
///     日米首脳共同発表
///     令和６年４月10日
///
///     １．宇宙協力
///     衛星協力の強化：日米両国は、測位衛星を２基打ち上げる。
///
/// come the title 日米首脳共同発表, the date `2024-04-10`, the parties 日本 and 米国, the heading 「１．宇宙協力」, the
/// initiative titled 衛星協力の強化, and its sentence. Works on any text, in time linear in its length; safe for use by many threads.
public final class OutlineReader {
    /// Reads one text. What the caller states wins over what the text says.
    ///
    /// @param source the text
    /// @param date EDTF date of the document, or null to take the text's own
    /// @param parties names in whose name it speaks, or empty to find them
    /// @param language `ja` or `en`, or null to find it
    /// @return the outline; its spans count UTF-16 units of the text, lie in it, and grow
    public Outline read(
            SourceText source,
            @Nullable String date,
            List<String> parties,
            @Nullable String language) {
        String text = source.text();
        var fields = new HeaderFields();
        fields.date = date;
        fields.language = language;
        int fieldsEnd = RecordHeader.read(text, fields);
        if (fieldsEnd < 0) {
            fieldsEnd = FrontMatter.read(text, fields);
        }
        int from = Math.max(fieldsEnd, 0);
        String known = fields.language;
        String script = known == null ? Script.languageOf(text) : known;
        boolean japanese = script.equals("ja");
        int bodyStart = new TitleBlock(text, japanese, fields).read(from);
        var blocks = closing(text, Block.of(text, bodyStart, japanese), fields);
        var roles = Roles.of(text, blocks, japanese);
        String opening =
                text.substring(
                        bodyStart, Math.min(text.length(), bodyStart + Parties.MAX_OPENING_CHARS));
        var speakers = parties.isEmpty() ? Parties.of(fields.title, opening, script) : parties;
        return new Collector(text, blocks, roles)
                .outline(fields.header(script, speakers), bodyStart);
    }

    /// The blocks without a dateline at the very end, which dates a document that has no other
    /// date.
    private static List<Block> closing(String text, List<Block> blocks, HeaderFields fields) {
        if (blocks.size() < 2 || fields.date != null) {
            return blocks;
        }
        var last = blocks.getLast();
        var date =
                last.terminated() || last.end() - last.start() > 80
                        ? null
                        : Dateline.in(text.substring(last.start(), last.end()));
        if (date == null || !date.pure()) {
            return blocks;
        }
        fields.date(date.date());
        fields.place(date.place());
        return blocks.subList(0, blocks.size() - 1);
    }

    /// Left of every paragraph.
    private static final int NO_LEAD = -1;

    /// Puts the lists of an outline together, block by block.
    private static final class Collector {
        private final String text;
        private final List<Block> blocks;
        private final List<Role> roles;
        private final List<Heading> headings = new ArrayList<>();
        private final List<Span> titles = new ArrayList<>();
        private final List<Initiative> initiatives = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final boolean[] siblingFollows;
        private final boolean[] continued = new boolean[Mark.Kind.values().length];
        private @Nullable Block unit;
        private int unitIndex;
        private int unitEnd;
        private int leadIndent = NO_LEAD;

        Collector(String text, List<Block> blocks, List<Role> roles) {
            this.text = text;
            this.blocks = blocks;
            this.roles = roles;
            this.siblingFollows = siblingsFollow(blocks);
        }

        Outline outline(Header header, int bodyStart) {
            var levels = new Levels(text, blocks, roles).ofHeadings().iterator();
            for (int i = 0; i < blocks.size(); i++) {
                var block = blocks.get(i);
                switch (roles.get(i)) {
                    case HEADING -> {
                        closeUnit();
                        leadIndent = NO_LEAD;
                        headings.add(new Heading(heading(block), levels.next()));
                    }
                    case TITLED, ITEM -> {
                        closeUnit();
                        open(block, i);
                        addSentences(block, i);
                    }
                    case PARAGRAPH -> {
                        if (goesOn(block)) {
                            unitEnd = block.end();
                        } else {
                            closeUnit();
                            leadIndent = block.indent();
                        }
                        addSentences(block, i);
                    }
                    case ASIDE -> closeUnit();
                }
            }
            closeUnit();
            return new Outline(header, bodyStart, headings, titles, initiatives, sentences);
        }

        private void open(Block block, int index) {
            unit = block;
            unitIndex = index;
            unitEnd = block.end();
            if (block.mark() != null && block.mark().number() == 1) {
                continued[block.mark().kind().ordinal()] = false;
            }
        }

        /// Whether an unlabelled paragraph belongs to the unit before it.
        ///
        /// To a title always. To a numbered item that has a sentence, while its next sibling is
        /// still to come or its siblings had such paragraphs too. Behind the last item, and behind
        /// a bullet, when it is set deeper than the mark and than the paragraph that led to the
        /// list.
        private boolean goesOn(Block paragraph) {
            var open = unit;
            if (open == null || open.mark() == null) {
                return open != null;
            }
            if (!open.terminated()) {
                return false;
            }
            int kind = open.mark().kind().ordinal();
            boolean numbered = open.mark().kind() != Mark.Kind.SYMBOL;
            if (numbered
                    && paragraph.indent() >= open.indent()
                    && (siblingFollows[unitIndex] || continued[kind])) {
                continued[kind] = true;
                return true;
            }
            return paragraph.indent() > open.indent() && paragraph.indent() > leadIndent;
        }

        /// Which blocks have a sibling with the next number behind them.
        private static boolean[] siblingsFollow(List<Block> blocks) {
            var follows = new boolean[blocks.size()];
            var next = new int[Mark.Kind.values().length];
            for (int i = blocks.size() - 1; i >= 0; i--) {
                var mark = blocks.get(i).mark();
                if (mark != null && mark.number() > 0) {
                    follows[i] = next[mark.kind().ordinal()] == mark.number() + 1;
                    next[mark.kind().ordinal()] = mark.number();
                }
            }
            return follows;
        }

        private void closeUnit() {
            var open = unit;
            if (open != null) {
                var title = open.title();
                int start =
                        title != null
                                ? title.span().start()
                                : open.sentences().isEmpty()
                                        ? open.bodyStart()
                                        : open.sentences().getFirst().start();
                String words =
                        title == null
                                ? null
                                : Chars.onOneLine(text, title.span().start(), title.span().end());
                initiatives.add(new Initiative(new Span(start, Math.max(start, unitEnd)), words));
                if (title != null) {
                    titles.add(title.span());
                }
                unit = null;
            }
        }

        private void addSentences(Block block, int paragraph) {
            for (Span span : block.sentences()) {
                sentences.add(new Sentence(span, paragraph));
            }
        }

        /// The heading's line without Markdown's marks.
        private Span heading(Block block) {
            boolean markdown = block.mark() != null && block.mark().kind() == Mark.Kind.HASH;
            int start = markdown && block.mark() != null ? block.mark().end() : block.start();
            start = Markup.skip(text, start, block.end());
            int end = Markup.trimEnd(text, start, block.end());
            while (markdown
                    && end > start
                    && (text.charAt(end - 1) == '#' || Chars.isSpace(text.charAt(end - 1)))) {
                end--;
            }
            return new Span(start, end);
        }
    }
}
