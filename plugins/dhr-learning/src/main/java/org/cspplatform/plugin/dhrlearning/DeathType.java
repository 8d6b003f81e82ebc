package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** How the Home Office groups deaths. */
public enum DeathType {
    @Label("Intimate partner homicide")
    INTIMATE_PARTNER,
    @Label("Adult family homicide")
    ADULT_FAMILY,
    @Label("Suicide")
    SUICIDE,
    @Label("Other")
    OTHER
}
