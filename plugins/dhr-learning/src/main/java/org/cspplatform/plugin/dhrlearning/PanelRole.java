package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What a member of a review panel stands for. */
public enum PanelRole {
    @Label("Independent chair")
    CHAIR,
    @Label("Author of the report")
    AUTHOR,
    @Label("Agency")
    AGENCY,
    @Label("Specialist domestic abuse service")
    SPECIALIST,
    @Label("Community or equality expert")
    COMMUNITY
}
