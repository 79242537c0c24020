package org.yakusoku.statement.english;

import org.jspecify.annotations.Nullable;
import org.yakusoku.mention.english.EnglishWords;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;
import org.yakusoku.statement.Force;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Verbs of the table in all their forms: explore, explores, explored, exploring.
final class EnglishVerbs {
    /// Verbs that double their last letter.
    private static final Set<String> DOUBLING =
            Set.of("plan", "commit", "submit", "permit", "transfer", "equip", "map", "ship");

    private final Map<String, List<Entry>> forms = new HashMap<>();

    EnglishVerbs(RuleSet rules) {
        for (WordTable.Row row : rules.table("en/verbs").rows()) {
            add(row);
        }
    }

    /// What a form says of time.
    enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        ING
    }

    private record Entry(WordTable.Row row, String[] rest, Form form) {}

    /// A verb at a place.
    ///
    /// @param base its base form, with the words that belong to it: look into
    /// @param force its own force, or null for a plain deed
    /// @param kind as the table says, empty for none
    /// @param end the word behind it
    record Verb(String base, @Nullable Force force, String kind, Form form, int end) {
        boolean is(String wanted) {
            return kind.equals(wanted);
        }
    }

    private void add(WordTable.Row row) {
        String[] parts = row.key().split(" ", -1);
        String base = parts[0];
        var rest = new String[parts.length - 1];
        System.arraycopy(parts, 1, rest, 0, rest.length);
        String past = row.get("past");
        String participle = row.get("participle");
        put(base, row, rest, Form.BASE);
        put(third(base), row, rest, Form.THIRD);
        put(past == null ? regular(base) : past, row, rest, Form.PAST);
        put(participle == null ? regular(base) : participle, row, rest, Form.PARTICIPLE);
        put(ing(base), row, rest, Form.ING);
    }

    private void put(String form, WordTable.Row row, String[] rest, Form kind) {
        forms.computeIfAbsent(form, _ -> new ArrayList<>()).add(new Entry(row, rest, kind));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean consonantY(String base) {
        return base.endsWith("y") && !isVowel(base.charAt(base.length() - 2));
    }

    private static String third(String base) {
        if (consonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing =
                base.endsWith("s")
                        || base.endsWith("x")
                        || base.endsWith("z")
                        || base.endsWith("ch")
                        || base.endsWith("sh")
                        || base.endsWith("o");
        return base.equals("have")
                ? "has"
                : base.equals("be") ? "is" : base + (hissing ? "es" : "s");
    }

    private static String regular(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (consonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base) + "ed";
    }

    private static String ing(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        boolean drops = base.endsWith("e") && !base.endsWith("ee") && base.length() > 2;
        return (drops ? base.substring(0, base.length() - 1) : doubled(base)) + "ing";
    }

    private static String doubled(String base) {
        boolean short3 =
                base.length() == 3
                        && !isVowel(base.charAt(2))
                        && isVowel(base.charAt(1))
                        && "wxy".indexOf(base.charAt(2)) < 0;
        boolean irregular = base.equals("begin") || base.equals("put") || base.equals("set");
        return short3 && !base.equals("add") || irregular || DOUBLING.contains(base)
                ? base + base.charAt(base.length() - 1)
                : base;
    }

    /// The verb of the most words that begins at word `i` in one of these forms, or null. Of equal
    /// length the earlier row; past before participle.
    @Nullable Verb at(EnglishWords words, int i, Set<Form> wanted) {
        List<Entry> entries = forms.get(words.lower(i));
        if (entries == null) {
            return null;
        }
        Entry best = null;
        for (Entry entry : entries) {
            if (wanted.contains(entry.form())
                    && (best == null || entry.rest().length > best.rest().length)
                    && follows(words, i + 1, entry.rest())) {
                best = entry;
            }
        }
        if (best == null) {
            return null;
        }
        String force = best.row().get("force");
        String kind = best.row().get("kind");
        return new Verb(
                best.row().key(),
                force == null ? null : Force.valueOf(force),
                kind == null ? "" : kind,
                best.form(),
                i + 1 + best.rest().length);
    }

    private static boolean follows(EnglishWords words, int i, String[] rest) {
        for (int k = 0; k < rest.length; k++) {
            if (!words.is(i + k, rest[k])) {
                return false;
            }
        }
        return true;
    }
}
