package org.cspplatform.server.records.imports;

import java.io.Serial;
import java.sql.SQLException;

/** The database failed while rows were stored; nothing of the transaction stays. */
final class StorageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StorageException(SQLException cause) {
        super(cause);
    }
}
