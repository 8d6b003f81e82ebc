package org.cspplatform.server.modules;

/** Where a module is in its life. */
public enum ModuleState {
    /** It serves. Problems beside it are those of a newer version that was refused. */
    STARTED,
    /** It is being installed or upgraded; requests to it are asked to come back. */
    CHANGING,
    /** It does not serve, for the reasons named with it. */
    REFUSED,
    /** Its jar is gone; its records are kept. */
    REMOVED
}
