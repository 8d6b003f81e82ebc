package org.cspplatform.plugin.youthoffending.practice;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** A partnership for early intervention, as the grant asks to show. */
@Dataset(
        id = "early-interventions",
        title = "Early-intervention partnerships",
        one = "partnership",
        description = "One record for each organisation that the service works with to reach children early.")
public record EarlyIntervention(
        @Key @Text(max = 120) @Label("Partner") String partner,
        @Label("Kind of partner") PartnerKind kind,
        @Label("What it works on") Focus focus,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Began")
        LocalDate startedOn,

        @Label(value = "Ended", hint = "Leave empty while it goes on") @Nullable
        LocalDate endedOn,

        @Label("Written agreement in place?") boolean agreed,

        @Bounds(min = "0", max = "100000")
        @Label(value = "Children reached so far", hint = "As the partner counts them")
        int childrenReached) {}
