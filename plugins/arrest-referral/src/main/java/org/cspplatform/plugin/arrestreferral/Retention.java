package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Whether treatment was effective: kept up for 12 weeks, or left as planned before (standard terms of the funnel, unconfirmed). */
public enum Retention {
    @Label("Effective: 12 weeks or more, or a planned exit")
    EFFECTIVE,
    @Label("Left unplanned within 12 weeks")
    LEFT_EARLY,
    @Label("Not yet known")
    NOT_YET_KNOWN
}
