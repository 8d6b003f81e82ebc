package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** What was audited. */
public enum AuditSubject {
    @Label("Assessment")
    ASSESSMENT,
    @Label("Plan")
    PLAN,
    @Label("Report to court or panel")
    REPORT,
    @Label("Whole case")
    WHOLE_CASE
}
