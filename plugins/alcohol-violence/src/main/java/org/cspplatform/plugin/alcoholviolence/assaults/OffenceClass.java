package org.cspplatform.plugin.alcoholviolence.assaults;

import org.cspplatform.module.Label;

/** Classes of violence as the police record them. */
public enum OffenceClass {
    @Label("Violence with injury")
    VIOLENCE_WITH_INJURY,
    @Label("Violence without injury")
    VIOLENCE_WITHOUT_INJURY,
    @Label("Homicide")
    HOMICIDE,
    @Label("Robbery")
    ROBBERY,
    @Label("Sexual offence")
    SEXUAL
}
