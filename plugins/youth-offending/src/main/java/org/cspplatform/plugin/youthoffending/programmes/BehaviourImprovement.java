package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Label;
import org.cspplatform.module.Reference;

/** Something that became better for a child during a programme. It is neither rate nor seriousness, and counted apart from both. */
@Dataset(
        id = "behaviour-improvements",
        title = "Improvements in behaviour",
        one = "improvement",
        description =
                "What became better for a child, as somebody saw it: re-engaged with school, for example. Record each"
                        + " when it is seen.")
@Keep(years = 15, because = "A child of ten is then 25 (your own retention schedule comes first)")
public record BehaviourImprovement(
        @Label("Programme") Reference<Programme> programme,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Seen on")
        LocalDate seenOn,

        @Label("What improved") Improvement improvement,
        @Label("Who says so") Evidence evidence) {}
