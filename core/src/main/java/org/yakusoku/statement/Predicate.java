package org.yakusoku.statement;

import org.jspecify.annotations.Nullable;

/// One predicate of a sentence: a verb with its ending, or a marker of force such as 意図を有する.
///
/// @param start first unit
/// @param end first unit behind the ending
/// @param stemEnd where the ending begins
/// @param rule id of the rule that gave it
/// @param noun the noun or stem, folded: 再検討 of 再検討する
/// @param force its own force, or null for a plain verb
/// @param kind what it does with its content
/// @param tense when
/// @param aspect how it lasts
/// @param ending how the word ends
/// @param mood wish, duty, negation and the like
/// @param passive whether something is done to its subject
/// @param link how it hangs on what follows
record Predicate(
        int start,
        int end,
        int stemEnd,
        String rule,
        String noun,
        @Nullable Force force,
        Kind kind,
        Tense tense,
        Aspect aspect,
        Ending ending,
        Mood mood,
        boolean passive,
        Link link) {
    /// What a predicate does with its content.
    enum Kind {
        /// a deed: 提供する
        PLAIN,
        /// a marker of force: 計画する
        MARKER,
        /// makes an intention known: 意図を発表する
        ANNOUNCE,
        /// こととする
        DECIDE,
        /// 発表する
        REPORT,
        /// 確認する
        CONFIRM,
        /// 歓迎する
        ENDORSE,
        /// 同意する, 一致する
        AGREE,
        /// 考える, 思う
        OPINION,
        /// 述べる
        SAY,
        /// no deed: 存在する, 必要である
        STATIVE,
        /// a total of what was done: 121億ドルに上る
        TOTAL,
        /// no predicate at all: に対し, 改めて
        PARTICLE
    }

    /// When.
    enum Tense {
        /// する
        NONPAST,
        /// した
        PAST,
        /// し, して: the next predicate says it
        OPEN
    }

    /// How a deed lasts.
    enum Aspect {
        /// する
        SIMPLE,
        /// している
        PROGRESSIVE,
        /// してきた
        PERFECT,
        /// していく
        ONWARD
    }

    /// How the word ends.
    enum Ending {
        /// する, した
        FINAL,
        /// し (連用中止)
        STOP,
        /// して
        TE,
        /// すれば
        COND,
        /// しつつ, すべく
        ADVERBIAL
    }

    /// Wish, duty, negation and the like.
    enum Mood {
        /// none
        PLAIN,
        /// したい
        WANT,
        /// しなければならない, すべき
        DUTY,
        /// していただきたい
        REQUEST,
        /// しようではありませんか
        URGE,
        /// しましょう
        VOLITIONAL,
        /// しない
        NEGATIVE,
        /// できる
        CAN,
        /// し申し上げる
        HUMBLE
    }

    /// How a predicate hangs on what follows.
    enum Link {
        /// ends the sentence
        FINAL,
        /// goes on at its own level: し、 しており、
        STOP,
        /// goes on with a word of its own: とともに、 が、
        COORDINATE,
        /// purpose, time, manner: ため、 よう、 べく
        SUBORDINATE,
        /// …よう(に) before the verb that it fills: 占めるよう努める
        SO_THAT,
        /// condition: すれば、 場合には
        CONDITION,
        /// made a noun: こと, の
        NOMINAL,
        /// with と before a verb of saying
        QUOTE,
        /// with との, という before a noun
        CONTENT,
        /// directly before the marker that it fills: する意図を有する
        COMPLEMENT,
        /// directly before a noun
        ATTRIBUTE,
        /// して before another verb, without a comma
        ADVERB
    }

    /// Whether its force makes a commitment of what it takes.
    boolean commits() {
        return force != null && force.isCommitment();
    }

    /// Whether it is said of the past or of something already under way.
    boolean isDone() {
        return tense == Tense.PAST || aspect == Aspect.PERFECT || aspect == Aspect.PROGRESSIVE;
    }

    /// Whether it is said of the past, markers of force aside.
    boolean isDoneUnlessMarker() {
        return kind != Kind.MARKER && isDone();
    }

    Predicate linked(Link other) {
        return new Predicate(
                start, end, stemEnd, rule, noun, force, kind, tense, aspect, ending, mood, passive,
                other);
    }
}
