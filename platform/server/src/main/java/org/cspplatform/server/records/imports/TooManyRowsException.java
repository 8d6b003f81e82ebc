package org.cspplatform.server.records.imports;

import java.io.Serial;

/** There is more in the file than can be taken while somebody waits. */
final class TooManyRowsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
}
