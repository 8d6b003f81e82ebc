package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What somebody is approved for. */
public enum ProfessionalRole {
    @Label("Independent chair")
    CHAIR,
    @Label("Author")
    AUTHOR
}
