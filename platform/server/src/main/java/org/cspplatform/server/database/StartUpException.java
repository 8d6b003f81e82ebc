package org.cspplatform.server.database;

import java.io.Serial;

/** The service cannot start. The message is one line for the person at the terminal: what is wrong and what to do. */
public final class StartUpException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StartUpException(String message) {
        super(message);
    }

    public StartUpException(String message, Throwable cause) {
        super(message, cause);
    }
}
