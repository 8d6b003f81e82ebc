package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Items;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.Text;
import org.cspplatform.module.Whose;
import org.cspplatform.module.Withheld;
import org.jspecify.annotations.Nullable;

/** What a review recommends, until there is evidence that it was done and somebody looked at what it changed. */
@Dataset(
        id = "recommendations",
        title = "Recommendations",
        one = "recommendation",
        description = "May be shared with the region, without the review that it comes from.",
        whose = Whose.SHAREABLE)
public record Recommendation(
        @Key @Withheld @Text(max = 40) @Label("Recommendation reference")
        String recommendationReference,

        @Label("Review") Reference<Review> review,

        @CountsOn @Bounds(min = "2011-04-13", max = "today") @Label(value = "Raised", hint = "The day of the report")
        LocalDate raisedOn,

        @Label("Level") Level level,

        @RequiredWhen(field = "level", is = "NATIONAL") @Label("Addressee") @Nullable
        Addressee addressee,

        @Text(max = 100)
        @RequiredWhen(
                field = "addressee",
                is = {"OTHER_DEPARTMENT", "NATIONAL_BODY"})
        @Label("Which department or body")
        @Nullable
        String addresseeName,

        @Bounds(max = "today") @Label("Sent to the addressee") @Nullable
        LocalDate sentOn,

        @Bounds(max = "today") @Label("Acknowledged by the addressee") @Nullable
        LocalDate acknowledgedOn,

        @Label("Theme") Theme theme,

        @LongText(max = 2000) @Label(value = "Recommendation", hint = "No names: it may be shared")
        String recommendation,

        @Label("Status") Status status,

        @LongText(max = 1000) @RequiredWhen(field = "status", is = "REJECTED") @Label("Why it is rejected") @Nullable
        String rejectedBecause,

        @LongText(max = 1000) @RequiredWhen(field = "status", is = "ABANDONED") @Label("Why it is abandoned") @Nullable
        String abandonedBecause,

        @Dimension
        @Text(max = 100)
        @RequiredWhen(
                field = "status",
                is = {"ACCEPTED", "IN_PROGRESS", "IMPLEMENTED", "EVIDENCED", "IMPACT_REVIEWED"})
        @Label("Lead agency")
        @Nullable
        String leadAgency,

        @LongText(max = 2000)
        @RequiredWhen(
                field = "status",
                is = {"IN_PROGRESS", "IMPLEMENTED", "EVIDENCED", "IMPACT_REVIEWED"})
        @Label("Action")
        @Nullable
        String action,

        @Items(one = "milestone", max = 20) @Label("Key milestones")
        List<Milestone> milestones,

        @RequiredWhen(
                field = "status",
                is = {"IN_PROGRESS", "IMPLEMENTED", "EVIDENCED", "IMPACT_REVIEWED"})
        @Label("Target date")
        @Nullable
        LocalDate targetOn,

        @Bounds(max = "today")
        @RequiredWhen(
                field = "status",
                is = {"IMPLEMENTED", "EVIDENCED", "IMPACT_REVIEWED"})
        @Label(value = "Implemented", hint = "The day from which the lead agency says that it is done")
        @Nullable
        LocalDate implementedOn,

        @Withheld
        @LongText(max = 4000)
        @Label(value = "Evidence", hint = "What somebody else can check: an audit, a changed policy, training records")
        @Nullable
        String evidence,

        @Label("Evidence as a file") @Nullable Attachment evidenceFile,

        @Bounds(max = "today")
        @RequiredWhen(
                field = "status",
                is = {"EVIDENCED", "IMPACT_REVIEWED"})
        @Label(value = "Evidence checked", hint = "The day on which the lead checked the evidence")
        @Nullable
        LocalDate evidencedOn,

        @LongText(max = 2000)
        @RequiredWhen(field = "status", is = "IMPACT_REVIEWED")
        @Label("What it changed")
        @Nullable
        String impact) {
    public Recommendation {
        milestones = List.copyOf(milestones);
    }
}
