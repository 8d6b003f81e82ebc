package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** Kinds of place in which a child lives. */
public enum AccommodationStatus {
    @Label("With parents or family")
    WITH_FAMILY,
    @Label("Foster care")
    FOSTER_CARE,
    @Label("Children's home")
    CHILDRENS_HOME,
    @Label("Supported accommodation")
    SUPPORTED,
    @Label("Secure accommodation or custody")
    SECURE,
    @Label("Temporary: hostel, bed and breakfast, with friends")
    TEMPORARY,
    @Label("Lives independently")
    INDEPENDENT,
    @Label("No fixed abode")
    NO_FIXED_ABODE,
    @Label("Not known")
    NOT_KNOWN
}
