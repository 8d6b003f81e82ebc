package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** How the main drug is taken. */
public enum Route {
    @Label("Inject")
    INJECT,
    @Label("Sniff")
    SNIFF,
    @Label("Smoke")
    SMOKE,
    @Label("Oral")
    ORAL,
    @Label("Other")
    OTHER
}
