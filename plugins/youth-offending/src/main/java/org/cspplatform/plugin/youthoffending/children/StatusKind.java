package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** What a dated status is about. */
public enum StatusKind {
    @Label("Care")
    CARE,
    @Label("Education, training and employment")
    EDUCATION,
    @Label("Accommodation")
    ACCOMMODATION,
    @Label("Health")
    HEALTH
}
