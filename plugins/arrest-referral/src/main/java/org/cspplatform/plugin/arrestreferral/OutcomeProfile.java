package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Reference;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/**
 * A Treatment Outcomes Profile: what the client says of the last 28 days, at the start, at reviews and at the exit. The list of
 * questions is unconfirmed against the current form. An unanswered question is empty, never 0.
 */
@Dataset(
        id = "outcomes",
        title = "Treatment outcomes profiles",
        one = "outcomes profile",
        description = "The Treatment Outcomes Profile: days of the last 28, and scales from 0 (poor) to 20 (good).")
@Keep(years = 8, because = "Eight years, as for adult health records (unconfirmed for your service)")
public record OutcomeProfile(
        @Key @Personal @Text(max = 40) @Label("Profile reference")
        String profileReference,

        @Label("Treatment episode") Reference<Episode> episode,

        @Label(value = "Client reference", hint = "The same as in the episode")
        PersonKey client,

        @Label("When in treatment") ProfileStage stage,

        @CountsOn @Bounds(min = "2007-01-01", max = "today") @Label("Date of the interview")
        LocalDate interviewedOn,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of alcohol") @Nullable
        Integer alcoholDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of opiates") @Nullable
        Integer opiateDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of crack") @Nullable
        Integer crackDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of powder cocaine") @Nullable
        Integer cocaineDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of amphetamine") @Nullable
        Integer amphetamineDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of cannabis") @Nullable
        Integer cannabisDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of tobacco") @Nullable
        Integer tobaccoDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of injecting") @Nullable
        Integer injectingDays,

        @SpecialCategory @Label("Injected with equipment used by somebody else?") @Nullable
        Boolean sharedEquipment,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of shoplifting") @Nullable
        Integer shopliftingDays,

        @SpecialCategory @Bounds(min = "0", max = "28") @Label("Days of selling drugs") @Nullable
        Integer sellingDays,

        @SpecialCategory @Label("Other theft, or fraud?") @Nullable
        Boolean otherAcquisitiveCrime,

        @SpecialCategory @Label("Assault or violence?") @Nullable
        Boolean violence,

        @SpecialCategory
        @Bounds(min = "0", max = "20")
        @Label(value = "Psychological health", hint = "From 0 (poor) to 20 (good)")
        @Nullable
        Integer psychologicalHealth,

        @Bounds(min = "0", max = "28") @Label("Days of paid work") @Nullable
        Integer workDays,

        @Bounds(min = "0", max = "28") @Label("Days of college or school") @Nullable
        Integer educationDays,

        @SpecialCategory
        @Bounds(min = "0", max = "20")
        @Label(value = "Physical health", hint = "From 0 (poor) to 20 (good)")
        @Nullable
        Integer physicalHealth,

        @Label("Acute housing problem?") @Nullable Boolean acuteHousingProblem,

        @SpecialCategory
        @Bounds(min = "0", max = "20")
        @Label(value = "Quality of life", hint = "From 0 (poor) to 20 (good)")
        @Nullable
        Integer qualityOfLife) {
    /** Whether the client told of any offending; null when none of the four questions was answered. */
    @Derived
    @SpecialCategory
    @Label("Any offending in the last 28 days")
    public @Nullable Boolean offended() {
        if (shopliftingDays == null && sellingDays == null && otherAcquisitiveCrime == null && violence == null) {
            return null;
        }
        return positive(shopliftingDays)
                || positive(sellingDays)
                || Boolean.TRUE.equals(otherAcquisitiveCrime)
                || Boolean.TRUE.equals(violence);
    }

    private static boolean positive(@Nullable Integer days) {
        return days != null && days > 0;
    }
}
