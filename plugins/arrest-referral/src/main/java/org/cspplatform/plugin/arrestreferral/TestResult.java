package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** What the drug test on arrest or charge found: tests look for opiates and cocaine. */
public enum TestResult {
    @Label("Not tested")
    NOT_TESTED,
    @Label("Negative")
    NEGATIVE,
    @Label("Positive for opiates")
    POSITIVE_OPIATES,
    @Label("Positive for cocaine")
    POSITIVE_COCAINE,
    @Label("Positive for opiates and cocaine")
    POSITIVE_BOTH,
    @Label("Sample refused")
    REFUSED
}
