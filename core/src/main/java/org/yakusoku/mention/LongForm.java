package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.rule.CharKind;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.rule.WordTable;

/// How far to the left the long form reaches before its short form in brackets.
///
/// In 「我々は、強靱で包摂的なサプライチェーンの強化(RISE)に」 it begins at 強靱で, in 「地熱エネルギーに関する協力覚書(MOC)が」 at 協力覚書: the
/// words of the long form are weighed against the letters of the short one.
final class LongForm {
    private static final int MAX_CHARS = 90;
    private static final int MAX_REMARK = 20;
    private final WordTable glue;
    private final WordTable known;
    private final WordTable states;
    private final WordTable lead;
    private final String folded;

    LongForm(RuleSet rules, String folded) {
        this.glue = rules.table("ja/acronym-glue");
        this.known = rules.table("ja/acronyms");
        this.states = rules.table("ja/states");
        this.lead = rules.table("ja/actor-lead");
        this.folded = folded;
    }

    /// First unit of the long form that ends at `open`, or -1 if there is none.
    ///
    /// @param floor first unit that may belong to it
    int start(int floor, int open, String shortForm) {
        int from = Math.max(floor, open - MAX_CHARS);
        WordTable.Row row = known.longestBefore(folded, open);
        if (row != null
                && shortForm.equalsIgnoreCase(row.get("short"))
                && open - row.key().length() >= from) {
            return withForm(from, open - row.key().length());
        }
        if (open <= from) {
            return -1;
        }
        CharKind last = CharKind.of(folded.charAt(open - 1));
        if (last == CharKind.LATIN) {
            return latin(from, open);
        }
        int quote = quote(from, open);
        if (quote >= 0) {
            return quote;
        }
        int start = run(from, open);
        if (start >= open) {
            return -1;
        }
        start = trim(start, open, weight(shortForm));
        return extend(from, start, open, shortForm);
    }

    /// Takes in a legal form right before a name: 独立行政法人国際協力機構.
    private int withForm(int from, int start) {
        for (String form : Sighting.FORMS) {
            if (start - form.length() >= from && folded.startsWith(form, start - form.length())) {
                return start - form.length();
            }
        }
        return start;
    }

    /// Letters of the short form that each stand for a word.
    static int weight(String shortForm) {
        int capitals = 0;
        for (int i = 0; i < shortForm.length(); i++) {
            capitals += Character.isUpperCase(shortForm.charAt(i)) ? 1 : 0;
        }
        return capitals;
    }

    private int latin(int from, int open) {
        int start = open;
        while (start > from) {
            char c = folded.charAt(start - 1);
            CharKind kind = CharKind.of(c);
            boolean inside =
                    kind == CharKind.LATIN || kind == CharKind.DIGIT || " -&'/.,".indexOf(c) >= 0;
            if (!inside) {
                break;
            }
            start--;
        }
        while (start < open && CharKind.of(folded.charAt(start)) != CharKind.LATIN) {
            start++;
        }
        return start;
    }

    /// The unit behind an opening quote that is still open, unless a sentence stands between, else
    /// -1.
    private int quote(int from, int open) {
        for (int i = open - 1; i >= from; i--) {
            char c = folded.charAt(i);
            if (c == '「' || c == '『') {
                return i + 1;
            }
            if ("」』。()".indexOf(c) >= 0
                    || c == '、' && i > from && "はがも".indexOf(folded.charAt(i - 1)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /// Where the run of name characters that ends at `end` begins; a bracketed remark (研究・工学担当)
    /// inside belongs to it.
    private int run(int from, int end) {
        int i = end;
        while (i > from) {
            char c = folded.charAt(i - 1);
            CharKind kind = CharKind.of(c);
            boolean joiner = kind == CharKind.DOT || c == '-' || c == '&' || c == '/';
            boolean blank =
                    kind == CharKind.BLANK
                            && i < end
                            && i - 2 >= from
                            && CharKind.of(folded.charAt(i - 2)).isNominal()
                            && (CharKind.of(folded.charAt(i - 2)) == CharKind.LATIN
                                    || CharKind.of(folded.charAt(i)) == CharKind.LATIN);
            if (kind.isNominal() || i < end && (joiner || blank)) {
                i--;
                continue;
            }
            if (c == ')' && i < end && i - 2 > from) {
                int opening = folded.startsWith("担当", i - 3) ? opening(from, i - 2) : -1;
                if (opening > from) {
                    i = opening;
                    continue;
                }
            }
            break;
        }
        while (i < end && !CharKind.of(folded.charAt(i)).isNominal()) {
            i++;
        }
        return i;
    }

    /// Where the bracket that closes soon behind `at` opens, or -1.
    private int opening(int from, int at) {
        for (int i = at; i > from && at - i < MAX_REMARK; i--) {
            if (folded.charAt(i) == '(') {
                return i;
            }
        }
        return -1;
    }

    /// Leaves out what stands before the name in the same run: 昨年, 30 of 30ギガワット, the model of an
    /// aeroplane.
    private int trim(int start, int end, int letters) {
        int at = start;
        WordTable.Row row = lead.longestAt(folded, at);
        if (row != null && "time".equals(row.get("kind")) && at + row.key().length() < end) {
            at += row.key().length();
        }
        int digits = at;
        while (digits < end && CharKind.of(folded.charAt(digits)).isNumeric()) {
            digits++;
        }
        if (digits > at
                && digits < end
                && CharKind.of(folded.charAt(digits)) == CharKind.KATAKANA) {
            at = digits;
        } else if (digits > at && digits < end && "年月日度".indexOf(folded.charAt(digits)) >= 0) {
            at = digits + 1;
        }
        if (CharKind.of(folded.charAt(at)) == CharKind.LATIN) {
            int kanji = at;
            while (kanji < end && !CharKind.of(folded.charAt(kanji)).isHan()) {
                kanji++;
            }
            if (kanji < end
                    && units(kanji, end) >= letters
                    && folded.substring(at, kanji).chars().anyMatch(Character::isDigit)) {
                return kanji;
            }
        }
        return at;
    }

    private int extend(int from, int start, int open, String shortForm) {
        int letters = weight(shortForm);
        int units = units(start, open);
        int list = list(from, start, shortForm.indexOf('/') >= 0 ? 2 : letters, units);
        if (list >= 0) {
            return list;
        }
        int at = start;
        String before = "";
        boolean clause = false;
        while (at > from) {
            WordTable.Row row = glue.longestBefore(folded, at);
            String action = row == null ? null : row.get("action");
            if (row == null || action == null) {
                break;
            }
            int room = letters - units;
            boolean goes =
                    switch (action) {
                        case "always" -> true;
                        case "of" -> clause || room >= 2;
                        case "when" -> clause || room >= 2;
                        case "adj" -> clause || room >= 1 || before.equals("case") && room >= 0;
                        case "clause" ->
                                room >= 2 || room >= 1 && opens(from, at - row.key().length());
                        case "case" -> clause || before.equals("when") || before.equals("adj");
                        case "and" -> clause && !folded.startsWith("、", at - 1);
                        default -> false;
                    };
            if (!goes) {
                break;
            }
            int stop = at - row.key().length();
            if (action.equals("always")) {
                at = stop;
                before = action;
                continue;
            }
            int next = run(from, stop);
            if (next >= stop || isNoPart(next, stop)) {
                break;
            }
            clause |= action.equals("clause");
            units += units(next, stop);
            at = next;
            before = action;
        }
        return at;
    }

    /// Whether the clause that ends here is the beginning of its line.
    private boolean opens(int from, int end) {
        return run(from, end) == from;
    }

    /// A state, or a number with its unit, is no part of a long form before の.
    private boolean isNoPart(int start, int end) {
        String text = folded.substring(start, end);
        char last = text.charAt(text.length() - 1);
        return states.has(text)
                || CharKind.of(text.charAt(0)).isNumeric() && "年月日度目回".indexOf(last) >= 0
                || text.startsWith("日米") && text.length() <= 4;
    }

    /// Where a list begins that has as many items as the short form has letters (科学、技術、工学及び数学
    /// before STEM), or -1.
    private int list(int from, int start, int items, int units) {
        if (units >= Math.max(items, 2) && units > 1 && items != 2 || items < 2) {
            return -1;
        }
        int count = 1;
        int at = start;
        boolean joined = false;
        while (at > from && count < items) {
            WordTable.Row row = glue.longestBefore(folded, at);
            if (row == null || !"and".equals(row.get("action"))) {
                break;
            }
            boolean and = !row.key().equals("、");
            if (!joined && !and) {
                return -1;
            }
            joined = true;
            int stop = at - row.key().length();
            int next = run(from, stop);
            if (next >= stop || isNoPart(next, stop)) {
                break;
            }
            at = next;
            count++;
        }
        return count == items && joined ? at : -1;
    }

    /// About how many words a stretch has: two kanji, a katakana word or a Latin word are one.
    private int units(int start, int end) {
        int units = 0;
        int i = start;
        while (i < end) {
            CharKind kind = CharKind.of(folded.charAt(i));
            int run = i;
            boolean han = kind.isHan();
            while (run < end
                    && (han
                            ? CharKind.of(folded.charAt(run)).isHan()
                            : CharKind.of(folded.charAt(run)) == kind)) {
                run++;
            }
            int length = run - i;
            if (han) {
                units += (length + 1) / 2;
            } else if (kind == CharKind.KATAKANA) {
                units += (length + 9) / 10;
            } else if (kind == CharKind.LATIN) {
                units++;
            }
            i = run;
        }
        return units;
    }

    /// Whether the letters only spell the sound of a katakana name: アイオン(IOWN), ジェカミン社(GECAMINES).
    boolean spells(int start, int open, String shortForm) {
        if (weight(shortForm) < 4) {
            return false;
        }
        int end = folded.charAt(open - 1) == '社' ? open - 1 : open;
        for (int i = start; i < end; i++) {
            if (CharKind.of(folded.charAt(i)) != CharKind.KATAKANA) {
                return false;
            }
        }
        return end > start && end - start <= 3 * shortForm.length();
    }

    /// The letters right before an opening bracket, for a bracket that holds the long form:
    /// IoT(Internet of Things).
    @Nullable String lettersBefore(int floor, int open) {
        int i = open;
        while (i > floor) {
            char c = folded.charAt(i - 1);
            CharKind kind = CharKind.of(c);
            if (kind != CharKind.LATIN && kind != CharKind.DIGIT && "-&/".indexOf(c) < 0) {
                break;
            }
            i--;
        }
        return i == open ? null : folded.substring(i, open);
    }
}
