package org.yakusoku.export.text;

import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Extent;
import org.yakusoku.text.CodePoints;

import java.util.BitSet;
import java.util.List;

/// The places of a text, in code points, at which something that was read begins or ends.
final class Marks {
    final BitSet starts = new BitSet();
    final BitSet ends = new BitSet();
    private final int length;

    private Marks(int length) {
        this.length = length;
    }

    static Marks of(Reading reading, List<Commitment> commitments) {
        CodePoints points = CodePoints.of(reading.source().text());
        var marks = new Marks(points.at(reading.source().length()));
        for (Mention mention : reading.mentions()) {
            marks.add(Extent.of(mention.span(), points));
        }
        for (Commitment commitment : commitments) {
            marks.add(commitment.wording().clause());
            marks.add(commitment.wording().cue());
            Extent action = commitment.wording().action();
            if (action != null) {
                marks.add(action);
            }
        }
        return marks;
    }

    /// Whether a stretch has characters, all of them in the text.
    boolean holds(Extent extent) {
        return extent.start() < extent.end() && extent.end() <= length;
    }

    private void add(Extent extent) {
        if (holds(extent)) {
            starts.set(extent.start());
            ends.set(extent.end());
        }
    }
}
