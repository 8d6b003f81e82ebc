package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Housing need at the contact, as NDTMS asks it. */
public enum AccommodationNeed {
    @Label("No fixed abode: urgent housing problem")
    NO_FIXED_ABODE,
    @Label("Housing problem")
    HOUSING_PROBLEM,
    @Label("No housing problem")
    NO_HOUSING_PROBLEM,
    @Label("Not known")
    NOT_KNOWN
}
