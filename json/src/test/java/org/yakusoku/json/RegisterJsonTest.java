package org.yakusoku.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.mention.Modifier;
import org.yakusoku.register.Act;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Commitments;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.Id;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Provenance;
import org.yakusoku.register.Score;
import org.yakusoku.register.Stage;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Force;
import org.yakusoku.text.SourceText;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

final class RegisterJsonTest {
    private static final Id DOCUMENT = new Id("d0000000000001");
    private static final Id EDITION = new Id("e0000000000002");
    private static final Id COMMITMENT = new Id("c0000000000003");

    @Test
    void actsHaveOneLineWithTheirComponentsInOrder() {
        assertThat(RegisterJson.print(new Act.DocumentAdded(DOCUMENT, "2024-04-10")))
                .isEqualTo("{\"document\":\"d0000000000001\",\"alias\":\"2024-04-10\"}");
    }

    @Test
    void everyActComesBack() {
        for (Act act : acts()) {
            assertThat(RegisterJson.act(RegisterJson.name(act), RegisterJson.print(act)))
                    .isEqualTo(act);
        }
    }

    @Test
    void everyKindOfActIsTried() {
        assertThat(acts().stream().<Class<?>>map(Act::getClass).distinct().toList())
                .containsExactlyInAnyOrder(Act.class.getPermittedSubclasses());
    }

    @Test
    void commitmentsComeBackWithTheirAmountsExact() {
        Reading reading =
                Pipeline.of(RuleSet.bundled())
                        .read(
                                SourceText.of(
                                        "a.ja.txt",
                                        "日本は、2025年3月までに、約152.5億ドルを拠出し、3,000人超の専門家を派遣する。\n"),
                                new Pipeline.Settings("2024-04-10", List.of("日本"), "ja"));
        var names = List.of(new Act.Named(COMMITMENT, 1));
        Commitment commitment =
                Commitments.of(
                                reading,
                                new Origin(
                                        DOCUMENT, "2024-04-10", EDITION, null, "2024-04-10", "ja"),
                                names)
                        .getFirst();
        String json = RegisterJson.print(commitment);
        assertThat(json).contains("\"amount\":\"15250000000\"").doesNotContain("isCommitment");
        assertThat(RegisterJson.parse(Commitment.class, json)).isEqualTo(commitment);
    }

    @Test
    void whatIsNoActIsRefused() {
        assertThatThrownBy(() -> RegisterJson.act("document-burnt", "{}"))
                .hasMessage("no act: document-burnt");
        assertThatThrownBy(() -> RegisterJson.act("alias-given", "{\"document\":\"x\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Act> acts() {
        Id evidence = new Id("v0000000000004");
        Id proposal = new Id("a0000000000005");
        Id correction = new Id("r0000000000006");
        var amount =
                new Amount(
                        null,
                        "80億ドル",
                        new BigDecimal("8000000000"),
                        null,
                        "USD",
                        Modifier.ABOUT,
                        Amount.BY_PERSON);
        var named = List.of(new Act.Named(COMMITMENT, 1));
        return List.of(
                new Act.DocumentAdded(DOCUMENT, "2024-04-10"),
                new Act.EditionAdded(
                        EDITION,
                        DOCUMENT,
                        new Provenance("a.ja.txt", null, "text/plain", 12, "0".repeat(64)),
                        "1".repeat(64),
                        7),
                new Act.EditionRead(EDITION, "2".repeat(64), "3".repeat(64), named),
                new Act.EditionMoved(EDITION, DOCUMENT, named),
                new Act.Redirected(new Id("d0000000000007"), DOCUMENT),
                new Act.AliasGiven(DOCUMENT, "fact-sheet"),
                new Act.EvidenceGiven(
                        new Evidence(
                                evidence,
                                COMMITMENT,
                                "https://example.org/",
                                "2024-06",
                                "第一回会合が開かれた",
                                Evidence.Relation.DIRECT,
                                null)),
                new Act.AssessmentProposed(
                        proposal,
                        COMMITMENT,
                        "日本",
                        Stage.COMPLETED,
                        Score.FULL,
                        LocalDate.of(2024, 6, 1),
                        null,
                        List.of(evidence),
                        "開かれた"),
                correction(correction, new Change.PromisorsAre(List.of("日本"))),
                correction(correction, new Change.CounterpartsAre(List.of())),
                correction(correction, new Change.ForceIs(Force.AIM)),
                correction(correction, new Change.MoneyIs(List.of(amount))),
                correction(correction, new Change.DueIs("../2025-03", "令和6年度末")),
                correction(correction, new Change.NoCommitment()),
                new Act.Reviewed(proposal, COMMITMENT, true, null),
                new Act.PairDecided(COMMITMENT, new Id("c0000000000008"), false, "別の事業"));
    }

    private static Act correction(Id id, Change change) {
        return new Act.CorrectionProposed(id, COMMITMENT, change, "原文による");
    }
}
