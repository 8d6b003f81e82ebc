package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Which part the family takes. */
public enum FamilyPart {
    @Label("Took part")
    TOOK_PART,
    @Label("Took part with an advocate")
    WITH_ADVOCATE,
    @Label("Declined")
    DECLINED,
    @Label("Could not be reached")
    NOT_REACHED,
    @Label("Not yet asked")
    NOT_YET_ASKED
}
