package org.yakusoku;

import org.yakusoku.testkit.SeededText;

import java.util.List;

/// Sentences put together from parts that documents use, in every order: subjects, times, amounts,
/// contents, markers.
final class Clauses {
    private static final List<String> SUBJECTS =
            List.of(
                    "日米両国は、",
                    "日本は、",
                    "米国は、",
                    "我々は、",
                    "両首脳は、",
                    "この計画は、",
                    "日本及び米国は、",
                    "外務省は、",
                    "国際協力機構(JICA)は、",
                    "日本が",
                    "米国が",
                    "これらの取組は、",
                    "財源は、",
                    "");
    private static final List<String> TIMES =
            List.of(
                    "",
                    "",
                    "本年6月までに",
                    "2030年までに、",
                    "昨年10月に",
                    "今後2年間で",
                    "毎年、",
                    "来年度から",
                    "令和八年度末までに");
    private static final List<String> OBJECTS =
            List.of(
                    "作業部会を",
                    "約80億ドルを",
                    "3,000人の学生を",
                    "能力構築支援を",
                    "百五十億円を",
                    "共同訓練を",
                    "取決めに",
                    "10隻以上の艦船を",
                    "計画の進展を",
                    "両国間の協力を",
                    "ウクライナに対し支援を",
                    "英国と協力し、訓練を");
    private static final List<String> VERBS =
            List.of(
                    "提供", "開催", "強化", "実施", "署名", "歓迎", "確認", "発表", "検討", "計画", "約束", "期待", "要請",
                    "拠出");
    private static final List<String> JOINS =
            List.of(
                    "し、",
                    "しており、",
                    "するとともに、",
                    "する一方で、",
                    "するため、",
                    "すれば、",
                    "することを",
                    "することで合意し、",
                    "する意図を発表し、",
                    "するよう",
                    "するとの意向を示し、",
                    "することについて意見の一致を見て、",
                    "する可能性を");
    private static final List<String> ENDS =
            List.of(
                    "する。",
                    "した。",
                    "している。",
                    "していく。",
                    "してまいります。",
                    "する意図を有する。",
                    "する予定である。",
                    "することを確認した。",
                    "することを歓迎する。",
                    "する計画である。",
                    "することを目指す。",
                    "しなければならない。",
                    "することを約束した。",
                    "することとした。",
                    "を検討する。",
                    "するよう求めた。",
                    "されることを期待する。",
                    "すると述べた。",
                    "");

    private Clauses() {}

    /// So many sentences, some in paragraphs of their own.
    static String sentences(SeededText random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int clauses = random.number(1, 5);
            for (int k = 0; k < clauses; k++) {
                text.append(random.oneOf(SUBJECTS))
                        .append(random.oneOf(TIMES))
                        .append(random.oneOf(OBJECTS))
                        .append(random.oneOf(VERBS))
                        .append(random.oneOf(k < clauses - 1 ? JOINS : ENDS));
            }
            if (random.chance(40)) {
                text.append("\n\n");
            }
        }
        return text.toString();
    }
}
