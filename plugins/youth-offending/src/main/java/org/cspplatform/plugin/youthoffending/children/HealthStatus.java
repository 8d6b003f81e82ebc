package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** A health status that bears on the work with a child. */
public enum HealthStatus {
    @Label("No known need")
    NO_KNOWN_NEED,
    @Label("Mental health need")
    MENTAL_HEALTH_NEED,
    @Label("Substance misuse need")
    SUBSTANCE_MISUSE_NEED,
    @Label("Speech, language and communication need")
    SPEECH_AND_LANGUAGE_NEED,
    @Label("Neurodevelopmental need, diagnosed or being assessed")
    NEURODIVERGENT,
    @Label("Physical health need")
    PHYSICAL_NEED,
    @Label("Not known")
    NOT_KNOWN
}
