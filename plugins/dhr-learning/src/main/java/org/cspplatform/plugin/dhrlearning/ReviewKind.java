package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.InForce;
import org.cspplatform.module.Label;

/** What the review is called. Section 19 of the Victims and Prisoners Act 2024 makes of the domestic homicide review the domestic abuse
 * related death review; from when in practice is unconfirmed, so both may be chosen from the day of royal assent. */
public enum ReviewKind {
    @Label("Domestic homicide review (DHR)")
    DHR,
    @Label("Domestic abuse related death review (DARDR)")
    @InForce(from = "2024-05-24")
    DARDR
}
