package org.yakusoku.mention;

/// How a number is qualified (guidelines, section 3.1). 平均, 累計 and 合計 are no modifiers.
public enum Modifier {
    /// 約, ほぼ, 程度
    ABOUT,
    /// 超, を超える, を上回る
    OVER,
    /// 以上, 少なくとも
    AT_LEAST,
    /// 最大, 以内, 以下, まで
    UP_TO,
    /// 未満, 弱
    UNDER
}
