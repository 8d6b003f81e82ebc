package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** Who says that something improved. */
public enum Evidence {
    @Label("School or college")
    SCHOOL,
    @Label("Parent or carer")
    FAMILY,
    @Label("The child")
    CHILD,
    @Label("A partner agency")
    PARTNER,
    @Label("A repeated assessment")
    ASSESSMENT,
    @Label("The practitioner alone")
    PRACTITIONER
}
