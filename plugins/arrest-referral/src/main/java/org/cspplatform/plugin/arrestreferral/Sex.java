package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Sex as registered at birth, as NDTMS asks it. */
public enum Sex {
    @Label("Male")
    MALE,
    @Label("Female")
    FEMALE,
    @Label("Not known")
    NOT_KNOWN,
    @Label("Not stated")
    NOT_STATED
}
