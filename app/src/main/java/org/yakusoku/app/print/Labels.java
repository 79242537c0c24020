package org.yakusoku.app.print;

import org.yakusoku.app.terminal.Ink;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;
import org.yakusoku.text.Finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of the register itself, in the document's language, so that a Japanese page reads as
/// one.
enum Labels {
    /// for documents in Japanese
    JA(
            "、",
            List.of("期限", "金額", "数量"),
            List.of("再確認", "継続", "条件付き", "伝聞"),
            Map.of(
                    Checkable.DATE, "期日で検証可",
                    Checkable.AMOUNT, "数値で検証可",
                    Checkable.ACT, "行為で検証可",
                    Checkable.DIRECTION, "方向性のみ")),
    /// for all others
    EN(
            ", ",
            List.of("due", "money", "number"),
            List.of("reaffirmed", "continuing", "conditional", "reported"),
            Map.of(
                    Checkable.DATE, "checkable by date",
                    Checkable.AMOUNT, "checkable by amount",
                    Checkable.ACT, "checkable by deed",
                    Checkable.DIRECTION, "direction only"));

    final String comma;
    final List<String> details;
    final List<String> flags;
    private final Map<Checkable, String> checkable;

    Labels(
            String comma,
            List<String> details,
            List<String> flags,
            Map<Checkable, String> checkable) {
        this.comma = comma;
        this.details = details;
        this.flags = flags;
        this.checkable = checkable;
    }

    static Labels of(String language) {
        return language.equals("ja") ? JA : EN;
    }

    /// The force as a Japanese word, without a word of explanation in English, where the code says
    /// it all.
    String force(Force force) {
        if (this == EN) {
            return "";
        }
        return switch (force) {
            case PLEDGE -> "誓約";
            case WILL -> "実施";
            case PLAN -> "計画";
            case INTEND -> "意図";
            case AIM -> "目標";
            case EXPLORE -> "検討";
            case DONE -> "実績";
            case WELCOME -> "歓迎";
            case CALL -> "要請";
            case EXPECT -> "見込";
        };
    }

    /// The force where several stand in a row: 誓約 12, PLEDGE 12.
    String shortForce(Force force) {
        return this == EN ? force.name() : force(force);
    }

    static Ink ink(Force force) {
        return switch (force) {
            case PLEDGE -> Ink.RED;
            case WILL -> Ink.BLUE;
            case PLAN -> Ink.CYAN;
            case INTEND -> Ink.GREEN;
            case AIM -> Ink.YELLOW;
            case EXPLORE -> Ink.MAGENTA;
            case DONE, WELCOME, CALL, EXPECT -> Ink.FAINT;
        };
    }

    String checkable(Checkable why) {
        return checkable.getOrDefault(why, why.name());
    }

    /// Of a time that has passed. A flag only: what became of the promise is for people to say.
    String over() {
        return this == JA ? "期限到来・要確認" : "passed, to be checked";
    }

    String corrected() {
        return this == JA ? "訂正済み" : "corrected";
    }

    String vanished() {
        return this == JA ? "最新の読み取りになし" : "not in the latest reading";
    }

    String none() {
        return this == JA ? "約束にあたらず" : "no commitment";
    }

    String finding(Finding.Kind kind) {
        if (this == EN) {
            return kind.name().toLowerCase(Locale.ROOT);
        }
        return switch (kind) {
            case NUMBER -> "数";
            case DATE -> "日付";
            case MARKER -> "標識";
        };
    }

    String nobody() {
        return this == JA ? "（主体の記載なし）" : "(no actor named)";
    }

    String untitled() {
        return this == JA ? "（無題）" : "(untitled)";
    }

    String characters(int count) {
        return counted(count, "字", "character");
    }

    String sentences(int count) {
        return counted(count, "文", "sentence");
    }

    private String counted(int count, String japanese, String english) {
        String number = Amounts.grouped(count);
        return this == JA ? number + japanese : number + " " + english + (count == 1 ? "" : "s");
    }

    String bracketed(String marker) {
        return this == JA ? "〔" + marker + "〕" : "[" + marker + "]";
    }

    /// What stands where nothing was found.
    ///
    /// @param unread whether nothing at all was read, as in a language without rules
    String nothing(boolean unread) {
        if (this == JA) {
            return "約束は見つかりませんでした。";
        }
        return unread
                ? "Documents in this language are not read yet: only their outline is."
                : "No commitments found.";
    }

    String commitments() {
        return this == JA ? "約束" : "commitments";
    }

    String others() {
        return this == JA ? "その他" : "others";
    }

    String othersHint() {
        return this == JA ? "（--all で表示）" : "(shown with --all)";
    }

    String carrying(int money, int due) {
        return this == JA
                ? "うち 金額あり " + Amounts.grouped(money) + " · 期限あり " + Amounts.grouped(due)
                : "of these "
                        + Amounts.grouped(money)
                        + " with money · "
                        + Amounts.grouped(due)
                        + " with a date";
    }

    String findings(int count) {
        return (this == JA ? "未読箇所 " : "not understood ") + Amounts.grouped(count);
    }

    String findingsTitle() {
        return this == JA ? "未読箇所" : "Not understood";
    }

    String offsets() {
        return this == JA ? "右端: 文字位置" : "right edge: character range";
    }
}
