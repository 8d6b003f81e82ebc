package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Under which words of the law the review is held. */
public enum LegalBasis {
    @Label("Domestic Violence, Crime and Victims Act 2004, section 9")
    ACT_2004,
    @Label("The same as amended by the Victims and Prisoners Act 2024, section 19")
    ACT_2004_AMENDED
}
