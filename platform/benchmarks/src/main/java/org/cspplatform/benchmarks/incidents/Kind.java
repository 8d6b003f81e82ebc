package org.cspplatform.benchmarks.incidents;

import org.cspplatform.module.Label;

/** A code list of the usual length. */
public enum Kind {
    @Label("Assault with injury")
    ASSAULT_WITH_INJURY,
    @Label("Assault without injury")
    ASSAULT_WITHOUT_INJURY,
    @Label("Robbery")
    ROBBERY,
    @Label("Burglary of a home")
    BURGLARY_RESIDENTIAL,
    @Label("Burglary of a business")
    BURGLARY_BUSINESS,
    @Label("Theft from a vehicle")
    THEFT_FROM_VEHICLE,
    @Label("Criminal damage")
    CRIMINAL_DAMAGE,
    @Label("Arson")
    ARSON,
    @Label("Public order")
    PUBLIC_ORDER,
    @Label("Drugs")
    DRUGS,
    @Label("Weapon carried")
    WEAPON,
    @Label("Something else")
    OTHER
}
