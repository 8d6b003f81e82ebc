package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** What brought the client to the team, as the CJIT dataset lists it. */
public enum PromptingEvent {
    @Label("Required assessment after a positive test")
    REQUIRED_ASSESSMENT,
    @Label("Restriction on bail")
    RESTRICTION_ON_BAIL,
    @Label("Conditional caution")
    CONDITIONAL_CAUTION,
    @Label("Pre-sentence report")
    PRE_SENTENCE_REPORT,
    @Label("Required by an offender manager, or by a drug or alcohol treatment requirement")
    REQUIRED_BY_OFFENDER_MANAGER,
    @Label("Voluntary, after release from prison")
    VOLUNTARY_PRISON_RELEASE,
    @Label("Voluntary, after a cell sweep")
    VOLUNTARY_CELL_SWEEP,
    @Label("Voluntary, through liaison and diversion")
    VOLUNTARY_LIAISON_AND_DIVERSION,
    @Label("Voluntary, other")
    VOLUNTARY_OTHER,
    @Label("Referred by a treatment provider after treatment")
    TREATMENT_PROVIDER,
    @Label("Requested by an offender manager after a treatment requirement")
    OFFENDER_MANAGER_AFTER_REQUIREMENT,
    @Label("Other")
    OTHER
}
