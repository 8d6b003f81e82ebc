package org.cspplatform.plugin.youthoffending.measures;

import java.util.List;
import org.cspplatform.module.Setting;

/** What each service decides for itself. */
public final class Settings {
    /** Days for an assessment, the target of the median. */
    public static final Setting ASSESSMENT_DAYS = Setting.number(
                    "assessment-days", "Days to complete an assessment", 15)
            .between(1, 120)
            .hint("Your local standard, in calendar days. The target of the figure Days to a completed assessment");

    /** Working days for countersigning. */
    public static final Setting COUNTERSIGN_DAYS = Setting.number(
                    "countersign-days", "Working days to countersign an assessment", 5)
            .between(1, 60)
            .hint("From the day of completion; what is late stands on the home page");

    /** Percentage of audits that should be good or outstanding. */
    public static final Setting AUDIT_TARGET = Setting.number(
                    "audit-target", "Audits graded good or outstanding (%)", 70)
            .between(0, 100)
            .hint("Your target for the year");

    /** Percentage of children who should be in suitable education at the end. */
    public static final Setting EDUCATION_TARGET = Setting.number(
                    "education-target", "Children in suitable education, training or employment at the end (%)", 75)
            .between(0, 100)
            .hint("Your target for the year; there is no national one");

    private Settings() {}

    /** All of them, in the order of the page. */
    public static List<Setting> all() {
        return List.of(ASSESSMENT_DAYS, COUNTERSIGN_DAYS, AUDIT_TARGET, EDUCATION_TARGET);
    }
}
