package org.cspplatform.plugin.alcoholviolence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cspplatform.module.PersonKey;
import org.cspplatform.plugin.alcoholviolence.assaults.Night;
import org.cspplatform.plugin.alcoholviolence.screening.Advice;
import org.cspplatform.plugin.alcoholviolence.screening.AuditScreening;
import org.cspplatform.plugin.alcoholviolence.screening.DrinkingDays;
import org.cspplatform.plugin.alcoholviolence.screening.Ever;
import org.cspplatform.plugin.alcoholviolence.screening.HowOften;
import org.cspplatform.plugin.alcoholviolence.screening.RiskBand;
import org.cspplatform.plugin.alcoholviolence.screening.ScreeningSetting;
import org.cspplatform.plugin.alcoholviolence.screening.Sex;
import org.cspplatform.plugin.alcoholviolence.screening.TypicalUnits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform works out from a record alone. */
final class DerivationsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T19:59, DAY, false",
        "2026-11-20T20:00, FRIDAY, true",
        "2026-11-20T02:00, THURSDAY, false",
        "2026-11-21T05:59, FRIDAY, true",
        "2026-11-21T06:00, DAY, false",
        "2026-11-22T23:30, SUNDAY, true",
        "2026-11-23T02:00, SUNDAY, true",
        "2026-11-23T05:59, SUNDAY, true",
        "2026-11-23T20:00, MONDAY, false"
    })
    void theHoursAfterMidnightBelongToTheNightBefore(LocalDateTime time, Night night, boolean weekend) {
        assertThat(Night.of(time)).isEqualTo(night);
        assertThat(Night.of(time).weekend()).isEqualTo(weekend);
    }

    @ParameterizedTest
    @CsvSource({
        "0, LOWER",
        "7, LOWER",
        "8, INCREASING",
        "15, INCREASING",
        "16, HIGHER",
        "19, HIGHER",
        "20, POSSIBLE_DEPENDENCE",
        "40, POSSIBLE_DEPENDENCE"
    })
    void theBandsMeetWithoutAGap(int score, RiskBand band) {
        assertThat(RiskBand.of(score)).isEqualTo(band);
    }

    @Test
    void tenAnswersGiveTheWholeScoreAndThreeGiveAuditC() {
        AuditScreening most = screening(
                DrinkingDays.FOUR_OR_MORE_A_WEEK,
                TypicalUnits.TEN_OR_MORE,
                HowOften.DAILY,
                HowOften.DAILY,
                Ever.IN_LAST_YEAR);
        assertThat(most.consumptionScore()).isEqualTo(12);
        assertThat(most.auditScore()).isEqualTo(40);
        assertThat(most.riskBand()).isEqualTo(RiskBand.POSSIBLE_DEPENDENCE);
        AuditScreening some = screening(
                DrinkingDays.TWO_TO_FOUR_A_MONTH,
                TypicalUnits.THREE_TO_FOUR,
                HowOften.MONTHLY,
                HowOften.LESS_THAN_MONTHLY,
                Ever.NOT_IN_LAST_YEAR);
        assertThat(some.consumptionScore()).isEqualTo(2 + 1 + 2);
        assertThat(some.consumptionPositive()).isTrue();
        assertThat(some.auditScore()).isEqualTo(5 + 5 + 4);
        assertThat(some.riskBand()).isEqualTo(RiskBand.INCREASING);
    }

    @Test
    void withoutTheLaterAnswersThereIsNoWholeScoreAndFourIsNotPositive() {
        AuditScreening three =
                screening(DrinkingDays.MONTHLY_OR_LESS, TypicalUnits.THREE_TO_FOUR, HowOften.MONTHLY, null, null);
        assertThat(three.consumptionScore()).isEqualTo(4);
        assertThat(three.consumptionPositive()).isFalse();
        assertThat(three.auditScore()).isNull();
        assertThat(three.riskBand()).isNull();
    }

    private static AuditScreening screening(
            DrinkingDays days, TypicalUnits units, HowOften heavy, @Nullable HowOften later, @Nullable Ever ever) {
        return new AuditScreening(
                "S1",
                new PersonKey("A1"),
                LocalDate.of(2026, 5, 1),
                ScreeningSetting.CUSTODY,
                Sex.FEMALE,
                days,
                units,
                heavy,
                later,
                later,
                later,
                later,
                later,
                ever,
                ever,
                Advice.NONE);
    }
}
