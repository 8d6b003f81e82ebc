package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** Who sat at the board for a sector. */
public enum Attendee {
    @Label("Senior partner")
    SENIOR,
    @Label("Delegate")
    DELEGATE
}
