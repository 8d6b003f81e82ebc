package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** What an assessment is for. */
public enum Purpose {
    @Label("Initial assessment")
    INITIAL,
    @Label("Review")
    REVIEW,
    @Label("Closure")
    CLOSURE
}
