package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** What a child with a need was offered, in the words of the THRIVE framework that indicator 4 uses. */
public enum Offer {
    @Label("Getting advice")
    GETTING_ADVICE,
    @Label("Getting help")
    GETTING_HELP,
    @Label("Getting additional (more) help")
    GETTING_ADDITIONAL_HELP,
    @Label("Getting risk support")
    GETTING_RISK_SUPPORT,
    @Label("No intervention")
    NO_INTERVENTION
}
