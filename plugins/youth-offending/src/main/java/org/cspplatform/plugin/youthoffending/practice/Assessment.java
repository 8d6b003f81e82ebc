package org.cspplatform.plugin.youthoffending.practice;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Text;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.jspecify.annotations.Nullable;

/** An assessment of a child on a programme, and whether it came in time. */
@Dataset(
        id = "assessments",
        title = "Assessments",
        one = "assessment",
        description =
                "One record for each assessment that is required: record it on the day it is required, and give it the"
                        + " day of completion when it is done.")
@Keep(years = 15, because = "A child of ten is then 25 (your own retention schedule comes first)")
public record Assessment(
        @Key @Text(max = 40) @Label("Assessment reference") String assessment,
        @Label("Programme") Reference<Programme> programme,
        @Dimension @Text(max = 60) @Label("Team") String team,
        @Label("Tool") Tool tool,
        @Label("Purpose") Purpose purpose,

        @CountsOn
        @Bounds(min = "2000-04-01", max = "today")
        @Label(value = "Required on", hint = "For example, the day of the referral or of the order")
        LocalDate requiredOn,

        @Label(value = "Due by", hint = "The last day that your standard, the court or the panel allows")
        LocalDate dueOn,

        @Bounds(max = "today") @Label("Completed") @Nullable LocalDate completedOn,

        @Bounds(max = "today") @Label("Countersigned") @Nullable
        LocalDate countersignedOn) {}
