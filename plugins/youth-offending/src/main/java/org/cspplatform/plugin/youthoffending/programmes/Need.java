package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** The two needs of indicators 4 and 5. */
public enum Need {
    @Label("Mental health or emotional wellbeing")
    MENTAL_HEALTH,
    @Label("Substance misuse")
    SUBSTANCE_MISUSE
}
