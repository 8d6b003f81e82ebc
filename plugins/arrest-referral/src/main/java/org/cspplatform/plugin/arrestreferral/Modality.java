package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Kind of structured treatment, in the groups that NDTMS uses for pharmacological, psychosocial and residential work. */
public enum Modality {
    @Label("Prescribing")
    PHARMACOLOGICAL,
    @Label("Psychosocial")
    PSYCHOSOCIAL,
    @Label("Prescribing and psychosocial")
    COMBINED,
    @Label("Inpatient detoxification")
    INPATIENT,
    @Label("Residential rehabilitation")
    RESIDENTIAL,
    @Label("Other structured treatment")
    OTHER
}
