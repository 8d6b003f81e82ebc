package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** How structured treatment ended. */
public enum TreatmentExit {
    @Label("Planned: completed, drug free")
    COMPLETED_DRUG_FREE,
    @Label("Planned: completed, occasional user")
    COMPLETED_OCCASIONAL_USER,
    @Label("Planned: transferred to another provider")
    TRANSFERRED_PLANNED,
    @Label("Unplanned: dropped out")
    DROPPED_OUT,
    @Label("Unplanned: treatment withdrawn")
    WITHDRAWN,
    @Label("Unplanned: in prison")
    IMPRISONED,
    @Label("Unplanned: moved away")
    MOVED_AWAY,
    @Label("Unplanned: died")
    DIED;

    boolean planned() {
        return switch (this) {
            case COMPLETED_DRUG_FREE, COMPLETED_OCCASIONAL_USER, TRANSFERRED_PLANNED -> true;
            case DROPPED_OUT, WITHDRAWN, IMPRISONED, MOVED_AWAY, DIED -> false;
        };
    }
}
