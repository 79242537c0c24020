package org.yakusoku.register;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.mention.Mention;
import org.yakusoku.statement.Statement;
import org.yakusoku.structure.Sentence;
import org.yakusoku.text.CodePoints;
import org.yakusoku.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what each amount of money of a reading is of.
public final class LedgerEntries {
    /// Words between two amounts that make the second a part of the first.
    private static final List<String> PART_WORDS =
            List.of("うち", "内訳", "of which", "including", "includes");

    private LedgerEntries() {}

    /// One entry for each amount in the text, in its order, then those that people entered.
    ///
    /// An amount that measures several statements counts once, with the first commitment among
    /// them, else the first.
    ///
    /// @param origin the document and edition
    /// @param commitments the edition's statements in the reading's order, with approved
    ///   corrections
    public static List<LedgerEntry> of(
            Reading reading, Origin origin, List<Commitment> commitments) {
        String text = reading.source().text();
        var points = CodePoints.of(text);
        Map<Extent, Commitment> measured = new HashMap<>();
        var entered = new ArrayList<LedgerEntry>();
        for (Commitment commitment : commitments) {
            for (Amount amount : commitment.money()) {
                if (amount.at() == null) {
                    entered.add(
                            entry(amount, commitment, origin, null, commitment.wording().words()));
                } else {
                    measured.merge(
                            amount.at(),
                            commitment,
                            (first, next) ->
                                    !first.isCommitment() && next.isCommitment() ? next : first);
                }
            }
        }
        dropCorrectedAway(reading, commitments, points, measured);
        var entries = new ArrayList<LedgerEntry>();
        Mention.@Nullable Money before = null;
        for (Mention mention : reading.mentions()) {
            if (mention instanceof Mention.Money money) {
                Span sentence = sentence(reading, money.span());
                String whole =
                        before != null
                                        && sentence.contains(before.span())
                                        && isPart(text, before.span(), money.span())
                                ? before.span().of(text)
                                : null;
                Amount amount = Commitments.amount(money, text, points);
                entries.add(
                        entry(amount, measured.get(amount.at()), origin, whole, sentence.of(text)));
                if (whole == null) {
                    before = money;
                }
            }
        }
        entries.addAll(entered);
        return entries;
    }

    /// An amount whose statement was corrected to have another amount is no longer of that
    /// statement.
    private static void dropCorrectedAway(
            Reading reading,
            List<Commitment> commitments,
            CodePoints points,
            Map<Extent, Commitment> measured) {
        for (int i = 0; i < commitments.size() && i < reading.statements().size(); i++) {
            Commitment commitment = commitments.get(i);
            if (commitment.isCorrected()) {
                Statement statement = reading.statements().get(i);
                for (int at : statement.money()) {
                    Extent place = Extent.of(reading.mentions().get(at).span(), points);
                    if (commitment.money().stream().noneMatch(money -> place.equals(money.at()))) {
                        measured.remove(place, commitment);
                    }
                }
            }
        }
    }

    private static LedgerEntry entry(
            Amount amount,
            @Nullable Commitment of,
            Origin origin,
            @Nullable String whole,
            String sentence) {
        return of == null || of.none()
                ? new LedgerEntry(
                        amount,
                        Nature.MENTIONED,
                        null,
                        origin.alias(),
                        origin,
                        List.of(),
                        List.of(),
                        whole,
                        sentence)
                : new LedgerEntry(
                        amount,
                        Nature.of(of.force()),
                        of.id(),
                        of.alias(),
                        origin,
                        of.promisors(),
                        of.counterparts(),
                        whole,
                        sentence);
    }

    private static boolean isPart(String text, Span whole, Span part) {
        if (part.start() < whole.end()) {
            return false;
        }
        String between = text.substring(whole.end(), part.start());
        return PART_WORDS.stream().anyMatch(between::contains);
    }

    private static Span sentence(Reading reading, Span span) {
        List<Sentence> sentences = reading.outline().sentences();
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span found = low == 0 ? span : sentences.get(low - 1).span();
        return found.contains(span) ? found : span;
    }
}
