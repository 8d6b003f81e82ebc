package org.cspplatform.server.audit;

import java.time.Instant;

/** An entry on its way to the log: what, when, and who from where. */
record UnchainedEntry(Instant at, AuditEntry entry, AuditOrigin origin) {
    UnchainedEntry {
        origin = origin.inPlainText();
    }
}
