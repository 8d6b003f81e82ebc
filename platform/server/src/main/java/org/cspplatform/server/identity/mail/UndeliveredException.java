package org.cspplatform.server.identity.mail;

import java.io.Serial;

/** A letter could not be handed over to the mail server. */
public final class UndeliveredException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UndeliveredException(Throwable cause) {
        super("A letter could not be sent", cause);
    }
}
