package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.jspecify.annotations.Nullable;

/** A need of a child on a programme and what was offered: indicators 4 and 5. */
@Dataset(
        id = "health-needs",
        title = "Mental health and substance misuse needs",
        one = "need",
        description =
                "One record for each need that a screening or assessment found during a programme, with the referral,"
                        + " the offer and what was attended.")
@Keep(years = 15, because = "A child of ten is then 25 (your own retention schedule comes first)")
public record HealthNeed(
        @Key @Label("Programme") Reference<Programme> programme,
        @Key @SpecialCategory @Label("Need") Need need,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label(value = "Identified", hint = "Screened or assessed")
        LocalDate identifiedOn,

        @Label(value = "Already in treatment?", hint = "When the programme started")
        boolean alreadyInTreatment,

        @Bounds(max = "today") @Label("Referred") @Nullable LocalDate referredOn,

        @Bounds(max = "today") @Label("Offered") @Nullable LocalDate offeredOn,

        @SpecialCategory @RequiredWhen(field = "offeredOn") @Label("What was offered") @Nullable
        Offer offer,

        @Bounds(max = "today")
        @Label(value = "Attended from", hint = "The first appointment that the child came to")
        @Nullable
        LocalDate attendedOn,

        @Bounds(max = "today") @Label("Attended until") @Nullable
        LocalDate endedOn) {
    /** Whether an intervention was offered; an offer of none is not one. Who is in treatment already has been offered it. */
    @Derived
    @SpecialCategory
    @Label("Intervention offered")
    public boolean interventionOffered() {
        return alreadyInTreatment || (offeredOn != null && offer != Offer.NO_INTERVENTION);
    }

    /** Whether an intervention was attended. */
    @Derived
    @SpecialCategory
    @Label("Intervention attended")
    public boolean interventionAttended() {
        return attendedOn != null;
    }
}
