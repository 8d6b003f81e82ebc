package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** What followed the screening. */
public enum Advice {
    @Label("None")
    NONE,
    @Label("Brief advice")
    BRIEF_ADVICE,
    @Label("Extended brief intervention")
    EXTENDED_BRIEF_INTERVENTION,
    @Label("Referred to specialist treatment")
    REFERRED
}
