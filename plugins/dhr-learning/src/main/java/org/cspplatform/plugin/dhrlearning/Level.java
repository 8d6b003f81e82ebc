package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Who has to act. */
public enum Level {
    @Label("Local")
    LOCAL,
    @Label("Regional")
    REGIONAL,
    @Label("National")
    NATIONAL
}
