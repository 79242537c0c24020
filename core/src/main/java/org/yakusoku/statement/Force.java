package org.yakusoku.statement;

/// How strongly a statement binds, from the strongest to the weakest (guidelines, section 4).
///
/// The force of a statement is the weakest of its chain: 計画する over 模索する is EXPLORE.
public enum Force {
    /// a promise in so many words: コミットする, 誓う
    PLEDGE,
    /// the action itself: 提供する
    WILL,
    /// planned or scheduled: 計画である
    PLAN,
    /// intention: 意図を有する
    INTEND,
    /// a goal or target: 目指す
    AIM,
    /// a look at a possibility: 検討する
    EXPLORE,
    /// finished or already so: 署名した
    DONE,
    /// stance: 歓迎する
    WELCOME,
    /// asks somebody else to act: 求める
    CALL,
    /// a forecast: 見込む
    EXPECT;

    /// Whether statements of this force are commitments: PLEDGE to EXPLORE.
    public boolean isCommitment() {
        return compareTo(EXPLORE) <= 0;
    }
}
