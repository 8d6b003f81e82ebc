package org.cspplatform.plugin.alcoholviolence.assaults;

import org.cspplatform.module.Label;

/** Where the assault was (code list unconfirmed). */
public enum LocationType {
    @Label("Pub, bar, club or other licensed premises")
    LICENSED_PREMISES,
    @Label("Street or other public place")
    STREET,
    @Label("Home")
    HOME,
    @Label("Workplace")
    WORKPLACE,
    @Label("School or college")
    SCHOOL,
    @Label("Public transport")
    TRANSPORT,
    @Label("Other")
    OTHER,
    @Label("Not known")
    NOT_KNOWN
}
