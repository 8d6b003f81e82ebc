package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** What an early-intervention partnership works on. */
public enum Focus {
    @Label("Serious violence and knives")
    SERIOUS_VIOLENCE,
    @Label("Criminal exploitation")
    EXPLOITATION,
    @Label("Exclusion from school")
    EXCLUSION,
    @Label("Drugs and alcohol")
    SUBSTANCE_MISUSE,
    @Label("Family support")
    FAMILY,
    @Label("Anti-social behaviour")
    ANTI_SOCIAL_BEHAVIOUR,
    @Label("Positive activities")
    POSITIVE_ACTIVITIES
}
