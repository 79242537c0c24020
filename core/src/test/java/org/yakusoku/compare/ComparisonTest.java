package org.yakusoku.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakusoku.Pipeline;
import org.yakusoku.Reading;
import org.yakusoku.compare.Decisions.Couple;
import org.yakusoku.compare.Renewal.Kind;
import org.yakusoku.compare.Renewal.Standing;
import org.yakusoku.mention.Mention;
import org.yakusoku.rule.RuleSet;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;
import org.yakusoku.testkit.SeededText;
import org.yakusoku.text.SourceText;
import org.yakusoku.text.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A statement of 2023 and one of 2024, written for these tests, hold a promise of every fate.
class ComparisonTest {
    private static final Pipeline PIPELINE = Pipeline.of(RuleSet.bundled());
    private static final Reading EARLIER = read("fourparty-2023.ja.txt");
    private static final Reading LATER = read("fourparty-2024.ja.txt");
    private static final Renewal RENEWAL = Comparison.of(EARLIER, LATER, Decisions.NONE);

    @Test
    void strongerForceStrengthens() {
        Renewal.Pair pair = pairOf("地域研修センター");
        assertThat(pair.kinds()).containsExactly(Kind.STRENGTHENED);
        assertThat(pair.differences())
                .containsExactly(new Difference.Strength(Force.EXPLORE, Force.PLAN));
        assertThat(laterWords(pair)).contains("設置する計画である");
    }

    @Test
    void weakerForceWeakens() {
        Renewal.Pair pair = pairOf("違法漁業");
        assertThat(pair.kinds()).containsExactly(Kind.WEAKENED);
        assertThat(pair.differences())
                .containsExactly(new Difference.Strength(Force.PLEDGE, Force.AIM));
    }

    @Test
    void anotherAmountAmends() {
        Renewal.Pair pair = pairOf("沿岸監視レーダー");
        assertThat(pair.kinds()).containsExactly(Kind.AMENDED);
        assertThat(pair.differences())
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Amount.class,
                        amount -> {
                            assertThat(amount(amount.from())).isEqualTo("20000000");
                            assertThat(amount(amount.to())).isEqualTo("35000000");
                            assertThat(words(EARLIER, span(amount.from()))).isEqualTo("最大２，０００万ドル");
                            assertThat(words(LATER, span(amount.to()))).isEqualTo("最大３，５００万ドル");
                        });
    }

    @Test
    void anotherDeadlineAmends() {
        Renewal.Pair pair = pairOf("名簿を作成");
        assertThat(pair.kinds()).containsExactly(Kind.AMENDED);
        assertThat(pair.differences())
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Due.class,
                        due -> {
                            assertThat(Objects.requireNonNull(due.from()).edtf())
                                    .isEqualTo("../2024-03");
                            assertThat(Objects.requireNonNull(due.to()).edtf())
                                    .isEqualTo("../2025-03");
                        });
    }

    @Test
    void severalChangesStandTogether() {
        Renewal.Pair pair = pairOf("港湾の電化");
        assertThat(pair.kinds()).containsExactly(Kind.STRENGTHENED, Kind.AMENDED);
        assertThat(pair.differences())
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("Strength", "Amount", "Due");
    }

    @Test
    void sameWordsRepeat() {
        Renewal.Pair pair = pairOf("航路の脱炭素化");
        assertThat(pair.kinds()).containsExactly(Kind.REPEATED);
        assertThat(pair.differences()).isEmpty();
        assertThat(pair.score()).isGreaterThan(0.9);
    }

    @Test
    void otherWordsOfTheSameForceReaffirm() {
        Renewal.Pair pair = pairOf("珊瑚礁");
        assertThat(pair.kinds()).containsExactly(Kind.REAFFIRMED);
        assertThat(laterWords(pair)).contains("珊瑚礁を再生させる");
    }

    @Test
    void whatTheLaterTextTellsAsDoneIsClaimedDone() {
        Renewal.Pair pair = pairOf("津波早期警報");
        assertThat(pair.kinds()).containsExactly(Kind.CLAIMED_DONE);
        assertThat(laterWords(pair)).contains("開設した");
    }

    @Test
    void aSplitPromiseHasSeveralPairs() {
        List<Renewal.Pair> pairs = pairsOf("蓄電池の再利用");
        assertThat(pairs).hasSize(2);
        assertThat(pairs).extracting(Renewal.Pair::earlier).containsOnly(pairs.get(0).earlier());
        assertThat(pairs).extracting(Renewal.Pair::part).containsExactlyInAnyOrder(true, false);
        assertThat(pairs.stream().map(ComparisonTest::laterWords))
                .anyMatch(words -> words.contains("再生可能エネルギー"))
                .anyMatch(words -> words.contains("蓄電池"));
    }

    @Test
    void twoPromisesThatBecomeOneAreBothPaired() {
        Renewal back = Comparison.of(/* earlier= */ LATER, /* later= */ EARLIER, Decisions.NONE);
        List<Renewal.Pair> joined =
                back.pairs().stream()
                        .filter(
                                pair ->
                                        words(EARLIER, statement(EARLIER, pair.later()).span())
                                                .contains("蓄電池の再利用"))
                        .toList();
        assertThat(joined).hasSize(2);
        assertThat(joined).extracting(Renewal.Pair::part).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whatHasNoPartnerIsNewOrNotMentionedAgain() {
        assertThat(RENEWAL.leftovers())
                .extracting(
                        Renewal.Leftover::kind,
                        left ->
                                left.kind() == Kind.NEW
                                        ? words(LATER, statement(LATER, left.statement()).span())
                                        : words(
                                                EARLIER,
                                                statement(EARLIER, left.statement()).span()))
                .containsExactly(
                        tuple(Kind.NOT_MENTIONED_AGAIN, "豪州は、オパール計画の下で、火山灰の観測網を拡充することを検討する。"),
                        tuple(Kind.NEW, "日本は、宇宙ごみの監視に関する机上演習を主催する。"));
    }

    @Test
    void evidenceShowsWhatIsSharedInBothTexts() {
        Renewal.Pair pair = pairOf("地域研修センター");
        assertThat(pair.resemblances())
                .anySatisfy(
                        each -> {
                            assertThat(each.kind()).isEqualTo(Resemblance.Kind.NAME);
                            assertThat(words(EARLIER, each.earlier())).contains("地域研修センター");
                            assertThat(words(LATER, each.later())).contains("地域研修センター");
                        })
                .anySatisfy(each -> assertThat(each.kind()).isEqualTo(Resemblance.Kind.ACRONYM));
        assertThat(pairOf("沿岸監視レーダー").resemblances())
                .extracting(Resemblance::kind)
                .contains(
                        Resemblance.Kind.WORDING,
                        Resemblance.Kind.PROMISORS,
                        Resemblance.Kind.HEADING);
        assertThat(pairOf("津波早期警報").resemblances().get(0))
                .satisfies(each -> assertThat(words(LATER, each.later())).contains("ムンバイに津波早期警報"));
    }

    @Test
    void sharesAddUpToTheScore() {
        for (Renewal.Pair pair : RENEWAL.pairs()) {
            assertThat(pair.score()).isBetween(0.0, 1 + 1e-9);
            assertThat(pair.resemblances().stream().mapToDouble(Resemblance::share).sum())
                    .isCloseTo(pair.score(), offset(1e-6));
        }
    }

    @Test
    void theExampleOfTheDocumentationHolds() {
        Reading before = read2023("四か国は、海底ケーブルの敷設に関する研修を実施することを検討する。");
        Reading after = read2023("四か国は、海底ケーブルの敷設に関する研修を実施する計画である。");
        Renewal renewal = Comparison.of(before, after, Decisions.NONE);
        assertThat(renewal.pairs())
                .singleElement()
                .satisfies(
                        pair -> {
                            assertThat(pair.kinds()).containsExactly(Kind.STRENGTHENED);
                            assertThat(pair.resemblances().subList(0, 2))
                                    .extracting(each -> words(after, each.later()))
                                    .containsExactly("海底ケーブルの敷設に関", "研修を実施");
                        });
    }

    @Test
    void confirmedPairsAreAlwaysMade() {
        int opal = earlier("オパール計画");
        int debris = later("宇宙ごみ");
        Renewal renewal = decide(Set.of(new Couple(opal, debris)), Set.of());
        assertThat(renewal.pairs())
                .anySatisfy(
                        pair -> {
                            assertThat(pair.earlier()).isEqualTo(opal);
                            assertThat(pair.later()).isEqualTo(debris);
                            assertThat(pair.standing()).isEqualTo(Standing.CONFIRMED);
                            assertThat(pair.kinds()).containsExactly(Kind.STRENGTHENED);
                        });
        assertThat(renewal.leftovers()).isEmpty();
    }

    @Test
    void rejectedPairsAreNeverMadeAndStillShown() {
        Renewal.Pair coral = pairOf("珊瑚礁");
        var couple = new Couple(coral.earlier(), coral.later());
        Renewal renewal = decide(Set.of(), Set.of(couple));
        assertThat(renewal.pairs())
                .noneMatch(
                        pair ->
                                pair.earlier() == couple.earlier()
                                        && pair.later() == couple.later());
        assertThat(renewal.rejected())
                .singleElement()
                .satisfies(
                        pair -> {
                            assertThat(pair.standing()).isEqualTo(Standing.REJECTED);
                            assertThat(pair.score()).isCloseTo(coral.score(), offset(1e-9));
                        });
        assertThat(renewal.leftovers())
                .extracting(Renewal.Leftover::statement)
                .contains(couple.earlier(), couple.later());
    }

    @Test
    void aPairCannotBeBothConfirmedAndRejected() {
        var couple = new Couple(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decisions(Set.of(couple), Set.of(couple)))
                .withMessageContaining("both confirmed and rejected");
    }

    @Test
    void aDecisionAboutNoCommitmentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide(Set.of(new Couple(0, later("宇宙ごみ"))), Set.of()))
                .withMessageContaining("statement 0 of the earlier document is no commitment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide(Set.of(new Couple(earlier("オパール"), 999)), Set.of()))
                .withMessageContaining("statement 999 of the later document");
    }

    @Test
    void documentsOfTwoLanguagesAreRefused() {
        Reading english =
                PIPELINE.read(
                        SourceText.of("en.txt", "We will hold a meeting."),
                        new Pipeline.Settings(null, List.of(), "en"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(EARLIER, english, Decisions.NONE))
                .withMessageContaining("compare documents of one language");
    }

    @Test
    void aboutIsNoChangeAndABoundIsOne() {
        assertThat(differences("約５００万ドルを拠出する。", "５００万ドルを拠出する。")).isEmpty();
        assertThat(differences("最大５００万ドルを拠出する。", "少なくとも５００万ドルを拠出する。"))
                .singleElement()
                .isInstanceOf(Difference.Amount.class);
    }

    @Test
    void whatOnlyOneTextSaysHasNoOtherSide() {
        assertThat(differences("５００万ドルを拠出する。", "資金を拠出する。"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Amount.class,
                        amount -> {
                            assertThat(amount.from()).isNotNull();
                            assertThat(amount.to()).isNull();
                        });
    }

    @Test
    void manyPromisesOfTheSameWordsArePairedInOrder() {
        Reading many = read2023("日本は、灯台の改修を支援する。\n".repeat(300));
        Renewal renewal = Comparison.of(many, many, Decisions.NONE);
        assertThat(renewal.pairs()).hasSize(300).allMatch(pair -> pair.earlier() == pair.later());
        assertThat(renewal.leftovers()).isEmpty();
    }

    @Test
    void anyTextsCanBeCompared() {
        SeededText.forEach(
                60,
                random -> {
                    Reading before = read2023(random.text(1_500));
                    Reading after = read2023(random.text(1_500));
                    Renewal renewal = Comparison.of(before, after, Decisions.NONE);
                    assertThat(Comparison.of(before, after, Decisions.NONE)).isEqualTo(renewal);
                    long commitments =
                            before.statements().stream()
                                    .filter(statement -> statement.force().isCommitment())
                                    .count();
                    assertThat(
                                    renewal.pairs().stream()
                                                    .map(Renewal.Pair::earlier)
                                                    .distinct()
                                                    .count()
                                            + renewal.leftovers().stream()
                                                    .filter(left -> left.kind() != Kind.NEW)
                                                    .count())
                            .isEqualTo(commitments);
                    for (Renewal.Pair pair : renewal.pairs()) {
                        assertThat(pair.score()).isBetween(0.0, 1 + 1e-9);
                        assertThat(
                                        pair.resemblances().stream()
                                                .mapToDouble(Resemblance::share)
                                                .sum())
                                .isCloseTo(pair.score(), offset(1e-6));
                        for (Resemblance each : pair.resemblances()) {
                            assertThat(each.earlier().end())
                                    .isLessThanOrEqualTo(before.source().length());
                            assertThat(each.later().end())
                                    .isLessThanOrEqualTo(after.source().length());
                        }
                    }
                });
    }

    private static List<Difference> differences(String before, String after) {
        Renewal renewal =
                Comparison.of(
                        read2023("日本は、灯台の改修のため、国際航路標識基金に" + before),
                        read2023("日本は、灯台の改修のため、国際航路標識基金に" + after),
                        Decisions.NONE);
        assertThat(renewal.pairs()).hasSize(1);
        return renewal.pairs().get(0).differences();
    }

    private static Renewal decide(Set<Couple> confirmed, Set<Couple> rejected) {
        return Comparison.of(EARLIER, LATER, new Decisions(confirmed, rejected));
    }

    private static Renewal.Pair pairOf(String words) {
        List<Renewal.Pair> pairs = pairsOf(words);
        assertThat(pairs).hasSize(1);
        return pairs.get(0);
    }

    private static List<Renewal.Pair> pairsOf(String words) {
        return RENEWAL.pairs().stream()
                .filter(
                        pair ->
                                words(EARLIER, statement(EARLIER, pair.earlier()).span())
                                        .contains(words))
                .toList();
    }

    private static String laterWords(Renewal.Pair pair) {
        return words(LATER, statement(LATER, pair.later()).span());
    }

    private static int earlier(String words) {
        return find(EARLIER, words);
    }

    private static int later(String words) {
        return find(LATER, words);
    }

    private static int find(Reading reading, String words) {
        for (int i = 0; i < reading.statements().size(); i++) {
            if (words(reading, statement(reading, i).span()).contains(words)) {
                return i;
            }
        }
        throw new AssertionError("no statement says " + words);
    }

    private static Statement statement(Reading reading, int index) {
        return reading.statements().get(index);
    }

    private static String words(Reading reading, Span span) {
        return span.of(reading.source().text());
    }

    private static String amount(Mention.@Nullable Money money) {
        return Objects.requireNonNull(money).amount();
    }

    private static Span span(Mention.@Nullable Money money) {
        return Objects.requireNonNull(money).span();
    }

    private static Reading read2023(String text) {
        return PIPELINE.read(
                SourceText.of("test", text),
                new Pipeline.Settings("2023-06-10", List.of("日本", "米国", "豪州", "インド"), "ja"));
    }

    private static Reading read(String name) {
        Path file =
                Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "compare")
                        .resolve(name);
        try {
            return PIPELINE.read(
                    SourceText.of(name, Files.readString(file)), Pipeline.Settings.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
