package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** Where people are screened. */
public enum ScreeningSetting {
    @Label("Emergency department")
    EMERGENCY_DEPARTMENT,
    @Label("Police custody")
    CUSTODY,
    @Label("Course")
    COURSE,
    @Label("General practice")
    PRIMARY_CARE,
    @Label("Community")
    COMMUNITY
}
