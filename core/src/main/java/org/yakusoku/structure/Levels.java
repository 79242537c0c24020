package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;
import org.yakusoku.structure.Block.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Judges how deep each heading stands.
///
/// Marks nest: a new kind of mark stands one level below the heading before it, a kind seen before
/// stands where it stood. Headings without any mark are ranked by what they title: other headings,
/// paragraphs, titled units, bullets; in English capitals come first.
final class Levels {
    private static final int MAX_LEVEL = 9;

    private final String text;
    private final List<Block> blocks;
    private final List<Role> roles;

    Levels(String text, List<Block> blocks, List<Role> roles) {
        this.text = text;
        this.blocks = blocks;
        this.roles = roles;
    }

    /// The level of each heading, in the order of the headings.
    List<Integer> ofHeadings() {
        var ranks = plainRanks();
        var levels = new ArrayList<Integer>();
        var open = new ArrayList<Key>();
        for (int i = 0; i < blocks.size(); i++) {
            if (roles.get(i) == Role.HEADING) {
                var key = key(i, ranks);
                close(open, key);
                open.add(key);
                levels.add(Math.min(open.size(), MAX_LEVEL));
            }
        }
        return levels;
    }

    /// What makes two headings siblings: the kind of mark, the bracket, or the rank of plain lines.
    private record Key(@Nullable Mark mark, char bracket, int rank) {
        boolean same(Key other) {
            boolean marks =
                    mark == null
                            ? other.mark == null
                            : other.mark != null && mark.sameKind(other.mark);
            return marks && bracket == other.bracket && rank == other.rank;
        }

        /// Whether a heading of this kind can never stand below `other`.
        boolean closes(Key other) {
            if (mark == null || other.mark == null) {
                return mark == null
                        && other.mark == null
                        && bracket == 0
                        && other.bracket == 0
                        && rank <= other.rank;
            }
            if (mark.kind() == Mark.Kind.HASH && other.mark.kind() == Mark.Kind.HASH) {
                return mark.number() <= other.mark.number();
            }
            boolean ranked =
                    mark.kind() != Mark.Kind.SYMBOL
                            && other.mark.kind() != Mark.Kind.SYMBOL
                            && mark.kind() != Mark.Kind.HASH;
            return ranked && mark.kind().compareTo(other.mark.kind()) <= 0;
        }
    }

    private static void close(List<Key> open, Key key) {
        int known = -1;
        for (int i = 0; i < open.size() && known < 0; i++) {
            known =
                    open.get(i).same(key) || open.get(i).closes(key) && key.closes(open.get(i))
                            ? i
                            : -1;
        }
        if (known >= 0) {
            open.subList(known, open.size()).clear();
            return;
        }
        while (!open.isEmpty() && key.closes(open.getLast())) {
            open.removeLast();
        }
    }

    private Key key(int i, int[] ranks) {
        var block = blocks.get(i);
        if (block.mark() != null) {
            return new Key(block.mark(), '\0', 0);
        }
        char first = text.charAt(block.start());
        boolean bracketed =
                Chars.opens(first) >= 0
                        && Chars.closes(text.charAt(block.end() - 1)) == Chars.opens(first);
        return new Key(null, bracketed ? first : '\0', bracketed ? 0 : ranks[i]);
    }

    /// Ranks of headings without marks, from 1, without gaps.
    private int[] plainRanks() {
        var ranks = new int[blocks.size()];
        var used = new TreeSet<Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            if (roles.get(i) == Role.HEADING && blocks.get(i).mark() == null) {
                ranks[i] = rankByContent(i);
                used.add(ranks[i]);
            }
        }
        var dense = new ArrayList<>(used);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = dense.indexOf(ranks[i]) + 1;
        }
        return ranks;
    }

    private int rankByContent(int i) {
        int content =
                i + 1 >= blocks.size()
                        ? 1
                        : switch (roles.get(i + 1)) {
                            case HEADING -> 0;
                            case PARAGRAPH, ASIDE -> 1;
                            case TITLED -> blocks.get(i + 1).mark() == null ? 2 : 3;
                            case ITEM -> 3;
                        };
        return isCapitals(blocks.get(i)) ? content == 0 ? 0 : 1 : 10 + content;
    }

    private boolean isCapitals(Block block) {
        int letters = 0;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || Chars.isJapanese(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1;
    }
}
