package org.cspplatform.server.identity.mail;

import java.io.Serial;

/**
 * A letter could not be handed over to the mail server. Says why only by the kind of failure: what mail servers answer has the
 * address in it, which has no place in a log.
 */
public final class UndeliveredException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UndeliveredException(Throwable failure) {
        super("A letter could not be sent: " + rootOf(failure).getClass().getSimpleName());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
