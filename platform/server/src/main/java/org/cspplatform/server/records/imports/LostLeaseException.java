package org.cspplatform.server.records.imports;

import java.io.Serial;

/** Somebody else works at the import by now: whatever is not committed must go. */
final class LostLeaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
}
