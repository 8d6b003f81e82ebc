package org.cspplatform.server.modules.model;

import java.io.Serial;

/** The constructor of the author's record refused values that each are right by themselves. */
public final class InvalidRecordException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Throwable refusal;

    /** @param refusal what the author's constructor threw */
    public InvalidRecordException(Throwable refusal) {
        super("The values do not fit together", refusal);
        this.refusal = refusal;
    }

    /** What the author's constructor threw. */
    public Throwable refusal() {
        return refusal;
    }
}
