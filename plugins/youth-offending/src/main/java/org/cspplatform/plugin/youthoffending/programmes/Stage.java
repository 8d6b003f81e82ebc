package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** The two points of a programme at which the national indicators look. */
public enum Stage {
    @Label("At the start")
    START,
    @Label("At the end")
    END
}
