package org.cspplatform.plugin.alcoholviolence.cautions;

import org.cspplatform.module.Label;

/** Offences for which the caution is offered. */
public enum CautionOffence {
    @Label("Common assault")
    COMMON_ASSAULT,
    @Label("Assault occasioning actual bodily harm")
    ACTUAL_BODILY_HARM,
    @Label("Public order")
    PUBLIC_ORDER,
    @Label("Criminal damage")
    CRIMINAL_DAMAGE,
    @Label("Drunk and disorderly")
    DRUNK_AND_DISORDERLY,
    @Label("Other")
    OTHER
}
