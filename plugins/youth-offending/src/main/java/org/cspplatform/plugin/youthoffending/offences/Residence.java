package org.cspplatform.plugin.youthoffending.offences;

import org.cspplatform.module.Label;

/** Where the child lived on the day of the outcome (codes unconfirmed). */
public enum Residence {
    @Label("In the area of this youth justice service")
    OWN_AREA,
    @Label("Placed elsewhere by this local authority")
    PLACED_ELSEWHERE,
    @Label("Other: the responsibility of another service")
    OTHER
}
