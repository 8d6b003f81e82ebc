package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Where the contact took place. */
public enum Setting {
    @Label("Police custody")
    CUSTODY,
    @Label("Court")
    COURT,
    @Label("Prison")
    PRISON,
    @Label("Community")
    COMMUNITY
}
