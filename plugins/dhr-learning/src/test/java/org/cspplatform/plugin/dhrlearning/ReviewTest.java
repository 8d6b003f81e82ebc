package org.cspplatform.plugin.dhrlearning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cspplatform.module.PersonKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReviewTest {
    private static final LocalDate NOTIFIED = LocalDate.of(2024, 1, 31);
    private static final LocalDate DECIDED = LocalDate.of(2024, 3, 1);

    @Test
    void theDecisionIsDueOnTheSameDayOfTheNextMonthOrOnItsLast() {
        assertThat(review(null, null, null).decisionDueOn()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(review(null, null, null).decidedInTime()).isNull();
        assertThat(review(LocalDate.of(2024, 2, 29), Decision.REVIEW, null).decidedInTime())
                .isTrue();
        assertThat(review(DECIDED, Decision.REVIEW, null).decidedInTime()).isFalse();
    }

    @Test
    void completionIsDueSixMonthsAfterTheDecisionAndThePausesMoveIt() {
        assertThat(review(DECIDED, Decision.REVIEW, null).completionDueOn()).isEqualTo(LocalDate.of(2024, 9, 1));
        // ten days, both ends included
        Pause trial = pause("2024-04-01", "2024-04-10");
        assertThat(review(DECIDED, Decision.REVIEW, null, trial).completionDueOn())
                .isEqualTo(LocalDate.of(2024, 9, 11));
        // the same days twice count once, and days before the decision or after the end not at all
        assertThat(review(
                                DECIDED,
                                Decision.REVIEW,
                                null,
                                trial,
                                pause("2024-04-05", "2024-04-12"),
                                pause("2024-02-01", "2024-02-20"),
                                pause("2025-01-01", "2025-03-01"))
                        .completionDueOn())
                .isEqualTo(LocalDate.of(2024, 9, 13));
    }

    @Test
    void nothingIsDueWhileTheClockStandsStillOrWithoutAReview() {
        Review paused = review(DECIDED, Decision.REVIEW, null, pause("2024-04-01", null));
        assertThat(paused.completionDueOn()).isNull();
        assertThat(paused.stage()).isEqualTo(Stage.PAUSED);
        assertThat(review(DECIDED, Decision.NO_REVIEW, null).completionDueOn()).isNull();
        assertThat(review(DECIDED, Decision.NO_REVIEW, null).stage()).isEqualTo(Stage.NOT_REVIEWED);
    }

    @Test
    void completionInTimeIsNetOfPauses() {
        LocalDate completed = LocalDate.of(2024, 9, 11);
        assertThat(review(DECIDED, Decision.REVIEW, completed).completedInTime())
                .isFalse();
        assertThat(review(DECIDED, Decision.REVIEW, completed, pause("2024-04-01", "2024-04-10"))
                        .completedInTime())
                .isTrue();
    }

    private static Pause pause(String from, @Nullable String until) {
        return new Pause(
                LocalDate.parse(from), until == null ? null : LocalDate.parse(until), PauseReason.CRIMINAL_TRIAL);
    }

    private static Review review(
            @Nullable LocalDate decided, @Nullable Decision decision, @Nullable LocalDate completed, Pause... pauses) {
        return new Review(
                "R1",
                ReviewKind.DHR,
                NOTIFIED,
                Trigger.PARTNER,
                DeathType.INTIMATE_PARTNER,
                null,
                new PersonKey("V1"),
                Sex.FEMALE,
                AgeBand.AGED_35_44,
                EthnicGroup.WHITE,
                new PersonKey("X1"),
                Sex.MALE,
                AgeBand.AGED_35_44,
                Set.of(),
                Set.of(),
                Set.of(),
                decided,
                decision,
                null,
                null,
                FamilyPart.NOT_YET_ASKED,
                List.of(),
                List.of(),
                List.of(pauses),
                completed,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
