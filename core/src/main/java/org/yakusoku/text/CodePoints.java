package org.yakusoku.text;

/// Turns UTF-16 offsets into Unicode code point offsets, the unit of everything that leaves the
/// program.
///
/// In 「𠮷田は」 the は stands at UTF-16 offset 3 and at code point 2. A text without surrogates costs
/// nothing. A lone surrogate counts as one code point.
public final class CodePoints {
    private static final int BLOCK = 64;
    private final String text;
    private final int[] blocks;

    private CodePoints(String text, int[] blocks) {
        this.text = text;
        this.blocks = blocks;
    }

    /// Prepares the conversion for one text, in time linear in its length.
    public static CodePoints of(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = !Character.isSurrogate(text.charAt(i));
        }
        if (plain) {
            return new CodePoints(text, new int[0]);
        }
        var blocks = new int[(text.length() + BLOCK - 1) / BLOCK];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % BLOCK == 0) {
                blocks[i / BLOCK] = count;
            }
            count += startsCodePoint(text, i) ? 1 : 0;
        }
        return new CodePoints(text, blocks);
    }

    /// The code point offset of a UTF-16 offset; an offset inside a surrogate pair counts as its
    /// end.
    ///
    /// @param offset from 0 to the text's length, inclusive
    public int at(int offset) {
        if (blocks.length == 0) {
            return offset;
        }
        int block = Math.min(offset / BLOCK, blocks.length - 1);
        int count = blocks[block];
        for (int i = block * BLOCK; i < offset; i++) {
            count += startsCodePoint(text, i) ? 1 : 0;
        }
        return count;
    }

    private static boolean startsCodePoint(String text, int i) {
        return !(Character.isLowSurrogate(text.charAt(i))
                && i > 0
                && Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
