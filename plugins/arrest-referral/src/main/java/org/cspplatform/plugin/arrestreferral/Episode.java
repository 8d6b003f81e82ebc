package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** One treatment that started after a contact, as its provider reports it. It counts in the quarter of its start. */
@Dataset(
        id = "episodes",
        title = "Treatment episodes",
        one = "treatment episode",
        description = "Each structured treatment that a client started after a contact, as the provider reports it.")
@Keep(
        years = 8,
        after = "endedOn",
        because = "Eight years after treatment ended, as for adult health records (unconfirmed for your service)")
public record Episode(
        @Key @Personal @Text(max = 40) @Label("Episode reference")
        String episodeReference,

        @Label(value = "Contact", hint = "Reference of the contact that led to this treatment")
        Reference<Contact> contact,

        @Label(value = "Client reference", hint = "The same as in the contact")
        PersonKey client,

        @Dimension @Text(max = 100) @Label("Treatment provider")
        String provider,

        @Label("Kind of treatment") Modality modality,
        @Bounds(max = "today") @Label("Referred") LocalDate referredOn,
        @Bounds(max = "today") @Label("Triaged") @Nullable LocalDate triagedOn,

        @CountsOn @Bounds(min = "2003-04-01", max = "today") @Label("Structured treatment started")
        LocalDate startedOn,

        @Bounds(max = "today") @Label(value = "Review held", hint = "The review due within 12 weeks") @Nullable
        LocalDate reviewedOn,

        @Bounds(max = "today")
        @Label(value = "Last seen in treatment", hint = "The latest day on which the client was still in treatment")
        @Nullable
        LocalDate lastSeenOn,

        @Bounds(max = "today") @Label("Treatment ended") @Nullable
        LocalDate endedOn,

        @RequiredWhen(field = "endedOn") @Label("How it ended") @Nullable
        TreatmentExit exit) {
    /** Days from the start after which treatment counts as kept up: 12 weeks. */
    static final int RETAINED = 84;

    /** Whether the treatment was effective, as far as the record knows. */
    @Derived
    @Label("Retention")
    public Retention retention() {
        if (exit != null && exit.planned()) {
            return Retention.EFFECTIVE;
        }
        if (days(endedOn) >= RETAINED || days(lastSeenOn) >= RETAINED) {
            return Retention.EFFECTIVE;
        }
        return endedOn == null ? Retention.NOT_YET_KNOWN : Retention.LEFT_EARLY;
    }

    /** Days from the referral to the start. */
    @Derived
    @Label("Days from referral to start")
    public int daysWaited() {
        return Math.toIntExact(ChronoUnit.DAYS.between(referredOn, startedOn));
    }

    private long days(@Nullable LocalDate day) {
        return day == null ? -1 : ChronoUnit.DAYS.between(startedOn, day);
    }
}
