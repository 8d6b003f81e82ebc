package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** There is no such thing, or it is not theirs: the two read the same from outside. */
public final class NotFoundException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing asked for, in the reader's words: "partnership", "return" */
    public NotFoundException(String what) {
        super(HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ", or you cannot see it.");
    }
}
