package org.yakusoku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakusoku.Reading;
import org.yakusoku.json.EntryHash;
import org.yakusoku.json.RegisterJson;
import org.yakusoku.register.Act;
import org.yakusoku.register.Addition;
import org.yakusoku.register.Amount;
import org.yakusoku.register.Assessment;
import org.yakusoku.register.Change;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Correction;
import org.yakusoku.register.Decision;
import org.yakusoku.register.Document;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Evidence;
import org.yakusoku.register.EvidenceDraft;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Nature;
import org.yakusoku.register.Proposal;
import org.yakusoku.register.Reread;
import org.yakusoku.register.Stage;
import org.yakusoku.statement.Checkable;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a register is for, on each database.
abstract class RegisterSuite extends StoreSuite {
    // ---- add

    @Test
    void textIsAddedWithItsCommitmentsAndOriginal() {
        Addition.Result result = register.add(Texts.addition(Texts.TALKS), YAMADA);

        assertThat(result.isNew()).isTrue();
        assertThat(result.document().alias()).isEqualTo("2024-04-10");
        assertThat(result.document().title()).isEqualTo("日米首脳会談の成果");
        assertThat(result.edition().provenance().bytes())
                .isEqualTo(Texts.TALKS.getBytes(UTF_8).length);
        assertThat(register.original(result.edition().provenance().original()))
                .isEqualTo(Texts.TALKS.getBytes(UTF_8));
        assertThat(new String(register.text(result.edition().text()), UTF_8))
                .isEqualTo(Texts.TALKS);
        assertThat(register.reading(result.edition().id())).isEqualTo(Texts.read(Texts.TALKS));
        assertThat(register.documents()).containsExactly(result.document());
        assertThat(register.document(result.document().id())).isEqualTo(result.document());
        assertThat(register.edition(result.edition().id())).isEqualTo(result.edition());
        assertThat(list(Filter.builder()))
                .containsExactly(
                        "2024-04-10/1",
                        "2024-04-10/2",
                        "2024-04-10/3",
                        "2024-04-10/4",
                        "2024-04-10/5",
                        "2024-04-10/6",
                        "2024-04-10/7");
        Commitment rover = named("2024-04-10/2");
        assertThat(rover.promisors()).containsExactly("日本");
        assertThat(rover.force()).isEqualTo(Force.WILL);
        assertThat(rover.wording().words()).isEqualTo("日本は、2031年までに与圧ローバを提供する。");
        assertThat(rover.wording().headings()).containsExactly("宇宙");
        assertThat(rover.wording().initiative()).isEqualTo("月面探査");
        assertThat(rover.due()).isNotNull();
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void sameBytesTwiceChangeNothing() {
        Addition.Result first = register.add(Texts.addition(Texts.TALKS), YAMADA);
        List<Entry> before = history();

        Addition.Result second =
                register.add(Texts.addition(Texts.TALKS, null, "another-name"), SATO);

        assertThat(second.isNew()).isFalse();
        assertThat(second.document()).isEqualTo(first.document());
        assertThat(second.edition()).isEqualTo(first.edition());
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void editionOfAWorkGoesOnWithItsNumbers() {
        Document work = added(Texts.TALKS);
        Addition.Result other =
                register.add(Texts.addition(Texts.LATER, work.id(), "ignored"), YAMADA);

        assertThat(other.document().id()).isEqualTo(work.id());
        assertThat(other.document().editions()).hasSize(2);
        assertThat(register.documents()).hasSize(1);
        assertThat(list(Filter.builder().edition(other.edition().id())))
                .containsExactly("2024-04-10/10", "2024-04-10/11");
    }

    @Test
    void editionOfAnUnknownWorkIsRefusedAndNothingIsKept() {
        refused(
                () ->
                        register.add(
                                Texts.addition(Texts.TALKS, new Id("d0000000000999"), null),
                                YAMADA),
                "no document d0000000000999",
                "list --documents");
        assertThat(register.documents()).isEmpty();
        assertThat(history()).isEmpty();
    }

    @Test
    void whoAddsHasToSayTheirName() {
        refused(() -> register.add(Texts.addition(Texts.TALKS), " "), "--as");
        assertThat(register.documents()).isEmpty();
    }

    // ---- aliases, numbers, redirects

    @Test
    void worksOfOneDayAreCounted() {
        added(Texts.TALKS);
        assertThat(added(Texts.TALKS + "両国は、協力する。").alias()).isEqualTo("2024-04-10-2");
        assertThat(added(Texts.TALKS + "両国は、合意する。").alias()).isEqualTo("2024-04-10-3");
    }

    @Test
    void workOfAYearIsNotNamedAfterAMonthOfIt() {
        register.add(
                Texts.addition(Texts.TALKS.replace("2024年4月10日", "2024年10月"), null, "2024-10"),
                YAMADA);
        var reading = Texts.read(Texts.LATER.replace("2025年4月12日", "2024年"));
        assertThat(reading.outline().header().date()).isEqualTo("2024");
        register.add(
                new Addition(new byte[] {1}, "a", null, "text/plain", reading, null, null), YAMADA);
        register.add(
                new Addition(new byte[] {2}, "b", null, "text/plain", reading, null, null), YAMADA);

        assertThat(register.documents())
                .extracting(Document::alias)
                .containsExactly("2024-10", "2024", "2024-2");
    }

    @Test
    void oldAliasKeepsLeadingToTheWork() {
        Document work = added(Texts.TALKS);
        register.alias(work.id(), "日米-2024", YAMADA);

        assertThat(register.document(work.id()).alias()).isEqualTo("日米-2024");
        assertThat(register.find("日米-2024")).isEqualTo(work.id());
        assertThat(register.find("2024-04-10")).isEqualTo(work.id());
        assertThat(register.find("2024-04-10/2")).isEqualTo(register.find("日米-2024/2"));
        assertThat(named("2024-04-10/2").alias()).isEqualTo("日米-2024/2");
        register.alias(work.id(), "2024-04-10", YAMADA);
        assertThat(register.document(work.id()).alias()).isEqualTo("2024-04-10");
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void aliasOfAnotherWorkAndOddAliasesAreRefused() {
        Document work = added(Texts.TALKS);
        added(Texts.LATER);

        refused(() -> register.alias(work.id(), "2025-04-12", YAMADA), "2025-04-12", "choose");
        for (String odd :
                List.of("", " ", "a b", "a/b", "-a", work.id().value(), "a".repeat(61), "a\nb")) {
            refused(() -> register.alias(work.id(), odd, YAMADA), "cannot be an alias");
        }
        refused(
                () ->
                        register.add(
                                Texts.addition(Texts.TALKS + "協力する。", null, "2025-04-12"), YAMADA),
                "2025-04-12",
                "choose another");
        register.alias(work.id(), "a".repeat(60), YAMADA);
        assertThat(history()).hasSize(7);
    }

    @Test
    void findKnowsIdsAliasesAndNumbers() {
        Document work = added(Texts.TALKS);
        Id second = named("2024-04-10/2").id();

        assertThat(register.find(" 2024-04-10 ")).isEqualTo(work.id());
        assertThat(register.find(second.value())).isEqualTo(second);
        assertThat(register.find(work.id() + "/2")).isEqualTo(second);
        assertThat(register.find(work.editions().getFirst().id().value()))
                .isEqualTo(work.editions().getFirst().id());
        for (String nothing :
                List.of("2024-04-10/10", "2024-04-11", "c0000000000999", "/", "", "2024-04-10/x")) {
            refused(() -> register.find(nothing), "nothing is called '" + nothing + "'");
        }
    }

    @Test
    void movedEditionLeavesARedirectBehind() {
        Document first = added(Texts.TALKS);
        Document second = added(Texts.LATER);
        Id rover = register.find("2025-04-12/2");

        register.move(second.editions().getFirst().id(), first.id(), YAMADA);

        assertThat(register.documents()).hasSize(1);
        assertThat(register.document(first.id()).editions()).hasSize(2);
        assertThat(register.document(second.id()).id()).isEqualTo(first.id());
        assertThat(register.find("2025-04-12")).isEqualTo(first.id());
        assertThat(register.find(second.id().value())).isEqualTo(first.id());
        assertThat(register.find("2025-04-12/2")).isEqualTo(rover);
        assertThat(register.commitment(rover).alias()).isEqualTo("2024-04-10/11");
        assertThat(register.find("2024-04-10/11")).isEqualTo(rover);
        assertThat(history()).last().extracting(Entry::act).isInstanceOf(Act.Redirected.class);
        assertThat(register.verify().problems()).isEmpty();
        List<Entry> before = history();
        register.move(second.editions().getFirst().id(), second.id(), YAMADA);
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void oneOfTwoEditionsMovesAndComesBack() {
        Document first = added(Texts.TALKS);
        Document second = added(Texts.LATER);
        Id third =
                register.add(Texts.addition(Texts.LATER + "両国は、協力する。", second.id(), null), YAMADA)
                        .edition()
                        .id();
        Id rover = register.find("2025-04-12/4");

        register.move(third, first.id(), YAMADA);
        assertThat(register.documents()).hasSize(2);
        register.move(third, second.id(), YAMADA);

        assertThat(register.find("2025-04-12/4")).isEqualTo(rover);
        assertThat(register.find("2024-04-10/11")).isEqualTo(rover);
        assertThat(register.commitment(rover).origin().document()).isEqualTo(second.id());
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void worksThatMayBeOneAreFoundByDateAndTitle() {
        Document work = added(Texts.TALKS);
        added(Texts.LATER);

        assertThat(register.alike(Texts.read(Texts.TALKS + "両国は、協力する。")))
                .extracting(Document::id)
                .containsExactly(work.id());
        assertThat(register.alike(Texts.read("両国は、協力する。"))).isEmpty();
    }

    // ---- reread

    @Test
    void rereadKeepsIdsAndSaysWhatChanged() {
        Document work = added(Texts.TALKS);
        Id edition = work.editions().getFirst().id();
        Reading before = register.reading(edition);
        Id rover = register.find("2024-04-10/2");
        Id last = register.find("2024-04-10/7");

        Reading next =
                Texts.other(
                        before,
                        all -> {
                            var changed = new ArrayList<Statement>(all);
                            changed.set(1, Texts.by(all.get(1), "日本", "JAXA"));
                            changed.removeLast();
                            return changed;
                        },
                        'a');
        Reread reread = register.reread(edition, next, SATO);

        assertThat(reread.appeared()).isEmpty();
        assertThat(reread.vanished()).extracting(Commitment::id).containsExactly(last);
        assertThat(reread.changed()).hasSize(1);
        assertThat(reread.changed().getFirst().before().promisors()).containsExactly("日本");
        assertThat(reread.changed().getFirst().after().id()).isEqualTo(rover);
        assertThat(reread.changed().getFirst().after().promisors()).containsExactly("日本", "JAXA");
        assertThat(reread.same()).isEqualTo(7);
        assertThat(register.edition(edition).rules()).isEqualTo("a".repeat(64));
        assertThat(register.reading(edition)).isEqualTo(next);
        assertThat(list(Filter.builder().actors(List.of("JAXA")))).containsExactly("2024-04-10/2");
        assertThat(list(Filter.builder())).doesNotContain("2024-04-10/7").hasSize(6);
        assertThat(list(Filter.builder().others(true))).hasSize(9);
        assertThat(register.commitment(last).present()).isFalse();
        assertThat(register.verify().problems()).isEmpty();

        Reread back = register.reread(edition, before, SATO);
        assertThat(back.appeared()).extracting(Commitment::id).containsExactly(last);
        assertThat(back.changed()).hasSize(1);
        assertThat(list(Filter.builder())).hasSize(7).contains("2024-04-10/7");
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void statementThatAppearsGetsTheNextNumber() {
        Reading whole = Texts.read(Texts.TALKS);
        Reading without = Texts.other(whole, all -> all.subList(0, all.size() - 1), 'a');
        var addition = Texts.addition(Texts.TALKS);
        Document work =
                register.add(
                                new Addition(
                                        addition.original(),
                                        "t",
                                        null,
                                        "text/plain",
                                        without,
                                        null,
                                        null),
                                YAMADA)
                        .document();

        Reread reread = register.reread(work.editions().getFirst().id(), whole, YAMADA);

        assertThat(reread.appeared()).extracting(Commitment::alias).containsExactly("2024-04-10/9");
        assertThat(reread.same()).isEqualTo(8);
    }

    @Test
    void sameReadingAgainChangesNothing() {
        Document work = added(Texts.TALKS);
        List<Entry> before = history();
        Reread reread =
                register.reread(work.editions().getFirst().id(), Texts.read(Texts.TALKS), YAMADA);
        assertThat(reread.same()).isEqualTo(9);
        assertThat(reread.changed()).isEmpty();
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void readingOfAnotherTextIsRefused() {
        Document work = added(Texts.TALKS);
        refused(
                () ->
                        register.reread(
                                work.editions().getFirst().id(), Texts.read(Texts.LATER), YAMADA),
                "another text");
        refused(
                () -> register.reread(new Id("e0000000000999"), Texts.read(Texts.LATER), YAMADA),
                "e0000000000999");
    }

    @Test
    void whatPeopleEnteredOutlivesRereading() {
        Document work = added(Texts.TALKS);
        Id edition = work.editions().getFirst().id();
        Reading before = register.reading(edition);
        Id invest = register.find("2024-04-10/5");
        Correction correction =
                corrected(invest, new Change.PromisorsAre(List.of("トヨタ自動車", "デンソー")));
        Assessment assessment = assessed(invest, "デンソー", Stage.UNDER_WAY, "2025-01-01");
        register.review(assessment.id(), true, "確認した", SATO);
        List<Evidence> evidence = register.evidence(invest);
        List<Assessment> assessments = register.assessments(invest);

        register.reread(edition, Texts.other(before, all -> List.of(), 'a'), SATO);
        assertThat(register.commitment(invest).present()).isFalse();
        assertThat(register.commitment(invest).promisors()).containsExactly("トヨタ自動車", "デンソー");
        assertThat(list(Filter.builder().stages(Set.of(Stage.UNDER_WAY)))).isEmpty();
        assertThat(register.evidence(invest)).isEqualTo(evidence);
        assertThat(register.verify().problems()).isEmpty();

        register.reread(
                edition,
                Texts.other(
                        before, all -> all.stream().map(one -> Texts.by(one, "機械")).toList(), 'b'),
                SATO);
        Commitment again = register.commitment(invest);
        assertThat(again.present()).isTrue();
        assertThat(again.promisors()).containsExactly("トヨタ自動車", "デンソー");
        assertThat(again.corrections()).containsExactly(correction.id());
        assertThat(register.evidence(invest)).isEqualTo(evidence);
        assertThat(register.assessments(invest)).isEqualTo(assessments);
        assertThat(list(Filter.builder().stages(Set.of(Stage.UNDER_WAY))))
                .containsExactly("2024-04-10/5");
        assertThat(register.verify().problems()).isEmpty();
    }

    // ---- evidence, assessments, review

    @Test
    void evidenceIsKeptInOrder() {
        added(Texts.TALKS);
        Id rover = register.find("2024-04-10/2");
        Evidence first = evidenceOf(rover);
        Evidence second = evidenceOf(rover);

        assertThat(register.evidence(rover)).containsExactly(first, second);
        assertThat(register.find(first.id().value())).isEqualTo(first.id());
        assertThat(register.evidence(register.find("2024-04-10/1"))).isEmpty();
        refused(() -> evidenceOf(new Id("c0000000000999")), "c0000000000999");
        refused(
                () ->
                        register.give(
                                new EvidenceDraft(
                                        rover, " ", null, "q", Evidence.Relation.DIRECT, null),
                                YAMADA),
                "source");
        refused(
                () ->
                        register.give(
                                new EvidenceDraft(
                                        rover, "s", null, "", Evidence.Relation.DIRECT, null),
                                YAMADA),
                "quotation");
        assertThat(register.evidence(rover)).hasSize(2);
    }

    @Test
    void noAssessmentWithoutEvidenceOfTheSameCommitment() {
        added(Texts.TALKS);
        Id rover = register.find("2024-04-10/2");
        Id other = register.find("2024-04-10/3");
        Evidence evidence = evidenceOf(rover);

        refused(
                () ->
                        register.assess(
                                draft(rover, "日本", Stage.UNDER_WAY, "2025-01-01", null, List.of()),
                                YAMADA),
                "evidence");
        refused(
                () ->
                        register.assess(
                                draft(
                                        other,
                                        "米国",
                                        Stage.UNDER_WAY,
                                        "2025-01-01",
                                        null,
                                        List.of(evidence.id())),
                                YAMADA),
                "no evidence " + evidence.id(),
                "2024-04-10/3");
        refused(
                () ->
                        register.assess(
                                draft(
                                        rover,
                                        "米国",
                                        Stage.UNDER_WAY,
                                        "2025-01-01",
                                        null,
                                        List.of(evidence.id())),
                                YAMADA),
                "'米国' is no promisor",
                "日本");
        refused(
                () ->
                        register.assess(
                                draft(
                                        rover,
                                        "日本",
                                        Stage.UNDER_WAY,
                                        "2025-01-02",
                                        "2025-01-01",
                                        List.of(evidence.id())),
                                YAMADA),
                "ends before it begins");
        assertThat(register.open()).isEmpty();
        assertThat(register.assessments(rover)).isEmpty();
    }

    @Test
    void anotherPersonDecidesAndOnce() {
        added(Texts.TALKS);
        Id rover = register.find("2024-04-10/2");
        Assessment open = assessed(rover, "日本", Stage.UNDER_WAY, "2025-01-01");
        Correction correction = register.correct(rover, new Change.NoCommitment(), "試し", SATO);

        assertThat(open.decision().verdict()).isEqualTo(Decision.Verdict.OPEN);
        assertThat(register.open())
                .extracting(Proposal::id)
                .containsExactly(open.id(), correction.id());
        refused(() -> register.review(open.id(), true, null, YAMADA), "another person");
        refused(() -> register.review(open.id(), true, null, " " + YAMADA + " "), "another person");
        assertThat(register.standing(rover, LocalDate.parse("2025-02-01"))).isEmpty();

        register.review(open.id(), true, "出典を確認", SATO);
        register.review(correction.id(), false, "約束である", YAMADA);

        assertThat(register.open()).isEmpty();
        Decision decision = register.assessments(rover).getFirst().decision();
        assertThat(decision.isApproved()).isTrue();
        assertThat(decision.proposedBy()).isEqualTo(YAMADA);
        assertThat(decision.decidedBy()).isEqualTo(SATO);
        assertThat(decision.note()).isEqualTo("出典を確認");
        assertThat(decision.decidedAt()).isAfter(decision.proposedAt());
        assertThat(register.corrections(rover).getFirst().decision().verdict())
                .isEqualTo(Decision.Verdict.REJECTED);
        assertThat(register.commitment(rover).isCommitment()).isTrue();
        assertThat(register.commitment(rover).isCorrected()).isFalse();
        refused(() -> register.review(open.id(), false, null, SATO), "decided already", SATO);
        refused(
                () -> register.review(new Id("a0000000000999"), true, null, SATO),
                "a0000000000999");
    }

    @Test
    void eachDayHasItsOwnStanding() {
        added(Texts.TALKS);
        Id all = register.find("2024-04-10/1");
        Id evidence = evidenceOf(all).id();
        approve(all, "日本", Stage.IN_PREPARATION, "2024-05-01", null, evidence);
        approve(all, "日本", Stage.UNDER_WAY, "2025-01-01", "2025-12-31", evidence);
        approve(all, "米国", Stage.SUSPENDED, "2025-03-01", null, evidence);

        assertThat(standing(all, "2024-04-30")).isEmpty();
        assertThat(standing(all, "2024-05-01")).containsExactly("日本 IN_PREPARATION");
        assertThat(standing(all, "2025-06-01"))
                .containsExactlyInAnyOrder("日本 UNDER_WAY", "米国 SUSPENDED");
        assertThat(standing(all, "2026-01-01"))
                .containsExactlyInAnyOrder("日本 IN_PREPARATION", "米国 SUSPENDED");
        // of two that begin on one day, the one approved last
        approve(all, "米国", Stage.COMPLETED, "2025-03-01", null, evidence);
        assertThat(standing(all, "2025-03-01")).contains("米国 COMPLETED");
        assertThat(list(Filter.builder().stages(Set.of(Stage.COMPLETED))))
                .containsExactly("2024-04-10/1");
        assertThat(list(Filter.builder().stages(Set.of(Stage.SUSPENDED)))).isEmpty();
        assertThat(list(Filter.builder().stages(Set.of(Stage.ANNOUNCED)))).hasSize(6);
        assertThat(list(Filter.builder().stages(Set.of(Stage.ANNOUNCED, Stage.UNDER_WAY))))
                .hasSize(7);
    }

    @Test
    void lastDecisionCountsNotTheLastProposal() {
        added(Texts.TALKS);
        Id rover = register.find("2024-04-10/2");
        Assessment first = assessed(rover, "日本", Stage.COMPLETED, "2025-01-01");
        Assessment second = assessed(rover, "日本", Stage.CANCELLED, "2025-01-01");
        register.review(second.id(), true, null, SATO);
        register.review(first.id(), true, null, SATO);

        assertThat(standing(rover, "2025-01-01")).containsExactly("日本 COMPLETED");
        assertThat(list(Filter.builder().stages(Set.of(Stage.COMPLETED)))).hasSize(1);
    }

    private void approve(
            Id commitment,
            String promisor,
            Stage stage,
            String from,
            @Nullable String to,
            Id evidence) {
        Assessment proposed =
                register.assess(
                        draft(commitment, promisor, stage, from, to, List.of(evidence)), YAMADA);
        register.review(proposed.id(), true, null, SATO);
    }

    private List<String> standing(Id commitment, String day) {
        return register.standing(commitment, LocalDate.parse(day)).stream()
                .map(assessment -> assessment.promisor() + " " + assessment.stage())
                .toList();
    }

    // ---- corrections

    @Test
    void correctedPromisorsAndCounterpartsShowEverywhere() {
        added(Texts.TALKS);
        Id invest = register.find("2024-04-10/5");
        corrected(invest, new Change.PromisorsAre(List.of("トヨタ")));
        corrected(invest, new Change.CounterpartsAre(List.of("ノースカロライナ州")));

        Commitment shown = register.commitment(invest);
        assertThat(shown.promisors()).containsExactly("トヨタ");
        assertThat(shown.counterparts()).containsExactly("ノースカロライナ州");
        assertThat(shown.corrections()).hasSize(2);
        assertThat(list(Filter.builder().actors(List.of("トヨタ")))).containsExactly("2024-04-10/5");
        assertThat(list(Filter.builder().actors(List.of("トヨタ自動車")))).isEmpty();
        assertThat(list(Filter.builder().counterparts(List.of("ノースカロライナ州"))))
                .containsExactly("2024-04-10/5");
        assertThat(list(Filter.builder().corrected(true))).containsExactly("2024-04-10/5");
        assertThat(list(Filter.builder().corrected(false))).hasSize(6);
        assertThat(ledger(Filter.builder().currency("USD").over(new BigDecimal("7e9"))))
                .extracting(entry -> entry.payers(), entry -> entry.payees())
                .containsExactly(tuple(List.of("トヨタ"), List.of("ノースカロライナ州")));
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void correctedForceMovesBetweenListsAndNatures() {
        added(Texts.TALKS);
        Id done = register.find("2024-04-10/9");
        assertThat(register.commitment(done).isCommitment()).isFalse();
        corrected(done, new Change.ForceIs(Force.PLEDGE));

        assertThat(register.commitment(done).isCommitment()).isTrue();
        assertThat(register.commitment(done).chain()).containsExactly(Force.PLEDGE);
        assertThat(list(Filter.builder().forces(EnumSet.of(Force.PLEDGE))))
                .containsExactly("2024-04-10/9");
        assertThat(ledger(Filter.builder().currency("JPY")))
                .extracting(entry -> entry.nature())
                .containsExactly(Nature.PROMISED);
        corrected(done, new Change.ForceIs(Force.DONE));
        assertThat(list(Filter.builder())).hasSize(7);
        assertThat(register.commitment(done).checkable()).isNull();
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void correctedMoneyReplacesTheAmountInTheLedger() {
        added(Texts.TALKS);
        Id invest = register.find("2024-04-10/5");
        corrected(invest, new Change.MoneyIs(List.of(entered("8500000000", "USD"))));

        assertThat(register.commitment(invest).money())
                .extracting(Amount::amount)
                .containsExactly(new BigDecimal("8500000000"));
        assertThat(ledger(Filter.builder().currency("USD")))
                .extracting(
                        entry -> entry.amount().amount().toPlainString(),
                        entry -> entry.nature(),
                        entry -> entry.statement())
                .containsExactly(
                        tuple("8000000000", Nature.MENTIONED, null),
                        tuple("200000000", Nature.PROMISED, register.find("2024-04-10/6")),
                        tuple("8500000000", Nature.PROMISED, invest));
        assertThat(list(Filter.builder().over(new BigDecimal("8200000000"))))
                .containsExactly("2024-04-10/5");
        corrected(invest, new Change.MoneyIs(List.of()));
        assertThat(register.commitment(invest).money()).isEmpty();
        assertThat(ledger(Filter.builder().currency("USD"))).hasSize(2);
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void correctedTimeMovesInTheCalendar() {
        added(Texts.TALKS);
        Id invest = register.find("2024-04-10/5");
        corrected(invest, new Change.DueIs("../2027", "2027年まで"));
        Filter.Builder filter = Filter.builder().dueAfter(LocalDate.parse("2027-12-30"));
        assertThat(list(filter.dueBefore(LocalDate.parse("2028-01-01"))))
                .containsExactly("2024-04-10/5");
        corrected(invest, new Change.DueIs(null, "定めなし"));
        assertThat(register.commitment(invest).due()).isNull();
        assertThat(list(filter)).isEmpty();
    }

    @Test
    void noCommitmentLeavesListAndStatementOfLedger() {
        added(Texts.TALKS);
        Id invest = register.find("2024-04-10/5");
        corrected(invest, new Change.NoCommitment());

        assertThat(register.commitment(invest).none()).isTrue();
        assertThat(list(Filter.builder())).doesNotContain("2024-04-10/5").hasSize(6);
        assertThat(list(Filter.builder().others(true))).contains("2024-04-10/5");
        assertThat(ledger(Filter.builder().currency("USD").over(new BigDecimal("7e9"))))
                .extracting(entry -> entry.nature())
                .containsExactly(Nature.MENTIONED);
        corrected(invest, new Change.ForceIs(Force.AIM));
        assertThat(list(Filter.builder())).contains("2024-04-10/5");
        assertThat(register.verify().problems()).isEmpty();
    }

    @Test
    void openAndRejectedCorrectionsChangeNothing() {
        added(Texts.TALKS);
        Id rover = register.find("2024-04-10/2");
        Commitment before = register.commitment(rover);
        Correction open = register.correct(rover, new Change.NoCommitment(), "試し", YAMADA);
        assertThat(register.commitment(rover)).isEqualTo(before);
        register.review(open.id(), false, null, SATO);
        assertThat(register.commitment(rover)).isEqualTo(before);
        refused(() -> register.correct(rover, new Change.NoCommitment(), " ", YAMADA), "reason");
        refused(
                () ->
                        register.correct(
                                new Id("c0000000000999"), new Change.NoCommitment(), "x", YAMADA),
                "c0000000000999");
    }

    // ---- lists

    @Test
    void filtersLetThroughWhatHoldsForAllThatIsSet() {
        added(Texts.TALKS);
        Id later = added(Texts.LATER).id();

        assertThat(list(Filter.builder().document(later)))
                .containsExactly("2025-04-12/1", "2025-04-12/2");
        assertThat(list(Filter.builder().forces(EnumSet.of(Force.INTEND, Force.PLAN))))
                .containsExactly("2024-04-10/3", "2024-04-10/4");
        assertThat(list(Filter.builder().actors(List.of("トヨタ自動車", "だれでもない"))))
                .containsExactly("2024-04-10/5");
        assertThat(list(Filter.builder().counterparts(List.of("ウクライナ"))))
                .containsExactly("2024-04-10/6");
        assertThat(list(Filter.builder().words(List.of("与圧ローバ"))))
                .containsExactly("2024-04-10/2", "2025-04-12/2");
        assertThat(list(Filter.builder().words(List.of("月面探査", "飛行")))) // title and clause
                .containsExactly("2024-04-10/3");
        assertThat(list(Filter.builder().words(List.of("８０億ドル")))).containsExactly("2024-04-10/5");
        assertThat(list(Filter.builder().words(List.of("%")))).isEmpty();
        assertThat(list(Filter.builder().words(List.of("_")))).isEmpty();
        assertThat(list(Filter.builder().words(List.of("!'\"")))).isEmpty();
        assertThat(list(Filter.builder().dueBefore(LocalDate.parse("2024-07-01"))))
                .containsExactly("2024-04-10/4");
        assertThat(list(Filter.builder().dueBefore(LocalDate.parse("2024-06-30")))).isEmpty();
        assertThat(list(Filter.builder().dueAfter(LocalDate.parse("2031-12-30"))))
                .containsExactly("2024-04-10/2", "2025-04-12/2");
        assertThat(list(Filter.builder().dueAfter(LocalDate.parse("2031-12-31"))))
                .containsExactly("2025-04-12/2");
        assertThat(list(Filter.builder().over(new BigDecimal("250000000")).currency("USD")))
                .containsExactly("2024-04-10/5", "2024-04-10/6");
        assertThat(list(Filter.builder().under(new BigDecimal("250000000"))))
                .containsExactly("2024-04-10/6");
        assertThat(list(Filter.builder().over(new BigDecimal("8e9")))).isEmpty();
        assertThat(list(Filter.builder().currency("JPY"))).isEmpty();
        assertThat(list(Filter.builder().currency("JPY").others(true)))
                .containsExactly("2024-04-10/9");
        assertThat(list(Filter.builder().checkable(EnumSet.of(Checkable.DATE))))
                .containsExactly("2024-04-10/2", "2024-04-10/4", "2025-04-12/2");
        assertThat(list(Filter.builder().actors(List.of("日本")).words(List.of("ローバ"))))
                .containsExactly("2024-04-10/2", "2025-04-12/2");
        assertThat(register.count(Filter.ALL)).isEqualTo(9);
        assertThat(register.count(Filter.builder().limit(1).others(true).build())).isEqualTo(11);
    }

    @Test
    void listsAreInTheOrderAskedFor() {
        added(Texts.LATER);
        added(Texts.TALKS);

        assertThat(list(Filter.builder()).getFirst()).isEqualTo("2024-04-10/1");
        assertThat(list(Filter.builder().sort(Filter.Sort.TEXT).descending(true)).getFirst())
                .isEqualTo("2025-04-12/1");
        assertThat(list(Filter.builder().sort(Filter.Sort.ADDED)).getFirst())
                .isEqualTo("2025-04-12/1");
        assertThat(list(Filter.builder().sort(Filter.Sort.ADDED).descending(true)).getFirst())
                .isEqualTo("2024-04-10/7");
        assertThat(list(Filter.builder().sort(Filter.Sort.DUE)).subList(0, 4))
                .containsExactly("2024-04-10/4", "2024-04-10/2", "2025-04-12/2", "2024-04-10/1");
        assertThat(list(Filter.builder().sort(Filter.Sort.DUE).descending(true)).subList(0, 4))
                .containsExactly("2025-04-12/2", "2024-04-10/2", "2024-04-10/4", "2024-04-10/1");
        assertThat(list(Filter.builder().sort(Filter.Sort.AMOUNT)).subList(0, 3))
                .containsExactly("2024-04-10/5", "2024-04-10/6", "2024-04-10/1");
        assertThat(list(Filter.builder().sort(Filter.Sort.AMOUNT).descending(true)).subList(0, 3))
                .containsExactly("2024-04-10/6", "2024-04-10/5", "2024-04-10/1");
        assertThat(list(Filter.builder().sort(Filter.Sort.FORCE)))
                .containsExactly(
                        "2024-04-10/1",
                        "2024-04-10/2",
                        "2024-04-10/5",
                        "2024-04-10/7",
                        "2025-04-12/1",
                        "2025-04-12/2",
                        "2024-04-10/4",
                        "2024-04-10/3",
                        "2024-04-10/6");
        assertThat(list(Filter.builder().sort(Filter.Sort.FORCE).descending(true)).getFirst())
                .isEqualTo("2024-04-10/6");
        assertThat(list(Filter.builder().limit(2).offset(3)))
                .containsExactly("2024-04-10/4", "2024-04-10/5");
        assertThat(list(Filter.builder().limit(0))).isEmpty();
    }

    @Test
    void ledgerHasEachAmountOnceWithItsNature() {
        Document work = added(Texts.TALKS);

        assertThat(ledger(Filter.builder()))
                .extracting(
                        entry -> entry.amount().words(),
                        entry -> entry.nature(),
                        entry -> entry.alias(),
                        entry -> entry.payers(),
                        entry -> entry.payees())
                .containsExactly(
                        tuple(
                                "80億ドル",
                                Nature.PROMISED,
                                "2024-04-10/5",
                                List.of("トヨタ自動車"),
                                List.of("米国")),
                        tuple("100億円", Nature.PAST, "2024-04-10/9", List.of("日本"), List.of("インド")),
                        tuple(
                                "約2億ドルから3億ドル",
                                Nature.PROMISED,
                                "2024-04-10/6",
                                List.of("米国"),
                                List.of("ウクライナ")));
        assertThat(ledger(Filter.builder().actors(List.of("米国")))).hasSize(1);
        assertThat(ledger(Filter.builder().document(work.id()).under(new BigDecimal("1e9"))))
                .hasSize(1);
        assertThat(ledger(Filter.builder().currency("EUR"))).isEmpty();
    }

    @Test
    void listMayAskTheRegisterWhileItRuns() {
        added(Texts.TALKS);
        var words = new ArrayList<String>();
        register.commitments(
                Filter.ALL,
                commitment -> {
                    evidenceOf(commitment.id());
                    words.add(register.document(commitment.origin().document()).alias());
                });
        assertThat(words).hasSize(7);
    }

    // ---- pairs

    @Test
    void lastDecisionOnAPairHolds() {
        Document first = added(Texts.TALKS);
        Document second = added(Texts.LATER);
        Id rover = register.find("2024-04-10/2");
        Id again = register.find("2025-04-12/2");

        register.decide(rover, again, false, null, YAMADA);
        register.decide(rover, again, true, "同じローバ", SATO);
        register.decide(register.find("2024-04-10/7"), again, false, null, YAMADA);

        assertThat(register.decided(first.id(), second.id()))
                .extracting(Act.PairDecided::earlier, Act.PairDecided::confirmed)
                .containsExactly(tuple(rover, true), tuple(register.find("2024-04-10/7"), false));
        assertThat(register.decided(second.id(), first.id())).isEmpty();
        refused(
                () -> register.decide(rover, register.find("2024-04-10/7"), true, null, YAMADA),
                "one document");
    }

    // ---- history

    @Test
    void historyChainsAllThatWasDone() {
        Document work = added(Texts.TALKS);
        Id rover = register.find("2024-04-10/2");
        Assessment assessment = assessed(rover, "日本", Stage.UNDER_WAY, "2025-01-01");
        register.review(assessment.id(), true, null, SATO);
        register.alias(work.id(), "talks", YAMADA);

        List<Entry> all = history();
        assertThat(all)
                .extracting(entry -> RegisterJson.name(entry.act()))
                .containsExactly(
                        "document-added",
                        "edition-added",
                        "edition-read",
                        "evidence-given",
                        "assessment-proposed",
                        "reviewed",
                        "alias-given");
        String previous = Entry.START;
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            assertThat(entry.number()).isEqualTo(i + 1);
            assertThat(entry.previous()).isEqualTo(previous);
            assertThat(entry.hash())
                    .isEqualTo(
                            EntryHash.of(
                                    previous,
                                    entry.number(),
                                    entry.at(),
                                    entry.by(),
                                    RegisterJson.name(entry.act()),
                                    RegisterJson.print(entry.act())));
            previous = entry.hash();
        }
        assertThat(register.verify().head()).isEqualTo(previous);
        assertThat(register.history(rover)).isEqualTo(all.subList(3, 6));
        assertThat(register.history(work.id())).containsExactly(all.get(0), all.get(6));
        var rest = new ArrayList<Entry>();
        register.history(6, rest::add);
        assertThat(rest).isEqualTo(all.subList(5, 7));
    }

    @Test
    void recordTimeNeverGoesBack() {
        added(Texts.TALKS);
        register.close();
        var anew = new Steps(1000);
        register = SqlRegister.open(home(), url, "1.0", anew, anew);
        added(Texts.LATER);
        assertThat(history()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at())).hasSize(6);
    }

    // ---- what comes from outside

    @Test
    void namesAndTextsFromOutsideAreOnOneLineAndBounded() {
        added(Texts.TALKS);
        Id rover = register.find("2024-04-10/2");
        List<Entry> before = history();
        for (String odd :
                List.of("", " ", "a\nb", "a\u0000b", "a\u2028b", "a\ud800", "a".repeat(201))) {
            refused(() -> register.add(Texts.addition(Texts.LATER), odd));
            refused(() -> register.correct(rover, new Change.NoCommitment(), "x", odd));
            refused(() -> register.alias(rover, "x", odd));
        }
        for (String odd : List.of("a\udc00", "a".repeat(100_001))) {
            refused(() -> register.correct(rover, new Change.NoCommitment(), odd, YAMADA));
            refused(() -> give(rover, "source", odd));
        }
        refused(() -> give(rover, "so\nurce", "quotation"));
        refused(() -> give(rover, "s".repeat(4_001), "quotation"));
        for (String odd : List.of(" ", "a\nb", "a".repeat(201), "\ud842")) {
            refused(
                    () ->
                            register.correct(
                                    rover, new Change.PromisorsAre(List.of(odd)), "x", YAMADA));
        }
        refused(() -> register.find("x".repeat(100_000) + "\n"));
        assertThat(history()).isEqualTo(before);

        Evidence odd = give(rover, "出典", "一行目\n二行目\u0000\t𠮷 \"'\\");
        assertThat(register.evidence(rover)).containsExactly(odd);
        assertThat(register.verify().problems()).isEmpty();
    }

    private Evidence give(Id commitment, String source, String quotation) {
        return register.give(
                new EvidenceDraft(
                        commitment, source, null, quotation, Evidence.Relation.DIRECT, null),
                YAMADA);
    }

    @Test
    void oddTextsAreKeptAsTheyAre() {
        String text = Texts.TALKS.replace("成果", "成\u0000果").replace("与圧ローバ", "与圧\u0000ローバ𠮷\uFFFF");
        Document work = added(text);
        Id edition = work.editions().getFirst().id();
        assertThat(register.reading(edition)).isEqualTo(Texts.read(text));
        assertThat(list(Filter.builder())).isNotEmpty();
        refused(() -> register.find("a\u0000b"));
        assertThat(register.verify().problems()).isEmpty();
        refused(
                () -> register.add(Texts.addition(Texts.TALKS + "\ud842"), YAMADA),
                "half a surrogate pair");
    }

    @Test
    void newerDatabaseIsLeftAlone() {
        added(Texts.TALKS);
        tamper("INSERT INTO schema_version VALUES (99)");
        refused(() -> open(home(), url), "newer program", "99");
        tamper("DELETE FROM schema_version WHERE version = 99");
        try (var again = open(home(), url)) {
            assertThat(again.documents()).hasSize(1);
        }
    }
}
