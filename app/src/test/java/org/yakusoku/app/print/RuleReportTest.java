package org.yakusoku.app.print;

import org.junit.jupiter.api.Test;
import org.yakusoku.RuleCheck.Outcome;
import org.yakusoku.RuleCheck.Verdict;
import org.yakusoku.rule.Meaning;
import org.yakusoku.rule.Rule;
import org.yakusoku.testkit.GoldenFile;

import java.util.List;
import java.util.Map;

final class RuleReportTest {
    @Test
    void saysWhatWasExpectedAndWhatCame() {
        Rule month =
                rule(
                        "ja.time.by-month",
                        "本年N月まで → a deadline in that month",
                        "ja/number/time.yaml",
                        12);
        Rule money = rule("ja.money.amount", "a number and a currency", "ja/number/money.yaml", 3);
        var outcomes =
                List.of(
                        outcome(month, "⟦本年6月までに⟧開催する", false, Verdict.HOLDS, "../2024-06", ""),
                        outcome(
                                month,
                                "⟦本年中に⟧開催する",
                                false,
                                Verdict.WRONG_VALUE,
                                "../2024-12",
                                "2024"),
                        outcome(
                                month,
                                "本年6月に開催された会合",
                                true,
                                Verdict.REACHED,
                                "",
                                "⟦本年6月に⟧ 2024-06"),
                        outcome(money, "⟦29億ドル⟧を投資する", false, Verdict.HOLDS, "2900000000 USD", ""));
        GoldenFile.of("rule-report.txt").matches(RuleReport.of(outcomes, 80, false));
    }

    private static Outcome outcome(
            Rule rule,
            String text,
            boolean counterexample,
            Verdict verdict,
            String expected,
            String got) {
        return new Outcome(rule, text, counterexample, verdict, expected, got);
    }

    private static Rule rule(String id, String says, String file, int line) {
        return new Rule(
                id,
                says,
                "",
                Meaning.CALENDAR,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                file,
                line);
    }
}
