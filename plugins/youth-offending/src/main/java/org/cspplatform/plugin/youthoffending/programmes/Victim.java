package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;

/** A victim of the offence behind a programme, by a pseudonym: indicator 10. */
@Dataset(
        id = "victims",
        title = "Victims",
        one = "victim",
        description = "One record for each victim and programme: whether contact was agreed to, views were sought,"
                + " information and support given, and whether the victim engaged with restorative justice. Never"
                + " enter a name.")
@Keep(years = 6, because = "Local retention schedule (unconfirmed)")
public record Victim(
        @Key @Label(value = "Victim's reference", hint = "A reference of your own, never a name")
        PersonKey victim,

        @Key @Label("Programme") Reference<Programme> programme,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Identified")
        LocalDate identifiedOn,

        @Label("Consented to contact by the service?") boolean consented,
        @Label("View sought before the decision?") boolean viewSought,
        @Label("Engaged with restorative justice?") boolean engaged,
        @Label("Information on the case requested?") boolean informationRequested,
        @Label("Information on the case given?") boolean informationGiven,
        @Label("Support asked for?") boolean supportRequested,
        @Label("Support given?") boolean supportGiven) {}
