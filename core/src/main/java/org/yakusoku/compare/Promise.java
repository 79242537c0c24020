package org.yakusoku.compare;

import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.text.Span;

import java.util.List;
import java.util.Set;

/// A statement that takes part in a comparison, with all that it can be known again by.
///
/// @param index of the statement in its reading
/// @param statement the statement
/// @param content names, short forms and words, in the order of the text
/// @param figures sums, counts and times
/// @param headings words of the headings over it
/// @param headingsAt where those headings stand
/// @param promisors who promises
/// @param promisorsAt where they are named, else the whole statement
/// @param words letters and digits of the action alone, to tell the same wording
/// @param frame the same without sums, counts and times
record Promise(
        int index,
        Statement statement,
        List<Term> content,
        List<Term> figures,
        List<Term> headings,
        List<Span> headingsAt,
        Set<String> promisors,
        Span promisorsAt,
        String words,
        String frame) {
    /// Whether the text tells it as done or under way.
    boolean isDone() {
        return statement.force() == Force.DONE;
    }
}
