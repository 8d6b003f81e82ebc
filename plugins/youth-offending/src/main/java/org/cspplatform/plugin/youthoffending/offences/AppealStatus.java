package org.cspplatform.plugin.youthoffending.offences;

import org.cspplatform.module.Label;

/** What became of an appeal. An outcome changed or set aside on appeal does not count. */
public enum AppealStatus {
    @Label("No appeal")
    NONE,
    @Label("Appeal pending")
    PENDING,
    @Label("Appeal unsuccessful")
    UNSUCCESSFUL,
    @Label("Outcome changed on appeal")
    CHANGED,
    @Label("Appeal successful")
    SUCCESSFUL
}
