package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** Grades of the inspectorate of probation. */
public enum Grade {
    @Label("Outstanding")
    OUTSTANDING,
    @Label("Good")
    GOOD,
    @Label("Requires improvement")
    REQUIRES_IMPROVEMENT,
    @Label("Inadequate")
    INADEQUATE
}
