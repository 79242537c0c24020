package org.yakusoku.structure;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

/// A title at the start of a paragraph that the text runs on from, behind a colon:
/// 「衛星協力の強化：日米両国は、…」.
///
/// @param span the title without the colon
/// @param bodyStart offset behind the colon and the blanks
record RunInTitle(Span span, int bodyStart) {
    /// The title at the start of the paragraph `[from, to)`, or null when there is no colon or a
    /// clause before it.
    static @Nullable RunInTitle at(String text, int from, int to, boolean japanese) {
        if (text.startsWith("**", from)) {
            return emphasised(text, from, to, japanese);
        }
        int limit = Math.min(to, from + Phrases.MAX_ENGLISH_TITLE + 1);
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (Chars.opens(c) >= 0) {
                depth++;
            } else if (Chars.closes(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (c == '。' || c == '！' || c == '？') {
                return null;
            } else if (depth == 0 && Chars.isColon(c)) {
                return isTitleColon(text, from, i, to, japanese)
                        ? new RunInTitle(
                                new Span(from, Markup.trimEnd(text, from, i)),
                                body(text, i + 1, to))
                        : null;
            }
        }
        return null;
    }

    /// `**Title:** text` and `**Title**: text`: the marks of emphasis are no part of the title.
    private static @Nullable RunInTitle emphasised(
            String text, int from, int to, boolean japanese) {
        int start = from + 2;
        int close = text.indexOf("**", start, Math.min(to, start + Phrases.MAX_ENGLISH_TITLE + 2));
        if (close < 0) {
            return null;
        }
        int end = Chars.trimEnd(text, start, close);
        int behind = Chars.skipSpace(text, close + 2, to);
        boolean inside = end > start && Chars.isColon(text.charAt(end - 1));
        boolean outside = behind < to && Chars.isColon(text.charAt(behind));
        if (!inside && !outside) {
            return null;
        }
        int titleEnd = Chars.trimEnd(text, start, inside ? end - 1 : end);
        if (!Phrases.isTitle(text, start, titleEnd, japanese)) {
            return null;
        }
        return new RunInTitle(
                new Span(start, titleEnd), body(text, inside ? close + 2 : behind + 1, to));
    }

    private static boolean isTitleColon(
            String text, int from, int colon, int to, boolean japanese) {
        boolean clock =
                colon > from
                        && colon + 1 < to
                        && Chars.isDigit(text.charAt(colon - 1))
                        && Chars.isDigit(text.charAt(colon + 1));
        if (clock || text.startsWith("//", colon + 1)) {
            return false;
        }
        int end = Markup.trimEnd(text, from, colon);
        return Phrases.isTitle(text, from, end, japanese)
                && !Phrases.isLabel(text.substring(from, end));
    }

    private static int body(String text, int from, int to) {
        return Chars.skipSpace(text, from, to);
    }
}
