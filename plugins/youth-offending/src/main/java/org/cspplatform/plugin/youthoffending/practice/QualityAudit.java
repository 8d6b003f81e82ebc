package org.cspplatform.plugin.youthoffending.practice;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Label;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.Text;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.jspecify.annotations.Nullable;

/** An audit of the quality of work on one case. */
@Dataset(
        id = "quality-audits",
        title = "Quality audits",
        one = "audit",
        description =
                "One record for each piece of work that was audited, with its grade, and the grade after moderation"
                        + " where somebody else looked again.")
@Keep(years = 6, because = "Local retention schedule (unconfirmed)")
public record QualityAudit(
        @Label("Programme") Reference<Programme> programme,
        @Dimension @Text(max = 60) @Label("Team") String team,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Audited on")
        LocalDate auditedOn,

        @Label("What was audited") AuditSubject subject,
        @Label("Grade") Grade grade,
        @Label("Countersigned by a manager?") boolean countersigned,
        @Label("Moderated?") boolean moderated,

        @RequiredWhen(field = "moderated", is = "true") @Label("Grade after moderation") @Nullable
        Grade moderatedGrade) {
    /** The grade that stands: after moderation where there was one. */
    @Derived
    @Label("Final grade")
    public Grade finalGrade() {
        return moderatedGrade == null ? grade : moderatedGrade;
    }
}
