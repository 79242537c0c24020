package org.yakusoku.app.print;

import org.yakusoku.compare.Renewal.Kind;

import java.util.List;

/// The words of a comparison, in the language of the documents.
enum RenewalLabels {
    /// for documents in Japanese
    JA(
            "前の文書",
            "後の文書",
            "前",
            "後",
            "本文",
            "共通",
            "最も近い文",
            List.of("拘束の強さ", "金額", "数量", "期限"),
            "記載なし",
            "分割・統合の一部",
            "人が確認",
            "却下",
            "人が対応でないとした組",
            "訂正済み",
            "対応",
            "約束は見つかりませんでした"),
    /// for all others
    EN(
            "earlier",
            "later",
            "was",
            "now",
            "text",
            "shared",
            "nearest",
            List.of("force", "money", "number", "due"),
            "nothing said",
            "one part of several",
            "confirmed by people",
            "REJECTED",
            "people say that these do not belong together",
            "corrected",
            "pairs",
            "no commitments found");

    final String earlier;
    final String later;
    final String was;
    final String now;
    final String text;
    final String shared;
    final String nearest;
    final String nothing;
    final String part;
    final String confirmed;
    final String rejected;
    final String saysRejected;
    final String corrected;
    final String pairs;
    final String empty;
    private final List<String> differences;

    RenewalLabels(
            String earlier,
            String later,
            String was,
            String now,
            String text,
            String shared,
            String nearest,
            List<String> differences,
            String nothing,
            String part,
            String confirmed,
            String rejected,
            String saysRejected,
            String corrected,
            String pairs,
            String empty) {
        this.earlier = earlier;
        this.later = later;
        this.was = was;
        this.now = now;
        this.text = text;
        this.shared = shared;
        this.nearest = nearest;
        this.differences = differences;
        this.nothing = nothing;
        this.part = part;
        this.confirmed = confirmed;
        this.rejected = rejected;
        this.saysRejected = saysRejected;
        this.corrected = corrected;
        this.pairs = pairs;
        this.empty = empty;
    }

    static RenewalLabels of(String language) {
        return language.equals("ja") ? JA : EN;
    }

    /// All labels that stand in one column.
    List<String> labels() {
        return this == JA
                ? List.of(earlier, later, nearest, differences.getFirst())
                : List.of(earlier, later, nearest, shared);
    }

    String difference(Compared.Differing.What what) {
        return differences.get(what.ordinal());
    }

    /// The kind as a word, with its code.
    String title(Kind kind) {
        if (this == EN) {
            return kind.name();
        }
        return switch (kind) {
            case CLAIMED_DONE -> "実施済みとの言及";
            case STRENGTHENED -> "強化";
            case WEAKENED -> "後退";
            case AMENDED -> "変更";
            case REPEATED -> "同文再掲";
            case REAFFIRMED -> "再確認・継承";
            case NEW -> "新規";
            case NOT_MENTIONED_AGAIN -> "再言及なし";
        };
    }

    /// The kind in plain words.
    String says(Kind kind) {
        boolean ja = this == JA;
        return switch (kind) {
            case CLAIMED_DONE -> ja ? "実施した・実施中と述べる" : "told as done or under way";
            case STRENGTHENED -> ja ? "より強い言葉で再び述べる" : "said again with more force";
            case WEAKENED -> ja ? "より弱い言葉で再び述べる" : "said again with less force";
            case AMENDED ->
                    ja ? "金額・数量・期限を変えて再び述べる" : "said again with another sum, number or time";
            case REPEATED -> ja ? "同じ言葉で再び述べる" : "said again in the same words";
            case REAFFIRMED -> ja ? "言葉を変えて再び述べる" : "said again in other words";
            case NEW -> ja ? "後の文書だけにある" : "only in the later document";
            case NOT_MENTIONED_AGAIN -> ja ? "前の文書だけにある" : "only in the earlier document";
        };
    }
}
