package org.yakusoku.export.form;

import org.jspecify.annotations.Nullable;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A commitment told in a few lines for people, in the language of its document.
public final class Account {
    private static final int HEADLINE_CHARACTERS = 120;

    private Account() {}

    /// Who is to do what, on one line: `日本: 四十億ドルの円借款を供与する`.
    ///
    /// @return at most 120 characters; what is cut off shows as …
    public static String headline(Commitment commitment) {
        String who = String.join(isJapanese(commitment) ? "、" : ", ", commitment.promisors());
        String action = commitment.wording().actionWords();
        String what = action == null ? commitment.wording().words() : action;
        String line = Characters.line(who.isEmpty() ? what : who + ": " + what).strip();
        return line.codePointCount(0, line.length()) <= HEADLINE_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, HEADLINE_CHARACTERS - 1)) + "…";
    }

    /// The words, then what they were read to mean, a line each.
    public static String of(Commitment commitment, Options options) {
        boolean ja = isJapanese(commitment);
        var lines = new ArrayList<String>();
        lines.add(Characters.plain(commitment.wording().words()));
        lines.add("");
        Due due = commitment.due();
        if (due != null) {
            lines.add((ja ? "期限: " : "Due: ") + due(due, ja));
        }
        names(lines, ja ? "約束する者: " : "Promisor: ", commitment.promisors(), ja);
        names(lines, ja ? "相手方: " : "Counterpart: ", commitment.counterparts(), ja);
        names(
                lines,
                ja ? "金額: " : "Money: ",
                commitment.money().stream()
                        .map(money -> quoted(money.words(), ja) + " → " + Values.of(money))
                        .toList(),
                ja);
        lines.add((ja ? "拘束の強さ: " : "Force: ") + commitment.force());
        String title = commitment.origin().title();
        lines.add(
                (ja ? "文書: " : "Document: ")
                        + (title == null ? "" : Characters.line(title) + ", ")
                        + commitment.alias()
                        + (ja ? ", 文字 " : ", characters ")
                        + commitment.wording().clause().start()
                        + "–"
                        + commitment.wording().clause().end());
        if (commitment.isCorrected()) {
            lines.add(ja ? "人による訂正を含む" : "Corrected by people");
        }
        lines.add(options.address().link(commitment.id()));
        return String.join("\n", lines);
    }

    /// The words of the time, what they mean, and how exact that is: 「本年6月までに」 → ../2024-06 （精度:
    /// 月、最終日: 2024-06-30）.
    private static String due(Due due, boolean ja) {
        String value = Values.of(due);
        LocalDate last = due.days().last();
        String precision = due.edtf() == null ? null : precision(due.edtf(), ja);
        String exact =
                precision == null || last == null
                        ? (ja ? "（日付に定まらない）" : " (no day can be told)")
                        : ja
                                ? "（精度: " + precision + "、最終日: " + last + "）"
                                : " (precise to the " + precision + ", last day " + last + ")";
        return quoted(due.words(), ja) + (value.isEmpty() ? "" : " → " + value) + exact;
    }

    /// How exact the last point of a date is, or null where it has none.
    private static @Nullable String precision(String edtf, boolean ja) {
        String point = edtf.substring(edtf.lastIndexOf('/') + 1).replaceAll("[~?%]$", "");
        if (point.endsWith("XX")) {
            return ja ? "世紀" : "century";
        }
        if (point.endsWith("X")) {
            return ja ? "十年" : "decade";
        }
        return switch (point.length()) {
            case 4 -> ja ? "年" : "year";
            case 7 -> point.charAt(5) == '2' ? (ja ? "季節" : "season") : (ja ? "月" : "month");
            case 10 -> ja ? "日" : "day";
            default -> null;
        };
    }

    private static void names(List<String> lines, String label, List<String> names, boolean ja) {
        if (!names.isEmpty()) {
            lines.add(label + Characters.line(String.join(ja ? "、" : ", ", names)));
        }
    }

    private static String quoted(String words, boolean ja) {
        String line = Characters.line(words);
        return ja ? "「" + line + "」" : "“" + line + "”";
    }

    private static boolean isJapanese(Commitment commitment) {
        return commitment.origin().language().equals("ja");
    }
}
