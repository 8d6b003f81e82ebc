package org.cspplatform.plugin.youthoffending.offences;

import org.cspplatform.module.Label;

/** Groups of outcomes, from the least serious to the most. */
public enum OutcomeGroup {
    @Label("Pre-court")
    PRE_COURT,
    @Label("First-tier")
    FIRST_TIER,
    @Label("Community")
    COMMUNITY,
    @Label("Custody")
    CUSTODY
}
