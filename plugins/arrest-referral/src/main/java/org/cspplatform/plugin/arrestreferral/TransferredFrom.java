package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Who handed the client over. The codes are unconfirmed: the CJIT form has the question. */
public enum TransferredFrom {
    @Label("Team of another area")
    OTHER_TEAM,
    @Label("Prison")
    PRISON,
    @Label("Offender management")
    OFFENDER_MANAGEMENT,
    @Label("Treatment provider")
    TREATMENT_PROVIDER,
    @Label("Other")
    OTHER
}
