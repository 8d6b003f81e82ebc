package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Kinds of agency that take part in reviews and learn from them. */
public enum AgencyKind {
    @Label("Police")
    POLICE,
    @Label("Council: adult social care")
    COUNCIL_ADULTS,
    @Label("Council: children's social care")
    COUNCIL_CHILDREN,
    @Label("Housing")
    HOUSING,
    @Label("Probation")
    PROBATION,
    @Label("General practice")
    GP,
    @Label("Hospital trust")
    HOSPITAL,
    @Label("Mental health trust")
    MENTAL_HEALTH_TRUST,
    @Label("Integrated care board or local health board")
    HEALTH_COMMISSIONER,
    @Label("Drug and alcohol service")
    SUBSTANCE_SERVICE,
    @Label("Domestic abuse service")
    DOMESTIC_ABUSE_SERVICE,
    @Label("School or college")
    EDUCATION,
    @Label("Fire and rescue")
    FIRE_AND_RESCUE,
    @Label("Other")
    OTHER
}
