package org.cspplatform.server.demo;

/** One part of the demo, loaded once in the life of a database. */
public interface DemoStep {
    /** Stable name of the part. */
    String name();

    /** Smaller is loaded earlier: tenants 10, accounts 20, fund 30, plans 40, returns 50, modules 60. */
    int order();

    /** Whether what this part needs is there; a part that cannot be loaded yet is tried at the next start. */
    default boolean isPossible() {
        return true;
    }

    /** Loads it, stating its own scopes. Called again after a crash in the middle, so it skips what is there. */
    void load();
}
