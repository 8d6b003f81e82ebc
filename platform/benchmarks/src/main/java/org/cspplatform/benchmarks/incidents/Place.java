package org.cspplatform.benchmarks.incidents;

import org.cspplatform.module.Label;

/** Where it happened. */
public enum Place {
    @Label("Street")
    STREET,
    @Label("Home")
    HOME,
    @Label("Licensed premises")
    LICENSED_PREMISES,
    @Label("Shop")
    SHOP,
    @Label("School")
    SCHOOL,
    @Label("Transport")
    TRANSPORT
}
