package org.cspplatform.server.process.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DaysTest {
    @Test
    void theBankHolidaysAreThosePublished() {
        assertThat(BankHolidays.of(2012))
                .containsExactlyElementsOf(days(
                        "2012-01-02",
                        "2012-04-06",
                        "2012-04-09",
                        "2012-05-07",
                        "2012-06-04",
                        "2012-06-05",
                        "2012-08-27",
                        "2012-12-25",
                        "2012-12-26"));
        assertThat(BankHolidays.of(2016))
                .containsExactlyElementsOf(days(
                        "2016-01-01",
                        "2016-03-25",
                        "2016-03-28",
                        "2016-05-02",
                        "2016-05-30",
                        "2016-08-29",
                        "2016-12-26",
                        "2016-12-27"));
        assertThat(BankHolidays.of(2020))
                .containsExactlyElementsOf(days(
                        "2020-01-01",
                        "2020-04-10",
                        "2020-04-13",
                        "2020-05-08",
                        "2020-05-25",
                        "2020-08-31",
                        "2020-12-25",
                        "2020-12-28"));
        assertThat(BankHolidays.of(2022))
                .containsExactlyElementsOf(days(
                        "2022-01-03",
                        "2022-04-15",
                        "2022-04-18",
                        "2022-05-02",
                        "2022-06-02",
                        "2022-06-03",
                        "2022-08-29",
                        "2022-09-19",
                        "2022-12-26",
                        "2022-12-27"));
        assertThat(BankHolidays.of(2023))
                .containsExactlyElementsOf(days(
                        "2023-01-02",
                        "2023-04-07",
                        "2023-04-10",
                        "2023-05-01",
                        "2023-05-08",
                        "2023-05-29",
                        "2023-08-28",
                        "2023-12-25",
                        "2023-12-26"));
        assertThat(BankHolidays.of(2027))
                .containsExactlyElementsOf(days(
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-03",
                        "2027-05-31",
                        "2027-08-30",
                        "2027-12-27",
                        "2027-12-28"));
    }

    @Test
    void everyBankHolidayOfTwoCenturiesIsAWeekdayOfItsOwnYear() {
        for (int year = 1978; year < 2178; year++) {
            int of = year;
            assertThat(BankHolidays.of(year))
                    .hasSizeBetween(8, 10)
                    .allMatch(day -> day.getYear() == of)
                    .noneMatch(
                            day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
    }

    @Test
    void workingDaysSkipChristmasAndEaster() {
        assertThat(Days.WORKING.plus(day("2016-12-23"), 1)).isEqualTo("2016-12-28");
        assertThat(Days.WORKING.plus(day("2016-12-30"), 1)).isEqualTo("2017-01-03");
        assertThat(Days.WORKING.plus(day("2017-04-13"), 1)).isEqualTo("2017-04-18");
        assertThat(Days.WORKING.between(day("2017-04-13"), day("2017-04-21"))).isEqualTo(4);
        assertThat(Days.WORKING.plus(day("2017-04-15"), 0)).isEqualTo("2017-04-15");
        assertThat(Days.WORKING.between(day("2017-04-21"), day("2017-04-13"))).isEqualTo(-4);
    }

    @Test
    void countingAgreesWithGoingDayByDay() {
        Random random = new Random(62);
        for (int i = 0; i < 3000; i++) {
            LocalDate from = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(14_000));
            int amount = random.nextInt(400);
            LocalDate slow = SlowClock.end(from, amount, Days.WORKING, List.of());
            assertThat(Days.WORKING.plus(from, amount))
                    .as("%s + %d", from, amount)
                    .isEqualTo(slow);
            assertThat(Days.WORKING.between(from, slow)).isEqualTo(amount);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<LocalDate> days(String... texts) {
        return List.of(texts).stream().map(LocalDate::parse).toList();
    }
}
