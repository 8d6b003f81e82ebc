package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Why the team closed the case, as the CJIT dataset lists it. */
public enum Closure {
    @Label("Care plan completed: drug free")
    COMPLETED_DRUG_FREE,
    @Label("Care plan completed: alcohol free")
    COMPLETED_ALCOHOL_FREE,
    @Label("Care plan completed: occasional user")
    COMPLETED_OCCASIONAL_USER,
    @Label("Transferred: not in custody")
    TRANSFERRED_NOT_IN_CUSTODY,
    @Label("Transferred: in custody")
    TRANSFERRED_IN_CUSTODY,
    @Label("Transferred: team of another area")
    TRANSFERRED_OTHER_TEAM,
    @Label("Transferred: offender management")
    TRANSFERRED_OFFENDER_MANAGEMENT,
    @Label("Transferred: recommissioning")
    TRANSFERRED_RECOMMISSIONING,
    @Label("Incomplete: dropped out")
    DROPPED_OUT,
    @Label("Incomplete: withdrawn by the provider")
    WITHDRAWN_BY_PROVIDER,
    @Label("Incomplete: retained in custody")
    RETAINED_IN_CUSTODY,
    @Label("Incomplete: client declined to start")
    COMMENCEMENT_DECLINED,
    @Label("Incomplete: client died")
    DIED
}
