package org.yakusoku.mention;

import org.jspecify.annotations.Nullable;
import org.yakusoku.text.Span;

import java.util.List;

/// A place of the text that names an amount, a time, somebody who can act, or a short form
/// (guidelines, section 3).
public sealed interface Mention {
    /// Where it stands.
    Span span();

    /// Id of the rule that gave it, such as `ja.money.amount`.
    String rule();

    /// An amount of money: 約 80 億ドル is `8000000000` USD, about.
    ///
    /// @param amount plain decimal in the currency's unit, the lower end of a range
    /// @param max upper end of a range, else null
    /// @param currency ISO 4217
    record Money(
            Span span,
            String rule,
            String amount,
            @Nullable String max,
            String currency,
            @Nullable Modifier modifier)
            implements Mention {}

    /// A number with what it counts or measures: 3,000 人超 is `3000` 人, over.
    ///
    /// @param amount plain decimal, the lower end of a range
    /// @param max upper end of a range, else null
    /// @param unit counter or unit as written, null where only a noun follows (26の国)
    record Quantity(
            Span span,
            String rule,
            String amount,
            @Nullable String max,
            @Nullable String unit,
            @Nullable Modifier modifier)
            implements Mention {}

    /// A date, a length of time or a repetition.
    ///
    /// 本年6月までに in a document of 2024-04-10 is a DATE with edtf `../2024-06` and role DEADLINE.
    ///
    /// @param edtf of a DATE, resolved against the document's date (ISO 8601-2)
    /// @param duration of a DURATION, and of 今後N年間 (ISO 8601)
    /// @param repeat of a SET, null where the text names no interval (定期的)
    record Time(
            Span span,
            String rule,
            TimeType type,
            @Nullable String edtf,
            @Nullable String duration,
            @Nullable String repeat,
            Role role)
            implements Mention {}

    /// Somebody who can act: 日本の医薬品医療機器総合機構(PMDA) holds 日本 and 医薬品医療機器総合機構(PMDA).
    ///
    /// @param name the fullest form in the document, without brackets and titles
    /// @param members of a GROUP whose members can be told, else empty
    record Actor(Span span, String rule, ActorType type, String name, List<String> members)
            implements Mention {
        /// Keeps the members unchangeable.
        public Actor {
            members = List.copyOf(members);
        }

        /// Whom the mention stands for: a group's members where they can be told, else the name
        /// alone.
        public List<String> stands() {
            return type == ActorType.GROUP && !members.isEmpty() ? members : List.of(name);
        }
    }

    /// The definition of a short form in Latin letters: 日米共同情報分析組織(BIAC).
    ///
    /// @param shortForm BIAC
    /// @param longForm 日米共同情報分析組織
    record Acronym(Span span, String rule, String shortForm, String longForm) implements Mention {}

    /// Kinds of [Time].
    enum TimeType {
        /// a point or stretch of the calendar
        DATE,
        /// a length
        DURATION,
        /// a repetition
        SET
    }

    /// What a [Time] does in its sentence (guidelines, section 3.3).
    enum Role {
        /// までに, 以内
        DEADLINE,
        /// から, より
        START,
        /// 以来, 以降, ぶり
        SINCE,
        /// 間, 中, にわたり, にかけて, 今後N年
        DURING,
        /// everything else, sets too
        AT
    }

    /// Kinds of [Actor] (guidelines, section 3.4).
    enum ActorType {
        /// 日本, 日本政府
        STATE,
        /// ministries, agencies, legislatures, courts, forces, governments below the state
        BODY,
        /// マイクロソフト社
        COMPANY,
        /// 国際協力銀行, 東京大学, G7
        ORGANISATION,
        /// バイデン大統領
        PERSON,
        /// 我々, 両国, 日米両国
        GROUP
    }
}
