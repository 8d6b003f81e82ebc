package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.InForce;
import org.cspplatform.module.Label;

/**
 * What the drug test on arrest or charge found. Tests looked for opiates and cocaine; since SI 2023/784, from 2 August 2023, for
 * further Class A drugs too.
 */
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
    @Label("Positive for another Class A drug only")
    @InForce(from = "2023-08-02")
    POSITIVE_OTHER,
    @Label("Sample refused")
    REFUSED
}
