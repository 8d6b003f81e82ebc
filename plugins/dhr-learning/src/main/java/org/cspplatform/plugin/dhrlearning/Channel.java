package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** How a campaign reaches people. */
public enum Channel {
    @Label("Social media")
    SOCIAL_MEDIA,
    @Label("Press and radio")
    PRESS,
    @Label("Posters and leaflets")
    POSTERS,
    @Label("Events")
    EVENTS,
    @Label("Workplaces")
    WORKPLACES,
    @Label("Surgeries and hospitals")
    HEALTH_SETTINGS
}
