package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Problem substance, in the groups that NDTMS reports by. */
public enum Drug {
    @Label("Heroin")
    HEROIN,
    @Label("Other opiate")
    OTHER_OPIATE,
    @Label("Crack cocaine")
    CRACK,
    @Label("Powder cocaine")
    COCAINE,
    @Label("Amphetamine")
    AMPHETAMINE,
    @Label("Benzodiazepine")
    BENZODIAZEPINE,
    @Label("Cannabis")
    CANNABIS,
    @Label("New psychoactive substance")
    NEW_PSYCHOACTIVE,
    @Label("Alcohol")
    ALCOHOL,
    @Label("Other")
    OTHER
}
