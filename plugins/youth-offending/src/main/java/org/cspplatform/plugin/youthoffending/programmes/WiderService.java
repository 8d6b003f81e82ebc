package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** Services of the local authority that indicator 7 asks about. */
public enum WiderService {
    @Label("Looked-after child")
    LOOKED_AFTER,
    @Label("Child protection plan")
    CHILD_PROTECTION_PLAN,
    @Label("Child in need plan")
    CHILD_IN_NEED,
    @Label("Early Help plan, open")
    EARLY_HELP,
    @Label("Referred to Early Help, not open")
    EARLY_HELP_REFERRED;

    /** Whether indicator 7 counts it: a referral alone does not. */
    public boolean counts() {
        return this != EARLY_HELP_REFERRED;
    }
}
