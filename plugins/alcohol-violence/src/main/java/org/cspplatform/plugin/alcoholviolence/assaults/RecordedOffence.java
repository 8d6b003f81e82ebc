package org.cspplatform.plugin.alcoholviolence.assaults;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** A violent offence that the police recorded. */
@Dataset(
        id = "recorded-offences",
        title = "Violence recorded by the police",
        one = "recorded offence",
        description = "One record for each offence of violence that the police recorded in the area, from their monthly"
                + " extract. No victim and no suspect is in it.")
@Keep(years = 7, because = "Local retention schedule (unconfirmed)")
public record RecordedOffence(
        @Key @Text(max = 40) @Label(value = "Reference", hint = "A reference of the extract, not the crime number")
        String reference,

        @CountsOn @Bounds(min = "2000-01-01", max = "today") @Label("Recorded on")
        LocalDate recordedOn,

        @Label(value = "Date and time of the offence", hint = "The earliest that it can have been") @Nullable
        LocalDateTime occurredAt,

        @Label("Class") OffenceClass offenceClass,

        @Label(value = "Alcohol related?", hint = "As the police have flagged it")
        boolean alcoholRelated,

        @Label("Type of location") LocationType locationType,

        @Dimension @Text(max = 80) @Label(value = "Ward or beat", hint = "Always write it the same")
        String area) {
    /** The night to which the offence belongs, where the time is known. */
    @Derived
    @Label("Night")
    public @Nullable Night night() {
        return occurredAt == null ? null : Night.of(occurredAt);
    }

    /** Whether it is known to have been on a weekend night. */
    @Derived
    @Label("Weekend night")
    public boolean weekendNight() {
        Night night = night();
        return night != null && night.weekend();
    }
}
