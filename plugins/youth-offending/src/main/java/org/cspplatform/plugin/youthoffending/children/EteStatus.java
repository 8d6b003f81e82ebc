package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** Where a child stands in education, training and employment. */
public enum EteStatus {
    @Label("In full-time education, training or employment")
    FULL_TIME,
    @Label("In part-time education, training or employment")
    PART_TIME,
    @Label("At school on a reduced timetable")
    SCHOOL_REDUCED,
    @Label("Permanently excluded")
    EXCLUDED,
    @Label("Suspended")
    SUSPENDED,
    @Label("Educated at home")
    HOME_EDUCATED,
    @Label("Missing from education")
    MISSING_EDUCATION,
    @Label("Not in education, training or employment")
    NEET,
    @Label("Not known")
    NOT_KNOWN
}
