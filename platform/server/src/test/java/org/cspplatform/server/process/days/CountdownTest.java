package org.cspplatform.server.process.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CountdownTest {
    @Test
    void monthsEndOnTheSameDayOrOnTheLast() {
        assertThat(months("2016-01-31", 1)).isEqualTo("2016-02-29");
        assertThat(months("2017-01-31", 1)).isEqualTo("2017-02-28");
        assertThat(months("2016-08-31", 6)).isEqualTo("2017-02-28");
        assertThat(months("2016-02-29", 12)).isEqualTo("2017-02-28");
        assertThat(months("2016-03-15", 6)).isEqualTo("2016-09-15");
    }

    @Test
    void aPauseMovesTheEndByItsDaysBothEndsIncluded() {
        assertThat(months("2016-03-15", 6, pause("2016-04-01", "2016-04-10"))).isEqualTo("2016-09-25");
        assertThat(days("2016-03-01", 10, pause("2016-03-05", "2016-03-05"))).isEqualTo("2016-03-12");
    }

    @Test
    void overlappingPausesCountOnce() {
        assertThat(days(
                        "2016-03-01",
                        10,
                        pause("2016-03-05", "2016-03-08"),
                        pause("2016-03-07", "2016-03-09"),
                        pause("2016-03-06", "2016-03-06")))
                .isEqualTo("2016-03-16");
    }

    @Test
    void aPauseBeforeTheClockStartsOrAfterItHasRunOutMovesNothing() {
        assertThat(days("2016-03-10", 10, pause("2016-03-01", "2016-03-10"))).isEqualTo("2016-03-20");
        assertThat(days("2016-03-10", 10, pause("2016-03-01", "2016-03-12"))).isEqualTo("2016-03-22");
        assertThat(days("2016-03-10", 10, pause("2016-03-21", "2016-04-12"))).isEqualTo("2016-03-20");
        assertThat(days("2016-03-10", 0, pause("2016-03-01", "2016-04-12"))).isEqualTo("2016-03-10");
    }

    @Test
    void aPauseThatBeginsOnlyInTheDaysGainedCountsToo() {
        assertThat(days("2016-03-01", 10, pause("2016-03-05", "2016-03-09"), pause("2016-03-14", "2016-03-15")))
                .isEqualTo("2016-03-18");
    }

    @Test
    void anOpenPauseStopsTheClockAndMovesNothingYet() {
        Countdown countdown = new Countdown(
                day("2016-03-01"), 10, Days.ALL, List.of(pause("2016-03-05", null), pause("2016-03-03", null)));
        assertThat(countdown.end()).isEqualTo("2016-03-11");
        assertThat(countdown.stoppedSince()).contains(day("2016-03-03"));
        assertThat(new Countdown(day("2016-03-01"), 10, Days.ALL, List.of()).stoppedSince())
                .isEmpty();
    }

    @Test
    void workingDaysArePausedAsWorkingDays() {
        // Thursday and Friday are paused with the weekend after them: two working days.
        assertThat(new Countdown(day("2016-03-07"), 5, Days.WORKING, List.of(pause("2016-03-10", "2016-03-13"))).end())
                .isEqualTo("2016-03-16");
    }

    @Test
    void anyPausesGiveWhatGoingDayByDayGives() {
        Random random = new Random(620);
        for (int i = 0; i < 5000; i++) {
            LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6000));
            List<Pause> pauses = somePauses(random, from);
            Days days = random.nextBoolean() ? Days.ALL : Days.WORKING;
            long amount = random.nextInt(200);
            assertThat(new Countdown(from, amount, days, pauses).end())
                    .as("%s, %d %s, %s", from, amount, days, pauses)
                    .isEqualTo(SlowClock.end(from, amount, days, pauses));
        }
    }

    private static List<Pause> somePauses(Random random, LocalDate from) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate start = from.plusDays(random.nextInt(300) - 50);
            pauses.add(new Pause(start, random.nextInt(8) == 0 ? null : start.plusDays(random.nextInt(40) - 3)));
        }
        return pauses;
    }

    private static LocalDate months(String from, int months, Pause... pauses) {
        return Countdown.ofMonths(day(from), months, List.of(pauses)).end();
    }

    private static LocalDate days(String from, int amount, Pause... pauses) {
        return new Countdown(day(from), amount, Days.ALL, List.of(pauses)).end();
    }

    private static Pause pause(String from, @Nullable String until) {
        return new Pause(day(from), until == null ? null : day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
