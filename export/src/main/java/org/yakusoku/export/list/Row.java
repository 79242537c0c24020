package org.yakusoku.export.list;

import org.yakusoku.export.form.Holdings;
import org.yakusoku.export.form.Options;
import org.yakusoku.export.form.Revision;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Commitment;

import java.util.List;

/// One commitment on its way into a row, with what people said of it.
///
/// @param commitment what the row is of
/// @param standing approved assessments of today, one a promisor
/// @param evidence how many quotations there are
/// @param revision when it was read or corrected last
/// @param options of the export
record Row(
        Commitment commitment,
        List<Assessment> standing,
        int evidence,
        Revision revision,
        Options options) {
    static Row of(Commitment commitment, Holdings holdings, Options options) {
        return new Row(
                commitment,
                holdings.standing(commitment.id(), options.today()),
                holdings.evidence(commitment.id()).size(),
                holdings.revision(commitment),
                options);
    }
}
