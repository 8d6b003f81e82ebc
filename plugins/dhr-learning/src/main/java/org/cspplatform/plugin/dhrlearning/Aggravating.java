package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What made the abuse worse. */
public enum Aggravating {
    @Label("Coercive or controlling behaviour")
    COERCIVE_CONTROL,
    @Label("Perpetrator had abused somebody before")
    PREVIOUSLY_TARGETED,
    @Label("Stalking")
    STALKING,
    @Label("Non-fatal strangulation")
    STRANGULATION,
    @Label("Recent or planned separation")
    SEPARATION
}
