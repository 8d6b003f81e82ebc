package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Why the clock stands still. */
public enum PauseReason {
    @Label("Criminal trial or investigation")
    CRIMINAL_TRIAL,
    @Label("Wish or illness of the family")
    FAMILY,
    @Label("Delay of an agency")
    AGENCY_DELAY,
    @Label("Resubmission to the quality assurance panel")
    QA_RESUBMISSION,
    @Label("Other")
    OTHER
}
