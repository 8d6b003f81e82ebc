package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Whether somebody can take a review on. */
public enum Availability {
    @Label("Available")
    AVAILABLE,
    @Label("Available later")
    FROM_LATER,
    @Label("Not available")
    NOT_AVAILABLE
}
