package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.InForce;
import org.cspplatform.module.Label;

/** Why a review may have to be held. */
public enum Trigger {
    @Label("Violence, abuse or neglect by a partner or former partner")
    PARTNER,
    @Label("Violence, abuse or neglect by a relative")
    RELATIVE,
    @Label("Violence, abuse or neglect by a member of the household")
    HOUSEHOLD_MEMBER,
    @Label("Suicide after domestic abuse")
    SUICIDE,
    @Label("Domestic abuse as the Domestic Abuse Act 2021 defines it")
    @InForce(from = "2024-05-24")
    DOMESTIC_ABUSE
}
