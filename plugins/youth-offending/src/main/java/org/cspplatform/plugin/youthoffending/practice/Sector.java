package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** The five sectors whose senior attendance at the management board indicator 8 counts, and the others. */
public enum Sector {
    @Label("Local authority: children's social care")
    SOCIAL_CARE,
    @Label("Local authority: education")
    EDUCATION,
    @Label("Police")
    POLICE,
    @Label("Probation")
    PROBATION,
    @Label("Health")
    HEALTH,
    @Label("Other, not counted")
    OTHER
}
