package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.InForce;
import org.cspplatform.module.Label;

/** What a test looks for: the specified Class A drugs, which SI 2023/784 widened from 2 August 2023. */
public enum TestedDrug {
    @Label("Opiates")
    OPIATES,
    @Label("Cocaine, crack included")
    COCAINE,
    @Label("MDMA (ecstasy)")
    @InForce(from = "2023-08-02")
    MDMA,
    @Label("Methamphetamine")
    @InForce(from = "2023-08-02")
    METHAMPHETAMINE,
    @Label("Another Class A drug")
    @InForce(from = "2023-08-02")
    OTHER_CLASS_A
}
