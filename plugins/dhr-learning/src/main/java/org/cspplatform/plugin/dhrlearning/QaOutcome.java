package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What the quality assurance panel of the Home Office said. */
public enum QaOutcome {
    @Label("May be published")
    ADEQUATE,
    @Label("To be submitted again")
    RESUBMIT
}
