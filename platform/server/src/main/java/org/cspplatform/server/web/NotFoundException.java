package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** There is no such thing, or it is not theirs: the two read the same from outside. */
public final class NotFoundException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    static final String NOTHING = "There is nothing at this address, or you cannot see it.";

    /** Says no more than an address that never was. */
    public NotFoundException() {
        super(HttpStatus.NOT_FOUND, "not-found", NOTHING);
    }

    /** @param what the kind of thing asked for, in the reader's words: "partnership", "return" */
    public NotFoundException(String what) {
        super(HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ", or you cannot see it.");
    }
}
