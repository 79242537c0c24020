package org.yakusoku.export.text;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.structure.Heading;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.Span;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A text taken apart into headings, paragraphs and sentences without a character left over: the
/// blocks of all divisions one after the other are the text.
final class Division {
    /// The heading, or null for the text as a whole.
    final @Nullable Block head;

    /// What stands under it before the first division below.
    final List<Block> blocks = new ArrayList<>();

    /// The divisions below.
    final List<Division> divisions = new ArrayList<>();

    private final int level;

    private Division(@Nullable Block head, int level) {
        this.head = head;
        this.level = level;
    }

    /// Whole lines with their ends, in UTF-16 units.
    ///
    /// @param number in the text, from 1
    /// @param sentences in it, none overlapping another; empty in a heading
    record Block(int number, int start, int end, List<Sentence> sentences) {}

    /// The whole text.
    static Division of(Reading reading) {
        var whole = new Division(null, 0);
        Deque<Division> open = new ArrayDeque<>(List.of(whole));
        new Lines(reading)
                .blocks(
                        (block, heading) -> {
                            if (heading == null) {
                                open.getFirst().blocks.add(block);
                                return;
                            }
                            while (open.getFirst().level >= heading.level()) {
                                open.removeFirst();
                            }
                            var below = new Division(block, heading.level());
                            open.getFirst().divisions.add(below);
                            open.addFirst(below);
                        });
        return whole;
    }

    private interface Each {
        void accept(Block block, @Nullable Heading heading);
    }

    /// Goes over the lines of a text once.
    private static final class Lines {
        private final String text;
        private final List<Heading> headings;
        private final List<Sentence> sentences;
        private int heading;
        private int sentence;

        Lines(Reading reading) {
            text = reading.source().text();
            headings = reading.outline().headings();
            sentences = reading.outline().sentences();
        }

        void blocks(Each each) {
            int number = 0;
            int start = 0;
            while (start < text.length()) {
                int end = lineEnd(start);
                Heading title = headingIn(start, end);
                var found = new ArrayList<Sentence>();
                if (title == null) {
                    end = paragraphEnd(start, end, found);
                }
                while (end < text.length() && isBlank(end, lineEnd(end))) {
                    end = lineEnd(end);
                }
                each.accept(new Block(++number, start, end, List.copyOf(found)), title);
                start = end;
            }
        }

        private int lineEnd(int from) {
            int newline = text.indexOf('\n', from);
            return newline < 0 ? text.length() : newline + 1;
        }

        private boolean isBlank(int start, int end) {
            for (int i = start; i < end; i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Heading headingIn(int start, int end) {
            while (heading < headings.size() && headings.get(heading).span().start() < start) {
                heading++;
            }
            return heading < headings.size() && headings.get(heading).span().start() < end
                    ? headings.get(heading)
                    : null;
        }

        /// Takes in the lines that the sentences of one paragraph reach.
        private int paragraphEnd(int start, int firstEnd, List<Sentence> found) {
            int end = firstEnd;
            int at = start;
            for (; sentence < sentences.size(); sentence++) {
                Sentence next = sentences.get(sentence);
                Span span = next.span();
                boolean goesOn =
                        !found.isEmpty() && found.getLast().paragraph() == next.paragraph();
                if (span.start() >= end && !(goesOn && headingIn(end, span.start() + 1) == null)) {
                    break;
                }
                if (span.start() < at || span.isEmpty()) {
                    continue;
                }
                found.add(next);
                at = span.end();
                end = Math.max(end, lineEnd(Math.max(start, at - 1)));
            }
            return end;
        }
    }
}
