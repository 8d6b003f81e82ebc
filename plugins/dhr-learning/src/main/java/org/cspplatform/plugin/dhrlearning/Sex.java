package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Sex of a victim or perpetrator. */
public enum Sex {
    @Label("Female")
    FEMALE,
    @Label("Male")
    MALE,
    @Label("Other")
    OTHER,
    @Label("Not known")
    NOT_KNOWN
}
