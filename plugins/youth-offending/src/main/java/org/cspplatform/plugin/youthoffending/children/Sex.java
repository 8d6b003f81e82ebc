package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** Sex, as the case-level data of the Youth Justice Board asks it. */
public enum Sex {
    @Label("Male")
    MALE,
    @Label("Female")
    FEMALE,
    @Label("Not known")
    NOT_KNOWN
}
