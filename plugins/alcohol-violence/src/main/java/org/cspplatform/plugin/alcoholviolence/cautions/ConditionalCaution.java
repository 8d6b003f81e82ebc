package org.cspplatform.plugin.alcoholviolence.cautions;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Regime;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** A conditional caution whose condition is the course on alcohol-related violence. */
@Dataset(
        id = "conditional-cautions",
        title = "Conditional cautions with the course",
        one = "conditional caution",
        description =
                "One record for each conditional caution that was offered with the alcohol-related violence course,"
                        + " through acceptance, the course and its end. Record it on the day it is offered.",
        regime = Regime.LAW_ENFORCEMENT)
@Keep(years = 6, because = "Local retention schedule (unconfirmed; the police keep their own record)")
public record ConditionalCaution(
        @Key @Text(max = 40) @Label("Caution reference") String caution,

        @Label(value = "Client", hint = "A reference of your own, never a name")
        PersonKey client,

        @CountsOn @Bounds(min = "2000-01-01", max = "today") @Label("Offered on")
        LocalDate offeredOn,

        @SpecialCategory @Label("Offence") CautionOffence offence,

        @Dimension @Text(max = 80) @Label(value = "Provider of the course", hint = "Always write it the same")
        String provider,

        @SpecialCategory @Label("Stage") Stage stage,

        @Bounds(max = "today") @Label("Accepted on") @Nullable
        LocalDate acceptedOn,

        @Bounds(max = "today") @Label("Attended the course on") @Nullable
        LocalDate attendedOn,

        @Bounds(max = "today") @Label("Conditions completed on") @Nullable
        LocalDate completedOn,

        @Bounds(max = "today") @Label("Breached on") @Nullable
        LocalDate breachedOn,

        @Bounds(max = "today") @Label("Decision after the breach") @Nullable
        LocalDate decidedOn) {}
