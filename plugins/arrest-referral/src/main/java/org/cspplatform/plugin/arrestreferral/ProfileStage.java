package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** When in treatment a profile was taken. */
public enum ProfileStage {
    @Label("Start")
    START,
    @Label("Review")
    REVIEW,
    @Label("Exit")
    EXIT
}
