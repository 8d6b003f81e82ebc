package org.cspplatform.server.records.imports;

import java.io.Serial;

/** The work is to end here. */
final class StopException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it is to end. */
    enum Why {
        /** Somebody asked for it. */
        CANCELLED,
        /** The module changed, or the service stops: another attempt follows. */
        LATER,
        /** The file was to go in whole, and a row is bad. */
        BAD_ROW
    }

    StopException(Why why) {
        this.why = why;
    }

    Why why() {
        return why;
    }
}
