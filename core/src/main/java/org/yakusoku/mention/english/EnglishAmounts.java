package org.yakusoku.mention.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.Mention;
import org.yakusoku.mention.Modifier;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.EnglishFold;
import org.yakusoku.rule.Hit;
import org.yakusoku.text.Span;

import java.math.BigDecimal;
import java.util.Set;

/// Makes money and quantities of what the English rules' slots hold.
final class EnglishAmounts {
    private static final Set<String> NO_NOUN =
            Set.of(
                    "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "is",
                    "was", "are", "were", "the", "a", "an", "as", "that", "which", "will", "who",
                    "has", "have", "when", "while", "but");

    private EnglishAmounts() {}

    private record Amount(BigDecimal low, @Nullable BigDecimal high) {
        String lower() {
            return EnglishNumber.plain(low);
        }

        @Nullable String upper() {
            return high == null ? null : EnglishNumber.plain(high);
        }
    }

    /// An amount of money, or null if the number is none.
    static Mention.@Nullable Money money(Hit hit) {
        Amount amount = amount(hit);
        String symbol = hit.meaning("symbol", "currency");
        String word = hit.meaning("currency", "currency");
        String currency =
                symbol == null || "$".equals(hit.text("symbol")) && word != null ? word : symbol;
        return amount == null || currency == null || !isGlued(hit)
                ? null
                : new Mention.Money(
                        hit.span(),
                        hit.rule().id(),
                        amount.lower(),
                        amount.upper(),
                        currency,
                        modifier(hit));
    }

    /// A quantity, or null if the number counts and measures nothing.
    ///
    /// @param text the text as it is; the unit is kept as written
    static Mention.@Nullable Quantity quantity(Hit hit, String text, int sentence, int limit) {
        Amount amount = amount(hit);
        Span unit = hit.span("unit");
        if (amount == null
                || !isGlued(hit)
                || unit == null && !counts(hit, text, sentence, limit)) {
            return null;
        }
        return new Mention.Quantity(
                hit.span(),
                hit.rule().id(),
                amount.lower(),
                amount.upper(),
                unit == null ? null : unit.of(text),
                modifier(hit));
    }

    private static @Nullable Amount amount(Hit hit) {
        BigDecimal low = EnglishNumber.of(hit, "n", "scale");
        if (low == null) {
            return null;
        }
        if (!hit.has("n2")) {
            return new Amount(low, null);
        }
        BigDecimal high = EnglishNumber.of(hit, "n2", "scale2");
        if (high == null) {
            return null;
        }
        String factor = hit.meaning("scale2", "factor");
        if (factor != null && !hit.has("scale")) {
            BigDecimal scaled = low.multiply(new BigDecimal(factor));
            low = scaled.compareTo(high) < 0 ? scaled : low;
        }
        return low.compareTo(high) < 0 ? new Amount(low, high) : null;
    }

    /// Letters such as the M of $40M and the C of 1.5C stand right behind the digit.
    private static boolean isGlued(Hit hit) {
        return isGlued(hit, "scale") && isGlued(hit, "scale2") && isGlued(hit, "unit");
    }

    private static boolean isGlued(Hit hit, String slot) {
        Span span = hit.span(slot);
        return span == null
                || hit.meaning(slot, "glued") == null
                || CharKind.of(hit.folded().charAt(span.start() - 1)) == CharKind.DIGIT;
    }

    /// Whether a bare number counts something: a noun follows, and it is no part of a name.
    private static boolean counts(Hit hit, String text, int sentence, int limit) {
        Span n = hit.span("n");
        if (n == null) {
            return false;
        }
        boolean qualified = hit.has("before") || hit.has("after");
        boolean digits = CharKind.of(hit.folded().charAt(n.start())) == CharKind.DIGIT;
        if (!digits && Character.isUpperCase(text.charAt(n.start())) && n.start() > sentence) {
            return false;
        }
        if ("one".equals(hit.text("n")) && !qualified && !hit.has("scale")) {
            return false;
        }
        if (digits && !qualified && isBehindName(text, hit.start(), sentence)) {
            return false;
        }
        String next = nextWord(hit.folded(), hit.end(), limit);
        return hit.slots().contains("unit") && hit.has("n2")
                || hit.reference("n") != null && "multiples".equals(hit.reference("n"))
                || "fractions".equals(hit.reference("n"))
                || qualified
                || !next.isEmpty() && !(NO_NOUN.contains(next) && !(digits && next.equals("of")));
    }

    /// HondaJet 2600, Phase 2: a capitalised word right before, not at the start of the sentence.
    static boolean isBehindName(String text, int start, int sentence) {
        int i = start - 1;
        if (i <= sentence || text.charAt(i) != ' ') {
            return false;
        }
        int end = i;
        while (i > sentence && EnglishFold.isWord(text.charAt(i - 1))) {
            i--;
        }
        return i > sentence && i < end && Character.isUpperCase(text.charAt(i));
    }

    /// The word behind a place, or nothing where none follows at once.
    static String nextWord(String lower, int from, int limit) {
        int i = from;
        while (i < limit && i - from < 2 && (lower.charAt(i) == ' ' || lower.charAt(i) == '"')) {
            i++;
        }
        int start = i;
        while (i < limit && EnglishFold.isWord(lower.charAt(i))) {
            i++;
        }
        return i == start || i > from && start == from ? "" : lower.substring(start, i);
    }

    private static @Nullable Modifier modifier(Hit hit) {
        String after = hit.meaning("after", "modifier");
        String word = after == null ? hit.meaning("before", "modifier") : after;
        return word == null ? null : Modifier.valueOf(word);
    }
}
