package org.yakusoku.structure;

import org.yakusoku.structure.Block.Role;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Decides by sense what each block is: heading, titled unit, item or paragraph.
///
/// A numbered line with a sentence is an item. One without is a heading when something stands below
/// it that it titles, and an item of a list when its siblings follow each other directly:
/// 「ア　半導体の製造能力」, 「イ　蓄電池」.
final class Roles {
    private static final int MAX_SIGNATURE = 100;

    /// More unmarked lines without a full stop in a row than this, blank lines between them or not,
    /// are a list.
    private static final int MAX_LIST = 6;

    /// A title that stands so often is the name of a speaker.
    private static final int MIN_TURNS = 3;

    /// More unmarked lines in a row than this, with no full stop and no blank line between them,
    /// are verse or a table, not headings.
    private static final int MAX_HEADINGS_IN_A_ROW = 3;

    private static final int MAX_BRACKETED_HEADING = 60;

    private final String text;
    private final List<Block> blocks;
    private final boolean japanese;
    private final Role[] roles;
    private final boolean[] pending;

    private Roles(String text, List<Block> blocks, boolean japanese) {
        this.text = text;
        this.blocks = blocks;
        this.japanese = japanese;
        this.roles = new Role[blocks.size()];
        this.pending = new boolean[blocks.size()];
    }

    /// The role of each block.
    static List<Role> of(String text, List<Block> blocks, boolean japanese) {
        var reader = new Roles(text, blocks, japanese);
        reader.judgeAlone();
        reader.judgeSpeakers();
        reader.judgeRows();
        reader.judgeSiblings();
        return Arrays.asList(reader.roles);
    }

    private void judgeAlone() {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var mark = block.mark();
            if (mark != null && mark.kind() == Mark.Kind.HASH) {
                roles[i] = Role.HEADING;
            } else if (block.title() != null) {
                roles[i] =
                        block.hasBody()
                                ? Role.TITLED
                                : mark == null && i + 1 < blocks.size() ? Role.HEADING : Role.ITEM;
                pending[i] = !block.hasBody() && mark != null;
            } else if (mark != null) {
                roles[i] = Role.ITEM;
                pending[i] = !block.terminated();
            } else if (!block.terminated()
                    && Issuers.isSignature(
                            text.substring(
                                    block.start(),
                                    Math.min(block.end(), block.start() + MAX_SIGNATURE)))) {
                roles[i] = Role.ASIDE;
            } else {
                roles[i] =
                        !block.terminated() && i + 1 < blocks.size() && isHeadingLine(block)
                                ? Role.HEADING
                                : Role.PARAGRAPH;
            }
        }
    }

    private boolean isHeadingLine(Block block) {
        int start = Markup.skip(text, block.start(), block.end());
        int end = Markup.trimEnd(text, start, block.end());
        if (start == end) {
            return false;
        }
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        if (Chars.opens(first) >= 0 && Chars.closes(last) == Chars.opens(first)) {
            return end - start <= MAX_BRACKETED_HEADING;
        }
        return Phrases.isTitle(text, start, end, japanese);
    }

    /// What stands before a colon again and again, or is a post, is who speaks, not what is spoken
    /// of.
    private void judgeSpeakers() {
        var times = new HashMap<String, Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            if (isUnmarkedTitle(i)) {
                times.merge(title(i), 1, Integer::sum);
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            boolean speaker =
                    isUnmarkedTitle(i)
                            && (times.getOrDefault(title(i), 0) >= MIN_TURNS
                                    || Issuers.isSpeaker(title(i)));
            if (speaker) {
                roles[i] = Role.PARAGRAPH;
            }
        }
    }

    private boolean isUnmarkedTitle(int i) {
        return roles[i] == Role.TITLED && blocks.get(i).mark() == null;
    }

    private String title(int i) {
        var title = blocks.get(i).title();
        return title == null ? "" : title.span().of(text);
    }

    private void judgeRows() {
        int run = 0;
        int list = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean bare =
                    i < blocks.size()
                            && blocks.get(i).mark() == null
                            && blocks.get(i).title() == null
                            && !blocks.get(i).terminated();
            boolean listed = bare && roles[i] != Role.ASIDE;
            if (!listed && list > MAX_LIST) {
                Arrays.fill(roles, i - list, i, Role.PARAGRAPH);
            }
            list = listed ? list + 1 : 0;
            if (bare && (run == 0 || !blocks.get(i).blankBefore()) && roles[i] != Role.ASIDE) {
                run++;
                continue;
            }
            if (run > MAX_HEADINGS_IN_A_ROW) {
                Arrays.fill(roles, i - run, i, Role.PARAGRAPH);
            }
            run = bare && roles[i] != Role.ASIDE ? 1 : 0;
        }
    }

    /// Groups marked lines with their siblings and lets each group decide about its lines without
    /// sentences.
    private void judgeSiblings() {
        var open = new ArrayDeque<List<Integer>>();
        for (int i = 0; i < blocks.size(); i++) {
            var mark = blocks.get(i).mark();
            if (mark == null) {
                if (roles[i] == Role.HEADING) {
                    open.forEach(this::judge);
                    open.clear();
                }
                continue;
            }
            boolean known = open.stream().anyMatch(group -> markOf(group).sameKind(mark));
            while (!open.isEmpty()
                    && (known
                            ? !markOf(open.peek()).sameKind(mark)
                            : isInside(mark, markOf(open.peek())))) {
                judge(open.pop());
            }
            if (known
                    && !(mark.number() == 1
                            && markOf(open.element()).number() > 0
                            && open.element().size() > 0
                            && startsAnew(mark))) {
                open.element().add(i);
            } else {
                if (known) {
                    judge(open.pop());
                }
                open.push(new ArrayList<>(List.of(i)));
            }
        }
        open.forEach(this::judge);
    }

    private static boolean startsAnew(Mark mark) {
        return mark.kind() != Mark.Kind.HASH && mark.kind() != Mark.Kind.SYMBOL;
    }

    private Mark markOf(List<Integer> group) {
        var mark = blocks.get(group.getFirst()).mark();
        if (mark == null) {
            throw new IllegalStateException("a group has marks");
        }
        return mark;
    }

    /// Whether lines with `inner`'s kind of mark can only stand inside lines with `outer`'s kind.
    private static boolean isInside(Mark outer, Mark inner) {
        boolean ranked = outer.kind() != Mark.Kind.SYMBOL && inner.kind() != Mark.Kind.SYMBOL;
        return ranked && outer.kind().compareTo(inner.kind()) < 0;
    }

    private void judge(List<Integer> group) {
        boolean list = false;
        for (int k = 0; k + 1 < group.size(); k++) {
            int i = group.get(k);
            list |= pending[i] && group.get(k + 1) == i + 1;
        }
        for (int i : group) {
            if (pending[i] && !list && titlesSomething(i)) {
                roles[i] = Role.HEADING;
            }
        }
    }

    private boolean titlesSomething(int i) {
        if (i + 1 >= blocks.size()) {
            return false;
        }
        var mark = blocks.get(i).mark();
        var below = blocks.get(i + 1);
        if (mark == null || below.mark() != null && below.mark().sameKind(mark)) {
            return false;
        }
        if (below.mark() != null) {
            boolean listBelow =
                    below.mark().kind() == Mark.Kind.SYMBOL || isInside(mark, below.mark());
            return mark.kind() == Mark.Kind.SYMBOL
                    ? below.indent() > blocks.get(i).indent() || mark.mayTitleParagraphs()
                    : listBelow;
        }
        return mark.mayTitleParagraphs()
                && (roles[i + 1] != Role.HEADING || mark.kind() != Mark.Kind.SYMBOL);
    }
}
