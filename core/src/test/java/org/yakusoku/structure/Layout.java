package org.yakusoku.structure;

import org.yakusoku.text.SourceText;

import java.util.List;

/// An outline as words, so that a test reads like the page it is about.
record Layout(String text, Outline outline) {
    static Layout of(String text) {
        return new Layout(
                text, new OutlineReader().read(SourceText.of("test", text), null, List.of(), null));
    }

    Header header() {
        return outline.header();
    }

    /// Level and words of each heading: `1 宇宙協力`.
    List<String> headings() {
        return outline.headings().stream()
                .map(heading -> heading.level() + " " + heading.span().of(text))
                .toList();
    }

    /// The words of each initiative from start to end.
    List<String> initiatives() {
        return outline.initiatives().stream()
                .map(initiative -> initiative.span().of(text))
                .toList();
    }

    /// The title of each initiative, `-` where it has none.
    List<String> titles() {
        return outline.initiatives().stream()
                .map(initiative -> initiative.title() == null ? "-" : initiative.title())
                .toList();
    }

    List<String> sentences() {
        return outline.sentences().stream().map(sentence -> sentence.span().of(text)).toList();
    }
}
