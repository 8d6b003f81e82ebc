package org.cspplatform.server.funding.returns.file;

import java.io.Serial;

/** The file is none that can be read. The message says why and what to do. */
public final class UnreadableFileException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String message) {
        super(message);
    }
}
