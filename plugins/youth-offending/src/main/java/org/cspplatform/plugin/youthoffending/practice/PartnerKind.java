package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** Kinds of partner in early intervention. */
public enum PartnerKind {
    @Label("School or college")
    SCHOOL,
    @Label("Police")
    POLICE,
    @Label("Health")
    HEALTH,
    @Label("Council service")
    COUNCIL,
    @Label("Voluntary or community organisation")
    VOLUNTARY,
    @Label("Sport or arts organisation")
    SPORT_AND_ARTS,
    @Label("Faith organisation")
    FAITH,
    @Label("Business")
    BUSINESS
}
