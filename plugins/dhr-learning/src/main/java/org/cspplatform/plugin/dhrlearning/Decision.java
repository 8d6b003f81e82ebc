package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What the chair of the partnership decided. */
public enum Decision {
    @Label("A review is held")
    REVIEW,
    @Label("No review is held")
    NO_REVIEW,
    @Label("Another review covers it, for example a safeguarding adults review")
    OTHER_REVIEW
}
