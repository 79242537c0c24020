package org.yakusoku.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;

class DatelineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "２０２３年５月２０日、広島 | 2023-05-20 | 広島",
                "令和４年５月23日 | 2022-05-23 | -",
                "令和元年５月１日 | 2019-05-01 | -",
                "平成十年十一月十三日 | 1998-11-13 | -",
                "昭和二十七年四月二十八日 | 1952-04-28 | -",
                "二〇二三年五月二十日 | 2023-05-20 | -",
                "千九百九十八年十一月十三日 | 1998-11-13 | -",
                "2023年11月16日　於：サンフランシスコ | 2023-11-16 | サンフランシスコ",
                "２０２５年６月７日（マニラ） | 2025-06-07 | マニラ",
                "（2024年4月10日（水）） | 2024-04-10 | -",
                "2024年4月10日（水曜日）東京 | 2024-04-10 | 東京",
                "2023年5月19日～21日、広島 | 2023-05-19/2023-05-21 | 広島",
                "2024年4月 | 2024-04 | -",
                "2024/4/10 | 2024-04-10 | -",
                "2024-04-10 | 2024-04-10 | -",
                "April 10, 2024 | 2024-04-10 | -",
                "10 April 2024 | 2024-04-10 | -",
                "Wednesday, April 10th, 2024 | 2024-04-10 | -",
                "Hiroshima, 20 May 2023 | 2023-05-20 | Hiroshima",
                "'Washington, D.C., April 10, 2024' | 2024-04-10 | Washington, D.C."
            })
    void dateAndPlaceAreReadInAnyWriting(String line, String date, String place) {
        var dateline = Objects.requireNonNull(Dateline.in(line));

        assertThat(dateline.date()).isEqualTo(date);
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.pure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年4月10日に発表された共同声明",
                "日米共同声明（2024年4月10日）",
                "日本は、2024年に会合を開く",
                "令和６年度予算編成の基本方針"
            })
    void lineThatSaysMoreIsNoDateline(String line) {
        var dateline = Objects.requireNonNull(Dateline.in(line));

        assertThat(dateline.pure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"広島", "第２回会合", "5月20日", "12-34-56", "May the best win", ""})
    void lineWithoutAYearHasNoDate(String line) {
        assertThat(Dateline.in(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2024年13月1日, 2024", "2023年2月30日, 2023-02"})
    void impossibleDayIsLeftOut(String line, String date) {
        assertThat(Dateline.in(line)).extracting(Dateline::date).isEqualTo(date);
    }
}
