package org.cspplatform.plugin.alcoholviolence.screening;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** The Alcohol Use Disorders Identification Test of one person on one day: its items are kept, its scores worked out. */
@Dataset(
        id = "audit-screenings",
        title = "AUDIT screenings",
        one = "screening",
        description =
                "One record for each screening with the Alcohol Use Disorders Identification Test (AUDIT). Questions 1"
                        + " to 3 alone are AUDIT-C; the other seven are answered together or not at all.")
@Keep(years = 8, because = "Local retention schedule (unconfirmed)")
public record AuditScreening(
        @Key @Text(max = 40) @Label("Screening reference") String screening,

        @Label(value = "Client", hint = "A reference of your own, never a name")
        PersonKey client,

        @CountsOn @Bounds(min = "2000-01-01", max = "today") @Label("Screened on")
        LocalDate screenedOn,

        @Label("Where") ScreeningSetting setting,

        @Label(value = "Sex", hint = "Question 3 asks about 6 units or more (female) or 8 or more (male)")
        Sex sex,

        @SpecialCategory @Label("1. How often do you have a drink containing alcohol?")
        DrinkingDays drinkingDays,

        @SpecialCategory @Label("2. How many units of alcohol do you drink on a typical day when you are drinking?")
        TypicalUnits typicalUnits,

        @SpecialCategory
        @Label("3. How often have you had 6 or more units if female, or 8 or more if male, on a single occasion in"
                + " the last year?")
        HowOften heavyDrinking,

        @SpecialCategory
        @Label("4. How often during the last year have you found that you were not able to stop drinking once you had"
                + " started?")
        @Nullable
        HowOften unableToStop,

        @SpecialCategory
        @Label("5. How often during the last year have you failed to do what was normally expected from you because"
                + " of your drinking?")
        @Nullable
        HowOften failedExpectations,

        @SpecialCategory
        @Label("6. How often during the last year have you needed an alcoholic drink in the morning to get yourself"
                + " going after a heavy drinking session?")
        @Nullable
        HowOften morningDrink,

        @SpecialCategory
        @Label("7. How often during the last year have you had a feeling of guilt or remorse after drinking?")
        @Nullable
        HowOften guilt,

        @SpecialCategory
        @Label("8. How often during the last year have you been unable to remember what happened the night before"
                + " because you had been drinking?")
        @Nullable
        HowOften memoryLoss,

        @SpecialCategory @Label("9. Have you or somebody else been injured as a result of your drinking?") @Nullable
        Ever injury,

        @SpecialCategory
        @Label("10. Has a relative or friend, doctor or other health worker been concerned about your drinking or"
                + " suggested that you cut down?")
        @Nullable
        Ever concern,

        @Label("What followed") Advice advice) {
    private static final int POSITIVE = 5;

    /** AUDIT-C: questions 1 to 3, from 0 to 12. */
    @Derived
    @SpecialCategory
    @Bounds(min = "0", max = "12")
    @Label("AUDIT-C score")
    public int consumptionScore() {
        return drinkingDays.score() + typicalUnits.score() + heavyDrinking.score();
    }

    /** Whether AUDIT-C is positive: 5 or more. */
    @Derived
    @SpecialCategory
    @Label("AUDIT-C positive")
    public boolean consumptionPositive() {
        return consumptionScore() >= POSITIVE;
    }

    /** AUDIT: all ten questions, from 0 to 40; none unless all are answered. */
    @Derived
    @SpecialCategory
    @Bounds(min = "0", max = "40")
    @Label("AUDIT score")
    public @Nullable Integer auditScore() {
        if (unableToStop == null
                || failedExpectations == null
                || morningDrink == null
                || guilt == null
                || memoryLoss == null
                || injury == null
                || concern == null) {
            return null;
        }
        return consumptionScore()
                + unableToStop.score()
                + failedExpectations.score()
                + morningDrink.score()
                + guilt.score()
                + memoryLoss.score()
                + injury.score()
                + concern.score();
    }

    /** The band of the AUDIT score. */
    @Derived
    @SpecialCategory
    @Label("Risk band")
    public @Nullable RiskBand riskBand() {
        Integer score = auditScore();
        return score == null ? null : RiskBand.of(score);
    }

    /** How many of questions 4 to 10 are answered. */
    int laterAnswers() {
        return (int) Stream.of(unableToStop, failedExpectations, morningDrink, guilt, memoryLoss, injury, concern)
                .filter(Objects::nonNull)
                .count();
    }
}
