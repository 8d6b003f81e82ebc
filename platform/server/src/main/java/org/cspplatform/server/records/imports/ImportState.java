package org.cspplatform.server.records.imports;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    UPLOADING,
    /** Somebody must say what columns mean. */
    MAPPING,
    /** Every row is looked at; nothing is stored. */
    CHECKING,
    /** Somebody decides. */
    CHECKED,
    IMPORTING,
    DONE,
    /** The whole file was to go in, and rows of it are bad: nothing was stored. Somebody decides. */
    REFUSED,
    CANCELLED,
    FAILED;

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** How it is stored and sent. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the service is at it. */
    public boolean isRunning() {
        return this == CHECKING || this == IMPORTING;
    }

    /** Whether somebody may start storing. */
    public boolean isOpen() {
        return this == CHECKED || this == REFUSED || this == CANCELLED || this == FAILED;
    }
}
