package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** What became better for a child, a list of its own beside rate and seriousness (our rule). */
public enum Improvement {
    @Label("Re-engaged with school or college")
    RE_ENGAGED_SCHOOL,
    @Label("Attends more of the hours offered")
    ATTENDANCE,
    @Label("Started training or work")
    TRAINING_OR_WORK,
    @Label("Better relationships in the family")
    FAMILY_RELATIONSHIPS,
    @Label("Spends time with other peers")
    PEERS,
    @Label("Uses less drugs or alcohol")
    SUBSTANCE_USE,
    @Label("Better emotional wellbeing")
    WELLBEING,
    @Label("No longer goes missing")
    NOT_MISSING,
    @Label("Takes part in a positive activity")
    POSITIVE_ACTIVITY,
    @Label("Understands the harm done; made amends")
    VICTIM_AWARENESS
}
