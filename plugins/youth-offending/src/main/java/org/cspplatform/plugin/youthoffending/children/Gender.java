package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** Gender, as the child gives it. */
public enum Gender {
    @Label("Male")
    MALE,
    @Label("Female")
    FEMALE,
    @Label("Non-binary")
    NON_BINARY,
    @Label("Another gender")
    OTHER,
    @Label("Not disclosed")
    NOT_DISCLOSED
}
