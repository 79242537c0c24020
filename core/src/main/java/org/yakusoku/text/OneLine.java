package org.yakusoku.text;

import java.util.Arrays;

/// A text with every run of white space as one blank and without marks of emphasis, and where its
/// characters stood.
///
/// `the United\n States` is `the United States`; the span of `United States` in it is that of
/// `United\n States` in the text. Words that a line's end parts are so found as one.
public final class OneLine {
    private static final String[] MARKS = {
        "<u>",
        "</u>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<em>",
        "</em>",
        "<strong>",
        "</strong>",
        "<sup>",
        "</sup>",
        "<sub>",
        "</sub>"
    };

    private final String text;
    private final int[] origins;

    private OneLine(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /// The view of a text.
    public static OneLine of(String text) {
        var words = new StringBuilder(text.length());
        var origins = new int[text.length() + 1];
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            int mark = markAt(text, i);
            if (mark > 0) {
                i += mark - 1;
                continue;
            }
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space || !blank) {
                origins[words.length()] = i;
                words.append(space ? ' ' : c);
            }
            blank = space;
        }
        origins[words.length()] = text.length();
        return new OneLine(words.toString(), Arrays.copyOf(origins, words.length() + 1));
    }

    /// The length of a mark of emphasis that Markdown or HTML puts around words, or 0.
    private static int markAt(String text, int at) {
        char c = text.charAt(at);
        if (c == '*') {
            return 1;
        }
        if (c == '<') {
            for (String mark : MARKS) {
                if (text.startsWith(mark, at)) {
                    return mark.length();
                }
            }
        }
        return 0;
    }

    /// The text on one line.
    public String text() {
        return text;
    }

    /// A span of the text as a span of this view.
    public Span inward(Span span) {
        int start = first(span.start());
        return new Span(start, Math.max(start, first(span.end())));
    }

    /// The first place of the view that stands at or behind an offset of the text.
    private int first(int offset) {
        int at = Arrays.binarySearch(origins, offset);
        return Math.min(at >= 0 ? at : -at - 1, text.length());
    }

    /// A span of this view as a span of the text.
    public Span outward(Span span) {
        int end = span.isEmpty() ? origins[span.start()] : origins[span.end() - 1] + 1;
        return new Span(origins[span.start()], end);
    }
}
