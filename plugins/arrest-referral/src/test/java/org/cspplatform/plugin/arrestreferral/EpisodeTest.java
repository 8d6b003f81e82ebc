package org.cspplatform.plugin.arrestreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EpisodeTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 10);

    @Test
    void treatmentIsEffectiveFromTheTwelfthWeekOrWithAPlannedExitBefore() {
        assertThat(episode(null, 84, TreatmentExit.DROPPED_OUT).retention()).isEqualTo(Retention.EFFECTIVE);
        assertThat(episode(null, 83, TreatmentExit.DROPPED_OUT).retention()).isEqualTo(Retention.LEFT_EARLY);
        assertThat(episode(null, 20, TreatmentExit.COMPLETED_DRUG_FREE).retention())
                .isEqualTo(Retention.EFFECTIVE);
    }

    @Test
    void treatmentThatGoesOnIsNotYetKnownUntilTheClientIsSeenAfterTwelveWeeks() {
        assertThat(episode(null, null, null).retention()).isEqualTo(Retention.NOT_YET_KNOWN);
        assertThat(episode(83, null, null).retention()).isEqualTo(Retention.NOT_YET_KNOWN);
        assertThat(episode(84, null, null).retention()).isEqualTo(Retention.EFFECTIVE);
    }

    @Test
    void theWaitIsTheDaysFromReferralToStart() {
        assertThat(episode(null, null, null).daysWaited()).isEqualTo(12);
    }

    private static Episode episode(
            @Nullable Integer seenAfter, @Nullable Integer endedAfter, @Nullable TreatmentExit exit) {
        return new Episode(
                "E1",
                new Reference<>("C1"),
                new PersonKey("P1"),
                "Provider (demo)",
                Modality.PSYCHOSOCIAL,
                START.minusDays(12),
                null,
                START,
                null,
                seenAfter == null ? null : START.plusDays(seenAfter),
                endedAfter == null ? null : START.plusDays(endedAfter),
                exit);
    }
}
