package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** Whether the practitioner judges a placement suitable. Unknown counts as unsuitable. */
public enum Suitability {
    @Label("Suitable")
    SUITABLE,
    @Label("Unsuitable")
    UNSUITABLE,
    @Label("Unknown")
    UNKNOWN
}
