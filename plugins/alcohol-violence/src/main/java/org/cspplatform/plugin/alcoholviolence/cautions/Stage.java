package org.cspplatform.plugin.alcoholviolence.cautions;

import org.cspplatform.module.Label;

/** Where a conditional caution and its course stand. */
public enum Stage {
    @Label("Offered")
    OFFERED,
    @Label("Declined")
    DECLINED,
    @Label("Accepted")
    ACCEPTED,
    @Label("Attended the course")
    ATTENDED,
    @Label("Completed")
    COMPLETED,
    @Label("Breached")
    BREACHED,
    @Label("Prosecuted")
    PROSECUTED,
    @Label("Breached, no further action")
    CLOSED
}
